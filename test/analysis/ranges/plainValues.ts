/**
 * What every run of a small scenario is worth, as anybody would work it out: every answer to every task, one run after the other,
 * through `advance` and the scorer. Nothing is merged and no answer is left out. The map of proof alone is not drawn at every moment:
 * every map there can be is drawn wherever it could be judged, before it is handed in and before the last move.
 */
import { machineOf } from '../../../src/compiler/machine.ts';
import { advance } from '../../../src/engine/advance.ts';
import { type Case, factsOf, placeOf, unopened } from '../../../src/engine/case.ts';
import type { CaseEvent } from '../../../src/engine/event.ts';
import { isRefusal } from '../../../src/engine/refusal.ts';
import type { Step } from '../../../src/engine/replay.ts';
import { rowsOf } from '../../../src/scenario/rows.ts';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import type { Dimension } from '../../../src/scoring/item.ts';
import { scoreRun } from '../../../src/scoring/score.ts';
import { settledKeys } from '../../../src/scoring/settledKeys.ts';

export interface PlainValues {
  readonly runs: number;
  readonly lowest: ReadonlyMap<Dimension, number>;
  readonly highest: ReadonlyMap<Dimension, number>;
}

/** Undefined where there are more runs than anybody wants to wait for. */
export function plainValues(scenario: Scenario, most: number): PlainValues | undefined {
  const machine = machineOf(scenario);
  const settled = settledKeys(scenario);
  const { id, version, hash } = scenario;
  const lowest = new Map<Dimension, number>();
  const highest = new Map<Dimension, number>();
  let runs = 0;
  let moves = 0;

  const take = (steps: readonly Step[], now: Case, event: CaseEvent): readonly Step[] | undefined => {
    const after = advance(machine, now, event);
    return isRefusal(after) ? undefined : [...steps, { entry: { seq: steps.length, at: '', by: 'trainee', event }, before: now, after }];
  };
  const ended = (steps: readonly Step[], last: Case) => {
    runs += 1;
    for (const { code, value } of scoreRun({ machine, scenario: settled, steps, end: factsOf(last), ended: true }).dimensions) {
      if (value === undefined) continue;
      lowest.set(code, Math.min(lowest.get(code) ?? 1, value));
      highest.set(code, Math.max(highest.get(code) ?? 0, value));
    }
  };
  /** Goes on from here in every way; false where there are too many. */
  const goOn = (steps: readonly Step[], now: Case): boolean => {
    moves += 1;
    if (runs > most || moves > 4 * most) return false;
    const place = placeOf(now);
    if (place.phase === 'ended') {
      ended(steps, now);
      return true;
    }
    if (place.phase === 'interrupted') {
      const read = take(steps, now, { type: 'inject.read', inject: place.inject });
      return read !== undefined && goOn(read, read.at(-1)?.after ?? now);
    }
    for (const event of everyEvent(scenario, now)) {
      if (changesAgain(steps, event)) continue;
      const on = take(steps, now, event);
      const after = on?.at(-1)?.after;
      if (!on || !after) continue;
      if (event.type !== 'proof-map.handed-in' && placeOf(after).phase !== 'ended') {
        if (!goOn(on, after)) return false;
        continue;
      }
      for (const map of everyMap(scenario, now)) {
        const drawn = map.reduce((so: readonly Step[], link) => take(so, so.at(-1)?.after ?? now, link) ?? so, steps);
        const judged = take(drawn, drawn.at(-1)?.after ?? now, event);
        if (judged && !goOn(judged, judged.at(-1)?.after ?? now)) return false;
      }
    }
    return true;
  };
  const opened = take([], unopened(machine), { type: 'case.opened', scenario: id, version, hash, seed: 1 }) ?? [];
  const begun = take(opened, opened.at(-1)?.after ?? unopened(machine), { type: 'briefing.read' }) ?? [];
  return goOn(begun, begun.at(-1)?.after ?? unopened(machine)) ? { runs, lowest, highest } : undefined;
}

/** To change whom one speaks to, and to change it again with nothing between, could go on for ever; it is as if it had not been. */
function changesAgain(steps: readonly Step[], { type }: CaseEvent): boolean {
  const manner = ['address.chosen', 'mode.chosen'];
  if (!manner.includes(type)) return false;
  const types = steps.map(({ entry }) => entry.event.type);
  return types.slice(types.findLastIndex((one) => !manner.includes(one)) + 1).includes(type);
}

const subsets = <T>(of: readonly T[]): readonly (readonly T[])[] => choices(of.map((one) => [[], [one]])).map((some) => some.flat());

/** Every way of choosing one of each. */
function choices<T>(of: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const [first, ...rest] = of;
  if (!first) return [[]];
  const others = choices(rest);
  return first.flatMap((one) => others.map((more) => [one, ...more]));
}

function placings(names: readonly string[], count: number): readonly Readonly<Record<string, number>>[] {
  const [first, ...rest] = names;
  if (first === undefined) return count === 0 ? [{}] : [];
  return Array.from({ length: count + 1 }, (_, here) => here).flatMap((here) => placings(rest, count - here).map((others) => ({ [first]: here, ...others })));
}

const sures = ['not-sure', 'probable', 'sure'] as const;
const readinesses = ['refer', 'continue', 'insufficient'] as const;

/** Every event that the task of a scene could take, whether it is possible or not. */
function everyEvent(scenario: Scenario, now: Case): readonly CaseEvent[] {
  const place = placeOf(now);
  const scene = place.phase === 'scene' ? place.scene : '';
  const task = scenario.scenes[scene]?.task;
  const held = Object.keys(factsOf(now).held);
  const cites = (asked: unknown) => (asked ? subsets(held).map((some) => ({ cites: some })) : [{}]);
  const certainties = (asked: unknown) => (asked ? sures.map((certainty) => ({ certainty })) : [{}]);
  switch (task?.kind) {
    case 'choose':
      return Object.keys(task.choices).flatMap((choice) => certainties(task.certainty).flatMap((sure) => cites(task.cite).map((cited): CaseEvent => ({ type: 'choice.made', scene, choice, ...sure, ...cited }))));
    case 'interview':
      return [
        ...Object.keys(task.prepare ?? {}).map((step): CaseEvent => ({ type: 'preparation.done', scene, step })),
        ...(task.address ? (['person', 'interpreter'] as const).map((to): CaseEvent => ({ type: 'address.chosen', scene, to })) : []),
        ...(task.mode ? (['verbatim', 'summary'] as const).map((mode): CaseEvent => ({ type: 'mode.chosen', scene, mode })) : []),
        ...Object.keys(task.questions).flatMap((question): readonly CaseEvent[] => [
          { type: 'question.asked', scene, question },
          ...(['stopped', 'verbatim', 'read-back'] as const).map((by): CaseEvent => ({ type: 'rendering.checked', scene, question, by })),
        ]),
        ...Object.keys(task.interpreters).map((interpreter): CaseEvent => ({ type: 'interpreter.replaced', scene, interpreter })),
        { type: 'interview.ended', scene },
      ];
    case 'proof-map':
      return [{ type: 'proof-map.handed-in', scene }];
    case 'qualify':
      return task.offences.flatMap((offence) => readinesses.flatMap((readiness) => certainties(task.certainty).flatMap((sure) =>
        choices(rowsOf(scenario).map(({ id }) => subsets(held).map((some) => [id, some] as const))).map((rests): CaseEvent => ({ type: 'offence.qualified', scene, offence, readiness, reliesOn: Object.fromEntries(rests), ...sure })))));
    case 'weigh': {
      const asked = [...new Set(task.exhibits)].filter((id) => held.includes(id));
      const ratings = [0, 1, 2, 3, 4].flatMap((reliability) => (['yes', 'doubtful', 'no'] as const).map((admissible) => ({ reliability, admissible })));
      return choices(asked.map((id) => ratings.map((rating) => [id, rating] as const))).map((all) => ({ type: 'evidence.weighed', scene, ratings: Object.fromEntries(all) }));
    }
    case 'new-fact':
      return [-2, -1, 0, 1, 2].flatMap((answer) => cites(task.cite).map((cited): CaseEvent => ({ type: 'fact.judged', scene, answer, ...cited })));
    case 'hypotheses':
      return subsets(Object.keys(scenario.hypotheses ?? {})).map((list) => ({ type: 'hypotheses.listed', scene, hypotheses: list }));
    case 'tokens':
      return placings(task.hypotheses, 10).map((tokens) => ({ type: 'tokens.placed', scene, tokens }));
    case 'against':
      return subsets(held).map((exhibits) => ({ type: 'counter-evidence.named', scene, exhibits }));
    case 'deduce': {
      const all = choices(Object.entries(task.deductions).map(([id, { options }]) => [undefined, ...Object.keys(options)].map((option) => [id, option] as const)))
        .map((answers) => Object.fromEntries(answers.flatMap(([id, option]): [string, string][] => (option === undefined ? [] : [[id, option]]))));
      return all.flatMap((answers): readonly CaseEvent[] => [{ type: 'deductions.handed-in', scene, answers }, ...(task['confirm-in'] === undefined ? [] : [{ type: 'deductions.put-forward' as const, scene, answers }])]);
    }
    case 'agencies': {
      const given = (of: Readonly<Record<string, readonly string[]>>) => choices(Object.entries(of).map(([id, open]) => open.map((one) => [id, one] as const))).map((all) => Object.fromEntries(all));
      const told = given(Object.fromEntries(Object.keys(task.tell).map((id) => [id, Object.keys(task.times)])));
      const settled = given(Object.fromEntries(Object.entries(task.settle ?? {}).map(([id, matter]) => [id, Object.keys(matter.choices)])));
      return told.flatMap((tell) => settled.map((settle): CaseEvent => ({ type: 'agencies.assigned', scene, tell, settle })));
    }
    case 'identify': {
      const named = choices(task.subjects.map((id) => Object.keys(scenario.statuses ?? {}).map((status) => [id, status] as const))).map((all) => Object.fromEntries(all));
      const rests = task.cite ? choices(task.subjects.map((id) => subsets(held).map((some) => [id, some] as const))).map((all) => ({ reliesOn: Object.fromEntries(all) })) : [{}];
      return named.flatMap((statuses) => rests.map((on): CaseEvent => ({ type: 'people.identified', scene, statuses, ...on })));
    }
    case 'request': {
      const [one = '', other = ''] = Object.keys(task.stations ?? {});
      const routes: readonly (readonly string[])[] = one === '' ? [[]] : [[], [one], [other], [one, other], [other, one]];
      return Object.keys(task.channels).flatMap((channel) => subsets(Object.keys(task.parts)).flatMap((parts) => routes.map((route): CaseEvent => ({ type: 'request.sent', scene, channel, parts, route }))));
    }
    default:
      return [];
  }
}

/** Every map of proof that can be drawn on this file, as the links that make it out of the one there is. */
function everyMap(scenario: Scenario, now: Case): readonly (readonly CaseEvent[])[] {
  const cells = Object.keys(factsOf(now).held).flatMap((exhibit) => rowsOf(scenario).map(({ id }) => ({ exhibit, element: id })));
  return choices(cells.map((cell) => (['none', 'supports', 'contradicts'] as const).map((verdict): CaseEvent => ({ type: 'exhibit.linked', ...cell, verdict }))));
}
