import { describe, expect, it } from 'vitest';
import { atLeast, atMost } from '../../../src/analysis/lint/chance.ts';

describe('chance', () => {
  it('is that of coins, where all are coins', () => {
    const coins = [0.5, 0.5, 0.5, 0.5];
    expect([0, 1, 2, 3, 4, 5].map((many) => atLeast(many, coins) * 16)).toEqual([16, 15, 11, 5, 1, 0]);
    expect([-1, 0, 1, 2, 3, 4].map((many) => atMost(many, coins) * 16)).toEqual([0, 1, 5, 11, 15, 16]);
  });

  it('takes each with its own likelihood', () => {
    expect(atLeast(2, [1 / 2, 1 / 3])).toBeCloseTo(1 / 6);
    expect(atMost(0, [1 / 2, 1 / 3, 1 / 4])).toBeCloseTo(1 / 4);
  });

  it('is quickly told of thousands', () => {
    expect(atLeast(2400, Array.from({ length: 5000 }, () => 0.5))).toBeGreaterThan(0.99);
  });
});
