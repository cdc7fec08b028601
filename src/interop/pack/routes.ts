/** Which sheet follows which answer, and what the answer changes: for a facilitator who has no screen at hand. */
import { exitsOf, type Exit } from '../../analysis/map/exitsOf.ts';
import { listOf } from '../../scenario/listOf.ts';
import { worthOf } from '../../scenario/worthOf.ts';
import type { TaskOf } from '../../scenario/task.ts';
import { paperLetters } from '../../session/paperOrder.ts';
import { conditionsHtml, effectsHtml } from './conditionWords.ts';
import { type Html, html, joined } from './html.ts';
import type { Sheet } from './numbering.ts';
import { listed, type Paper, sheetNumber } from './paper.ts';

/** Answers with what they change and where they lead. Of a decision also what it is worth, and why. */
export function routesHtml(paper: Paper, sheet: Sheet): Html {
  const { tell } = paper;
  const { task } = sheet.scene;
  if (!task) return html``;
  const rows = task.kind === 'choose' ? choiceRows(paper, sheet, task) : otherRows(paper, sheet);
  return html`<table class="routes"><thead><tr><th scope="col">${tell.say('pack:route.answer')}</th><th scope="col">${tell.say('pack:route.changes')}</th><th scope="col">${tell.say('pack:route.next')}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function choiceRows(paper: Paper, { id, scene }: Sheet, task: TaskOf<'choose'>): readonly Html[] {
  const { tell } = paper;
  const most = Math.max(...Object.values(task.choices).map(worthOf));
  return [...paperLetters(task, id)].flatMap(([choice, letter]) => {
    const of = task.choices[choice];
    if (!of) return [];
    const best = (task.decision ?? true) && most > 0 && worthOf(of) === most;
    return [html`<tr><th scope="row"><strong>${letter}</strong> ${tell.own(of.label)}${best ? html`<br><span class="best">★ ${tell.say('pack:route.best')}</span>` : ''}</th>
      <td>${effectsHtml(paper, of.effects, of.takes ?? 0)}${(task.decision ?? true) ? html`<p class="soft">${tell.own(of.feedback.text)}</p>` : ''}</td>
      <td>${waysHtml(paper, exitsOf(scene).filter(({ option }) => option === choice).map((exit) => ({ ...exit, when: exit.when.filter((condition) => condition !== of.when) })))}</td></tr>`];
  });
}

function otherRows(paper: Paper, { scene }: Sheet): readonly Html[] {
  const { tell } = paper;
  const { task } = scene;
  if (!task) return [];
  if (task.kind === 'qualify') {
    return task.outcomes.map((outcome) => html`<tr><th scope="row">${qualifiedAs(paper, outcome)}</th><td>${conditionsHtml(paper, outcome.when ? [outcome.when] : [])}${effectsHtml(paper, outcome.effects)}</td><td>${to(paper, outcome.to)}</td></tr>`);
  }
  if (task.kind === 'request') {
    const exits = exitsOf(scene);
    return task.outcomes.map((outcome, at) => html`<tr><th scope="row">${sentAs(paper, task, exits.find(({ option }) => option === String(at)))}</th>
      <td>${conditionsHtml(paper, outcome.when ? [outcome.when] : [])}<p><strong>${tell.say('player:request.reply')}:</strong> ${tell.own(outcome.reply.text)}</p>${effectsHtml(paper, outcome.effects, outcome.takes ?? 0)}</td>
      <td>${waysHtml(paper, exits.filter(({ option }) => option === String(at)))}</td></tr>`);
  }
  if (task.kind === 'identify') {
    const exits = exitsOf(scene);
    const outcomes = (task.outcomes ?? []).map((outcome, at) => html`<tr><th scope="row">${Object.entries(outcome['when-identified'] ?? {}).map(([subject, statuses]) => html`<p>${tell.own(paper.scenario.subjects?.[subject]?.name ?? subject)}: ${joined(listOf(statuses).map((status) => tell.own(paper.scenario.statuses?.[status]?.label ?? status)), ' / ')}</p>`)}</th>
      <td>${conditionsHtml(paper, outcome.when ? [outcome.when] : [])}${effectsHtml(paper, outcome.effects)}</td><td>${waysHtml(paper, exits.filter(({ option }) => option === String(at)))}</td></tr>`);
    return [...outcomes, html`<tr><th scope="row">${tell.say('pack:route.otherwise')}</th><td>${effectsHtml(paper, task.effects, task.takes ?? 0)}</td><td>${waysHtml(paper, exits.filter(({ option }) => option === undefined))}</td></tr>`];
  }
  const [effects, takes] = task.kind === 'interview' ? [task.end.effects, task.end.takes] : 'effects' in task ? [task.effects, task.takes] : [undefined, undefined];
  return [html`<tr><th scope="row">${task.kind === 'interview' ? tell.own(task.end.label) : tell.say('pack:route.any')}</th><td>${effectsHtml(paper, effects, takes ?? 0)}</td><td>${waysHtml(paper, exitsOf(scene))}</td></tr>`];
}

function qualifiedAs(paper: Paper, { offence, readiness }: TaskOf<'qualify'>['outcomes'][number]): Html {
  const { scenario, tell } = paper;
  const parts = [
    ...(offence === undefined ? [] : [listed(paper, listOf(offence).map((id) => tell.own(scenario.law.offences[id]?.name ?? id)))]),
    ...(readiness === undefined ? [] : [listed(paper, listOf(readiness).map((each) => tell.say(`player:readiness.${each}`)))]),
  ];
  return parts.length === 0 ? tell.say('pack:route.otherwise') : joined(parts, html`<br>`);
}

function sentAs(paper: Paper, task: TaskOf<'request'>, exit: Exit | undefined): Html {
  const { tell } = paper;
  const { channels = [], includes = [], leavesOut = [], route } = exit?.sent ?? {};
  const parts = (label: string, ids: readonly string[]) => (ids.length === 0 ? [] : [html`${tell.say(`pack:route.${label}`)}<ul>${ids.map((id) => html`<li>${tell.own(task.parts[id]?.text ?? id)}</li>`)}</ul>`]);
  const all = [
    ...(channels.length === 0 ? [] : [html`<p>${listed(paper, channels.map((id) => tell.own(task.channels[id]?.label ?? id)))}</p>`]),
    ...parts('includes', includes), ...parts('leaves-out', leavesOut), ...(route ? [html`<p>${tell.say(`pack:route.way-${route}`)}</p>`] : []),
  ];
  return all.length === 0 ? tell.say('pack:route.otherwise') : html`${all}`;
}

/** The sheets that follow: the first whose condition holds. */
function waysHtml(paper: Paper, exits: readonly Pick<Exit, 'to' | 'when'>[]): Html {
  return html`${exits.map((exit) => html`<div class="way">${to(paper, exit.to)}${exit.when.length > 0 ? html`<p class="soft">${paper.tell.say('pack:route.if')}</p>${conditionsHtml(paper, exit.when)}` : ''}</div>`)}`;
}

function to(paper: Paper, id: string): Html {
  const sheet = paper.numbering.sheetOf.get(id);
  return html`<strong>${sheet ? sheetNumber(paper, sheet) : id}</strong> ${sheet ? paper.tell.own(sheet.scene.title) : ''}`;
}
