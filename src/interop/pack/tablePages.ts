/** What lies on the table all the while: the proof map on A3, cards to hold up, the terms of the case. */
import { exhibitDocument } from '../../scenario/exhibitDocument.ts';
import { type GlossaryLanguage, glossaryLanguages } from '../../scenario/glossary.ts';
import { rowsOf } from '../../scenario/rows.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { termsIn } from '../../scenario/termsIn.ts';
import { writtenTexts } from '../../scenario/writtenTexts.ts';
import { letterAt, paperLetters } from '../../session/paperOrder.ts';
import { type Html, html } from './html.ts';
import { field, page, type Paper } from './paper.ts';

/** Millimetres that the rows of the map may take on A3 across, in all. */
const ROOM = 222;

/** The map of proof on A3: a row for each element, of each person where it is proved of people one by one. */
export function mapPage({ scenario, tell }: Paper): Html {
  const rows = rowsOf(scenario);
  const owners = [...new Set(rows.map(({ subject }) => subject))];
  const named = (owner: string | undefined) => (owner === undefined ? tell.say('player:map.whole-case') : tell.own(scenario.subjects?.[owner]?.name ?? owner));
  const body = (height: number) => owners.map((owner) => html`<tbody>
    ${rows.filter(({ subject }) => subject === owner).map(({ element: id }, at, own) => {
      const element = scenario.law.elements[id];
      const whose = owners.length > 1 && at === 0 ? html`<th scope="rowgroup" class="owner" rowspan="${own.length}">${named(owner)}</th>` : '';
      return html`<tr style="block-size: ${height}mm">${whose}<td class="family">${element ? tell.say(`player:family.${element.family}`) : ''}</td><th scope="row">${tell.own(element?.name ?? id)}<br><span class="soft">${tell.own(element?.question ?? '')}</span></th><td class="write"></td><td class="write"></td><td class="write"></td></tr>`;
    })}</tbody>`);
  // Few rows fill the page; many go on to a second one.
  const height = Math.max(11, Math.floor(ROOM / rows.length));
  return page('map', 'map', html`<header class="head"><h1>${tell.say('player:map.title')}</h1><p>${tell.own(scenario.title)}</p>${field(tell.say('pack:group'))}</header>
    <p class="soft">${tell.say('pack:map.hint')}</p>
    <table class="answers"><thead><tr>${owners.length > 1 ? html`<td class="owner"></td>` : ''}<td class="family"></td><th scope="col" class="element">${tell.say('pack:map.element')}</th><th scope="col">${tell.say('pack:map.supports')}</th><th scope="col">${tell.say('pack:map.contradicts')}</th><th scope="col">${tell.say('pack:map.missing')}</th></tr></thead>${body(height)}</table>`);
}

/** Cards to hold up: letters, as many as the longest question needs, and how sure. Four a page. */
export function cardPages({ scenario, tell }: Paper): readonly Html[] {
  const most = Math.max(4, ...Object.entries(scenario.scenes).map(([id, { task }]) => (task?.kind === 'choose' ? paperLetters(task, id).size : 0)));
  const letters = Array.from({ length: Math.ceil(most / 4) * 4 }, (_, at) => html`<div class="card"><p class="letter" lang="en" dir="ltr">${letterAt(at)}</p></div>`);
  const certainties = (['not-sure', 'probable', 'sure'] as const).map((each) => html`<div class="card"><p class="word">${tell.say(`kit:certainty.${each}`)}</p><p class="beneath">${tell.say(`kit:certainty.${each}-range`)}</p></div>`);
  const cards = [...letters, ...certainties, html`<div class="card"><p class="word">${tell.say('pack:card-differently')}</p></div>`];
  return Array.from({ length: cards.length / 4 }, (_, at) => page('cards', undefined, cards.slice(at * 4, at * 4 + 4)));
}

/** The terms of the field that participants read in this case, in the language of the pack with the others beside it. */
export function glossaryPage({ content: { glossary }, scenario, tell }: Paper): Html {
  if (!glossary) return html``;
  const own = glossaryLanguages.find((language) => language === tell.language) ?? 'en';
  const beside: readonly GlossaryLanguage[] = [own, ...(['en', 'ar', 'ckb'] as const).filter((language) => language !== own)];
  const read = glossaryLanguages.find((language) => language === scenario.language) ?? 'en';
  const terms = termsIn(textsRead(scenario), glossary, read).flatMap((id) => glossary.terms[id] ?? []);
  if (terms.length === 0) return html``;
  const cell = (term: (typeof terms)[number], language: GlossaryLanguage) => {
    const word = term[language];
    const unverified = word && 'verified' in word && word.verified === 'unverified';
    return html`<td lang="${language}" dir="${language === 'ar' || language === 'ckb' ? 'rtl' : 'ltr'}">${word?.term ?? ''}${unverified ? '*' : ''}</td>`;
  };
  const meaning = (term: (typeof terms)[number]) => {
    const language = term.means[own] === undefined ? 'en' : own;
    return html`<td lang="${language}" dir="${language === 'ar' || language === 'ckb' ? 'rtl' : 'ltr'}">${term.means[language] ?? ''}</td>`;
  };
  return page('glossary', 'glossary', html`<h1>${tell.say('player:glossary.title')}</h1>
    <table class="terms"><thead><tr>${beside.map((language) => html`<th scope="col">${tell.say(`player:glossary.language.${language}`)}</th>`)}<th scope="col">${tell.say('pack:meaning')}</th></tr></thead>
    <tbody>${terms.map((term) => html`<tr>${beside.map((language) => cell(term, language))}${meaning(term)}</tr>`)}</tbody></table><p class="soft">* ${tell.say('player:glossary.unverified')}</p>`);
}

/** What participants read: never what is kept for the debrief or the facilitator, so that no term gives anything away. */
const textsRead = (scenario: Scenario): readonly string[] => [
  scenario.briefing,
  ...Object.values(scenario.scenes).flatMap(({ text, also = [], task }) => [text, ...also.map((more) => more.text), ...(task ? [task.prompt] : []), ...(task?.kind === 'choose' ? Object.values(task.choices).map(({ label }) => label) : [])]),
  ...Object.values(scenario.exhibits).flatMap(({ title, document }) => [title, ...writtenTexts(exhibitDocument, document).map(({ text }) => text)]),
];

