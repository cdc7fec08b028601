import { describe, expect, it } from 'vitest';
import { TRAP, WRONG } from '../../src/scoring/constants.ts';
import { aggregate } from '../../src/scoring/dimensionScore.ts';
import type { Item } from '../../src/scoring/item.ts';
import { choiceWorth } from '../../src/scoring/primitives/choice.ts';
import { creditOf, qualificationWorth, readyFor } from '../../src/scoring/primitives/qualification.ts';
import { kappa, weightsOf } from '../../src/scoring/primitives/set.ts';
import { wholePerCent } from '../../src/scoring/wholePerCent.ts';

const key = { right: new Map([['a', 3], ['b', 2]]), wrong: new Map([['x', WRONG], ['y', TRAP]]), turned: new Map([['a-turned', WRONG]]) };

describe('a set', () => {
  it('[S4] ignores picks that are in neither list', () => {
    expect(weightsOf(key, ['a', 'nobody-knows'])).toEqual({ a: 3, b: 0, G: 5, F: 5 });
  });

  it('[S5] counts the wrong way round as a wrong pick of 2 outside what there was to pick wrongly', () => {
    expect(weightsOf(key, ['a-turned', 'b'])).toEqual({ a: 2, b: 2, G: 5, F: 5 });
  });

  it('[S3] weighs traps more than other wrong picks', () => {
    expect(kappa(weightsOf(key, ['a', 'y']))).toBeLessThan(kappa(weightsOf(key, ['a', 'x'])));
    expect([WRONG, TRAP]).toEqual([2, 3]);
  });

  it('[S6] is worth its recall where there is nothing wrong to pick, and is never scored with nothing right', () => {
    expect(kappa({ a: 2, b: 0, G: 5, F: 0 })).toBe(0.4);
    expect(() => kappa({ a: 0, b: 0, G: 0, F: 4 })).toThrow('not scored');
  });

  it('[S7] never falls below -1, however many picks are the wrong way round', () => {
    expect(kappa({ a: 0, b: 14, G: 6, F: 2 })).toBe(-1);
    expect(kappa({ a: 0, b: 14, G: 12, F: 2 })).toBe(-1);
  });

  it('[S2] counts a pick once, however often it was made', () => {
    expect(weightsOf(key, ['a', 'a', 'b', 'b'])).toEqual(weightsOf(key, ['a', 'b']));
  });
});

describe('a choice', () => {
  it('[C1] is worth nothing where nothing was chosen', () => {
    expect(choiceWorth([1, 0.5], undefined)).toEqual({ raw: 0, base: 0.75, best: 1 });
  });

  it('[N2] is dropped where all that was open was worth the same', () => {
    const item: Item = { id: 'x', dim: 'procedure', kind: 'choice', ...choiceWorth([0.5, 0.5], 0.5), weight: 1, entries: [], line: '', sentences: [] };
    expect(aggregate([item])).toEqual({ items: [] });
  });
});

describe('an answer on the offence', () => {
  const reference = { offence: 'o', reference: true, relation: 1 };

  it('[Q4] is ready for what its grade bears', () => {
    expect(['missing', 'indicated', 'supported', 'corroborated'].map((grade) => readyFor(grade as 'missing'))).toEqual(['insufficient', 'continue', 'continue', 'refer']);
  });

  it('[Q5] loses half for claiming one step too little and three quarters for one too much', () => {
    expect(creditOf({ ...reference, grade: 'indicated' }, 'insufficient')).toBe(0.5);
    expect(creditOf({ ...reference, grade: 'indicated' }, 'refer')).toBe(0.25);
    expect(creditOf({ ...reference, grade: 'corroborated' }, 'insufficient')).toBe(0);
    expect(creditOf({ ...reference, grade: 'missing' }, 'refer')).toBe(0);
  });

  it('[Q6] on a related offence is worth something only if the file indicates it and the answer claims it', () => {
    const related = { offence: 'r', reference: false, relation: 0.5 };
    expect(creditOf({ ...related, grade: 'supported' }, 'continue')).toBe(0.5);
    expect(creditOf({ ...related, grade: 'supported' }, 'insufficient')).toBe(0);
    expect(creditOf({ ...related, grade: 'missing' }, 'continue')).toBe(0);
  });

  it('[Q7] is measured against all answers that could be given', () => {
    const worth = qualificationWorth([{ ...reference, grade: 'corroborated' }, { offence: 'n', reference: false, relation: 0, grade: 'missing' }], undefined);
    expect(worth).toEqual({ raw: 0, base: 1.5 / 6, best: 1 });
  });
});

describe('a share as people read it', () => {
  it('[N7] is rounded half up from six places, and never below 0', () => {
    expect([0.285, 0.2849999, 0.2849994, 0.005, 1, -0.3, 1 / 3].map(wholePerCent)).toEqual([29, 29, 28, 1, 100, 0, 33]);
  });
});
