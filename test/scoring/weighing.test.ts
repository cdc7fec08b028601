import { describe, expect, it } from 'vitest';
import { ordinalWorth } from '../../src/scoring/primitives/ordinal.ts';
import { played } from './played.ts';
import { against, expert, expertBut, gather, judge, list, place, reasoningCase, weigh, withTask } from './reasoningCase.ts';

const rated = (reliability: number, admissible: 'yes' | 'doubtful' | 'no') => ({ reliability, admissible });
const RELIABILITY = 'weighing:scenes.weigh.task.ledger.reliability';
const ADMISSIBLE = 'weighing:scenes.weigh.task.ledger.admissible';
const FACT = 'weighing:scenes.fact.task';
const lightly = weigh({ message: rated(4, 'yes'), ledger: rated(3, 'yes'), copy: rated(3, 'yes') });

describe('weighing exhibits', () => {
  it('[W1] makes two items of every exhibit that is asked about and held', () => {
    const game = played(reasoningCase, expert);
    expect(game.dimension('weighing').items.map(({ id }) => id)).toEqual([
      FACT, ...['copy', 'ledger', 'message'].flatMap((id) => [`weighing:scenes.weigh.task.${id}.admissible`, `weighing:scenes.weigh.task.${id}.reliability`]),
    ]);
    expect(game.dimension('weighing').value).toBe(1);
  });

  it('[W1] weighs in each item what its author says', () => {
    const game = played(withTask('weigh', { weight: 3 }), expert);
    expect([game.item(RELIABILITY).weight, game.item(ADMISSIBLE).weight, game.item(FACT).weight]).toEqual([3, 3, 1]);
  });

  it('[W2] is worth less the further it is from the reference, against all levels alike', () => {
    expect([0, 1, 2, 3, 4].map((given) => ordinalWorth(5, 1, given).raw)).toEqual([0.75, 1, 0.75, 0.5, 0.25]);
    expect(ordinalWorth(5, 1, 1)).toEqual({ raw: 1, base: 0.65, best: 1 });
    expect(ordinalWorth(3, 2, 1)).toEqual({ raw: 0.5, base: 0.5, best: 1 });
    expect(ordinalWorth(5, 0, undefined)).toEqual({ raw: 0, base: 0.5, best: 1 });
  });

  it('[W3] takes the author\'s reliability, and [T1] leads to its line', () => {
    const item = played(reasoningCase, expertBut(2, lightly)).item(RELIABILITY);
    expect(item).toMatchObject({ kind: 'ordinal', raw: 0.5, base: 0.65, line: 'exhibits.ledger.reliability', author: '1', entries: [4] });
  });

  it('[W4] decides admissibility by the path: spoiled, open to dispute, admissible', () => {
    const own = (way: 'full' | 'spoiled', admissible: 'yes' | 'doubtful' | 'no') =>
      played(reasoningCase, expertBut(2, weigh({ message: rated(4, 'yes'), ledger: rated(1, admissible), copy: rated(3, 'yes') })).with(0, gather(way))).item(ADMISSIBLE);
    expect([own('full', 'yes').raw, own('full', 'doubtful').raw, own('full', 'no').raw]).toEqual([0.5, 1, 0.5]);
    expect([own('spoiled', 'yes').raw, own('spoiled', 'doubtful').raw, own('spoiled', 'no').raw]).toEqual([0, 0.5, 1]);
    expect(own('spoiled', 'no').author).toBe('no');
    expect(played(reasoningCase, expert).item('weighing:scenes.weigh.task.copy.admissible').author).toBe('yes');
  });

  it('[W5] keeps the reason and does not score it', () => {
    const reasoned = weigh({ message: rated(4, 'yes'), ledger: { ...rated(1, 'doubtful'), reason: 'expert' } as never, copy: rated(3, 'yes') });
    expect(played(reasoningCase, expertBut(2, reasoned)).dimension('weighing')).toEqual(played(reasoningCase, expert).dimension('weighing'));
  });

  it('[W7] counts the first time only, and as nothing done where it had to be done', () => {
    const again = withTask('fact', { 'leads-to': [{ to: 'weigh', when: { lacks: 'register' } }, { to: 'place' }], effects: {} });
    const twice = played(withTask('fact', { 'leads-to': 'weigh' }, again), [gather('full'), list(), lightly, judge(1), weigh({ message: rated(4, 'yes'), ledger: rated(1, 'doubtful'), copy: rated(3, 'yes') })]);
    expect(twice.item(RELIABILITY)).toMatchObject({ raw: 0.5, entries: [4] });
    const skipping = withTask('list', { 'leads-to': 'place' }, withTask('weigh', { mandatory: true }, withTask('fact', { mandatory: true })));
    const ended = played(skipping, [gather('short'), list(), place(5, 4, 1), against()]);
    expect(ended.item('weighing:scenes.weigh.task.message.reliability')).toMatchObject({ raw: 0, base: 0.5, undone: true, entries: [] });
    expect(ended.item(FACT)).toMatchObject({ raw: 0, undone: true });
    expect(ended.dimension('weighing').items).toHaveLength(3);
    expect(ended.dimension('weighing').value).toBe(0);
    expect(played(skipping, [gather('short'), list()]).dimension('weighing').items).toEqual([]);
  });

  it('[N4] counts less on a file that asked for less than half of the expert\'s items', () => {
    const measures = { of: 'reasoning-hash', expert: { weighing: 28 }, inquiry: { best: 6, random: 0, walks: 1, seed: 1 } };
    expect(played({ ...reasoningCase, measures }, expert).dimension('weighing')).toMatchObject({ unclipped: 1, value: 0.5, exposure: { weight: 7, expert: 28 } });
  });
});

describe('a new fact', () => {
  it('[W6] without a panel is on five levels against the author\'s answer', () => {
    const game = played(reasoningCase, expertBut(3, judge(-1, 'message')));
    expect(game.item(FACT)).toMatchObject({ kind: 'ordinal', raw: 0.5, base: 0.65, best: 1, author: '1', line: 'scenes.fact.task.key' });
    expect(game.item(FACT).panel).toBeUndefined();
  });

  it('[W6] [R1] rests on exhibits as a decision does', () => {
    const cited = (...ids: string[]) => played(reasoningCase, expertBut(3, judge(1, ...ids))).item('rationale:scenes.fact.task.cite');
    expect(cited('message')).toMatchObject({ raw: 1, set: { a: 2, b: 0, G: 2, F: 6 } });
    expect(cited('message', 'rumour')).toMatchObject({ set: { a: 2, b: 2, G: 2, F: 6 } });
  });
});
