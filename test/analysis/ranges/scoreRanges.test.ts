import { describe, expect, it } from 'vitest';
import { machineOf } from '../../../src/compiler/machine.ts';
import type { ScoreRange, ScoreRanges } from '../../../src/analysis/ranges/range.ts';
import { scoreRanges, scoreRangesNow } from '../../../src/analysis/ranges/scoreRanges.ts';
import { loadScenario } from '../../../src/cli/loadScenario.ts';
import { modelRunIn } from '../../../src/cli/modelRun.ts';
import { runPlaythrough } from '../../../src/engine/runPlaythrough.ts';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import { type Dimension, dimensions } from '../../../src/scoring/item.ts';
import { score } from '../../../src/scoring/score.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';
import { changed } from '../../scoring/played.ts';

const searched = { runs: 0, states: 20_000 };
const rangeOf = ({ ranges }: ScoreRanges, dimension: Dimension): ScoreRange => {
  const found = ranges.find((range) => range.dimension === dimension);
  if (!found) throw new Error(`no range of ${dimension}`);
  return found;
};
const of = (scenario: Scenario, bounds = searched) => scoreRangesNow(machineOf(scenario), { bounds });

describe('the score ranges of the shipped case', () => {
  it('are exact in all nine dimensions, and each way replays to its value', () => {
    const { machine, folder } = loadScenario('the-borrowed-cousin') ?? {};
    const model = modelRunIn(folder ?? '');
    if (!machine || typeof model === 'string') throw new Error('the case is shipped with its model run');
    const { ranges, exact, states } = scoreRangesNow(machine, { model: model.playthrough.moves });
    expect({ exact, states }).toEqual({ exact: true, states: 0 });
    for (const [at, { dimension, lowest, highest }] of ranges.entries()) {
      expect(dimension).toBe(dimensions[at]);
      for (const [end, value] of [[lowest, 0], [highest, 1]] as const) {
        expect(end?.value, dimension).toBeCloseTo(value, 9);
        const { log, stopped } = runPlaythrough(machine, end?.moves ?? []);
        expect(stopped, dimension).toBeUndefined();
        const card = score(machine, log);
        expect(card.ending?.scene, dimension).toBe(end?.ending);
        expect(card.dimensions.find(({ code }) => code === dimension)?.value, dimension).toBe(end?.value);
      }
    }
  }, 60_000);
});

describe('score ranges', () => {
  it('tell how far a mistake that cannot be avoided lets a dimension come, and how far its repair', () => {
    // Whoever meets her books her first; releasing her again is the best that is left.
    const scenario = changed(tinyScenario, (draft) => {
      const task = draft.scenes['first-call']?.task;
      if (task?.kind !== 'choose') throw new Error('the first call is a decision');
      delete task.choices['meet'];
      delete task.choices['wait'];
      const book = task.choices['book'];
      if (book) book['leads-to'] = 'regret';
    });
    const found = of(scenario);
    expect(found.exact).toBe(true);
    expect(rangeOf(found, 'protection')).toMatchObject({ lowest: { value: 0, ending: 'failed', exact: true }, highest: { value: 0.6, exact: true } });
    expect(rangeOf(found, 'protection').highest?.moves).toContainEqual({ at: 'regret', choose: 'release' });
  });

  it('name the dimensions that no run is judged in, and the one that needs measures', () => {
    const found = of(tinyScenario);
    expect(rangeOf(found, 'weighing')).toEqual({ dimension: 'weighing', without: 'never-judged' });
    expect(rangeOf(found, 'inquiry')).toEqual({ dimension: 'inquiry', without: 'not-measured' });
    expect(found.exact).toBe(true);
  });

  it('are judged on poor files by what the model run had: full marks cannot be had where too little is to be found', () => {
    const measures = { of: tinyScenario.hash, expert: { elements: 40 }, inquiry: { best: 6, random: 2, walks: 10, seed: 1 } };
    const found = of({ ...tinyScenario, measures });
    // The pairs that can be found weigh 8, and half of the expert's 40 would be enough.
    expect(rangeOf(found, 'elements').highest).toMatchObject({ value: 8 / 20, exact: true });
  });

  it('are never said to be exact where the bound was met first', () => {
    const nothing = of(tinyScenario, { runs: 0, states: 1 });
    expect(nothing.exact).toBe(false);
    expect(nothing.ranges.filter(({ lowest, highest }) => lowest || highest)).toEqual([]);
    expect(rangeOf(nothing, 'protection').without).toBe('states');

    const capped = of({ ...tinyScenario, measures: { of: tinyScenario.hash, expert: { elements: 40 }, inquiry: { best: 6, random: 2, walks: 10, seed: 1 } } }, { runs: 20, states: 1 });
    expect(rangeOf(capped, 'elements').highest).toMatchObject({ exact: false, boundedBy: 'states' });
    expect(capped.exact).toBe(false);
  });

  it('stop when they are told to, with what was found until then', () => {
    const work = scoreRanges(machineOf(tinyScenario), { bounds: { runs: 60, states: 20_000 } });
    work.next();
    const { done, value } = work.next('stop');
    expect(done).toBe(true);
    expect(value).toMatchObject({ exact: false, runs: 1 });
    expect(value.ranges.flatMap(({ lowest, highest }) => [lowest, highest].flatMap((end) => (end && !end.exact ? [end.boundedBy] : [])))).toContain('stopped');
  });

  it('count on time that is spent by checking an answer that changes nothing', () => {
    // The ledger comes at half past nine; only checks, a quarter of an hour each, take until then.
    const scenario = changed(tinyScenario, (draft) => {
      draft.starts = '2026-02-03 09:00';
      draft.injects = { late: { title: 'The video', text: 'It is brought.', at: '2026-02-03 09:30', effects: { obtain: 'video' } } };
      draft['first-scene'] = 'talk';
      const { talk } = draft.scenes;
      if (talk?.task?.kind !== 'interview') throw new Error('the talk is an interview');
      talk.task['check-takes'] = 15;
      talk.task['replace-takes'] = 0;
      for (const question of Object.values(talk.task.questions)) {
        question.takes = 0;
        delete question.rendered;
        delete question['when-caught'];
      }
      talk.task.end['leads-to'] = 'charged';
      draft.measures = { of: draft.hash, expert: { inquiry: 3 }, inquiry: { best: 3, random: 0, walks: 10, seed: 1 } };
    });
    const { lowest, highest } = rangeOf(of(scenario), 'inquiry');
    expect([lowest?.value, highest?.value]).toEqual([1 / 3, 1]);
    expect(highest?.moves.filter((move) => 'check' in move)).toHaveLength(2);
  });
});
