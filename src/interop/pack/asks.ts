/**
 * What a sheet asks, kind by kind: the same that the form on the screen asks, with boxes to tick and lines to write on. Never what is
 * held to be right, and nothing that only some groups may see: that is on slips.
 */
import type { Task, TaskKind, TaskOf } from '../../scenario/task.ts';
import { admissibility } from '../../scenario/tasks/weigh.ts';
import { checksIn } from '../../scenario/tasks/interview.ts';
import { readiness } from '../../scenario/tasks/qualify.ts';
import { partSection } from '../../scenario/tasks/request.ts';
import { requiredRows } from '../../engine/proof.ts';
import { paperLetters, paperOrder, letterAt } from '../../session/paperOrder.ts';
import { type Html, html, joined } from './html.ts';
import type { Sheet } from './numbering.ts';
import { exhibitNumber, field, lines, option, options, type Paper } from './paper.ts';

type Asks = { readonly [K in TaskKind]: (paper: Paper, sheet: Sheet, task: TaskOf<K>) => Html };

const asks: Asks = {
  choose: (paper, sheet, task) => {
    const { tell } = paper;
    const letters = paperLetters(task, sheet.id);
    const decision = task.decision ?? true;
    const open = [...letters].flatMap(([id, letter]) => {
      const choice = task.choices[id];
      return choice && choice.when === undefined ? [option(letter, tell.own(choice.label), choice.takes ? tell.say('player:takes', { time: tell.duration(choice.takes) }) : undefined)] : [];
    });
    return html`${options(open)}${sheet.slips.some(({ holds }) => holds.kind === 'option') ? html`<p class="soft">${tell.say('pack:more-options')}</p>` : ''}
      ${decision ? answer(paper, { certainty: task.certainty ?? false, cites: task.cite !== undefined, reasons: 4 }) : ''}`;
  },
  interview: (paper, sheet, task) => {
    const { scenario, tell } = paper;
    const name = (id: string) => tell.own(scenario.people[id]?.name ?? id);
    const numbered = (of: readonly (readonly [string, { readonly label: string; readonly takes?: number }])[]) =>
      options(of.map(([, { label, takes }], at) => option(tell.say('pack:number', { number: at + 1 }), tell.own(label), takes ? tell.say('player:takes', { time: tell.duration(takes) }) : undefined)));
    const always = <T extends { readonly when?: unknown }>(of: Readonly<Record<string, T>>) => Object.entries(of).filter(([, { when }]) => when === undefined);
    const prepare = always(task.prepare ?? {});
    const interpreters = always(task.interpreters);
    return html`<p><strong>${name(task.person)}</strong></p>
      ${interpreters.length > 0 ? html`<h3>${tell.say('pack:interview.interpreters')}</h3><ul>${interpreters.map(([id, { note }]) => html`<li>${name(id)}${note === undefined ? '' : html` – ${tell.own(note)}`}</li>`)}</ul>` : ''}
      ${prepare.length > 0 ? html`<h3>${tell.say('player:interview.prepare')}</h3>${numbered(prepare)}` : ''}
      ${task.address ? html`<h3>${tell.say('player:interview.address')}</h3>${options([option('', tell.say('player:interview.to-person')), option('', tell.say('player:interview.to-interpreter'))])}` : ''}
      ${task.mode ? html`<h3>${tell.say('player:interview.mode')}</h3>${options([option('', tell.say('player:interview.mode-verbatim')), option('', tell.say('player:interview.mode-summary'))])}` : ''}
      <h3>${tell.say('pack:interview.questions')}</h3><p class="soft">${tell.say('pack:interview.questions-hint')}${task['at-most'] === undefined ? '' : html` ${tell.say('pack:interview.at-most', { most: task['at-most'] })}`}</p>
      ${numbered(paperOrder(always(task.questions), sheet.id))}
      <h3>${tell.say('pack:interview.checks')}</h3><ul>${checksIn(task).map((check) => html`<li>${tell.say(`player:check.${check}`)}</li>`)}</ul>
      <p class="soft">${tell.say('pack:interview.how')}</p>${lines(5)}`;
  },
  'proof-map': (paper) => html`<p>${paper.tell.say('pack:map.hand-in')}</p>${answer(paper, { reasons: 3 })}`,
  qualify: (paper, sheet, task) => {
    const { scenario, tell } = paper;
    const offences = paperOrder(task.offences, sheet.id).map((id, at) => {
      const groups = requiredRows(scenario, id, task.for).map((group) => joined(group.map((row) => tell.own(scenario.law.elements[row.split('@')[0] ?? row]?.name ?? row)), html` ${tell.say('player:qualify.or')} `));
      return option(tell.say('pack:number', { number: at + 1 }), html`<strong>${tell.own(scenario.law.offences[id]?.name ?? id)}</strong><br><span class="soft">${tell.say('player:qualify.requires')} ${joined(groups, '; ')}</span>`);
    });
    return html`${task.for === undefined ? '' : html`<p><strong>${tell.own(scenario.subjects?.[task.for]?.name ?? task.for)}</strong></p>`}
      ${options(offences)}<h3>${tell.say('player:qualify.readiness')}</h3>
      ${options(readiness.options.map((each) => option('', tell.say(`player:readiness.${each}`), tell.say(`player:readiness.${each}-means`))))}
      <p>${tell.say('pack:map.rests')}</p>${answer(paper, { certainty: task.certainty ?? false, reasons: 3 })}`;
  },
  weigh: (paper, _sheet, task) => {
    const { tell, numbering } = paper;
    const exhibits = [...task.exhibits].sort((a, b) => (numbering.exhibits.get(a) ?? 0) - (numbering.exhibits.get(b) ?? 0));
    return html`<p class="soft">${tell.say('pack:weigh-hint')}</p>
      <table class="answers"><thead><tr><th scope="col">${tell.say('player:map.exhibit')}</th><th scope="col">${tell.say('player:weigh.reliability')}</th><th scope="col">${tell.say('player:weigh.admissible')}</th><th scope="col">${tell.say('player:weigh.reason')}</th></tr></thead>
      <tbody>${exhibits.map((id) => html`<tr><th scope="row">${exhibitNumber(paper, id)}</th><td class="ticks">${[0, 1, 2, 3, 4].map((step) => html`<span class="tick"><span class="box"></span> ${tell.say('pack:number', { number: step })}</span> `)}</td><td class="ticks">${admissibility.options.map((each) => html`<span class="tick"><span class="box"></span> ${tell.say(`player:weigh.admissible-${each}`)}</span> `)}</td><td class="write"></td></tr>`)}</tbody></table>
      <p class="soft">${joined([0, 1, 2, 3, 4].map((step) => html`${tell.say('pack:number', { number: step })} ${tell.say(`player:weigh.reliability-${step}`)}`), ' · ')}</p>${answer(paper, {})}`;
  },
  'new-fact': (paper, _sheet, task) => {
    const { scenario, tell } = paper;
    return html`<p><strong>${tell.say('player:fact.hypothesis')}:</strong> ${tell.own(scenario.hypotheses?.[task.hypothesis]?.text ?? task.hypothesis)}</p>
      <p><strong>${tell.say('player:fact.fact')}:</strong> ${tell.own(task.fact)}</p><h3>${tell.say('player:fact.legend')}</h3>
      ${options(['-2', '-1', '0', '1', '2'].map((each) => option('', tell.say(`player:fact.answer.${each}`))))}${answer(paper, { cites: task.cite !== undefined, reasons: 3 })}`;
  },
  hypotheses: (paper, sheet) => html`<p class="soft">${paper.tell.say('player:hypotheses.hint')}</p>${options(numberedHypotheses(paper, sheet, Object.keys(paper.scenario.hypotheses ?? {})))}${answer(paper, { reasons: 3 })}`,
  tokens: (paper, _sheet, { hypotheses }) => html`<p class="soft">${paper.tell.say('player:tokens.hint')}</p>
    <table class="answers"><tbody>${hypotheses.map((id) => html`<tr><td>${paper.tell.own(paper.scenario.hypotheses?.[id]?.text ?? id)}</td><td class="count"></td></tr>`)}
    <tr><th scope="row">${paper.tell.say('pack:tokens-sum')}</th><td class="count">${paper.tell.say('pack:number', { number: 10 })}</td></tr></tbody></table>${answer(paper, { reasons: 3 })}`,
  against: (paper, _sheet, task) => {
    const { scenario, tell } = paper;
    return html`${task['own-leading'] ? html`<p class="soft">${tell.say('pack:leading')}</p>${lines(1)}` : html`<p><strong>${tell.say('player:against.hypothesis')}:</strong> ${tell.own(scenario.hypotheses?.[task.hypothesis]?.text ?? task.hypothesis)}</p>`}
      <h3>${tell.say('player:against.legend')}</h3><p class="soft">${tell.say('player:against.hint')}</p>${field(tell.say('pack:answer.cites'))}${options([option('', tell.say('player:against.nothing'))])}${answer(paper, { reasons: 3 })}`;
  },
  deduce: (paper, sheet, task) => html`<p class="soft">${paper.tell.say('player:deduce.hint')}${sheet.slips.some(({ holds }) => holds.kind === 'deduction') ? html` ${paper.tell.say('pack:deduce-slips')}` : ''}</p>
    ${Object.keys(task.deductions).filter((id) => !sheet.slips.some(({ holds }) => holds.kind === 'deduction' && holds.id === id)).map((id) => deductionHtml(paper, sheet, task, id))}${answer(paper, { reasons: 3 })}`,
  agencies: (paper, sheet, task) => {
    const { scenario, tell } = paper;
    const times = Object.values(task.times);
    return html`<h3>${tell.say('player:agencies-task.board')}</h3>
      <table class="answers"><thead><tr><th></th>${times.map(({ label }) => html`<th scope="col">${tell.own(label)}</th>`)}</tr></thead>
      <tbody>${Object.keys(task.tell).map((id) => html`<tr><th scope="row">${tell.own(scenario.agencies?.[id]?.name ?? id)}</th>${times.map(() => html`<td class="ticks"><span class="box"></span></td>`)}</tr>`)}</tbody></table>
      ${Object.entries(task.settle ?? {}).map(([id, { about, prompt, choices }]) => html`<div class="together"><h3>${tell.say(`player:agencies-task.about.${about}`)}</h3><p>${tell.own(prompt)}</p>
        ${options(paperOrder(Object.values(choices), `${sheet.id}/${id}`).map(({ label }, at) => option(letterAt(at), tell.own(label))))}</div>`)}${answer(paper, { reasons: 3 })}`;
  },
  identify: (paper, sheet, task) => {
    const { scenario, tell } = paper;
    const statuses = paperOrder(Object.values(scenario.statuses ?? {}), sheet.id);
    return html`<p class="soft">${tell.say('player:identify.hint')}</p>
      <ul>${statuses.map(({ label, means }, at) => html`<li><strong>${letterAt(at)} ${tell.own(label)}</strong>${means === undefined ? '' : html`: ${tell.own(means)}`}</li>`)}</ul>
      <table class="answers"><thead><tr><th></th>${statuses.map((_, at) => html`<th scope="col">${letterAt(at)}</th>`)}${task.cite ? html`<th scope="col">${tell.say('player:identify.rests-on')}</th>` : ''}</tr></thead>
      <tbody>${task.subjects.map((id) => html`<tr><th scope="row">${tell.own(scenario.subjects?.[id]?.name ?? id)}</th>${statuses.map(() => html`<td class="ticks"><span class="box"></span></td>`)}${task.cite ? html`<td class="write"></td>` : ''}</tr>`)}</tbody></table>${answer(paper, { reasons: 3 })}`;
  },
  request: (paper, sheet, task) => {
    const { tell } = paper;
    const channels = paperOrder(Object.values(task.channels).filter(({ when }) => when === undefined), sheet.id);
    const sections = partSection.options.map((section) => ({ section, parts: paperOrder(Object.values(task.parts).filter((part) => part.section === section), `${sheet.id}/${section}`) })).filter(({ parts }) => parts.length > 0);
    let number = 0;
    return html`<h3>${tell.say('player:request.channel')}</h3>${options(channels.map(({ kind, label }, at) => option(letterAt(at), tell.own(label), tell.say(`player:request.kind.${kind}`))))}
      <h3>${tell.say('player:request.parts')}</h3><p class="soft">${tell.say('player:request.parts-hint')}</p>
      ${sections.map(({ section, parts }) => html`<div class="together"><h4>${tell.say(`player:request.section.${section}`)}</h4>${options(parts.map(({ text }) => {
        number += 1;
        return option(tell.say('pack:number', { number }), tell.own(text));
      }))}</div>`)}
      ${task.stations ? html`<div class="together"><h3>${tell.say('player:request.route')}</h3><p class="soft">${tell.say('player:request.route-hint')}</p><ul class="options">${paperOrder(Object.values(task.stations), sheet.id).map(({ label }) => html`<li><span class="box wide"></span><span class="label">${tell.own(label)}</span></li>`)}</ul></div>` : ''}${answer(paper, { reasons: 3 })}`;
  },
};

/** The part of a sheet that asks; empty where the scene asks nothing. */
export const askHtml = (paper: Paper, sheet: Sheet): Html => {
  const { task } = sheet.scene;
  return task ? (asks[task.kind] as (paper: Paper, sheet: Sheet, task: Task) => Html)(paper, sheet, task) : html``;
};

/** A sentence with a gap and what may fill it, in the order in which it is printed. */
export function deductionHtml({ tell }: Paper, sheet: Sheet, task: TaskOf<'deduce'>, id: string): Html {
  const deduction = task.deductions[id];
  if (!deduction) return html``;
  return html`<div class="together"><p>${tell.own(deduction.statement)}</p>${options(paperOrder(Object.values(deduction.options), `${sheet.id}/${id}`).map((text, at) => option(letterAt(at), tell.own(text))))}</div>`;
}

const numberedHypotheses = ({ scenario, tell }: Paper, sheet: Sheet, ids: readonly string[]) =>
  paperOrder(ids, sheet.id).map((id, at) => option(tell.say('pack:number', { number: at + 1 }), tell.own(scenario.hypotheses?.[id]?.text ?? id)));

/** What stands at the foot of an answer: how sure, resting on what, why. */
function answer({ tell }: Paper, { certainty = false, cites = false, reasons = 0 }: { readonly certainty?: boolean; readonly cites?: boolean; readonly reasons?: number }): Html {
  return html`<div class="answer">
    ${certainty ? html`<p><strong>${tell.say('kit:certainty.legend')}</strong> ${(['not-sure', 'probable', 'sure'] as const).map((each) => html`<span class="tick"><span class="box"></span> ${tell.say(`kit:certainty.${each}`)} <span class="soft">(${tell.say(`kit:certainty.${each}-range`)})</span></span> `)}</p>` : ''}
    ${cites ? field(tell.say('pack:answer.cites')) : ''}
    ${reasons > 0 ? html`<p><strong>${tell.say('pack:answer.reasons')}</strong></p>${lines(reasons)}` : ''}
  </div>`;
}
