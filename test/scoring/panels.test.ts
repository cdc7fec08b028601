import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/scenario/playthrough.ts';
import type { Bearing } from '../../src/scenario/scenario.ts';
import { debrief } from '../../src/scoring/debrief.ts';
import { concordance, concordanceWorth } from '../../src/scoring/primitives/concordance.ts';
import { panelScale } from '../../src/scoring/primitives/panelScale.ts';
import { settledBearing } from '../../src/scoring/settledKeys.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { changed, played } from './played.ts';
import { expert, expertBut, judge, reasoningCase, weigh, withExhibit, withTask } from './reasoningCase.ts';

const FACT = 'weighing:scenes.fact.task';
const RELIABILITY = 'weighing:scenes.weigh.task.ledger.reliability';
const rated = (ledger: number): Move => weigh({ message: { reliability: 4, admissible: 'yes' }, ledger: { reliability: ledger, admissible: 'doubtful' }, copy: { reliability: 3, admissible: 'yes' } });

describe('a panel', () => {
  it('[P1] earns an answer its members over those of the commonest one, without outliers', () => {
    expect(concordance([0, 0, 2, 6, 4], 2)).toEqual({ use: 'counts', n: 12, modes: [3], credits: [0, 0, 1 / 3, 1, 4 / 6] });
    expect(concordance([1, 0, 2, 8, 1], 2).credits).toEqual([0, 0, 0.25, 1, 0.125]);
    // Two steps away is no outlier.
    expect(concordance([0, 1, 2, 8, 1], 2).credits[1]).toBe(0.125);
    expect(concordanceWorth([0, 0, 1 / 3, 1, 2 / 3], 4)).toEqual({ raw: 2 / 3, base: 0.4, best: 1 });
  });

  it('[P2] is divided with more than a fifth on each side of zero, or no answer of 35 %', () => {
    expect(concordance([3, 0, 7, 0, 2], 2).use).toBe('counts');
    expect(concordance([0, 2, 6, 2, 0], 2).use).toBe('counts');
    expect(concordance([0, 3, 4, 3, 0], 2)).toMatchObject({ use: 'divided', credits: [] });
    expect(concordance([6, 7, 0, 7, 0]).use).toBe('counts');
    expect(concordance([5, 5, 5, 5, 0]).use).toBe('divided');
    expect(concordance([0, 7, 6, 7, 0], 2).use).toBe('divided');
    expect(concordance([13, 7, 0, 0, 0]).use).toBe('counts');
  });

  it('[P3] of three to nine is provisional, and a member counts half for the answers beside the one given', () => {
    expect(concordance([0, 0, 1, 3, 1], 2)).toEqual({ use: 'provisional', n: 5, modes: [3], credits: [0, 0.5 / 4, 2.5 / 4, 1, 2.5 / 4] });
    expect(concordance([0, 0, 0, 9, 0], 2).use).toBe('provisional');
    expect(concordance([0, 0, 0, 10, 0], 2).use).toBe('counts');
  });

  it('[P4] of fewer than three is no key', () => {
    expect(concordance([0, 0, 0, 0, 2], 2)).toMatchObject({ use: 'too-few', credits: [] });
    expect(concordance([0, 0, 0, 0, 0], 2)).toEqual({ use: 'too-few', n: 0, modes: [], credits: [] });
    const game = played(withTask('fact', { panel: { counts: { 2: 1, 1: 1, yes: 30 } } }), expertBut(3, judge(2, 'message')));
    expect(game.item(FACT)).toMatchObject({ kind: 'ordinal', raw: 0.75, panel: { n: 2 }, line: 'scenes.fact.task.key' });
    expect(game.item(FACT).sentences.map(({ key }) => key)).toContain('panel-too-few');
  });

  it('[P1] [P7] [W6] is the key to a new fact, and stands beside the author\'s answer', () => {
    const scenario = withTask('fact', { panel: { counts: { 0: 2, 1: 6, 2: 4 } }, key: -2 });
    const game = played(scenario, expertBut(3, judge(2, 'message')));
    expect(game.item(FACT)).toMatchObject({
      kind: 'concordance', raw: 4 / 6, base: 0.4, best: 1, author: '-2', panel: { n: 12, counts: { 0: 2, 1: 6, 2: 4 }, mode: '1' }, line: 'scenes.fact.task.panel',
    });
    expect(game.item(FACT).sentences).toContainEqual({ key: 'panel-with-you', values: { members: 12, with: 4, most: 6 } });
    expect(game.item(FACT).sentences.map(({ key }) => key)).toContain('fact-key-more');
  });

  it('[P2] that is divided leaves the item out, not what it rests on', () => {
    const game = played(withTask('fact', { panel: { counts: { '-1': 3, 0: 4, 1: 3 } } }), expert);
    expect(game.dimension('weighing').items.map(({ id }) => id)).not.toContain(FACT);
    expect(game.item('rationale:scenes.fact.task.cite').raw).toBe(1);
    expect(played(withExhibit('ledger', { 'reliability-panel': { counts: { 0: 3, 1: 3, 2: 3, 3: 3 } } }), expert).dimension('weighing').items.map(({ id }) => id)).not.toContain(RELIABILITY);
  });

  it('[P3] [P7] [W3] is the key to reliability, and says when it is provisional', () => {
    const panel = { counts: { 2: 4, 3: 1 } };
    const game = played(withExhibit('ledger', { 'reliability-panel': panel }), expertBut(2, rated(2)));
    expect(game.item(RELIABILITY)).toMatchObject({ kind: 'concordance', raw: 1, author: '1', panel: { n: 5, mode: '2', provisional: true }, line: 'exhibits.ledger.reliability-panel' });
    expect(game.item(RELIABILITY).sentences.map(({ key }) => key)).toContain('panel-provisional');
    expect(game.item(RELIABILITY).sentences[0]).toEqual({ key: 'reliability-given', values: { exhibit: 'The office', given: 2, key: 2 } });
  });

  it('[P8] has a scale of its own that plays no part in a score', () => {
    expect([panelScale(78, { mean: 78, deviation: 8 }), panelScale(94, { mean: 78, deviation: 8 })]).toEqual([80, 90]);
  });
});

describe('a panel on a pair of exhibit and element', () => {
  const bearing = (verdict: Bearing['verdict'], counts: Record<string, number>, strength?: 1 | 2 | 3): Bearing => ({ verdict, because: 'Because.', ...(strength && { strength }), panel: { counts } });

  it('[P5] takes the place of the author where two thirds agree', () => {
    expect(settledBearing(bearing('contradicts', { supports: 4, none: 2 }, 3))).toMatchObject({ verdict: 'supports', strength: 3 });
    expect(settledBearing(bearing('arguable', { contradicts: 3 }))).toMatchObject({ verdict: 'contradicts', strength: 2 });
    expect(settledBearing(bearing('supports', { none: 3 }, 3))).toBeUndefined();
    expect(settledBearing(bearing('trap', { none: 3 }))).toMatchObject({ verdict: 'trap' });
    expect(settledBearing(bearing('trap', { supports: 3 }))).toMatchObject({ verdict: 'supports', strength: 2 });
  });

  it('[P5] makes the pair arguable where they do not, and is nothing with fewer than three', () => {
    expect(settledBearing(bearing('supports', { supports: 5, none: 3 }, 3))).toMatchObject({ verdict: 'arguable' });
    expect(settledBearing(bearing('supports', { none: 2 }, 3))).toMatchObject({ verdict: 'supports', strength: 3 });
    expect(settledBearing({ verdict: 'supports', because: 'Because.', strength: 1 })).toEqual({ verdict: 'supports', because: 'Because.', strength: 1 });
  });

  const withPanel = (counts: Record<string, number>, exhibit = 'call', element = 'promise') => changed(tinyScenario, (draft) => {
    const own = draft.exhibits[exhibit]?.['bears-on']?.[element];
    if (own) own.panel = { counts, reasons: [{ answer: 'none', text: 'It tells of nothing.' }] };
  });
  const moves: Move[] = [
    { at: 'first-call', choose: 'meet', certainty: 'sure', cites: [] }, { link: { call: { promise: 'supports' } } }, { at: 'talk', 'end-interview': 'now' }, { at: 'map', 'hand-in': 'proof-map' },
    { at: 'name', qualify: 'taking', readiness: 'continue', 'relies-on': { promise: ['call'] } },
  ];
  const mapOf = (counts: Record<string, number>) => played(withPanel(counts), moves).item('elements:proof-map').set;

  it('[P5] [S4] [E1] is judged so on the map of proof', () => {
    expect(played(tinyScenario, moves).item('elements:proof-map').set).toEqual({ a: 2, b: 0, G: 8, F: 6 });
    expect(mapOf({ supports: 2, none: 2 })).toEqual({ a: 0, b: 0, G: 6, F: 6 });
    expect(mapOf({ none: 3 })).toEqual({ a: 0, b: 2, G: 6, F: 8 });
    expect(mapOf({ contradicts: 3 })).toEqual({ a: 0, b: 2, G: 8, F: 6 });
  });

  it('[P5] [R5] [Q1] is judged so in what an answer on the offence rests on, and in what the file proves', () => {
    const game = played(withPanel({ none: 3 }), moves);
    expect(game.item('rationale:scenes.name.task').set?.b).toBe(2);
    const told = debrief(game.machine, game.log);
    expect(told.proofMap.elements.find(({ id }) => id === 'promise')?.proof).toMatchObject({ points: 3, origins: 1 });
    expect(told.proofMap.cells.find(({ exhibit, element }) => exhibit === 'call' && element === 'promise')).toMatchObject({
      reference: 'none', author: 'supports', result: 'wrong', because: 'It tells of it.', panel: { n: 3, use: 'counts', modes: ['none'], reasons: [{ answer: 'none', text: 'It tells of nothing.' }] },
    });
  });

  it('[P6] leaves where the case goes to the author', () => {
    const refer: Move[] = [...moves.slice(0, 4), { at: 'name', qualify: 'taking', readiness: 'refer', 'relies-on': {} }];
    const doubted = changed(tinyScenario, (draft) => {
      const phone = draft.exhibits['phone'];
      if (phone) phone['reliability-panel'] = { counts: { 1: 12 } };
    });
    expect(played(doubted, refer).card.ending?.scene).toBe(played(tinyScenario, refer).card.ending?.scene);
    const points = (scenario: typeof doubted) => {
      const { machine, log } = played(scenario, refer);
      return debrief(machine, log).proofMap.elements.find(({ id }) => id === 'moved')?.proof.points;
    };
    expect([points(tinyScenario), points(doubted)]).toEqual([3, 0]);
  });

  it('[P6] takes the lowest of several commonest answers', () => {
    const tied = withExhibit('copy', { 'reliability-panel': { counts: { 1: 5, 3: 5 } } });
    const { machine, log } = played(tied, expert);
    expect(debrief(machine, log).weighings[0]?.exhibits.find(({ id }) => id === 'copy')?.reliability).toMatchObject({ reference: 1, author: 3, panel: { modes: ['1', '3'], use: 'counts' } });
  });

  it('[P7] without any panel changes nothing', () => {
    expect(played(reasoningCase, expert).dimension('weighing').items.every(({ panel }) => panel === undefined)).toBe(true);
  });
});
