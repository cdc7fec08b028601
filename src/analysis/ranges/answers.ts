/**
 * What is worth trying in a scene, by whoever wants the most or the least of one dimension: every move that leads somewhere else, and
 * of the answers that lead to the same only those at the ends. The others lie between them, whatever comes later.
 */
import type { CaseEvent, EventOf } from '../../engine/event.ts';
import type { Facts } from '../../engine/facts.ts';
import { holds } from '../../engine/conditions.ts';
import { assigned } from '../../engine/tasks/agenciesRules.ts';
import { deducedNow } from '../../engine/tasks/deduceRules.ts';
import { askedAgainst } from '../../engine/tasks/hypothesesRules.ts';
import { identifiedFailures, identifiedOutcome } from '../../engine/tasks/identifyRules.ts';
import { outcomeOf } from '../../engine/tasks/qualifyRules.ts';
import { weighedNow } from '../../engine/tasks/weighRules.ts';
import { certainty } from '../../scenario/playthrough.ts';
import type { Rating } from '../../scenario/playthrough.ts';
import type { Task, TaskKind, TaskOf } from '../../scenario/task.ts';
import { readiness } from '../../scenario/tasks/qualify.ts';
import { TOKENS } from '../../scenario/tasks/tokens.ts';
import { admissibility } from '../../scenario/tasks/weigh.ts';
import { toldWorth } from '../../scoring/tasks/agenciesItems.ts';
import { againstKey } from '../../scoring/tasks/againstItems.ts';
import { citeKey } from '../../scoring/tasks/citeItems.ts';
import { breadthKey } from '../../scoring/tasks/hypothesesItems.ts';
import { statusCredit, subjectKey } from '../../scoring/tasks/identifyItems.ts';
import { itemsOfTask } from '../../scoring/tasks/itemsOf.ts';
import { relianceKey } from '../../scoring/tasks/qualifyItems.ts';
import { hypothesesOf, tokensReference } from '../../scoring/tasks/tokensItems.ts';
import { alikeSettled, alikeStatuses, alikeTimes, combinations } from '../alike.ts';
import { interviewAnswers } from './interviewAnswers.ts';
import { requestAnswers } from './requestAnswers.ts';
import { type Judge, runOfSteps, stepOf } from './judge.ts';
import { asksForLeader, asGood, figuresOf } from './keyOf.ts';
import { answered, type Ledger } from './ledger.ts';
import { tokensWithLeader } from './tokensWithLeader.ts';

export type TaskEvent = CaseEvent & { readonly scene: string };

/** An answer, and a name for where it leads: answers of one name lead to the same, whatever else they say. */
interface Answer {
  readonly event: TaskEvent;
  readonly leads: string;
}

interface Asked<T extends Task> {
  readonly judge: Judge;
  readonly facts: Facts;
  readonly scene: string;
  readonly task: T;
  /** Whether an answer still counts here: the first one does. */
  readonly counts: boolean;
}

const kinds: { readonly [K in TaskKind]: (asked: Asked<TaskOf<K>>) => readonly Answer[] } = {
  choose: ({ judge, facts, scene, task, counts }) => Object.entries(task.choices).filter(([, { when }]) => holds(when, judge.scenario, facts)).flatMap(([choice]) => {
    const cites = counts && judge.dimension === 'rationale' && task.cite ? { cites: judge.end === 'highest' ? [...citeKey(task.cite, facts).right.keys()] : [] } : {};
    return surely(judge, task.certainty, counts).map((sure) => ({ event: { type: 'choice.made', scene, choice, ...sure, ...cites }, leads: choice }));
  }),

  interview: ({ judge, facts, scene, task }) => interviewAnswers(judge, facts, scene, task).map((event) => ({ event, leads: JSON.stringify(event) })),

  'proof-map': ({ scene }) => one({ type: 'proof-map.handed-in', scene }),

  qualify: ({ judge, facts, scene, task, counts }) => task.offences.flatMap((offence) => readiness.options.flatMap((ready) => {
    const reliesOn = counts && judge.dimension === 'rationale' && judge.end === 'highest' ? byElement([...relianceKey(judge.settled, facts, offence, task.for).right.keys()]) : {};
    return surely(judge, task.certainty, counts).flatMap((sure) => {
      const event = { type: 'offence.qualified' as const, scene, offence, readiness: ready, reliesOn, ...sure };
      const outcome = outcomeOf({ scenario: judge.scenario, facts, scene, task }, event);
      return outcome ? [{ event, leads: String(task.outcomes.indexOf(outcome)) }] : [];
    });
  })),

  weigh: (asked) => one({ type: 'evidence.weighed', scene: asked.scene, ratings: ratings(asked) }),

  'new-fact': ({ judge, facts, scene, task, counts }) => (counts && judge.dimension === 'weighing' ? [-2, -1, 0, 1, 2] : [0]).flatMap((answer) => one({
    type: 'fact.judged', scene, answer,
    ...(counts && judge.dimension === 'rationale' && task.cite && { cites: judge.end === 'highest' ? [...citeKey(task.cite, facts).right.keys()] : [] }),
  })),

  hypotheses: ({ judge, scene }) => one({ type: 'hypotheses.listed', scene, hypotheses: judge.dimension === 'hypotheses' && judge.end === 'highest' ? [...breadthKey(judge.settled).right.keys()] : [] }),

  tokens({ judge, facts, scene, task, counts }) {
    const names = hypothesesOf(task);
    const all = (id: string): Answer => ({ event: { type: 'tokens.placed', scene, tokens: { [id]: TOKENS } }, leads: id });
    if (judge.dimension !== 'hypotheses') return names.slice(0, 1).map(all);
    const leaderCounts = asksForLeader(judge.scenario, judge.ahead.get(scene)?.here ?? new Set());
    const answers = counts && judge.end === 'highest'
      ? names.map((leader): Answer => ({
        event: { type: 'tokens.placed', scene, tokens: tokensWithLeader(names, tokensReference(judge.settled, facts, task).reference, leader, Object.keys(judge.scenario.hypotheses ?? {})) }, leads: leader,
      }))
      // All on one is as far from the file as tokens can be, on one of them.
      : names.map(all);
    return leaderCounts ? answers : answers.map((answer) => ({ ...answer, leads: '' }));
  },

  against: ({ judge, facts, scene, task }) => one({
    type: 'counter-evidence.named', scene,
    exhibits: judge.dimension === 'hypotheses' && judge.end === 'highest' ? [...againstKey(judge.settled, facts, askedAgainst(judge.settled, task, facts)).right.keys()] : [],
  }),

  request: ({ judge, facts, scene, task, counts }) => requestAnswers(judge, facts, scene, task, counts),

  deduce({ judge, facts, scene, task }) {
    if (judge.dimension !== 'weighing') return one({ type: 'deductions.handed-in', scene, answers: {} });
    const answers = deducedNow(task, facts).map(([id, { options, answer }]) =>
      [id, judge.end === 'highest' ? answer : Object.keys(options).find((option) => option !== answer) ?? answer] as const);
    return one({ type: 'deductions.handed-in', scene, answers: Object.fromEntries(answers) });
  },

  agencies({ judge, scene, task }) {
    const { dimension } = judge;
    const told = combinations(alikeTimes(judge.scenario, task), (times, agency) => {
      const asked = task.tell[agency];
      return asked && (asked.dimension ?? 'procedure') === dimension ? extreme(judge, times, (time) => toldWorth(task, asked, time).raw) : times[0];
    });
    const settled = combinations(alikeSettled(task), (choices, matter) => (dimension === 'procedure' || dimension === 'protection'
      ? extreme(judge, choices, (choice) => task.settle?.[matter]?.choices[choice]?.credit?.[dimension] ?? 0) : choices[0]));
    return told.flatMap((tell) => settled.map((settle): Answer => {
      const event = { type: 'agencies.assigned' as const, scene, tell, settle };
      return { event, leads: JSON.stringify(assigned(task, event)) };
    }));
  },

  identify({ judge, facts, scene, task, counts }) {
    const cites = counts && judge.dimension === 'rationale' && task.cite
      ? { reliesOn: Object.fromEntries(task.subjects.map((id) => [id, judge.end === 'highest' ? [...subjectKey(judge.settled, facts, id).right.keys()] : []])) } : {};
    const picked = combinations(alikeStatuses(judge.scenario, task), (statuses, id) => {
      const subject = judge.scenario.subjects?.[id];
      return subject && judge.dimension === 'qualification' ? extreme(judge, statuses, (status) => statusCredit(subject, status)) : statuses[0];
    });
    return picked.map((statuses): Answer => {
      const event = { type: 'people.identified' as const, scene, statuses, ...cites };
      const outcome = identifiedOutcome({ scenario: judge.scenario, facts, scene, task }, event);
      return { event, leads: JSON.stringify([outcome ? task.outcomes?.indexOf(outcome) : -1, identifiedFailures(task.critical, statuses), identifiedFailures(task.repairs, statuses)]) };
    });
  },
};

/** Every event worth trying here. Of those that lead to the same, only what no other beats. */
export function answersIn(judge: Judge, facts: Facts, ledger: Ledger, seq: number): readonly TaskEvent[] {
  const { scene } = facts;
  const task = judge.scenario.scenes[scene]?.task;
  if (!task) return [];
  const counts = !ledger.answered.has(scene);
  const all = (kinds[task.kind] as (asked: Asked<Task>) => readonly Answer[])({ judge, facts, scene, task, counts });
  const kept = new Map<string, { readonly event: TaskEvent; readonly figures: readonly number[]; readonly there: string }[]>();
  for (const { event, leads } of all) {
    const after = task.kind === 'interview' || task.kind === 'proof-map' ? ledger : answered(judge, ledger, event, facts, facts, seq);
    const figures = figuresOf(judge, after);
    const there = after.sums.map((sum) => Number(sum !== undefined)).join('');
    const others = kept.get(leads) ?? [];
    if (others.some((other) => other.there === there && asGood(other.figures, figures))) continue;
    kept.set(leads, [...others.filter((other) => other.there !== there || !asGood(figures, other.figures)), { event, figures, there }]);
  }
  return [...kept.values()].flat().map(({ event }) => event);
}

/** The answer that is worth the most, or the least. */
const extreme = ({ end }: Judge, answers: readonly string[], worth: (answer: string) => number): string | undefined =>
  answers.reduce<string | undefined>((best, next) => (best === undefined || (end === 'highest' ? worth(next) > worth(best) : worth(next) < worth(best)) ? next : best), undefined);

const one = (event: TaskEvent): readonly Answer[] => [{ event, leads: '' }];

function surely(judge: Judge, asked: boolean | undefined, counts: boolean): readonly Pick<EventOf<'choice.made'>, 'certainty'>[] {
  if (!asked) return [{}];
  return counts && judge.dimension === 'calibration' ? certainty.options.map((sure) => ({ certainty: sure })) : [{ certainty: 'probable' }];
}

function byElement(pairs: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  for (const pair of pairs) {
    const [exhibit = '', element = ''] = pair.split('/');
    (found[element] ??= []).push(exhibit);
  }
  return found;
}

/** Each exhibit at the level that is worth the most, or the least: levels are tried one by one, and scoring says what each is worth. */
function ratings({ judge, facts, scene, task, counts }: Asked<TaskOf<'weigh'>>): Readonly<Record<string, Rating>> {
  const asked = weighedNow(task, facts);
  const middle: Rating = { reliability: 2, admissible: 'doubtful' };
  if (!counts || judge.dimension !== 'weighing') return Object.fromEntries(asked.map((id) => [id, middle]));
  const sign = judge.end === 'highest' ? 1 : -1;
  const found = new Map(asked.map((id) => [id, { rating: middle, reliability: Number.NEGATIVE_INFINITY, admissible: Number.NEGATIVE_INFINITY }]));
  const tried: readonly Rating[] = [...[0, 1, 2, 3, 4].map((reliability) => ({ ...middle, reliability })), ...admissibility.options.map((admissible) => ({ ...middle, admissible }))];
  for (const rating of tried) {
    const event: TaskEvent = { type: 'evidence.weighed', scene, ratings: Object.fromEntries(asked.map((id) => [id, rating])) };
    const worth = new Map(itemsOfTask(runOfSteps(judge, [stepOf(event, facts, facts, 0)], facts, false), scene).map(({ id, raw }) => [id, raw]));
    for (const [id, best] of found) {
      const reliability = sign * (worth.get(`weighing:scenes.${scene}.task.${id}.reliability`) ?? 0);
      const admissible = sign * (worth.get(`weighing:scenes.${scene}.task.${id}.admissible`) ?? 0);
      if (reliability > best.reliability) Object.assign(best, { reliability, rating: { ...best.rating, reliability: rating.reliability } });
      if (admissible > best.admissible) Object.assign(best, { admissible, rating: { ...best.rating, admissible: rating.admissible } });
    }
  }
  return Object.fromEntries([...found].map(([id, { rating }]) => [id, rating]));
}
