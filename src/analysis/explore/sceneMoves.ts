/** What can be done in each scene, in one shape for every kind of task: when, what it changes, how long it takes, where it leads. */
import { effectsTogether } from '../../engine/effectsTogether.ts';
import { assigned } from '../../engine/tasks/agenciesRules.ts';
import { answersFit, identifiedFailures } from '../../engine/tasks/identifyRules.ts';
import type { LeadsTo } from '../../scenario/choiceParts.ts';
import type { Condition, Effects } from '../../scenario/conditions.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import { listOf } from '../../scenario/listOf.ts';
import type { Task, TaskKind, TaskOf } from '../../scenario/task.ts';
import { readiness } from '../../scenario/tasks/qualify.ts';
import type { Readiness } from '../../scenario/tasks/qualify.ts';
import type { RequestOutcome } from '../../scenario/tasks/request.ts';
import { exampleOf, requestClasses } from '../requestClasses.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { alikeSettled, alikeStatuses, alikeTimes, combinations } from '../alike.ts';

/** A condition, and where its author wrote it. */
export interface Written {
  readonly condition: Condition | undefined;
  readonly at: Path;
}

export interface Way extends Written {
  readonly to: string;
}

/** What an interview does to the record besides: `number` is its place in the list of what it depends on. */
export interface Following extends Written {
  readonly number: number;
  readonly effects: Effects;
}

/** What follows from a move; of several, the first whose condition holds. Without ways the case stays in its scene. */
export interface Outcome extends Written {
  /** One, or several at once: failures come before repairs. */
  readonly critical?: string | readonly string[] | undefined;
  readonly repairs?: string | readonly string[] | undefined;
  readonly effects?: Effects | undefined;
  /** Carried out in turn after the effects, where it holds then. */
  readonly depends?: readonly Following[];
  readonly ways: readonly Way[];
}

/** Which move it is, as far as it has to be told again. */
export type Doing =
  | { readonly do: 'choose'; readonly choice: string }
  | { readonly do: 'qualify'; readonly offence: string; readonly readiness: Readiness }
  | { readonly do: 'assign'; readonly tell: Readonly<Record<string, string>>; readonly settle: Readonly<Record<string, string>> }
  | { readonly do: 'identify'; readonly statuses: Readonly<Record<string, string>> }
  /** `outcome`: where the time it takes depends on what follows, each outcome is a move of its own. */
  | { readonly do: 'request'; readonly channel: string; readonly parts: readonly string[]; readonly route?: readonly string[]; readonly outcome?: number }
  | { readonly do: 'hand-in' }
  | { readonly do: 'end' };

export interface SceneMove {
  readonly doing: Doing;
  readonly takes: number;
  /** What has to hold for it to be open, where its outcomes do not say. */
  readonly gate?: Written;
  readonly outcomes: readonly Outcome[];
}

const kinds: { readonly [K in TaskKind]: (task: TaskOf<K>, at: Path, scenario: Scenario) => readonly SceneMove[] } = {
  choose: ({ choices }, at) => Object.entries(choices).map(([choice, { when, critical, repairs, effects, takes = 0, 'leads-to': to }]) => {
    const here = [...at, 'choices', choice];
    return { doing: { do: 'choose', choice }, takes, outcomes: [{ condition: when, at: [...here, 'when'], critical, repairs, effects, ways: waysOf(to, here) }] };
  }),
  // Its questions and checks stay in the scene: `interviewMoves.ts`.
  interview: ({ end }, at) => [{ doing: { do: 'end' }, takes: end.takes ?? 0, outcomes: [{
    condition: end.when, at: [...at, 'end', 'when'], effects: end.effects,
    ...(end.depends && { depends: end.depends.map(({ when, effects }, number) => ({ condition: when, at: [...at, 'end', 'depends', number, 'when'], number, effects })) }),
    ways: waysOf(end['leads-to'], [...at, 'end']),
  }] }],
  qualify(task, at) {
    // Answers that the same outcomes fit are alike: one of them stands for all.
    const alike = new Map<string, SceneMove>();
    for (const offence of task.offences) {
      for (const ready of readiness.options) {
        const fitting = task.outcomes.map((outcome, number) => ({ outcome, number }))
          .filter(({ outcome }) => (outcome.offence === undefined || listOf(outcome.offence).includes(offence)) && (outcome.readiness === undefined || listOf(outcome.readiness).includes(ready)));
        const key = fitting.map(({ number }) => number).join();
        if (alike.has(key)) continue;
        alike.set(key, {
          doing: { do: 'qualify', offence, readiness: ready }, takes: task.takes ?? 0,
          outcomes: fitting.map(({ outcome: { when, critical, repairs, effects, to }, number }) => ({
            condition: when, at: [...at, 'outcomes', number, 'when'], critical, repairs, effects, ways: [{ condition: undefined, at: [...at, 'outcomes', number, 'to'], to }],
          })),
        });
      }
    }
    return [...alike.values()];
  },
  agencies: (task, at, scenario) => combinations(alikeTimes(scenario, task)).flatMap((tell) => combinations(alikeSettled(task)).map((settle) => {
    const { critical, repairs, effects } = assigned(task, { tell, settle });
    return { doing: { do: 'assign' as const, tell, settle }, takes: task.takes ?? 0, outcomes: [{ condition: undefined, at: [...at, 'when'], critical, repairs, effects, ways: waysOf(task['leads-to'], at) }] };
  })),
  identify: (task, at, scenario) => combinations(alikeStatuses(scenario, task)).map((statuses) => {
    const shared = { critical: identifiedFailures(task.critical, statuses), repairs: identifiedFailures(task.repairs, statuses) };
    const fitting = (task.outcomes ?? []).flatMap((outcome, number) => (answersFit(outcome['when-identified'], statuses) ? [{ outcome, here: [...at, 'outcomes', number] }] : []));
    return {
      doing: { do: 'identify' as const, statuses }, takes: task.takes ?? 0,
      outcomes: [
        ...fitting.map(({ outcome: { when, effects, 'leads-to': to }, here }) =>
          ({ ...shared, condition: when, at: [...here, 'when'], effects: effectsTogether([task.effects, effects]), ways: to === undefined ? waysOf(task['leads-to'], at) : waysOf(to, here) })),
        // Where one fits whatever the file is, nothing is left for the task's own way.
        ...(fitting.some(({ outcome }) => outcome.when === undefined) ? [] : [{ ...shared, condition: undefined, at: [...at, 'when'], effects: task.effects, ways: waysOf(task['leads-to'], at) }]),
      ],
    };
  }),
  'proof-map': handedIn, weigh: handedIn, 'new-fact': handedIn, hypotheses: handedIn, tokens: handedIn, against: handedIn,
  // Deductions put forward move nothing.
  deduce: handedIn,
  request: requestMoves,
};

/** By each channel, one request for each list of outcomes that may fit it. */
function requestMoves(task: TaskOf<'request'>, at: Path): readonly SceneMove[] {
  return Object.entries(task.channels).flatMap(([channel, { when, critical, repairs }]) => requestClasses(task, channel).flatMap(({ fits, sendings: [one] }): readonly SceneMove[] => {
    if (!one) return [];
    const doing = { do: 'request' as const, channel, ...exampleOf(task, channel, one) };
    const gate = { condition: when, at: [...at, 'channels', channel, 'when'] };
    const takes = fits.map((number) => (task.takes ?? 0) + (task.outcomes[number]?.takes ?? 0));
    const outcomes = fits.map((number): Outcome => {
      const outcome = task.outcomes[number] as RequestOutcome;
      const here = [...at, 'outcomes', number];
      return {
        condition: outcome.when, at: [...here, 'when'], critical: [...listOf(critical), ...listOf(outcome.critical)], repairs: [...listOf(repairs), ...listOf(outcome.repairs)],
        effects: effectsTogether([task.effects, outcome.effects]), ways: waysOf(outcome['leads-to'], here),
      };
    });
    if (new Set(takes).size === 1) return [{ doing, takes: takes[0] ?? 0, gate, outcomes }];
    // An earlier outcome that fits has no way here: it is a move of its own.
    return outcomes.map((outcome, last) => ({
      doing: { ...doing, outcome: fits[last] as number }, takes: takes[last] ?? 0, gate,
      outcomes: [...outcomes.slice(0, last).map(({ condition, at: there }) => ({ condition, at: there, ways: [] })), outcome],
    }));
  }));
}

function handedIn({ takes, effects, 'leads-to': to }: { readonly takes?: number; readonly effects?: Effects; readonly 'leads-to': LeadsTo }, at: Path): readonly SceneMove[] {
  return [{ doing: { do: 'hand-in' }, takes: takes ?? 0, outcomes: [{ condition: undefined, at: [...at, 'when'], effects, ways: waysOf(to, at) }] }];
}

const waysOf = (to: LeadsTo, at: Path): readonly Way[] => (typeof to === 'string' ? [{ to, condition: undefined, at: [...at, 'leads-to'] }]
  : to.map(({ to: scene, when }, number) => ({ to: scene, condition: when, at: [...at, 'leads-to', number, 'when'] })));

/** Every condition that is asked of an outcome. */
export const askedIn = ({ condition, depends = [], ways }: Outcome): readonly (Condition | undefined)[] => [condition, ...depends.map((each) => each.condition), ...ways.map((way) => way.condition)];

/** All effects that an outcome may have. */
export const effectsIn = ({ effects, depends = [] }: Outcome): readonly (Effects | undefined)[] => [effects, ...depends.map((each) => each.effects)];

const made = new WeakMap<Scenario, Map<string, readonly SceneMove[]>>();

/** The moves that may lead out of a scene. */
export function movesOf(scenario: Scenario, scene: string): readonly SceneMove[] {
  const task = scenario.scenes[scene]?.task;
  if (!task) return [];
  const known = made.get(scenario) ?? new Map<string, readonly SceneMove[]>();
  made.set(scenario, known);
  const moves = known.get(scene) ?? (kinds[task.kind] as (task: Task, at: Path, scenario: Scenario) => readonly SceneMove[])(task, ['scenes', scene, 'task'], scenario);
  known.set(scene, moves);
  return moves;
}
