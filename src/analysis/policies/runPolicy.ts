/** A policy played through a case: the log it makes, and the run that scoring reads. */
import { advance } from '../../engine/advance.ts';
import { type CaseMachine, factsOf, placeOf, scenarioOf, unopened } from '../../engine/case.ts';
import type { CaseEvent } from '../../engine/event.ts';
import type { Log } from '../../engine/log.ts';
import { isRefusal } from '../../engine/refusal.ts';
import type { Step } from '../../engine/replay.ts';
import type { Run } from '../../scoring/run.ts';
import { settledKeys } from '../../scoring/settledKeys.ts';
import { seeded } from '../seeded.ts';
import { MOST_MOVES } from '../walk.ts';
import { eventsOf } from './eventsOf.ts';
import type { Policy } from './policy.ts';

export interface PolicyRun {
  readonly log: Log;
  /** What replaying the log would give, without doing it. */
  readonly run: Run;
}

/** By scene: what the model run does there, in order. */
export type ModelByScene = ReadonlyMap<string, readonly CaseEvent[]>;

export function modelByScene(events: readonly CaseEvent[]): ModelByScene {
  const scenes = new Map<string, CaseEvent[]>();
  for (const event of events) {
    if ('scene' in event) scenes.set(event.scene, [...(scenes.get(event.scene) ?? []), event]);
  }
  return scenes;
}

/** Plays to the end, or until nothing is open, or for as long as any sensible case lasts. */
export function runPolicy(machine: CaseMachine, policy: Policy, seed: number, model: ModelByScene = new Map()): PolicyRun {
  const scenario = scenarioOf(machine);
  const draw = seeded(seed);
  const log: Log[number][] = [];
  const steps: Step[] = [];
  let now = unopened(machine);
  /** By scene: the moves made there. */
  const made = new Map<string, CaseEvent[]>();

  const submit = (event: CaseEvent): boolean => {
    const after = advance(machine, now, event);
    // A move may be open and lead nowhere, where its author left no way that fits.
    if (isRefusal(after) && after.refused === 'not-here') return false;
    if (isRefusal(after)) throw new Error(`the policy ${policy.id} was refused: ${event.type} ${after.refused} ${after.about ?? ''}`);
    const entry = { seq: log.length, at: '1970-01-01T00:00:00.000Z', by: 'trainee' as const, event };
    log.push(entry);
    steps.push({ entry, before: now, after });
    now = after;
    return true;
  };
  const next = (): readonly CaseEvent[] => {
    const place = placeOf(now);
    if (place.phase === 'briefing') return [{ type: 'briefing.read' }];
    if (place.phase === 'interrupted') return [{ type: 'inject.read', inject: place.inject }];
    const scene = place.phase === 'scene' ? place.scene : '';
    const task = scenario.scenes[scene]?.task;
    if (!task) return [];
    const here = made.get(scene) ?? [];
    const modelNext = model.get(scene)?.[here.length];
    const taken = (choice: string) => here.filter((event) => event.type === 'choice.made' && event.choice === choice).length;
    const events = eventsOf(policy, { scenario, facts: factsOf(now), scene, task, draw, taken, ...(modelNext && { model: modelNext }) });
    made.set(scene, [...here, ...events.filter((event) => 'scene' in event)]);
    return events;
  };

  submit({ type: 'case.opened', scenario: scenario.id, version: scenario.version, hash: scenario.hash, seed });
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const events = next();
    if (events.length === 0 || !events.every(submit)) break;
  }
  return { log, run: { machine, scenario: settledKeys(scenario), steps, end: factsOf(now), ended: placeOf(now).phase === 'ended' } };
}
