/** What changes a case's facts: the effects an author may write, time, links, failures. The only place where immer lives. */
import { type Draft, produce } from 'immer';
import type { Effects } from '../scenario/conditions.ts';
import { listOf } from '../scenario/listOf.ts';
import type { LinkVerdict } from '../scenario/playthrough.ts';
import { minutesBetween } from '../scenario/time.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { holds, yesAsTrue } from './conditions.ts';
import type { Facts } from './facts.ts';

export type FactsDraft = Draft<Facts>;

/** New facts, made from the old by a recipe. The old ones are left as they were. */
export const change = (facts: Facts, recipe: (draft: FactsDraft) => void): Facts => produce(facts, recipe);

/** Carries out effects in the order the format gives: set, add, spoil, obtain, lose, tell. */
export function carryOut(draft: FactsDraft, scenario: Scenario, effects: Effects | undefined): void {
  if (!effects) return;
  for (const [id, value] of Object.entries(effects.set ?? {})) draft.variables[id] = yesAsTrue(value);
  for (const [id, by] of Object.entries(effects.add ?? {})) {
    const bounds = scenario.counters?.[id];
    if (bounds) draft.variables[id] = Math.min(bounds.to, Math.max(bounds.from, Number(draft.variables[id] ?? bounds.starts) + by));
  }
  for (const [id, reason] of Object.entries(effects.spoil ?? {})) draft.spoiled[id] ??= reason;
  for (const id of listOf(effects.obtain)) if (!(id in draft.lost)) draft.held[id] ??= draft.clock;
  for (const [id, reason] of Object.entries(effects.lose ?? {})) {
    if (!(id in draft.held)) draft.lost[id] ??= { reason, at: draft.clock };
  }
  for (const id of listOf(effects.tell)) draft.told[id] ??= draft.clock;
}

/** What something brings about: the failure that it is or repairs, its effects, and the minutes that it takes. */
export function bringAbout(draft: FactsDraft, scenario: Scenario, of: { readonly critical?: string; readonly repairs?: string; readonly effects?: Effects } | undefined, minutes = 0): void {
  markFailure(draft, of?.critical, of?.repairs);
  carryOut(draft, scenario, of?.effects);
  passTime(draft, scenario, minutes);
}

/** Lets minutes go by, and releases what becomes due, each at its own minute and in the order of time. */
export function passTime(draft: FactsDraft, scenario: Scenario, minutes: number): void {
  const end = draft.clock + minutes;
  const due = Object.entries(scenario.injects ?? {})
    .map(([id, inject]) => ({ id, inject, at: minutesBetween(scenario.starts, inject.at) }))
    .filter(({ id, at }) => at <= end && !(id in draft.released) && !draft.calledOff.includes(id))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  for (const { id, inject, at } of due) {
    draft.clock = Math.max(draft.clock, at);
    if (inject.unless && holds(inject.unless, scenario, draft)) draft.calledOff.push(id);
    else release(draft, scenario, id, at);
  }
  draft.clock = end;
}

/** Releases an inject: its effects happen, and one that interrupts waits to be read. */
export function release(draft: FactsDraft, scenario: Scenario, id: string, at: number): void {
  const inject = scenario.injects?.[id];
  draft.released[id] = at;
  carryOut(draft, scenario, inject?.effects);
  if (inject?.interrupts) draft.waiting.push(id);
}

/** Whether an inject is still to come: not released, not called off, and not made pointless by what was done. */
export function awaits(facts: Facts, scenario: Scenario, id: string): boolean {
  const inject = scenario.injects?.[id];
  return inject !== undefined && !(id in facts.released) && !facts.calledOff.includes(id) && !(inject.unless && holds(inject.unless, scenario, facts));
}

/** Records a critical failure, or its repair. Failing again after a repair reopens it; a repair of what did not happen changes nothing. */
export function markFailure(draft: FactsDraft, critical: string | undefined, repairs: string | undefined): void {
  const known = critical ? draft.failures[critical] : undefined;
  if (critical && (!known || known.repaired !== undefined)) draft.failures[critical] = { at: draft.clock };
  const repaired = repairs ? draft.failures[repairs] : undefined;
  if (repaired) repaired.repaired ??= draft.clock;
}

/** Arrives in a scene: it counts as reached, and what its author set on arrival happens. */
export function arrive(draft: FactsDraft, scenario: Scenario, scene: string): void {
  draft.scene = scene;
  if (!draft.visited.includes(scene)) draft.visited.push(scene);
  carryOut(draft, scenario, scenario.scenes[scene]?.['on-arrival']);
}

/** Draws, changes or removes a link in the map of proof. */
export function link(draft: FactsDraft, exhibit: string, element: string, verdict: LinkVerdict): void {
  const row = (draft.links[exhibit] ??= {});
  if (verdict === 'none') delete row[element];
  else row[element] = verdict;
  if (Object.keys(row).length === 0) delete draft.links[exhibit];
}
