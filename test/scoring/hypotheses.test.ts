import { describe, expect, it } from 'vitest';
import { originPoints, pointsOf } from '../../src/scoring/pathReference.ts';
import { bestTokens, likelihoods, tokensWorth } from '../../src/scoring/primitives/tokens.ts';
import { changed, played } from './played.ts';
import { against, expert, expertBut, gather, judge, list, place, reasoningCase, weigh, withExhibit, withTask } from './reasoningCase.ts';

const LIST = 'hypotheses:scenes.list.task';
const PLACE = 'hypotheses:scenes.place.task';
const AGAINST = 'hypotheses:scenes.against.task';
const light = weigh({ message: { reliability: 4, admissible: 'yes' } });
const short = [gather('short'), list('trafficking'), light, judge(1)];
const asksLawful = withTask('against', { 'own-leading': undefined });
const named = (scenario: typeof reasoningCase, ...ids: string[]) => played(scenario, expertBut(5, against(...ids))).item(AGAINST);

describe('listing hypotheses', () => {
  it('[H2] [S2] is one set over the long list in which each weighs 2', () => {
    expect(played(reasoningCase, expert).item(LIST)).toMatchObject({ component: 'breadth', raw: 1, set: { a: 6, b: 0, G: 6, F: 10 }, line: 'hypotheses' });
    const { item, log } = played(reasoningCase, expertBut(1, list('trafficking', 'sale', 'hoax')));
    expect(item(LIST)).toMatchObject({ raw: 7 / 15, set: { a: 4, b: 2, G: 6, F: 10 } });
    expect(item(LIST).sentences).toContainEqual({ key: 'listed-recall', values: { right: 2, total: 3, recall: 67 } });
    expect(log[item(LIST).entries[0] ?? 0]?.event.type).toBe('hypotheses.listed');
  });

  it('[H3] counts the first list of a run only, wherever it was asked for', () => {
    const again = changed(withTask('fact', { 'leads-to': 'later' }), (draft) => {
      draft.scenes['later'] = { title: 'Later', text: 'Again.', task: { kind: 'hypotheses', prompt: 'And now?', mandatory: true, 'leads-to': 'place' } };
    });
    const late = played(again, [gather('short'), list('hoax'), light, judge(1), { at: 'later', list: ['trafficking', 'sale', 'lawful'] }, place(5, 4, 1), against()]);
    expect(late.dimension('hypotheses').items.filter(({ component }) => component === 'breadth').map(({ id, raw }) => [id, raw < 0])).toEqual([[LIST, true]]);
  });

  it('[H3] that had to be done and was not has listed nothing', () => {
    const skipping = withTask('gather', {}, changed(withTask('list', { mandatory: true }), (draft) => {
      const first = draft.scenes['gather']?.task;
      if (first?.kind === 'choose') for (const choice of Object.values(first.choices)) choice['leads-to'] = 'place';
    }));
    expect(played(skipping, [gather('full'), place(9, 1, 0), against()]).item(LIST)).toMatchObject({ raw: 0, undone: true, entries: [], line: 'scenes.list.task' });
    expect(played(skipping, [gather('full'), place(9, 1, 0)]).dimension('hypotheses').items.map(({ id }) => id)).toEqual([PLACE]);
  });
});

describe('counter-evidence', () => {
  it('[H4] is right where it speaks against the hypothesis, by how much', () => {
    // Held: rumour, message -1, ledger -1, copy -1 against "lawful".
    expect(named(asksLawful, 'message', 'ledger', 'copy')).toMatchObject({ component: 'counter-evidence', raw: 1, set: { a: 3, b: 0, G: 3, F: 2 } });
    expect(named(asksLawful, 'message', 'rumour').set).toEqual({ a: 1, b: 2, G: 3, F: 2 });
    expect(named(withExhibit('ledger', { points: { lawful: -3 } }, asksLawful), 'ledger').set).toEqual({ a: 3, b: 0, G: 5, F: 2 });
  });

  it('[H4] asks about the trainee\'s own leading hypothesis where the author says so', () => {
    const of = (trafficking: number, sale: number, lawful: number) => played(reasoningCase, expert.toSpliced(4, 2, place(trafficking, sale, lawful), against('ledger'))).item(AGAINST);
    // Against "sale" only the ledger speaks; the first written leads where tokens are level.
    expect(of(1, 8, 1)).toMatchObject({ raw: 1, set: { a: 1, b: 0, G: 1, F: 6 } });
    expect(of(0, 5, 5)).toMatchObject({ set: { G: 1 } });
    expect(of(0, 0, 10)).toMatchObject({ set: { a: 1, G: 3 } });
    const untold = withTask('fact', { 'leads-to': 'against' });
    expect(played(untold, [...expert.slice(0, 4), against('ledger')]).item(AGAINST)).toMatchObject({ set: { a: 1, G: 3 } });
  });

  it('[H5] leaves out what is inadmissible, and is not scored where nothing speaks against', () => {
    const spoiled = (...ids: string[]) => played(asksLawful, expertBut(5, against(...ids)).with(0, gather('spoiled'))).item(AGAINST).set;
    expect(spoiled('message', 'copy')).toEqual({ a: 2, b: 0, G: 2, F: 2 });
    expect(spoiled('message', 'copy', 'ledger')).toEqual({ a: 2, b: 0, G: 2, F: 2 });
    expect(played(reasoningCase, expert).dimension('hypotheses').items.map(({ id }) => id)).not.toContain(AGAINST);
  });
});

describe('tokens', () => {
  const held = { held: { message: 0, ledger: 0, copy: 0 }, spoiled: {} };
  it('[H6] follow the points of the file, each origin once', () => {
    expect(['trafficking', 'sale', 'lawful'].map((id) => pointsOf(reasoningCase, held, id))).toEqual([3, 0, -2]);
    expect(originPoints(reasoningCase, held, 'trafficking')).toEqual([
      { origin: 'phone', points: 1, exhibits: [{ id: 'message', points: 1, counts: true }] },
      { origin: 'office', points: 2, exhibits: [{ id: 'ledger', points: 2, counts: true }, { id: 'copy', points: 1, counts: false }] },
    ]);
    const both = withExhibit('copy', { points: { trafficking: -2 } });
    expect(originPoints(both, held, 'trafficking')[1]).toMatchObject({ points: 0, exhibits: [{ counts: false }, { counts: false }] });
    expect(pointsOf(withExhibit('copy', { points: { trafficking: -3 } }), held, 'trafficking')).toBe(-2);
  });

  it('[H6] leave out what is inadmissible, and begin with what was likely before', () => {
    expect(pointsOf(reasoningCase, { ...held, spoiled: { ledger: 'Why.' } }, 'trafficking')).toBe(2);
    const prior = changed(reasoningCase, (draft) => { Object.assign(draft.hypotheses?.['sale'] ?? {}, { prior: 2 }); });
    expect(pointsOf(prior, held, 'sale')).toBe(2);
    expect(likelihoods([3, 0, -2])).toEqual([32 / 37, 4 / 37, 1 / 37]);
  });

  it('[H7] are worth most as the best ten, and nothing when spread evenly', () => {
    expect(bestTokens([32 / 37, 4 / 37, 1 / 37])).toEqual([9, 1, 0]);
    expect(bestTokens([4 / 9, 4 / 9, 1 / 9])).toEqual([5, 4, 1]);
    const { base, raw } = tokensWorth([0.5, 0.5 - 1 / 64, 1 / 64], undefined);
    expect(raw).toBe(0);
    expect(base).toBeGreaterThan(0.8);
    expect(played(reasoningCase, expert).item(PLACE)).toMatchObject({ kind: 'tokens', component: 'updating', score: 1, line: 'scenes.place.task.hypotheses' });
  });

  it('[H7] are worth two things on two paths', () => {
    const on = (way: 'full' | 'short') => played(reasoningCase, way === 'full' ? expertBut(4, place(7, 2, 1)) : [...short, place(7, 2, 1), against()]).item(PLACE).score;
    expect(on('full')).toBeCloseTo(2143 / 2359, 9);
    expect(on('short')).toBeCloseTo(-23 / 31, 9);
  });

  it('[H7] that go elsewhere than the file count as none', () => {
    const some = withTask('place', { hypotheses: ['trafficking', 'sale', 'sale', 'lawful'] });
    expect(played(some, expert).item(PLACE).raw).toBeCloseTo(played(reasoningCase, expert).item(PLACE).raw, 12);
  });

  it('[H8] are not scored where nothing makes one likelier than another', () => {
    expect(played(reasoningCase, [gather('nothing'), list('trafficking'), weigh({}), judge(1), place(4, 3, 3), against()]).dimension('hypotheses').items.map(({ id }) => id)).toEqual([LIST]);
  });

  it('[H9] count the first time, and nothing where they had to be placed', () => {
    const skipping = withTask('fact', { 'leads-to': 'against' }, withTask('place', { mandatory: true }, asksLawful));
    const ended = played(skipping, [...expert.slice(0, 4), against('copy')]);
    expect(ended.item(PLACE)).toMatchObject({ raw: 0, undone: true, entries: [] });
    const round = withTask('place', { 'leads-to': 'fact' });
    expect(played(round, [...expert.slice(0, 4), place(0, 0, 10), judge(1), place(9, 1, 0)]).item(PLACE)).toMatchObject({ entries: [6] });
    const asked = withTask('against', { mandatory: true }, withTask('place', { 'leads-to': 'done' }, asksLawful));
    expect(played(asked, expert.slice(0, 5)).item(AGAINST)).toMatchObject({ raw: 0, undone: true, set: { a: 0, b: 0, G: 3 } });
  });
});

describe('the dimension of hypotheses', () => {
  it('[H1] is the mean of the parts that were asked for', () => {
    const game = played(asksLawful, expert.toSpliced(1, 1, list('trafficking', 'sale', 'hoax')).with(5, against('message', 'copy')));
    const parts = game.dimension('hypotheses').components ?? [];
    expect(parts.map(({ code }) => code)).toEqual(['breadth', 'counter-evidence', 'updating']);
    expect(parts[0]?.value).toBeCloseTo(7 / 15, 12);
    expect(game.dimension('hypotheses').value).toBeCloseTo(parts.reduce((sum, { value }) => sum + value, 0) / 3, 12);
  });

  it('[H1] clips each part by itself, so that one confident mistake does not erase the others', () => {
    const { value, unclipped, components, sentences } = played(reasoningCase, expertBut(4, place(0, 0, 10))).dimension('hypotheses');
    expect(components?.map(({ code, value: worth }) => [code, worth])).toEqual([['breadth', 1], ['counter-evidence', 0], ['updating', 0]]);
    expect(value).toBeCloseTo(1 / 3, 12);
    expect(unclipped).toBeLessThan(0);
    expect(sentences.map(({ key }) => key)).toEqual(['component-breadth', 'component-counter-evidence', 'component-updating']);
  });

  it('[H1] [T2] does not weigh a part more for having more items', () => {
    const twice = changed(withTask('place', { 'leads-to': 'replace' }, asksLawful), (draft) => {
      draft.scenes['replace'] = { title: 'Again', text: 'Again.', task: { kind: 'tokens', prompt: 'Again?', hypotheses: ['trafficking', 'sale', 'lawful'], 'leads-to': 'against' } };
    });
    const moves = [...expert.slice(0, 5), { at: 'replace', tokens: { trafficking: 4, sale: 3, lawful: 3 } }, against('message')];
    const { components, items, unclipped, value } = played(twice, moves).dimension('hypotheses');
    expect(components).toHaveLength(3);
    expect(items.filter(({ component }) => component === 'updating')).toHaveLength(2);
    expect(items.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(unclipped ?? -1, 12);
    expect(value).toBeCloseTo((components ?? []).reduce((sum, part) => sum + part.value, 0) / 3, 12);
  });

  it('[N4] [H9] counts less on a file of less than half of what the expert had seen', () => {
    const measures = { of: 'reasoning-hash', expert: { hypotheses: 24 }, inquiry: { best: 6, random: 0, walks: 1, seed: 1 } };
    // Rumour, message, ledger and copy: 2 each, when the tokens were placed.
    expect(played({ ...reasoningCase, measures }, expert).dimension('hypotheses')).toMatchObject({ exposure: { weight: 8, expert: 24, factor: 8 / 12 }, value: 8 / 12 });
  });
});
