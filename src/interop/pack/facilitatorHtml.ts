/**
 * The facilitator's part of a print pack, a document of its own so that nobody prints it for the groups: what the case is for, notes to
 * the scenes, which sheet follows which answer, when slips and messages go out, and how what groups wrote is typed in.
 */
import { listOf } from '../../scenario/listOf.ts';
import { conditionsHtml, effectsHtml } from './conditionWords.ts';
import { type Html, html } from './html.ts';
import { interviewScript } from './interviewScript.ts';
import type { Sheet } from './numbering.ts';
import { packDocument } from './packDocument.ts';
import { exhibitLine, injectsInOrder, listed, page, type Paper, paperOf, sheetNumber, slipName } from './paper.ts';
import { routesHtml } from './routes.ts';
import type { PackContent } from './telling.ts';

/** The whole document. */
export function facilitatorHtml(content: PackContent): string {
  const paper = paperOf(content);
  return packDocument(paper, paper.tell.say('pack:facilitator.title'), html`${[coverPage(paper), stepsPage(paper), handOutPage(paper), ...paper.numbering.sheets.map((sheet) => scenePage(paper, sheet))]}`);
}

function coverPage({ scenario, tell }: Paper): Html {
  return page('cover', 'cover', html`<p class="kicker">${tell.say('pack:facilitator.kicker')}</p><h1>${tell.own(scenario.title)}</h1>
    <div class="framed"><p><strong>${tell.say('pack:facilitator.warning')}</strong></p></div>
    <h2>${tell.say('player:briefing.objectives')}</h2><ul>${scenario.objectives.map((line) => html`<li>${tell.own(line)}</li>`)}</ul>
    <p>${tell.say('pack:facilitator.minutes', { time: tell.duration(scenario.minutes) })}</p>${scenario.keys === 'draft' ? html`<p class="soft">${tell.say('player:briefing.draft-keys')}</p>` : ''}`);
}

/** How an exercise runs on paper, and how what groups wrote is typed in. */
function stepsPage({ tell, numbering }: Paper): Html {
  return page('steps', 'steps', html`<h1>${tell.say('pack:facilitator.how')}</h1>
    <h2>${tell.say('pack:facilitator.before')}</h2><ol class="spaced">${['copies', 'cut', 'map', 'cards', 'rules'].map((step) => html`<li>${tell.say(`pack:steps.${step}`)}</li>`)}</ol>
    <h2>${tell.say('pack:facilitator.during')}</h2><ol class="spaced">${['start', 'decide', 'type', 'follow', 'without', 'clock', 'debrief'].map((step) => html`<li>${tell.say(`pack:steps.${step}`)}</li>`)}</ol>
    <h2>${tell.say('pack:facilitator.sheets')}</h2><ul class="index">${numbering.sheets.map(({ number, scene }) => html`<li><strong>${tell.say('pack:number', { number })}</strong> ${tell.own(scene.title)}</li>`)}</ul>`);
}

/** What goes out by the clock, and the exhibits with the place where each comes into the file. */
function handOutPage(paper: Paper): Html {
  const { scenario, tell, numbering } = paper;
  const injects = injectsInOrder(scenario);
  return page('hand-out', 'hand-out', html`<h1>${tell.say('pack:facilitator.hand-out')}</h1>
    <p><strong>${tell.say('pack:begins')}</strong> ${tell.time(scenario.starts)}</p>
    ${injects.length > 0 ? html`<h2>${tell.say('pack:messages')}</h2><table><tbody>${injects.map(({ title, at, unless, effects }, number) => html`<tr><th scope="row">${tell.say('pack:message', { number: number + 1 })}: ${tell.own(title)}</th><td>${tell.time(at)}${unless ? html`<p class="soft">${tell.say('pack:unless')}</p>${conditionsHtml(paper, [unless])}` : ''}</td><td>${effectsHtml(paper, effects)}</td></tr>`)}</tbody></table>` : ''}
    <h2>${tell.say('player:file.title')}</h2><table><tbody>${[...numbering.exhibits].map(([id]) => html`<tr><th scope="row">${exhibitLine(paper, id)}</th><td>${scenario.exhibits[id]?.['at-start'] ? tell.say('pack:exhibit-at-start') : comesWith(paper, id)}</td></tr>`)}</tbody></table>
    ${Object.values(scenario.people).some(({ when }) => when) ? html`<h2>${tell.say('pack:later-people')}</h2><table><tbody>${Object.values(scenario.people).map(({ name, role, about, when }) => (when ? html`<tr><th scope="row">${tell.own(name)}<br><span class="soft">${tell.own(role)}</span></th><td>${tell.own(about)}</td><td>${conditionsHtml(paper, [when])}</td></tr>` : ''))}</tbody></table>` : ''}`);
}

/** The sheets and messages that may bring an exhibit into the file. */
function comesWith(paper: Paper, exhibit: string): Html {
  const { scenario, tell, numbering } = paper;
  const sheets = numbering.sheets.filter(({ scene }) => obtainedIn(scene).includes(exhibit)).map((sheet) => sheetNumber(paper, sheet));
  const messages = injectsInOrder(scenario).flatMap((inject, at) => (obtainedIn(inject).includes(exhibit) ? [tell.say('pack:message', { number: at + 1 })] : []));
  return html`${tell.say('pack:comes-with')} ${listed(paper, [...sheets, ...messages])}`;
}

/** Every exhibit that something obtains, however deep it is written. */
function obtainedIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'obtain' ? listOf(part as string | readonly string[]) : obtainedIn(part)));
}

function scenePage(paper: Paper, sheet: Sheet): Html {
  const { tell } = paper;
  const { scene, slips } = sheet;
  const note = scene.task && 'facilitator-note' in scene.task ? scene.task['facilitator-note'] : undefined;
  const { ask = [], missed = [], contrast } = scene.facilitator ?? {};
  const list = (key: string, lines: readonly string[]) => (lines.length === 0 ? '' : html`<h3>${tell.say(`pack:notes.${key}`)}</h3><ul>${lines.map((line) => html`<li>${tell.own(line)}</li>`)}</ul>`);
  return page('scene', `scene-${sheet.number}`, html`<header class="head"><p class="number">${sheetNumber(paper, sheet)}</p><p>${tell.own(scene.title)}</p></header>
    ${scene['on-arrival'] ? html`<h3>${tell.say('pack:route.arrival')}</h3>${effectsHtml(paper, scene['on-arrival'])}` : ''}
    ${slips.length > 0 ? html`<h3>${tell.say('pack:slips')}</h3><table><tbody>${slips.map((slip) => html`<tr><th scope="row">${slipName(paper, sheet, slip)}</th><td>${conditionsHtml(paper, slip.when)}</td></tr>`)}</tbody></table>` : ''}
    ${scene.ending ? html`<p><strong>${tell.say(`player:ending.${scene.ending.kind}`)}</strong></p>` : ''}
    ${list('ask', [...ask, ...(note === undefined ? [] : [note])])}${list('missed', missed)}${list('contrast', contrast === undefined ? [] : [contrast])}
    ${scene.task?.kind === 'interview' ? interviewScript(paper, sheet, scene.task) : ''}${routesHtml(paper, sheet)}`);
}
