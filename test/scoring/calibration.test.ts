import { describe, expect, it } from 'vitest';
import type { Certainty, Move } from '../../src/scenario/playthrough.ts';
import { debrief } from '../../src/scoring/debrief.ts';
import { certaintyWorth, markOf } from '../../src/scoring/primitives/certainty.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { changed, played } from './played.ts';

const ID = 'calibration:scenes.first-call.task';
const first = (choose: string, certainty: Certainty): Move => ({ at: 'first-call', choose, certainty, cites: [] });
const choose = (change: (task: Record<string, unknown> & { choices: Record<string, Record<string, unknown>> }) => void, from = tinyScenario) =>
  changed(from, (draft) => change(draft.scenes['first-call']?.task as never));
const asking = changed(tinyScenario, (draft) => { Object.assign(draft.scenes['name']?.task ?? {}, { certainty: true }); });
const toName: Move[] = [first('meet', 'sure'), { at: 'talk', 'end-interview': 'now' }, { at: 'map', 'hand-in': 'proof-map' }];
const name = (offence: string, readiness: 'refer' | 'continue', certainty: Certainty): Move[] => [...toName, { at: 'name', qualify: offence, readiness, 'relies-on': {}, certainty }];

describe('certainty', () => {
  it('[M1] is right where the option was worth as much as the best that was open', () => {
    expect(played(tinyScenario, [first('meet', 'sure')]).item(ID)).toMatchObject({ raw: 1, line: 'scenes.first-call.task.certainty', entries: [2] });
    expect(played(tinyScenario, [first('wait', 'sure')]).item(ID)).toMatchObject({ raw: 0 });
    const gone = choose((task) => { if (task.choices['meet']) task.choices['meet']['when'] = { lacks: 'call' }; });
    expect(played(gone, [first('wait', 'sure')]).item(ID)).toMatchObject({ raw: 1 });
  });

  it('[M1] looks at procedure and protection together', () => {
    const mixed = choose(({ choices }) => {
      Object.assign(choices['meet'] ?? {}, { credit: { procedure: 0.3, protection: 0.6 } });
      Object.assign(choices['wait'] ?? {}, { credit: { procedure: 0.9 } });
    });
    for (const option of ['meet', 'wait']) expect(played(mixed, [first(option, 'probable')]).item(ID).score, option).toBeCloseTo(2 / 3, 9);
    expect(played(mixed, [first('book', 'probable')]).item(ID).score).toBeCloseTo(-2 / 3, 9);
  });

  it('[M1] of an answer on the offence is right where no answer was worth more on this file', () => {
    const item = 'calibration:scenes.name.task';
    expect(played(asking, name('taking', 'continue', 'probable')).item(item).score).toBeCloseTo(2 / 3, 12);
    expect(played(asking, name('cheating', 'continue', 'probable')).item(item).score).toBeCloseTo(-2 / 3, 12);
    expect(played(tinyScenario, name('taking', 'continue', 'probable')).dimension('calibration').items.map(({ id }) => id)).toEqual([ID]);
  });

  it('[M2] earns 1, 2, 3 and costs 0, 2, 6', () => {
    const all = ['not-sure', 'probable', 'sure'] as const;
    expect(all.map((certainty) => markOf(certainty, true))).toEqual([1, 2, 3]);
    expect(all.map((certainty) => markOf(certainty, false))).toEqual([0, -2, -6]);
  });

  it('[M3] is the mean mark over 3, whatever the decisions weigh', () => {
    expect(certaintyWorth(3)).toEqual({ raw: 1, base: 6 / 9, best: 1 });
    const heavy = choose((task) => { task['weight'] = 5; }, asking);
    const { value, items } = played(heavy, name('cheating', 'continue', 'not-sure')).dimension('calibration');
    expect(items.map(({ weight }) => weight)).toEqual([1, 1]);
    expect(value).toBeCloseTo((3 + 0) / 2 / 3, 12);
    expect(played(heavy, name('cheating', 'continue', 'sure')).dimension('calibration')).toMatchObject({ value: 0 });
  });

  it('[M4] leaves out decisions taken again, plain steps, what was left undone, and where nothing was at stake', () => {
    const again = choose(({ choices }) => { Object.assign(choices['wait'] ?? {}, { 'leads-to': 'first-call' }); });
    expect(played(again, [first('wait', 'not-sure'), { read: 'visitor' }, first('meet', 'sure')]).dimension('calibration').items).toMatchObject([{ entries: [2] }]);
    expect(played(choose((task) => { task['decision'] = false; }), [first('meet', 'sure')]).dimension('calibration').items).toEqual([]);
    expect(played(choose((task) => { delete task['certainty']; }), [{ at: 'first-call', choose: 'meet' }]).dimension('calibration').items).toEqual([]);
    const alike = choose(({ choices }) => { for (const choice of Object.values(choices)) choice['credit'] = { procedure: 0.5 }; });
    expect(played(alike, [first('meet', 'sure')]).dimension('calibration').items).toEqual([]);
    const undone = changed(tinyScenario, (draft) => {
      Object.assign(draft.scenes['regret']?.task ?? {}, { mandatory: true, certainty: true });
    });
    expect(played(undone, name('taking', 'continue', 'sure').with(3, { at: 'name', qualify: 'taking', readiness: 'continue', 'relies-on': {} })).dimension('calibration').items.map(({ id }) => id)).toEqual([ID]);
  });

  it('[M5] knows no exposure', () => {
    const measures = { of: 'tiny-hash', expert: { calibration: 40 }, inquiry: { best: 4, random: 0, walks: 1, seed: 1 } };
    const { exposure, value } = played({ ...tinyScenario, measures }, [first('meet', 'sure')]).dimension('calibration');
    expect([exposure, value]).toEqual([undefined, 1]);
  });

  it('[M2] [T5] stands in the debrief beside how often it was right', () => {
    const { machine, log } = played(asking, name('cheating', 'continue', 'sure'));
    const { calibration } = debrief(machine, log);
    expect(calibration?.rows).toEqual([
      { certainty: 'not-sure', from: 0, to: 0.67, n: 0, right: 0 }, { certainty: 'probable', from: 0.67, to: 0.8, n: 0, right: 0 }, { certainty: 'sure', from: 0.8, to: 1, n: 2, right: 1 },
    ]);
    expect(calibration?.answers.map(({ scene, right, mark, item }) => [scene.id, right, mark, item])).toEqual([['first-call', true, 3, ID], ['name', false, -6, 'calibration:scenes.name.task']]);
    const unsure = played(asking, name('cheating', 'continue', 'not-sure'));
    expect(debrief(unsure.machine, unsure.log).calibration?.answers[1]).toMatchObject({ right: false, mark: 0 });
    const silent = played(choose((task) => { delete task['certainty']; }), [{ at: 'first-call', choose: 'meet' }]);
    expect(debrief(silent.machine, silent.log).calibration).toBeUndefined();
  });
});
