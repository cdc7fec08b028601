/** A scene or an ending that something leads to, and that no path reaches all the same. */
import { reachedFrom } from '../../compiler/checks/flowFindings.ts';
import type { ScenarioFile } from '../../scenario/scenario.ts';
import { pathRule } from './rule.ts';

export const neverReached = pathRule('never-reached', (scenario, { scenes }) => {
  // What nothing leads to at all is said by the compiler.
  const missed = new Set([...reachedFrom(scenario, scenario['first-scene'])].filter((id) => !scenes.has(id)));
  const near = nearOf(scenario, scenes.keys(), missed);
  const behind = behindOf(scenario, near.keys(), missed);
  return [...near].map(([id, from]) => {
    const after = behind.get(id) ?? [];
    return {
      path: ['scenes', id], at: 'key',
      what: `No path reaches ${scenario.scenes[id]?.ending ? 'the ending ' : ''}"${id}", though "${from}" may lead there.${after.length > 0 ? ` Nor is reached what lies behind it: ${after.slice(0, 8).join(', ')}${after.length > 8 ? ', ...' : ''}.` : ''}`,
    };
  });
});

const nextOf = (scenario: ScenarioFile, id: string): readonly string[] => [...reachedFrom(scenario, id, 1)];

/** Missed scenes one step from a scene that is reached, with that scene. */
function nearOf(scenario: ScenarioFile, reached: Iterable<string>, missed: ReadonlySet<string>): ReadonlyMap<string, string> {
  const near = new Map<string, string>();
  for (const from of reached) for (const id of nextOf(scenario, from)) if (missed.has(id) && !near.has(id)) near.set(id, from);
  return near;
}

/** Missed scenes that lie only behind others, each with the first near one that leads to it. */
function behindOf(scenario: ScenarioFile, near: Iterable<string>, missed: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const owner = new Map([...near].map((id) => [id, id]));
  const behind = new Map<string, string[]>();
  for (const [id, first] of owner) {
    for (const next of nextOf(scenario, id)) {
      if (!missed.has(next) || owner.has(next)) continue;
      owner.set(next, first);
      behind.set(first, [...(behind.get(first) ?? []), next]);
    }
  }
  return behind;
}
