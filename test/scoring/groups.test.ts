import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, groupGain, meanDice, pooling, voteGain } from '../../src/scoring/groups.ts';
import { machineOf } from '../../src/compiler/machine.ts';
import type { CaseEvent } from '../../src/engine/event.ts';
import { isRefusal } from '../../src/engine/refusal.ts';
import { score } from '../../src/scoring/score.ts';
import { led } from '../../src/session/room/room.ts';
import { beginSession, submit } from '../../src/session/session.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { itemStatistics, reliability, standingOf, variance } from '../../src/scoring/itemStatistics.ts';

interface Figure { readonly frac: string; readonly dec: number }
const oracles = JSON.parse(readFileSync(join(import.meta.dirname, 'oracles.json'), 'utf8')) as Record<string, Record<string, Figure | number>> & { readonly O13_sem: number };

/** To 1e-9 against the exact fraction; to the six places that are given where there is none. */
function close(value: number | undefined, oracle: Figure | number | undefined): void {
  const [above, below = '1'] = typeof oracle === 'number' ? [oracle] : (oracle?.frac ?? '').split('/');
  expect(Math.abs((value ?? Number.NaN) - Number(above) / Number(below))).toBeLessThanOrEqual(typeof oracle === 'number' ? 0.5e-6 : 1e-9);
}

const MANY = { numRuns: 1000 };
const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });

describe('a group beside its members', () => {
  const members = [1 / 5, 1, 0, 1 / 5];

  it('[G1] O12: gains what it decides better than they did alone', () => {
    const { mean, gain, normalised, synergy } = groupGain(members, 1);
    const oracle = oracles.O12_group;
    close(mean, oracle?.mean_ind);
    close(gain, oracle?.process_gain);
    close(normalised, oracle?.norm_gain);
    close(synergy, oracle?.synergy);
  });

  it('[G1] O12: loses where it follows a worse opinion', () => {
    const { gain, normalised, synergy } = groupGain(members, 1 / 5);
    const oracle = oracles.O12_group_worse;
    close(gain, oracle?.process_gain);
    close(normalised, oracle?.norm_gain);
    close(synergy, oracle?.synergy);
  });

  it('[G1] has nothing to gain where all were right alone, and never more synergy than gain', () => {
    expect(groupGain([1, 1], 1)).toEqual({ mean: 1, gain: 0, synergy: 0 });
    fc.assert(fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (own, group) => {
      const { gain, synergy } = groupGain(own, group);
      expect(synergy).toBeLessThanOrEqual(gain + 1e-12);
    }), MANY);
  });

  it('[G2] O12b: is told by voting again after talking', () => {
    close(voteGain(9 / 22, 17 / 22), oracles.O12_vote_revote?.gain);
    expect(voteGain(1, 1)).toBeUndefined();
  });

  it('[G3] O12: brings together what only one of its roles knew', () => {
    const right = new Map([['ledger', 3], ['call', 2], ['map', 3]]);
    const held = [new Set(['ledger', 'map']), new Set(['call', 'map'])];
    close(pooling(right, held, new Set(['ledger', 'map'])), oracles.O12_pool?.pooling);
    expect(pooling(right, [new Set(['map']), new Set(['map'])], new Set(['map']))).toBeUndefined();
  });
});

describe('groups beside each other', () => {
  it('[G4] agree as often as two of them, drawn at random, chose alike', () => {
    expect(agreement(['A', 'A', 'B', 'A', 'C'])).toBeCloseTo(0.3, 12);
    expect(agreement(['A'])).toBeUndefined();
    fc.assert(fc.property(fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 2, maxLength: 8 }), (choices) => {
      const pairs = choices.flatMap((one, at) => choices.slice(at + 1).map((other) => Number(one === other)));
      expect(agreement(choices)).toBeCloseTo(pairs.reduce((total, each) => total + each, 0) / pairs.length, 12);
    }), MANY);
  });

  it('[G5] cite alike as far as their citations overlap', () => {
    expect(meanDice([new Set(['1', '2', '4']), new Set(['1', '4', '5'])])).toBeCloseTo(2 / 3, 12);
    expect(meanDice([new Set(), new Set(), new Set(['1'])])).toBeCloseTo(1 / 3, 12);
    expect(meanDice([new Set(['1'])])).toBeUndefined();
  });
});

describe('items answered by many', () => {
  const marks = ['1111', '1110', '1100', '1010', '0100', '0000'].map((row) => [...row].map(Number));

  it.each([0, 1, 2, 3])('[J1] [J2] [J3] O13: item %i', (item) => {
    const oracle = oracles[`O13_item${item + 1}`];
    const { difficulty, itemRest, discrimination } = itemStatistics(marks, item);
    close(difficulty, oracle?.difficulty);
    close(itemRest, oracle?.item_rest_r);
    close(discrimination, oracle?.D_top2_bottom2);
  });

  it('[J5] O13: hold together as far as their variances say', () => {
    const oracle = oracles.O13_alpha;
    const found = reliability(marks);
    close(found?.alpha, oracle?.alpha);
    close(found?.error, oracles.O13_sem);
    close(marks[0]?.map((_, item) => variance(marks.map((row) => row[item] ?? 0))).reduce((sum, each) => sum + each, 0), oracle?.sum_item_var);
    close(variance(marks.map((row) => row.reduce((sum, each) => sum + each, 0))), oracle?.total_var);
    expect(reliability([[1, 1], [1, 1]])).toBeUndefined();
    expect(reliability([[1], [0]])).toBeUndefined();
  });

  it('[J2] say nothing of an item on which nobody differs', () => {
    expect(itemStatistics([[1, 0], [1, 1]], 0)).toEqual({ difficulty: 1, discrimination: 0 });
  });

  it('[J1] [J3] [J5] have figures within their bounds, whoever answered', () => {
    const aMark = fc.constantFrom(0, 0.25, 0.5, 1);
    fc.assert(fc.property(fc.array(fc.array(aMark, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 30 }), (answers) => {
      for (let item = 0; item < 4; item += 1) {
        const { difficulty, itemRest = 0, discrimination } = itemStatistics(answers, item);
        expect(difficulty >= 0 && difficulty <= 1).toBe(true);
        expect(Math.abs(itemRest)).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.abs(discrimination)).toBeLessThanOrEqual(1);
      }
      const found = reliability(answers);
      if (found) expect(found.alpha).toBeLessThanOrEqual(1 + 1e-9);
    }), MANY);
  });

  it('[J4] are hidden with few people, and only indicate up to thirty', () => {
    expect([7, 8, 29, 30].map(standingOf)).toEqual(['hidden', 'indicative', 'indicative', 'shown']);
  });
});

describe('what a facilitator led a group through', () => {
  it('[G7] is nobody’s answer, and no failure of the group', () => {
    const machine = machineOf(tinyScenario);
    const briefed = submit(beginSession(machine, '', 1), 'trainee', { type: 'briefing.read' }, 1, '');
    if (isRefusal(briefed)) throw new Error(briefed.refused);
    const book: CaseEvent = { type: 'choice.made', scene: 'first-call', choice: 'book', certainty: 'sure', cites: ['call'] };
    const own = submit(briefed, 'trainee', book, 2, '');
    if (isRefusal(own)) throw new Error(own.refused);
    const about = ({ log }: { readonly log: typeof own.log }) => score(machine, log).dimensions.flatMap(({ items }) => items).filter(({ line }) => line.startsWith('scenes.first-call'));
    expect(about(own).length).toBeGreaterThan(0);
    expect(score(machine, own.log).failures.map(({ id }) => id)).toEqual(['charged-victim']);
    const there = led(briefed, [book], '');
    expect(about(there)).toEqual([]);
    expect(score(machine, there.log).failures).toEqual([]);
  });
});
