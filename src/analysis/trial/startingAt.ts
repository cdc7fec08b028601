/**
 * A scenario that begins at a chosen scene in a chosen state: an artificial start, for trying a scene that nobody has played up to.
 * It is a scenario like any other, so the engine that plays it is the one that plays every case. What it cannot choose - decisions,
 * interviews, the map of proof, critical failures - is as if it had never been.
 */
import { usesIn } from '../../compiler/references.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import type { Effects } from '../../scenario/conditions.ts';
import { minutesBetween, timeAfter } from '../../scenario/time.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Start } from './start.ts';

/** Why an exhibit is spoiled or lost, where the author of a trial says that it is. */
const REASON = 'chosen for a trial';

export function startingAt(scenario: Scenario, start: Start): Scenario {
  const { measures: _measures, ...own } = structuredClone(scenario);
  const scene = own.scenes[start.scene];
  if (!scene) throw new Error(`there is no scene ${start.scene}`);
  const visited = new Set([...start.visited, start.scene]);
  for (const path of visitedPaths(own)) forget(own, path, visited);
  const now = timeAfter(own.starts, start.clock);
  const entry = freeName(start.scene, own.scenes);
  const { 'on-arrival': _arrival, ...here } = own.scenes[start.scene] ?? scene;
  const effects = arriving(start);
  return {
    ...own,
    starts: now,
    'first-scene': entry,
    ...(own.flags && { flags: begun(own.flags, start, (value) => value === true) }),
    ...(own.states && { states: begun(own.states, start, String) }),
    ...(own.counters && { counters: begun(own.counters, start, Number) }),
    exhibits: Object.fromEntries(Object.entries(own.exhibits).map(([id, exhibit]) => [id, { ...exhibit, 'at-start': ['held', 'spoiled'].includes(start.exhibits[id] ?? 'absent') }])),
    // What was due by now has happened: its effects are part of the chosen state.
    ...(own.injects && { injects: Object.fromEntries(Object.entries(own.injects).filter(([, { at }]) => minutesBetween(now, at) > 0)) }),
    // A scene of its own to begin in: coming back to the real one later is an arrival like any other.
    scenes: { ...own.scenes, [entry]: { ...here, ...(effects && { 'on-arrival': effects }) } },
  };
}

function freeName(scene: string, scenes: Scenario['scenes']): string {
  for (let count = 0; ; count += 1) {
    const name = `${scene}-trial${count === 0 ? '' : count}`;
    if (!Object.hasOwn(scenes, name)) return name;
  }
}

function arriving({ exhibits, told }: Start): Effects | undefined {
  const all = (standing: string) => Object.fromEntries(Object.entries(exhibits).filter(([, at]) => at === standing).map(([id]) => [id, REASON]));
  const spoil = all('spoiled');
  const lose = all('lost');
  const effects = { ...(Object.keys(spoil).length > 0 && { spoil }), ...(Object.keys(lose).length > 0 && { lose }), ...(told.length > 0 && { tell: [...told] }) };
  return Object.keys(effects).length > 0 ? effects : undefined;
}

function begun<T extends { readonly starts?: unknown }, V>(group: Readonly<Record<string, T>>, { variables }: Start, as: (value: unknown) => V): Record<string, T & { starts: V }> {
  return Object.fromEntries(Object.entries(group).map(([id, variable]) => [id, { ...variable, starts: as(variables[id] ?? variable.starts) }]));
}

/** Conditions that ask for scenes reached before: their paths. */
function visitedPaths(scenario: Scenario): readonly Path[] {
  const found = new Map<string, Path>();
  for (const { kind, path } of usesIn(scenario).references) {
    if (kind !== 'scene') continue;
    const at = path.at(-1) === 'visited' ? path.slice(0, -1) : path.at(-2) === 'visited' && typeof path.at(-1) === 'number' ? path.slice(0, -2) : undefined;
    if (at) found.set(at.join('\n'), at);
  }
  return [...found.values()];
}

/** Takes out of a condition the scenes that were reached: for them it holds. */
function forget(scenario: Scenario, path: Path, reached: ReadonlySet<string>): void {
  const condition = path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], scenario) as { visited?: string | readonly string[] };
  const left = [condition.visited ?? []].flat().filter((scene) => !reached.has(scene));
  if (left.length > 0) condition.visited = left;
  else delete condition.visited;
}
