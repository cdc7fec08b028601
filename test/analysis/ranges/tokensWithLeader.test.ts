import { describe, expect, it } from 'vitest';
import { tokensWithLeader } from '../../../src/analysis/ranges/tokensWithLeader.ts';
import { seeded } from '../../../src/analysis/seeded.ts';
import { likelihoods, tokensWorth } from '../../../src/scoring/primitives/tokens.ts';

/** Every way of placing so many tokens on so many hypotheses. */
function placings(names: number, count: number): readonly (readonly number[])[] {
  if (names === 1) return [[count]];
  return Array.from({ length: count + 1 }, (_, here) => here).flatMap((here) => placings(names - 1, count - here).map((others) => [here, ...others]));
}

describe('ten tokens with a given hypothesis in the lead', () => {
  it('come as close to the reference as any that put it in the lead', () => {
    const draw = seeded(7);
    for (let time = 0; time < 60; time += 1) {
      const names = ['a', 'b', 'c', 'd'].slice(0, 2 + draw(3));
      const order = draw(2) === 0 ? names : names.toReversed();
      const reference = likelihoods(names.map(() => draw(7) - 3));
      const all = placings(names.length, 10);
      for (const leader of names) {
        const leads = (placed: readonly number[]) => order.find((id) => placed[names.indexOf(id)] === Math.max(...placed)) === leader;
        const closest = Math.max(...all.filter(leads).map((placed) => tokensWorth(reference, placed).raw));
        const tokens = tokensWithLeader(names, reference, leader, order);
        const placed = names.map((id) => tokens[id] ?? 0);
        expect(leads(placed), `${leader} of ${names.join()}`).toBe(true);
        expect(placed.reduce((sum, count) => sum + count, 0)).toBe(10);
        expect(tokensWorth(reference, placed).raw).toBeCloseTo(closest, 12);
      }
    }
  });
});
