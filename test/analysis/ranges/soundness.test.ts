import { expect, test } from 'vitest';
import { scoreRangesNow } from '../../../src/analysis/ranges/scoreRanges.ts';
import { machineOf } from '../../../src/compiler/machine.ts';
import { runPlaythrough } from '../../../src/engine/runPlaythrough.ts';
import { dimensions } from '../../../src/scoring/item.ts';
import { score } from '../../../src/scoring/score.ts';
import { plainValues } from './plainValues.ts';
import { scoredScenario, type With } from './scoredScenario.ts';

const WANTED = 220;
const FEWER = 40;

test.each<{ readonly wanted: number; readonly kind?: With; readonly what: string; readonly least: number; readonly room: number; readonly runs: number }>([
  { wanted: WANTED, what: 'small scenarios', least: 200, room: 400, runs: 600 },
  { wanted: FEWER, kind: 'requests', what: 'with a request abroad', least: 30, room: 12, runs: 1500 },
  { wanted: FEWER, kind: 'agencies', what: 'in which agencies are told', least: 30, room: 12, runs: 1500 },
  { wanted: FEWER / 2, kind: 'persons', what: 'in which people are identified', least: 15, room: 12, runs: 1500 },
  { wanted: FEWER / 2, kind: 'interviews in full', what: 'with an interview in full', least: 15, room: 6, runs: 1500 },
])('the ranges are those of a plain walk over every answer of every run, on $wanted $what, and each way replays to its value', ({ wanted, kind, least, room, runs: most }) => {
  let compared = 0;
  let between = 0;
  for (let seed = 1; compared < wanted; seed += 1) {
    const scenario = scoredScenario(seed, room, kind);
    const plain = plainValues(scenario, most);
    if (!plain || plain.runs === 0) continue;
    compared += 1;
    const machine = machineOf(scenario);
    // Without the runs of policies, every end is searched for.
    for (const runs of [0, 10]) {
      const { ranges, exact } = scoreRangesNow(machine, { bounds: { runs, states: 20_000 } });
      expect(exact, `seed ${seed}`).toBe(true);
      for (const code of dimensions) {
        const range = ranges.find(({ dimension }) => dimension === code);
        const [lowest, highest] = [plain.lowest.get(code), plain.highest.get(code)];
        const told = `seed ${seed}, ${code}, ${runs} runs`;
        if (lowest === undefined || highest === undefined) {
          expect(range, told).toEqual({ dimension: code, without: scenario.measures || code !== 'inquiry' ? 'never-judged' : 'not-measured' });
          continue;
        }
        expect(range?.lowest?.value, `${told}: lowest`).toBeCloseTo(lowest, 9);
        expect(range?.highest?.value, `${told}: highest`).toBeCloseTo(highest, 9);
        if (lowest > 1e-9) between += 1;
        if (highest < 1 - 1e-9) between += 1;
        for (const end of [range?.lowest, range?.highest]) {
          const { log, stopped } = runPlaythrough(machine, end?.moves ?? []);
          expect(stopped, told).toBeUndefined();
          const card = score(machine, log);
          expect(card.ending?.scene, told).toBe(end?.ending);
          expect(card.dimensions.find((dimension) => dimension.code === code)?.value, told).toBe(end?.value);
        }
      }
    }
  }
  // Ends that neither guessing nor perfection settles.
  expect(between).toBeGreaterThan(least);
}, 600_000);
