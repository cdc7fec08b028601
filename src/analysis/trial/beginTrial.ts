/** Begins a trial at a chosen start: by really playing up to it where a known way leads there, else artificially. */
import { machineOf } from '../../compiler/machine.ts';
import { advance } from '../../engine/advance.ts';
import { type Case, type CaseMachine, factsOf, scenarioOf, unopened } from '../../engine/case.ts';
import type { CaseEvent } from '../../engine/event.ts';
import { append, type Log } from '../../engine/log.ts';
import { isRefusal } from '../../engine/refusal.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { isSameStart, openingStart, type Start, startOf } from './start.ts';
import { startingAt } from './startingAt.ts';

/** The moves of a way into a scene, from the briefing on. */
export type Way = readonly CaseEvent[];

export interface BegunTrial {
  /** `played`: the state is one that a trainee can really come to. `artificial`: it was put together. */
  readonly as: 'played' | 'artificial';
  readonly machine: CaseMachine;
  readonly log: Log;
}

export function beginTrial(scenario: Scenario, start: Start, way: Way | undefined, at: string, seed: number): BegunTrial {
  const machine = machineOf(scenario);
  const played = way && logAlong(machine, way, at, seed);
  if (played && isSameStart(startOf(scenario, factsOf(played.case)), start)) return { as: 'played', machine, log: played.log };
  const artificial = machineOf(startingAt(scenario, start));
  const { log } = logAlong(artificial, [], at, seed) ?? { log: [] };
  return { as: 'artificial', machine: artificial, log };
}

/** Where a way leads; the state of the case's opening where there is none, or where it no longer fits. */
export function startAlong(scenario: Scenario, scene: string, way: Way | undefined): Start {
  const start = way && whereItLeads(scenario, way);
  return start?.scene === scene ? start : openingStart(scenario, scene);
}

/** The state that a way ends in; undefined where the case does not take it. */
export function whereItLeads(scenario: Scenario, way: Way): Start | undefined {
  const end = logAlong(machineOf(scenario), way, '', 0);
  return end && startOf(scenario, factsOf(end.case));
}

/** The log of a way; undefined where the case does not take it. */
function logAlong(machine: CaseMachine, way: Way, at: string, seed: number): { readonly log: Log; readonly case: Case } | undefined {
  const { id, version, hash } = scenarioOf(machine);
  let now = unopened(machine);
  let log: Log = [];
  for (const event of [{ type: 'case.opened', scenario: id, version, hash, seed }, { type: 'briefing.read' }, ...way] as const) {
    const next = advance(machine, now, event);
    if (isRefusal(next)) return undefined;
    log = append(log, at, event.type === 'case.opened' ? 'host' : 'trainee', event);
    now = next;
  }
  return { log, case: now };
}
