import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/analysis/seeded.ts';
import { machineOf } from '../../src/compiler/machine.ts';
import { advance } from '../../src/engine/advance.ts';
import { type Case, factsOf } from '../../src/engine/case.ts';
import type { CaseEvent } from '../../src/engine/event.ts';
import { isRefusal } from '../../src/engine/refusal.ts';
import { runPlaythrough } from '../../src/engine/runPlaythrough.ts';
import type { Move } from '../../src/scenario/playthrough.ts';
import type { Deduction } from '../../src/scenario/tasks/deduce.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { score } from '../../src/scoring/score.ts';
import type { DimensionScore } from '../../src/scoring/scorecard.ts';
import { deduce, deduceCase, exactShares, gather, putForward } from './deduceCase.ts';
import { changed, dimensionOf } from './played.ts';

const MANY = { numRuns: 1000 };
const PATIENCE = 120_000;

type Answers = Readonly<Record<string, string>>;
interface Made {
  readonly scenario: Scenario;
  readonly deductions: Readonly<Record<string, Deduction>>;
  readonly batch: number;
}

/** A task with so many deductions, options and rules as the seed says; all of its exhibits come into the file. */
function made(seed: number): Made {
  const draw = seeded(seed);
  const deductions = Object.fromEntries(Array.from({ length: 2 + draw(6) }, (_, at) => {
    const options = Array.from({ length: 2 + draw(4) }, (__, option) => `o${option}`);
    return [`d${at}`, {
      statement: `Statement ${at}`, options: Object.fromEntries(options.map((id) => [id, id])), answer: options[draw(options.length)] as string, from: ['receipt'],
      feedback: { text: 'Because.', sources: ['practice/safety'] },
    }];
  }));
  const batch = 2 + draw(3);
  const scenario = changed(deduceCase, (draft) => {
    const { task } = draft.scenes['follows'] ?? {};
    if (task?.kind === 'deduce') Object.assign(task, { deductions, 'confirm-in': batch, tries: 10 });
  });
  return { scenario, deductions, batch };
}

const aSeed = fc.integer({ min: 0, max: 1_000_000 });

/** Answers by chance, some left blank; more often right than not, so that batches come about. */
function chance({ deductions }: Made, draw: (below: number) => number, confirmed: readonly string[] = []): Answers {
  return Object.fromEntries(Object.entries(deductions).flatMap(([id, { options, answer }]) => {
    const all = Object.keys(options);
    if (confirmed.includes(id)) return [];
    return draw(6) === 0 ? [] : [[id, draw(2) === 0 ? answer : all[draw(all.length)] as string]];
  }));
}

const openedAt = (of: Made): { readonly machine: ReturnType<typeof machineOf>; readonly at: Case } => {
  const machine = machineOf(of.scenario);
  return { machine, at: runPlaythrough(machine, [gather('full')]).case };
};

const confirmedAt = (at: Case): readonly string[] => factsOf(at).deductions['follows']?.confirmed ?? [];

function weighingOf(of: Made, moves: readonly Move[]): DimensionScore {
  const machine = machineOf(of.scenario);
  const { log, stopped } = runPlaythrough(machine, [gather('full'), ...moves]);
  expect(stopped).toBeUndefined();
  return dimensionOf(score(machine, log), 'weighing');
}

/** Puts answers forward as far as the case accepts it, and keeps the moves that it did. */
function tries(of: Made, draw: (below: number) => number, count: number): { readonly moves: readonly Move[]; readonly steps: readonly { readonly answers: Answers; readonly before: readonly string[]; readonly after: readonly string[] }[] } {
  const { machine, at } = openedAt(of);
  let now = at;
  const moves: Move[] = [];
  const steps: { readonly answers: Answers; readonly before: readonly string[]; readonly after: readonly string[] }[] = [];
  for (let made_ = 0; made_ < count; made_ += 1) {
    const before = confirmedAt(now);
    const answers = chance(of, draw, before);
    const event: CaseEvent = { type: 'deductions.put-forward', scene: 'follows', answers };
    const next = advance(machine, now, event);
    if (isRefusal(next)) continue;
    now = next;
    moves.push(putForward(answers));
    steps.push({ answers, before, after: confirmedAt(now) });
  }
  return { moves, steps };
}

describe('any deductions', () => {
  it('[F2] [F3] are worth 0 on average when guessed, exactly', () => {
    fc.assert(fc.property(aSeed, (seed) => {
      expect(exactShares(Object.values(made(seed).deductions))).toBeCloseTo(0, 9);
    }), MANY);
  });

  it('[F2] are worth 1 when all are right, and 0 when all are left blank', () => {
    fc.assert(fc.property(aSeed, (seed) => {
      const of = made(seed);
      const right = Object.fromEntries(Object.entries(of.deductions).map(([id, { answer }]) => [id, answer]));
      expect(weighingOf(of, [deduce(right)]).unclipped).toBeCloseTo(1, 12);
      expect(weighingOf(of, [deduce({})]).unclipped).toBeCloseTo(0, 12);
    }), MANY);
  }, PATIENCE);

  it('[F3] are worth what the first answers are, whatever is tried and confirmed after them', () => {
    fc.assert(fc.property(aSeed, fc.integer({ min: 1, max: 5 }), (seed, count) => {
      const of = made(seed);
      const draw = seeded(seed + 1);
      const { moves, steps } = tries(of, draw, count);
      const last = chance(of, draw, steps.at(-1)?.after);
      const first: Record<string, string> = {};
      for (const { answers } of [...steps, { answers: last }]) for (const [id, option] of Object.entries(answers)) first[id] ??= option;
      const marks = ({ unclipped, items }: DimensionScore) => [unclipped, items.map(({ id, raw, base, best }) => [id, raw, base, best])];
      expect(marks(weighingOf(of, [...moves, deduce(last)]))).toEqual(marks(weighingOf(of, [deduce(first)])));
    }), MANY);
  }, PATIENCE);

  it('[F5] are confirmed in batches only, none of them wrong, and what is confirmed stays', () => {
    let batches = 0;
    fc.assert(fc.property(aSeed, (seed) => {
      const of = made(seed);
      for (const { answers, before, after } of tries(of, seeded(seed + 1), 6).steps) {
        const fresh = after.filter((id) => !before.includes(id));
        const right = Object.entries(answers).filter(([id, option]) => of.deductions[id]?.answer === option).map(([id]) => id);
        expect(after.slice(0, before.length)).toEqual(before);
        expect(fresh).toEqual(right.length < of.batch ? [] : right);
        if (fresh.length > 0) batches += 1;
        expect(fresh.length === 0 || fresh.length >= of.batch).toBe(true);
      }
    }), MANY);
    expect(batches).toBeGreaterThan(100);
  }, PATIENCE);

  it('[F5] tell nothing of one answer that is changed, unless it completes a batch', () => {
    fc.assert(fc.property(aSeed, (seed) => {
      const of = made(seed);
      const draw = seeded(seed + 1);
      const { machine, at } = openedAt(of);
      const answers = chance(of, draw);
      const ids = Object.keys(answers);
      const id = ids[draw(Math.max(1, ids.length))];
      if (id === undefined || ids.length < of.batch) return;
      const seen = (given: Answers) => {
        const next = advance(machine, at, { type: 'deductions.put-forward', scene: 'follows', answers: given });
        if (isRefusal(next)) throw new Error(next.refused);
        return factsOf(next).deductions['follows'];
      };
      const others = Object.entries(answers).filter(([other, option]) => other !== id && of.deductions[other]?.answer === option).length;
      // With so few others right no answer to this one completes a batch, and all of them look alike.
      const told = new Set(Object.keys(of.deductions[id]?.options ?? {}).map((option) => JSON.stringify(seen({ ...answers, [id]: option }))));
      expect(told.size).toBe(others < of.batch - 1 ? 1 : 2);
    }), MANY);
  }, PATIENCE);
});
