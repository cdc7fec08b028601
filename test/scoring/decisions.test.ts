import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/scenario/playthrough.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { changed, played } from './played.ts';

const meet: Move = { at: 'first-call', choose: 'meet', certainty: 'sure', cites: ['call'] };
const book: Move = { at: 'first-call', choose: 'book', certainty: 'sure' };
const ID = 'procedure:scenes.first-call.task';
const CITE = 'rationale:scenes.first-call.task.cite';

const firstTask = (change: (task: Record<string, unknown>) => void) => changed(tinyScenario, (draft) => change(draft.scenes['first-call']?.task as unknown as Record<string, unknown>));

describe('a decision', () => {
  it('[C1] [C3] makes one item for procedure and one for protection', () => {
    const game = played(tinyScenario, [meet]);
    expect(game.item(ID)).toMatchObject({ raw: 1, base: 0.5, best: 1, score: 1 });
    expect(game.item('protection:scenes.first-call.task')).toMatchObject({ raw: 1, base: 0.5, best: 1 });
  });

  it('[C3] makes none where no open option gives credit, and counts a silent option as 0', () => {
    const scenario = changed(tinyScenario, (draft) => {
      const task = draft.scenes['first-call']?.task;
      if (task?.kind !== 'choose') throw new Error('not a decision');
      for (const choice of Object.values(task.choices)) delete choice.credit?.protection;
      delete task.choices['book']?.credit;
    });
    const game = played(scenario, [book]);
    expect(game.dimension('protection').items).toEqual([]);
    expect(game.item(ID)).toMatchObject({ raw: 0, base: 0.5, best: 1 });
  });

  it('[C2] [N3] offers only what was open then', () => {
    const scenario = changed(tinyScenario, (draft) => {
      if (draft.counters?.['trust']) draft.counters['trust'].starts = 0;
    });
    expect(played(scenario, [meet]).item(ID)).toMatchObject({ base: 0.5, best: 1 });
    expect(played(firstTask((task) => Object.assign((task['choices'] as Record<string, object>)['wait'] ?? {}, { when: { lacks: 'call' } })), [meet]).item(ID)).toMatchObject({ base: 0.5 });
    expect(played(firstTask((task) => Object.assign((task['choices'] as Record<string, object>)['meet'] ?? {}, { when: { lacks: 'call' } })), [{ at: 'first-call', choose: 'wait', certainty: 'sure' }]).item(ID))
      .toMatchObject({ raw: 0.5, base: 0.25, best: 0.5, score: 1 });
  });

  it('[C4] counts the first time only', () => {
    const again = changed(tinyScenario, (draft) => {
      const task = draft.scenes['first-call']?.task;
      if (task?.kind === 'choose' && task.choices['wait']) task.choices['wait']['leads-to'] = 'first-call';
    });
    const wait: Move = { at: 'first-call', choose: 'wait', certainty: 'sure', cites: ['rumour'] };
    const game = played(again, [wait, { read: 'visitor' }, meet]);
    expect(game.item(ID)).toMatchObject({ raw: 0.5, score: 0 });
    expect(game.item(CITE).score).toBeLessThan(0);
  });

  it('[C5] that is a plain step is not scored', () => {
    const { card } = played(firstTask((task) => { task['decision'] = false; }), [meet]);
    expect(card.dimensions.flatMap(({ items }) => items).filter(({ line }) => line.startsWith('scenes.first-call'))).toEqual([]);
  });

  it('[C6] that was mandatory and never met counts as nothing done', () => {
    const scenario = changed(tinyScenario, (draft) => {
      const task = draft.scenes['regret']?.task;
      if (task?.kind !== 'choose') throw new Error('not a decision');
      task.mandatory = true;
      task.cite = { 'should-weigh': { call: 2 } };
    });
    const end: Move[] = [meet, { at: 'talk', 'end-interview': 'now' }, { at: 'map', 'hand-in': 'proof-map' }, { at: 'name', qualify: 'taking', readiness: 'continue', 'relies-on': {} }];
    const ended = played(scenario, end);
    expect(ended.item('protection:scenes.regret.task')).toMatchObject({ raw: 0, base: 0.5, best: 1, undone: true, entries: [] });
    expect(ended.item('rationale:scenes.regret.task.cite')).toMatchObject({ raw: 0, undone: true });
    const open = played(scenario, end.slice(0, 2));
    expect(open.dimension('protection').items.map(({ id }) => id)).toEqual(['protection:scenes.first-call.task']);
  });

  it('[C7] weighs in all its items what its author says', () => {
    const game = played(firstTask((task) => { task['weight'] = 4; }), [meet]);
    expect([game.item(ID).weight, game.item(CITE).weight]).toEqual([4, 4]);
    expect(played(tinyScenario, [meet]).item(ID).weight).toBe(1);
  });
});

describe('what a decision rests on', () => {
  it('[R1] is judged over the exhibits held at that moment', () => {
    // The phone should weigh too, and comes into the file only with the choice.
    expect(played(tinyScenario, [meet]).item(CITE)).toMatchObject({ raw: 1, set: { a: 2, b: 0, G: 2, F: 3 } });
  });

  it('[R2] counts traps 3, other exhibits 2, and arguable ones not at all', () => {
    const cite = (key: object) => played(firstTask((task) => { task['cite'] = key; }), [{ ...meet, cites: ['call', 'rumour'] }]).item(CITE).set;
    expect(cite({ 'should-weigh': { call: 2 }, traps: ['rumour'] })).toEqual({ a: 2, b: 3, G: 2, F: 3 });
    expect(cite({ 'should-weigh': { call: 2 } })).toEqual({ a: 2, b: 2, G: 2, F: 2 });
    expect(cite({ 'should-weigh': { call: 2 }, arguable: ['rumour'] })).toEqual({ a: 2, b: 0, G: 2, F: 0 });
  });

  it('[R3] does not ask for an inadmissible exhibit, nor punish citing it', () => {
    const scenario = changed(tinyScenario, (draft) => {
      const task = draft.scenes['regret']?.task;
      if (task?.kind === 'choose') task.cite = { 'should-weigh': { call: 2, phone: 3 } };
      const first = draft.scenes['first-call']?.task;
      if (first?.kind === 'choose' && first.choices['book']) first.choices['book']['leads-to'] = 'regret';
    });
    const cites = (...ids: string[]) => played(scenario, [book, { read: 'visitor' }, { at: 'regret', choose: 'release', cites: ids }]).item('rationale:scenes.regret.task.cite');
    expect(cites('call')).toMatchObject({ raw: 1, set: { a: 2, b: 0, G: 2, F: 2 } });
    expect(cites('call', 'phone')).toMatchObject({ raw: 1 });
    expect(cites('call', 'rumour').raw).toBe(0);
  });

  it('[S6] is not scored where nothing held was right to cite', () => {
    const { card } = played(firstTask((task) => { task['cite'] = { 'should-weigh': { phone: 3 } }; }), [meet]);
    expect(card.dimensions.flatMap(({ items }) => items).filter(({ dim }) => dim === 'rationale')).toEqual([]);
  });
});
