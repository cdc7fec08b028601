/** The right option is the longest, or the shortest, more often than chance would have it. Measured over the whole case. */
import { atLeast, HARDLY_CHANCE } from './chance.ts';
import { type Said, textRule } from './rule.ts';
import { offeredIn } from './tasksIn.ts';

/** Of fewer decisions nothing can be said. */
const FEWEST = 5;

export const rightByLength = textRule('right-by-length', (scenario) => {
  const decisions = offeredIn(scenario).map(({ scene, right, labels }) => ({
    scene, right, path: labels.find(({ id }) => id === right)?.path ?? [], lengths: labels.map(({ id, label }) => ({ id, length: label.length })),
  }));
  return (['longest', 'shortest'] as const).flatMap((extreme): Said[] => {
    const told = decisions.flatMap((decision) => {
      const bound = extreme === 'longest' ? Math.max(...decision.lengths.map(({ length }) => length)) : Math.min(...decision.lengths.map(({ length }) => length));
      const at = decision.lengths.filter(({ length }) => length === bound);
      return at.length === 1 ? [{ ...decision, hit: at[0]?.id === decision.right }] : [];
    });
    const hits = told.filter(({ hit }) => hit);
    const [first] = hits;
    if (!first || told.length < FEWEST || atLeast(hits.length, told.map(({ lengths }) => 1 / lengths.length)) >= HARDLY_CHANCE) return [];
    return [{ path: first.path, what: `The right choice is the ${extreme} in ${hits.length} of ${told.length} decisions: ${named([...new Set(hits.map(({ scene }) => scene))])}.` }];
  });
});

/** At most eight, so that the message stays a message. */
const named = (scenes: readonly string[]): string => `${scenes.slice(0, 8).join(', ')}${scenes.length > 8 ? ', ...' : ''}`;
