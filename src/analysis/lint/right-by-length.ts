/** The right option is by far the longest, or the shortest, more often than chance would have it. Measured over the whole case. */
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
      const [one, next] = [...decision.lengths].sort((a, b) => (extreme === 'longest' ? b.length - a.length : a.length - b.length));
      return one && next && sticksOut(one.length, next.length) ? [{ ...decision, hit: one.id === decision.right }] : [];
    });
    const hits = told.filter(({ hit }) => hit);
    const [first] = hits;
    if (!first || told.length < FEWEST || atLeast(hits.length, told.map(({ lengths }) => 1 / lengths.length)) >= HARDLY_CHANCE) return [];
    return [{ path: first.path, what: `The right choice is the ${extreme} by far in ${hits.length} of ${told.length} decisions: ${named([...new Set(hits.map(({ scene }) => scene))])}.` }];
  });
});

/** Nobody sees a letter or two: one option has to differ from the next by so much. */
const VISIBLE = 0.15;
const sticksOut = (one: number, next: number): boolean => Math.abs(one - next) >= VISIBLE * Math.max(one, next);

/** At most eight, so that the message stays a message. */
const named = (scenes: readonly string[]): string => `${scenes.slice(0, 8).join(', ')}${scenes.length > 8 ? ', ...' : ''}`;
