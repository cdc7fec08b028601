/** An exhibit that is held to matter, and that nothing in the case has a use for. */
import { type Reference, usesIn } from '../../compiler/references.ts';
import { textRule } from './rule.ts';
import { tasksOf } from './tasksIn.ts';

/** Effects bring an exhibit in or take it away, and what the author states of every path is seen by nobody; everything else that names one has a use for it. */
const broughtBy = new Set(['obtain', 'lose', 'spoil']);

export const exhibitNeverUsed = textRule('exhibit-never-used', (scenario) => {
  const used = new Set(usesIn(scenario).references
    .filter((reference) => reference.kind === 'exhibit' && !broughtBy.has(keyOf(reference)) && reference.path[0] !== 'invariants')
    .map(({ name }) => name));
  const asked = new Set([...tasksOf(scenario, 'against').map(({ task }) => task.hypothesis), ...tasksOf(scenario, 'tokens').flatMap(({ task }) => task.hypotheses)]);
  return Object.entries(scenario.exhibits)
    // Noise is meant to have no use.
    .filter(([id, { importance, points, 'bears-on': bears }]) => importance > 0 && !used.has(id)
      && Object.keys(bears ?? {}).length === 0 && !Object.entries(points ?? {}).some(([hypothesis, point]) => point !== 0 && asked.has(hypothesis)))
    .map(([id, { importance }]) => ({ path: ['exhibits', id], at: 'key', what: `"${id}" has the importance ${importance}, and it bears on nothing and no task or condition names it.` }));
});

/** The key of the format that the name stands under: by itself, in a list, or as a key of a group. */
const keyOf = ({ path, at }: Reference): string => String(at === 'key' || typeof path.at(-1) === 'number' ? path.at(-2) : path.at(-1));
