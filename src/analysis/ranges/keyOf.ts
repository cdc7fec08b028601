/**
 * When two ways have come to the same: whatever is done from here on is possible after both, and adds the same to both. Of such ways
 * only those are kept that no other beats in all that counts: what was missed, what was at stake, and what there was to reason about.
 */
import type { Facts, InterviewFacts } from '../../engine/facts.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { THETA } from '../../scoring/constants.ts';
import type { Ahead } from './ahead.ts';
import { isExposed, type Judge } from './judge.ts';
import type { Ledger, Talk } from './ledger.ts';

export function keyOf(judge: Judge, facts: Facts, ledger: Ledger): string {
  const { scenario, dimension, mandatory } = judge;
  const ahead = judge.ahead.get(facts.scene);
  if (!ahead) throw new Error(`the scene ${facts.scene} is not known`);
  const matters = (scene: string) => ahead.here.has(scene) || mandatory.has(scene);
  return JSON.stringify([
    facts.scene,
    ahead.variables.map((id) => facts.variables[id]),
    (judge.exhibits.get(facts.scene) ?? []).map((id) => (id in facts.held ? 1 : id in facts.lost ? 2 : 0) + (id in facts.spoiled ? 3 : 0)).join(''),
    ahead.told.map((id) => Number(id in facts.told)).join(''),
    ahead.visited.map((id) => Number(facts.visited.includes(id))).join(''),
    Math.min(facts.clock, ahead.lastMinute),
    Object.keys(facts.released).length + facts.calledOff.length,
    Object.entries(facts.interviews).filter(([scene]) => ahead.here.has(scene)).map(([scene, interview]) => [scene, ...stateOf(interview)]).sort(inOrder),
    leader(scenario, ahead, facts),
    Object.entries(facts.failures).filter(([id]) => scenario['critical-failures']?.[id]?.dimension === dimension).map(([id, { repaired }]) => `${id}${repaired === undefined ? '' : '+'}`).sort(),
    [...ledger.answered].filter(matters).sort(),
    ledger.sums.map((sum) => Number(sum !== undefined)).join(''), ledger.weighed, ledger.listed,
    Object.entries(ledger.talks).map(([scene, talk]) => [scene, ...heardIn(judge, scene, talk, facts)]).sort(inOrder),
  ]);
}

const inOrder = ([one]: readonly unknown[], [other]: readonly unknown[]): number => (String(one) < String(other) ? -1 : 1);

/** What an interview can still come to: who asked what, which checks were made, who was sent away. */
const stateOf = ({ interpreter, asked, checked, replaced, prepared, address, mode, past, verbatim, less }: InterviewFacts): readonly unknown[] => [
  interpreter, address, mode, [...prepared].sort(), [...past].sort(), [...verbatim].sort(), Object.entries(less).map((pair) => pair.join()).sort(), Object.entries(asked).map((pair) => pair.join()).sort(), [...replaced].sort(),
  Object.entries(checked).map(([id, checks]) => [id, ...(checks.some(({ caught }) => caught) ? ['caught'] : checks.map(({ by, interpreter: who, mode: how }) => `${by} ${who} ${how ?? ''}`).sort())]).sort(inOrder),
];

/** What scoring will ask of an interview once it is over, besides who asked what. */
function heardIn({ dimension }: Judge, scene: string, { opened, interpreters, offered }: Talk, facts: Facts): readonly unknown[] {
  const interview = facts.interviews[scene];
  if (dimension !== 'procedure') return [offered, (interview?.replaced.length ?? 0) > 0];
  return [[...opened].sort(), [...interpreters].sort(), offered, ...(interview ? stateOf(interview) : [])];
}

/** The hypothesis that has the most tokens, where a task ahead asks for what speaks against it. */
function leader(scenario: Scenario, { here }: Ahead, { tokens }: Facts): string {
  const most = Math.max(0, ...Object.values(tokens));
  if (most === 0 || !asksForLeader(scenario, here)) return '';
  return Object.keys(scenario.hypotheses ?? {}).find((id) => tokens[id] === most) ?? '';
}

export const asksForLeader = ({ scenes }: Scenario, here: ReadonlySet<string>): boolean => [...here].some((scene) => {
  const task = scenes[scene]?.task;
  return task?.kind === 'against' && task['own-leading'] !== undefined;
});

/** What counts of a way, each figure the better the higher. Ways that have come to the same are compared in these alone. */
export function figuresOf(judge: Judge, { sums, weight }: Ledger): readonly number[] {
  const sign = judge.end === 'highest' ? 1 : -1;
  return [
    ...sums.flatMap((sum) => (sum ? [-sign * sum.missed, sign * sum.stake] : [])),
    // More than exposure asks for is as good as enough.
    ...(isExposed(judge) ? [sign * Math.min(weight, THETA * judge.expert)] : []),
  ];
}

/** Whether one is at least as good in everything. */
export const asGood = (one: readonly number[], other: readonly number[]): boolean => one.every((figure, at) => figure >= (other[at] as number) - GRACE);

// Sums of the same fractions in another order differ by this much, and must not be kept apart for it.
const GRACE = 1e-12;
