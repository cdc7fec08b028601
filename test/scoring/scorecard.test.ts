import { describe, expect, it } from 'vitest';
import { measure } from '../../src/analysis/measure.ts';
import { machineOf } from '../../src/compiler/machine.ts';
import type { CaseEvent } from '../../src/engine/event.ts';
import { append } from '../../src/engine/log.ts';
import type { Move } from '../../src/scenario/playthrough.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { bandOf } from '../../src/scoring/band.ts';
import { capped } from '../../src/scoring/dimensionScore.ts';
import { capOf } from '../../src/scoring/failureScores.ts';
import { score } from '../../src/scoring/score.ts';
import type { Scorecard } from '../../src/scoring/scorecard.ts';
import { weightedIndex } from '../../src/scoring/weightedIndex.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { changed, played } from './played.ts';

const meet: Move = { at: 'first-call', choose: 'meet', certainty: 'sure', cites: ['call'] };
const book: Move = { at: 'first-call', choose: 'book', certainty: 'sure' };
const talk: Move[] = [{ at: 'talk', 'replace-interpreter': 'sworn' }, { at: 'talk', ask: 'told' }, { at: 'talk', 'end-interview': 'now' }];
const links: Move = { link: { call: { promise: 'supports' }, phone: { promise: 'supports', moved: 'supports' } } };
const name: Move[] = [{ at: 'map', 'hand-in': 'proof-map' }, { at: 'name', qualify: 'taking', readiness: 'continue', 'relies-on': { moved: ['phone'], promise: ['call', 'phone'] } }];
const model: Move[] = [meet, ...talk, links, ...name];

function measuredOf(scenario: Scenario, moves: readonly Move[]): Scenario {
  const result = measure(machineOf(scenario), moves, { walks: 200, seed: 1 });
  if ('stopped' in result) throw new Error(`the model run stops at ${result.stopped.move}`);
  return { ...scenario, measures: result.measures };
}
const measured = measuredOf(tinyScenario, model);

describe('the model run', () => {
  it('[N1] [B3] [S2] is worth 1 in every dimension, and is case-ready', () => {
    const { card } = played(measured, model);
    expect(card.dimensions.map(({ code, value }) => [code, value])).toEqual([
      ['inquiry', 1], ['elements', 1], ['qualification', 1], ['weighing', undefined], ['hypotheses', undefined], ['calibration', 1], ['rationale', 1], ['procedure', 1], ['protection', 1],
    ]);
    expect(card).toMatchObject({ index: 1, band: 'case-ready', bandReasons: [], measures: 'fresh', ended: true, ending: { scene: 'failed', kind: 'lost' } });
  });
});

describe('exposure', () => {
  const thin = changed(measured, (draft) => {
    if (draft.measures) Object.assign(draft.measures.expert, { elements: 32, qualification: 16 });
  });

  it('[N4] lowers what is right about a file that offers less than half of the expert\'s', () => {
    const game = played(thin, model);
    expect(game.dimension('elements')).toMatchObject({ unclipped: 1, value: 0.5, exposure: { weight: 8, expert: 32, factor: 0.5 } });
    expect(game.dimension('qualification')).toMatchObject({ value: 0.5, exposure: { weight: 4, expert: 16 } });
    expect(game.dimension('elements').sentences.map(({ key }) => key)).toEqual(['exposure']);
  });

  it('[N4] plays no part in procedure, protection and inquiry', () => {
    const game = played(thin, model);
    for (const code of ['procedure', 'protection', 'inquiry'] as const) expect(game.dimension(code).exposure).toBeUndefined();
  });

  it('[N5] is not applied without measures of this very scenario, and the scorecard says so', () => {
    const stale = { ...thin, hash: 'edited' };
    expect(played(stale, model).card.measures).toBe('stale');
    expect(played(stale, model).dimension('elements')).toMatchObject({ value: 1 });
    expect(played(tinyScenario, model).card.measures).toBe('missing');
    expect(played(tinyScenario, model).dimension('elements').exposure).toBeUndefined();
  });
});

describe('what a case ended without', () => {
  const leaving = changed(measured, (draft) => {
    const first = draft.scenes['first-call']?.task;
    if (first?.kind === 'choose' && first.choices['wait']) first.choices['wait']['leads-to'] = 'failed';
  });
  const early: Move[] = [{ at: 'first-call', choose: 'wait', certainty: 'sure' }];

  it('[N6] is worth 0 where the model run had something', () => {
    const game = played(leaving, early);
    expect(game.dimension('qualification')).toMatchObject({ value: 0, leftOut: true });
    expect(game.card.band).toBe('foundation');
  });

  it('[N6] [B2] is left out where the model run had nothing either', () => {
    const never = changed(leaving, (draft) => { if (draft.measures) Object.assign(draft.measures.expert, { qualification: 0 }); });
    const game = played(never, early);
    expect(game.dimension('qualification')).toMatchObject({ inactive: 'nothing-asked', weightShare: 0 });
    expect(game.card.dimensions.reduce((sum, { weightShare }) => sum + weightShare, 0)).toBeCloseTo(1, 9);
  });

  it('[N6] is not judged while the case goes on', () => {
    expect(played(measured, [meet]).dimension('qualification')).toMatchObject({ inactive: 'nothing-asked' });
  });
});

describe('lines of inquiry', () => {
  it('[I1] [I2] compare the admissible file at the end with the model run and walking at random', () => {
    const game = played(measured, model);
    expect(game.item('inquiry:exhibits')).toMatchObject({ raw: 4, best: 4, base: measured.measures?.inquiry.random });
    const spoiling = played(measured, [book, { read: 'visitor' }, { at: 'regret', choose: 'release' }, ...talk, ...name]);
    expect(spoiling.item('inquiry:exhibits').raw).toBe(1);
    expect(spoiling.dimension('inquiry').value).toBe(0);
  });

  it('[I2] are worth no more than 1, however much was obtained', () => {
    const poor = changed(measured, (draft) => { if (draft.measures) draft.measures.inquiry.best = 3; });
    const { value, unclipped } = played(poor, model).dimension('inquiry');
    expect(value).toBe(1);
    expect(unclipped).toBeGreaterThan(1);
  });

  it('[I3] are not judged without fresh measures, nor before the end', () => {
    expect(played(tinyScenario, model).dimension('inquiry')).toMatchObject({ inactive: 'not-measured' });
    expect(played({ ...measured, hash: 'edited' }, model).dimension('inquiry')).toMatchObject({ inactive: 'not-measured' });
    expect(played(measured, [meet]).dimension('inquiry').value).toBeUndefined();
  });
});

describe('critical failures', () => {
  const fail: Move[] = [book, { read: 'visitor' }];
  const repaired: Move[] = [...fail, { at: 'regret', choose: 'release' }, ...talk, ...name];
  const soft = changed(measured, (draft) => {
    const first = draft.scenes['first-call']?.task;
    if (first?.kind === 'choose' && first.choices['book']) first.choices['book'].credit = { protection: 1, procedure: 1 };
  });

  it('[K1] [B4] cap their dimension and stop the band', () => {
    const game = played(soft, [...fail, { at: 'regret', choose: 'keep' }]);
    expect(game.card.band).toBe('stop');
    expect(game.card.bandReasons.map(({ key }) => key)).toEqual(['band-stop']);
    const better = changed(soft, (draft) => { const regret = draft.scenes['regret']?.task; if (regret?.kind === 'choose' && regret.choices['keep']) regret.choices['keep'].credit = { protection: 1 }; });
    expect(played(better, [...fail, { at: 'regret', choose: 'keep' }]).dimension('protection')).toMatchObject({ value: 0.2, cappedBy: 'charged-victim', unclipped: 1 });
  });

  it('[K2] [B5] that were repaired cap higher, and are still no case-ready', () => {
    const game = played(soft, repaired);
    expect(game.dimension('protection')).toMatchObject({ value: 0.6, cappedBy: 'charged-victim' });
    expect(game.card.failures).toMatchObject([{ id: 'charged-victim', cap: 0.6, entry: 2, repairedBy: 4 }]);
    expect(bandOf({ index: 0.95, values: {}, failures: [{ title: 'F', repairedBy: 4 }], measured: true })).toMatchObject({ band: 'developing' });
  });

  it('[K2] without a cap for the repaired case keep the first one', () => {
    expect(capOf({ cap: 0.2 }, true)).toBe(0.2);
    expect(capOf({ cap: 0.2, 'repaired-cap': 0.6 }, false)).toBe(0.2);
  });

  it('[K3] are not repaired by what came before them', () => {
    const before = changed(measured, (draft) => {
      const first = draft.scenes['first-call']?.task;
      if (first?.kind !== 'choose' || !first.choices['meet']) throw new Error('not a decision');
      Object.assign(first.choices['meet'], { repairs: 'charged-victim', 'leads-to': 'first-call' });
    });
    expect(played(before, [meet, ...fail]).card.failures).toMatchObject([{ cap: 0.2 }]);
    expect(played(before, [...fail, { at: 'regret', choose: 'release' }]).card.failures).toMatchObject([{ cap: 0.6 }]);
  });

  it('[K4] hold at the lowest cap, and never raise a value', () => {
    const failure = (cap: number) => ({ id: `f${cap}`, title: '', dimension: 'procedure' as const, why: '', sources: [], entry: 1, cap });
    expect(capped(0.9, [failure(0.6), failure(0.2), failure(0.4)])).toMatchObject({ value: 0.2, cappedBy: { id: 'f0.2' } });
    expect(capped(0.1, [failure(0.6)])).toEqual({ value: 0.1 });
  });
});

describe('the index and the band', () => {
  it('[B1] take the scenario\'s own weights', () => {
    const weighted = changed(measured, (draft) => { draft.scoring = { weights: { elements: 0, inquiry: 50, calibration: 0 } }; });
    const game = played(weighted, model);
    expect([game.dimension('elements').weight, game.dimension('inquiry').weight, game.dimension('rationale').weight]).toEqual([0, 50, 15]);
    expect(game.dimension('inquiry').weightShare).toBe(0.5);
  });

  it('[B2] do not exist where nothing can be judged', () => {
    expect(weightedIndex([{ weight: 5 }])).toBeUndefined();
    expect(score(machineOf(tinyScenario), [])).toMatchObject({ ended: false, failures: [] });
    expect(score(machineOf(tinyScenario), []).index).toBeUndefined();
  });

  const values = { elements: 0.6, qualification: 0.6, rationale: 0.6, inquiry: 0.6 };
  it('[B3] say what is missing for the next band', () => {
    const band = (index: number, changes: object) => bandOf({ index, values: { ...values, ...changes }, failures: [], measured: true });
    expect(band(0.8, {})).toEqual({ band: 'case-ready', reasons: [] });
    expect(band(0.799, {})).toMatchObject({ band: 'developing', reasons: [{ key: 'band-index' }] });
    for (const code of Object.keys(values)) expect(band(0.9, { [code]: 0.599 })).toMatchObject({ band: 'developing', reasons: [{ key: `band-${code}` }] });
    expect(band(0.55, {})?.band).toBe('developing');
    expect(band(0.549, {})?.band).toBe('foundation');
  });

  it('[B5] are not case-ready without measures', () => {
    expect(bandOf({ index: 0.9, values, failures: [], measured: false })).toMatchObject({ band: 'developing', reasons: [{ key: 'band-not-measured' }] });
    expect(played(tinyScenario, model).card.band).toBe('developing');
  });

  it('[B6] wait for the end', () => {
    expect(played(measured, model.slice(0, -1)).card.band).toBeUndefined();
  });
});

describe('dimensions', () => {
  it('[D1] [D2] are all shown, those that could not be judged with the reason', () => {
    const { card } = played(tinyScenario, [meet]);
    expect(card.dimensions.map(({ code, inactive }) => [code, inactive])).toEqual([
      ['inquiry', 'not-measured'], ['elements', 'nothing-asked'], ['qualification', 'nothing-asked'], ['weighing', 'nothing-asked'], ['hypotheses', 'nothing-asked'], ['calibration', undefined],
      ['rationale', undefined], ['procedure', undefined], ['protection', undefined],
    ]);
    expect(card).toMatchObject({ model: 'k1', scenario: 'tiny', version: '1.0.0', hash: 'tiny-hash', keys: 'draft' });
  });
});

describe('the trace', () => {
  const items = (card: Scorecard) => card.dimensions.flatMap(({ items: own }) => own);
  /** What stands at a path of the scenario; ids hold no dots. */
  const at = (scenario: unknown, line: string) => line.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], scenario);

  it('[T1] leads from every item to a line of the scenario and to entries of the log', () => {
    const game = played(measured, model);
    expect(items(game.card).length).toBeGreaterThan(6);
    for (const { line, entries, dim, id } of items(game.card)) {
      expect(at(measured, line), line).toBeDefined();
      expect(id.startsWith(`${dim}:`)).toBe(true);
      for (const seq of entries) expect(game.log[seq]?.seq).toBe(seq);
    }
    expect(game.item('procedure:scenes.first-call.task')).toMatchObject({ line: 'scenes.first-call.task.choices.meet', entries: [2] });
  });

  it('[T2] adds up to the dimensions', () => {
    for (const { items: own, unclipped } of played(measured, [book, { read: 'visitor' }, { at: 'regret', choose: 'release' }, ...talk, ...name]).card.dimensions) {
      expect(own.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(unclipped ?? 0, 12);
    }
  });
});

describe('the log', () => {
  it('[L1] gives the score entry by entry that it gives as a whole', () => {
    const { machine, log, card } = played(measured, model);
    let growing: typeof log = [];
    for (const { at, by, event } of log) growing = append(growing, at, by, event);
    expect(score(machine, growing)).toEqual(card);
    expect(score(machineOf(structuredClone(measured)), log)).toEqual(card);
  });

  it('[L2] is read without its times, its authors, opened exhibits and repeated links', () => {
    const { machine, log, card } = played(measured, model);
    const noisy = log.flatMap(({ event }): CaseEvent[] => (event.type === 'exhibit.linked' ? [event, { type: 'exhibit.opened' as const, exhibit: event.exhibit }, event] : [event]))
      .map((event, seq) => ({ seq, at: '2031-01-01T10:00:00.000Z', by: 'host' as const, event: event.type === 'case.opened' ? { ...event, seed: 99 } : event }));
    const again = score(machine, noisy);
    expect(again.dimensions.map(({ value }) => value)).toEqual(card.dimensions.map(({ value }) => value));
    expect(again.index).toBe(card.index);
  });

  it('[L3] that stops fitting is scored as far as it fits', () => {
    const { log } = played(measured, model);
    const edited = changed(measured, (draft) => { const ask = draft.scenes['talk']?.task; if (ask?.kind === 'interview') delete ask.questions['told']; });
    const card = score(machineOf(edited), log);
    expect(card.stopped).toEqual({ seq: 4, refusal: { refused: 'question-unknown', about: 'told' } });
    expect(card.ended).toBe(false);
    expect(card.dimensions.find(({ code }) => code === 'protection')?.value).toBe(1);
  });
});
