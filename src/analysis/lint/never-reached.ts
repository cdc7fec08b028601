/** A scene or an ending that something leads to, and that no path reaches all the same. */
import { reachedFrom } from '../../compiler/checks/flowFindings.ts';
import { pathRule } from './rule.ts';

export const neverReached = pathRule('never-reached', (scenario, { scenes }) => {
  // What nothing leads to at all is said by the compiler.
  const missed = [...reachedFrom(scenario, scenario['first-scene'])].filter((id) => !scenes.has(id));
  const near = new Map(missed.flatMap((id) => {
    const from = [...scenes.keys()].find((before) => reachedFrom(scenario, before, 1).has(id));
    return from === undefined ? [] : [[id, from] as const];
  }));
  // What lies only behind others that are not reached is said with them.
  const behind = missed.filter((id) => !near.has(id));
  return [...near].map(([id, from]) => {
    const after = behind.filter((other) => reachedFrom(scenario, id).has(other));
    return {
      path: ['scenes', id], at: 'key',
      what: `No path reaches ${scenario.scenes[id]?.ending ? 'the ending ' : ''}"${id}", though "${from}" may lead there.${after.length > 0 ? ` Nor is reached what lies behind it: ${after.slice(0, 8).join(', ')}${after.length > 8 ? ', ...' : ''}.` : ''}`,
    };
  });
});
