/** Requests abroad: figures worked out by hand on the case "The Rented Account" (SPEC V1-V7). */
import { describe, expect, it } from 'vitest';
import { runPlaythrough } from '../../src/engine/runPlaythrough.ts';
import type { Move } from '../../src/scenario/playthrough.ts';
import { debrief } from '../../src/scoring/debrief.ts';
import { score } from '../../src/scoring/score.ts';
import { cooperationOf, cooperationText } from './cooperationCase.ts';

const compiledOf = (text?: string) => cooperationOf(text).machine;
const machine = compiledOf();

const wait: Move = { at: 'waiting', choose: 'wait' };
const sent = (request: string, parts: string[], route?: string[]): Move => ({ at: 'draft', request, parts, ...(route && { route }) });
const nameIt: Move = { at: 'name-it', qualify: 'trafficking', readiness: 'continue', 'relies-on': {} };
const logOf = (moves: readonly Move[], of = machine) => {
  const run = runPlaythrough(of, moves);
  expect(run.stopped).toBeUndefined();
  return run.log;
};
const itemsOf = (moves: readonly Move[], of = machine) => new Map(score(of, logOf(moves, of)).dimensions.flatMap(({ items }) => items.map((item) => [item.id, item] as const)));
const id = (dim: string, what: string) => `${dim}:scenes.draft.task.${what}`;

const full = sent('formal', ['facts', 'article', 'opening-papers', 'quiet'], ['judge', 'justice', 'foreign']);

describe('the channel of a request', () => {
  it('[V1] [C1] is worth its credit between the mean of those that were open and the best of them, in each dimension', () => {
    // Procedure: 1, 0.6, 0.2 and 0 have the mean 0.45. Protection: 1, 1, 0.5 and 0 have the mean 0.625.
    const items = itemsOf([sent('keep-data', ['facts'], [])]);
    expect(items.get(id('procedure', 'channels'))).toMatchObject({ raw: 0.6, base: 0.45, best: 1, weight: 2, kind: 'choice' });
    expect(items.get(id('protection', 'channels'))).toMatchObject({ raw: 1, base: 0.625, best: 1, weight: 2 });
  });
});

describe('what a request holds', () => {
  it('[V2] [S1] is one set for the channel taken, in which a trap weighs three', () => {
    // Right: facts 3, article 2, opening-papers 3, quiet 2 (G 10). Wrong: what-dana-said 3, everything 3, names 2 (F 8).
    // Held: facts and opening-papers (a 6), and the trap what-dana-said (b 3).
    const item = itemsOf([sent('formal', ['facts', 'what-dana-said', 'opening-papers'])]).get(id('procedure', 'parts'));
    expect(item?.set).toEqual({ a: 6, b: 3, G: 10, F: 8 });
    expect(item?.raw).toBeCloseTo((2 * (6 * 8 - 3 * 10)) / (9 * -2 + 10 * 18), 12);
    expect(item?.raw).toBeCloseTo(0.222222222222, 9);
  });

  it('[V2] [S4] leaves out of account what is said of other channels only', () => {
    // By telephone: quiet 2 is right; everything 3 and names 2 are wrong; facts and article are arguable there.
    const item = itemsOf([sent('by-telephone', ['facts', 'article', 'quiet'])]).get(id('procedure', 'parts'));
    expect(item?.set).toEqual({ a: 2, b: 0, G: 2, F: 5 });
    expect(item?.raw).toBe(1);
  });

  it('[V2] [S2] is worth nothing where everything is ticked, or nothing', () => {
    const all = ['facts', 'what-dana-said', 'article', 'opening-papers', 'everything', 'names-of-workers', 'quiet', 'thanks'];
    for (const parts of [all, []]) expect(itemsOf([sent('formal', parts)]).get(id('procedure', 'parts'))?.raw).toBe(0);
  });

  it('[V2] [S6] is not scored where nothing is right to include for the channel taken', () => {
    const text = cooperationText.replace('should-include: 2\n          feedback: {text: "Otherwise', 'should-include: {formal: 2}\n          feedback: {text: "Otherwise');
    expect(itemsOf([sent('by-telephone', ['quiet'])], compiledOf(text)).has(id('procedure', 'parts'))).toBe(false);
  });
});

describe('the way a request goes', () => {
  it('[V3] is one set over its steps: four stations make 21 steps, of which the right way takes four', () => {
    // judge, foreign: from the start to the judge and from foreign to where it is sent are right (a 4), judge to foreign is not (b 2).
    const item = itemsOf([sent('formal', ['facts'], ['judge', 'foreign'])]).get(id('procedure', 'route'));
    expect(item?.set).toEqual({ a: 4, b: 2, G: 8, F: 34 });
    expect(item?.raw).toBeCloseTo(240 / 492, 12);
  });

  it('[V3] is right only as a whole: backwards it is worse than nothing, straight on where nothing is to be passed it is right', () => {
    expect(itemsOf([full]).get(id('procedure', 'route'))?.raw).toBe(1);
    expect(itemsOf([sent('formal', ['facts'], ['foreign', 'justice', 'judge'])]).get(id('procedure', 'route'))?.raw).toBeLessThan(0);
    expect(itemsOf([sent('keep-data', ['facts'], [])]).get(id('procedure', 'route'))?.raw).toBe(1);
  });

  it('[V4] is not scored for a channel without a right way', () => {
    expect(itemsOf([sent('by-telephone', ['quiet'], ['press-office'])]).has(id('procedure', 'route'))).toBe(false);
  });
});

describe('a request as a whole', () => {
  it('[V5] [N1] adds its items up with the weight of the task', () => {
    // (0.55 + 2/9 + 240/492) / (0.55 + 1 + 1)
    const card = score(machine, logOf([sent('formal', ['facts', 'what-dana-said', 'opening-papers'], ['judge', 'foreign'])]));
    expect(card.dimensions.find(({ code }) => code === 'procedure')?.unclipped).toBeCloseTo((0.55 + 2 / 9 + 240 / 492) / 2.55, 9);
  });

  it('[V5] counts as it was first sent, whatever came back', () => {
    const returned = itemsOf([sent('formal', ['facts'], []), wait, nameIt]);
    expect(returned.get(id('procedure', 'channels'))?.entries).toEqual([2]);
    expect([...returned.keys()].filter((one) => one.includes('scenes.draft'))).toHaveLength(4);
  });

  it('[V6] is worth nothing where it had to be sent and the case ended without it', () => {
    const text = cooperationText.replace('first-scene: draft', 'first-scene: waiting');
    const items = itemsOf([wait, nameIt], compiledOf(text));
    expect(items.get(id('procedure', 'channels'))).toMatchObject({ raw: 0, base: 0.45, undone: true });
    expect(items.get(id('procedure', 'parts'))).toMatchObject({ raw: 0, base: 0, best: 1, undone: true });
    expect(items.get(id('procedure', 'route'))).toMatchObject({ raw: 0, undone: true });
  });

  it('[V7] is told part by part, with the way it should have gone, what came back, and what became of leads', () => {
    const poor = debrief(machine, logOf([sent('formal', ['facts', 'what-dana-said'], ['judge']), wait, nameIt]));
    const [review] = poor.requests;
    expect(review?.reply?.text).toContain('Returned');
    expect(Object.fromEntries((review?.parts ?? []).map(({ id: part, result }) => [part, result]))).toEqual({
      facts: 'right', 'what-dana-said': 'trap', article: 'missed', 'opening-papers': 'missed', everything: 'rightly-left', 'names-of-workers': 'rightly-left', quiet: 'missed', thanks: 'arguable',
    });
    expect(review?.route).toMatchObject({ right: false, reference: [{ id: 'judge' }, { id: 'justice' }, { id: 'foreign' }] });
    expect(poor.leads).toMatchObject([{ id: 'tip', formal: { id: 'bank-reply' }, state: 'never' }]);
    const good = debrief(machine, logOf([full, wait, nameIt]));
    expect(good.leads).toMatchObject([{ id: 'tip', state: 'formalised', time: '2026-03-05 09:00' }]);
    expect(good.timeline.some(({ kind }) => kind === 'request')).toBe(true);
  });
});
