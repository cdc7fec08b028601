/** An interview read out by the facilitator: what the person says, and what the interpreter makes of it until somebody checks. */
import type { TaskOf } from '../../scenario/task.ts';
import type { Rendering } from '../../scenario/tasks/interview.ts';
import type { Words } from '../../scenario/words.ts';
import { paperOrder } from '../../session/paperOrder.ts';
import { conditionsHtml, effectsHtml } from './conditionWords.ts';
import { type Html, html } from './html.ts';
import type { Sheet } from './numbering.ts';
import { listed, type Paper } from './paper.ts';

export function interviewScript(paper: Paper, sheet: Sheet, task: TaskOf<'interview'>): Html {
  const { scenario, tell } = paper;
  const name = (id: string) => tell.own(scenario.people[id]?.name ?? id);
  const rendered = (of: Readonly<Record<string, Rendering>> | undefined) => Object.entries(of ?? {}).map(([interpreter, { text, distorted, because, 'caught-by': by, 'only-in': only }]) => html`<p><strong>${name(interpreter)}</strong>${only === undefined ? '' : html` (${tell.say(`player:interview.mode-${only}`)})`}: ${tell.own(text)}${distorted === undefined ? '' : html`<br><span class="soft">⚠ ${tell.own(because ?? '')}${by ? html` ${tell.say('pack:script.caught-by')} ${listed(paper, by.map((check) => tell.say(`player:check.${check}`)))}` : ''}</span>`}</p>`);
  const said = (words: Words) => html`<p>${tell.say('player:interview.said')} ${name(task.person)}: ${tell.words(words)}</p>`;
  // Numbers are those of the sheet: questions that are always open come first, in its order.
  const order = [...paperOrder(Object.entries(task.questions).filter(([, { when }]) => when === undefined), sheet.id), ...Object.entries(task.questions).filter(([, { when }]) => when !== undefined)];
  const numberOf = new Map(order.map(([id], at) => [id, at + 1]));
  return html`<h3>${tell.say('pack:script.title')}</h3><p class="soft">${tell.say('pack:script.how')}</p>
    <ul>${Object.entries(task.interpreters).map(([id, { when, note }]) => html`<li>${name(id)}${note === undefined ? '' : html` – ${tell.own(note)}`}${conditionsHtml(paper, when ? [when] : [])}</li>`)}</ul>
    ${task.prepare ? html`<table><tbody>${Object.values(task.prepare).map(({ label, shows, effects, takes = 0 }) => html`<tr><th scope="row">${tell.own(label)}</th><td>${shows === undefined ? '' : html`<p>${tell.own(shows)}</p>`}${effectsHtml(paper, effects, takes)}</td></tr>`)}</tbody></table>` : ''}
    <table><tbody>${order.map(([id, question]) => html`<tr><th scope="row">${question.when ? '' : html`${tell.say('pack:number', { number: numberOf.get(id) ?? 0 })} `}${tell.own(question.label)}</th>
      <td>${said(question.said)}${rendered(question.rendered)}${(question['answers-less'] ?? []).map((less) => html`<p class="soft">${tell.say('pack:script.less')}${less.asked ? html` ${tell.say('pack:script.asked')} ${listed(paper, less.asked.map((other) => tell.own(task.questions[other]?.label ?? other)))}` : ''}</p>${conditionsHtml(paper, less.when ? [less.when] : [])}${said(less.said)}${rendered(less.rendered)}`)}
      ${effectsHtml(paper, question.effects, question.takes ?? 0)}${question['when-caught'] ? html`<p class="soft">${tell.say('pack:script.when-caught')}</p>${effectsHtml(paper, question['when-caught'])}` : ''}</td></tr>`)}</tbody></table>`;
}
