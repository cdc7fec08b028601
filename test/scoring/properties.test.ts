import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../src/analysis/seeded.ts';
import { machineOf } from '../../src/compiler/machine.ts';
import { factsOf } from '../../src/engine/case.ts';
import type { Log } from '../../src/engine/log.ts';
import { debrief } from '../../src/scoring/debrief.ts';
import { aggregate, clip } from '../../src/scoring/dimensionScore.ts';
import type { Item } from '../../src/scoring/item.ts';
import { choiceWorth } from '../../src/scoring/primitives/choice.ts';
import { type Key, kappa, weightsOf } from '../../src/scoring/primitives/set.ts';
import { runOf } from '../../src/scoring/run.ts';
import { score } from '../../src/scoring/score.ts';
import type { Scorecard } from '../../src/scoring/scorecard.ts';
import { citeKey } from '../../src/scoring/tasks/citeItems.ts';
import { generatedLog, generatedScenario, SIZE } from './generatedScenario.ts';
import { changed } from './played.ts';

const MANY = { numRuns: 2000 };
const WHOLE = { numRuns: 1000 };
const PATIENCE = 120_000;

/** A key with something right and something wrong in it, and a way of picking from it. */
const aSet = fc.record({
  right: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 12 }),
  wrong: fc.array(fc.constantFrom(2, 3), { minLength: 1, maxLength: 20 }),
  ticks: fc.infiniteStream(fc.boolean()),
}).map(({ right, wrong, ticks }) => {
  const key: Key = { right: new Map(right.map((weight, index) => [`r${index}`, weight])), wrong: new Map(wrong.map((weight, index) => [`w${index}`, weight])) };
  const all = [...key.right.keys(), ...key.wrong.keys()];
  return { key, all, picked: all.filter(() => ticks.next().value) };
});
const aChoice = fc.array(fc.integer({ min: 0, max: 4 }).map((quarter) => quarter / 4), { minLength: 2, maxLength: 6 });
const aSeed = fc.integer({ min: 0, max: 1_000_000 });

const itemOf = (worth: { raw: number; base: number; best: number }, weight: number, index: number): Item =>
  ({ id: `i${index}`, dim: 'procedure', kind: 'choice', ...worth, weight, entries: [], line: '', sentences: [] });

const values = (card: Scorecard) => [...card.dimensions.map(({ value }) => value), card.index];
function alike(one: Scorecard, other: Scorecard): void {
  for (const [index, value] of values(one).entries()) {
    const against = values(other)[index];
    if (value === undefined || against === undefined) expect(value).toBe(against);
    else expect(Math.abs(value - against)).toBeLessThan(1e-9);
  }
  expect(one.band).toBe(other.band);
}

describe('any set', () => {
  it('[S2] is worth 0 for everything and for nothing, 1 for what is right', () => {
    fc.assert(fc.property(aSet, ({ key, all }) => {
      expect(kappa(weightsOf(key, all))).toBeCloseTo(0, 12);
      expect(kappa(weightsOf(key, []))).toBeCloseTo(0, 12);
      expect(kappa(weightsOf(key, key.right.keys()))).toBeCloseTo(1, 12);
    }), MANY);
  });

  it('[S7] is worth more with one more right pick, less with one more wrong one, and lies between -1 and 1', () => {
    fc.assert(fc.property(aSet, ({ key, all, picked }) => {
      const now = kappa(weightsOf(key, picked));
      expect(now).toBeGreaterThanOrEqual(-1);
      expect(now).toBeLessThanOrEqual(1);
      for (const id of all.filter((other) => !picked.includes(other))) {
        const then = kappa(weightsOf(key, [...picked, id]));
        if (key.right.has(id)) expect(then).toBeGreaterThan(now);
        else expect(then).toBeLessThan(now);
      }
    }), MANY);
  });

  it('[S1] does not depend on the order of picking', () => {
    fc.assert(fc.property(aSet, aSeed, ({ key, picked }, seed) => {
      const draw = seeded(seed);
      const mixed = picked.map((id) => ({ id, at: draw(1000) })).sort((a, b) => a.at - b.at).map(({ id }) => id);
      expect(kappa(weightsOf(key, mixed))).toBe(kappa(weightsOf(key, picked)));
    }), MANY);
  });
});

describe('any choices', () => {
  it('[C1] are worth 0 on average when one chooses at random, and at most 1', () => {
    fc.assert(fc.property(fc.array(aChoice, { minLength: 1, maxLength: 4 }), (choices) => {
      for (const credits of choices) {
        const mean = credits.reduce((sum, credit) => sum + choiceWorth(credits, credit).raw - choiceWorth(credits, credit).base, 0);
        expect(mean).toBeCloseTo(0, 12);
      }
      const { unclipped } = aggregate(choices.map((credits, index) => itemOf(choiceWorth(credits, Math.max(...credits)), 1 + index, index)));
      if (unclipped !== undefined) expect(unclipped).toBeCloseTo(1, 12);
    }), MANY);
  });

  it('[N1] never lose when an answer is replaced by a better one on the same path', () => {
    fc.assert(fc.property(fc.array(fc.tuple(aChoice, aSeed), { minLength: 1, maxLength: 6 }), (answers) => {
      const items = answers.map(([credits, seed], index) => itemOf(choiceWorth(credits, credits[seed % credits.length]), 1 + (seed % 5), index));
      const now = clip(aggregate(items).unclipped ?? 0);
      for (const [index, item] of items.entries()) {
        for (const credit of answers[index]?.[0] ?? []) {
          if (credit < item.raw) continue;
          expect(clip(aggregate(items.with(index, { ...item, raw: credit })).unclipped ?? 0)).toBeGreaterThanOrEqual(now - 1e-12);
        }
      }
    }), MANY);
  });

  it('[N8] are worth the same when all weights grow alike', () => {
    fc.assert(fc.property(fc.array(fc.tuple(aChoice, aSeed), { minLength: 1, maxLength: 6 }), fc.integer({ min: 2, max: 50 }), (answers, times) => {
      const items = answers.map(([credits, seed], index) => itemOf(choiceWorth(credits, credits[seed % credits.length]), 1 + (seed % 5), index));
      const one = aggregate(items).unclipped;
      const other = aggregate(items.map((item) => ({ ...item, weight: item.weight * times }))).unclipped;
      if (one === undefined || other === undefined) expect(one).toBe(other);
      else expect(other).toBeCloseTo(one, 9);
    }), MANY);
  });
});

describe('guessing', () => {
  it('[N1] [S2] earns nothing on average, over 20,000 random policies', () => {
    const draw = seeded(20_000);
    const choices = Array.from({ length: 8 }, () => Array.from({ length: 4 }, (_, option) => option / 3));
    const key: Key = { right: new Map(Array.from({ length: 7 }, (_, index) => [`r${index}`, 2])), wrong: new Map(Array.from({ length: 20 }, (_, index) => [`w${index}`, 2])) };
    const all = [...key.right.keys(), ...key.wrong.keys()];
    let decided = 0;
    let picked = 0;
    for (let run = 0; run < 20_000; run += 1) {
      decided += aggregate(choices.map((credits, index) => itemOf(choiceWorth(credits, credits[draw(4)]), 1, index))).unclipped ?? 0;
      picked += kappa(weightsOf(key, all.filter(() => draw(2) === 0)));
    }
    expect(Math.abs(decided / 20_000)).toBeLessThan(0.02);
    expect(Math.abs(picked / 20_000)).toBeLessThan(0.02);
  });
});

describe('any case, however it is played', () => {
  it('[T2] [K1] [L1] has values between 0 and 1 that its items add up to, under its caps, at every entry', () => {
    fc.assert(fc.property(aSeed, (seed) => {
      const machine = machineOf(generatedScenario(seed));
      const log = generatedLog(machine, seed + 1);
      const upTo = seed % (log.length + 1);
      for (const part of [log, log.slice(0, upTo)]) {
        const card = score(machine, part);
        expect(card.stopped).toBeUndefined();
        for (const value of values(card)) if (value !== undefined) expect(value >= 0 && value <= 1, String(value)).toBe(true);
        for (const { code, items, unclipped, value } of card.dimensions) {
          if (unclipped !== undefined) expect(items.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(unclipped, 9);
          for (const { dimension, cap } of card.failures) if (dimension === code && value !== undefined) expect(value).toBeLessThanOrEqual(cap);
        }
        if (card.ended && card.failures.some(({ repairedBy }) => repairedBy === undefined)) expect(card.band).toBe('stop');
      }
    }), { ...WHOLE, examples: [[628_678]] });
  }, PATIENCE);

  it('[L1] is scored alike from a log that went through a file', () => {
    fc.assert(fc.property(aSeed, (seed) => {
      const scenario = generatedScenario(seed);
      const log = generatedLog(machineOf(scenario), seed);
      expect(score(machineOf(structuredClone(scenario)), JSON.parse(JSON.stringify(log)) as Log)).toEqual(score(machineOf(scenario), log));
    }), WHOLE);
  }, PATIENCE);

  it('[N7] is scored alike whatever its ids are called', () => {
    const renamed = (id: string) => `z${[...id].reverse().join('')}x`;
    fc.assert(fc.property(aSeed, (seed) => {
      const one = machineOf(generatedScenario(seed));
      const other = machineOf(generatedScenario(seed, SIZE, renamed));
      alike(score(one, generatedLog(one, seed)), score(other, generatedLog(other, seed)));
    }), WHOLE);
  }, PATIENCE);

  it('[L2] is scored alike in whatever order exhibits are written, cited and linked', () => {
    fc.assert(fc.property(aSeed, (seed) => {
      const scenario = generatedScenario(seed);
      const machine = machineOf(scenario);
      const log = generatedLog(machine, seed);
      const mixed = changed(scenario, (draft) => { draft.exhibits = Object.fromEntries(Object.entries(draft.exhibits).reverse()); });
      const turned = log.map((entry) => (entry.event.type === 'choice.made' ? { ...entry, event: { ...entry.event, cites: [...(entry.event.cites ?? [])].reverse() } } : entry));
      alike(score(machineOf(mixed), turned), score(machine, log));
    }), WHOLE);
  }, PATIENCE);

  it('[N1] [R1] never loses rationale by citing one more exhibit that is right', () => {
    let tried = 0;
    fc.assert(fc.property(aSeed, (seed) => {
      const scenario = generatedScenario(seed);
      const machine = machineOf(scenario);
      const log = generatedLog(machine, seed);
      const before = score(machine, log).dimensions.find(({ code }) => code === 'rationale')?.unclipped;
      const met = new Set<string>();
      for (const { entry, before: then } of runOf(machine, log).steps) {
        const { event, seq } = entry;
        if (event.type !== 'choice.made' || met.has(event.scene)) continue;
        met.add(event.scene);
        const task = scenario.scenes[event.scene]?.task;
        if (task?.kind !== 'choose' || !task.cite || task.decision === false) continue;
        const missing = [...citeKey(task.cite, factsOf(then)).right.keys()].find((id) => !event.cites?.includes(id));
        if (missing === undefined) continue;
        tried += 1;
        const better = log.with(seq, { ...entry, event: { ...event, cites: [...(event.cites ?? []), missing] } });
        const after = score(machine, better).dimensions.find(({ code }) => code === 'rationale')?.unclipped;
        expect(after ?? -2).toBeGreaterThan((before ?? 2) - 1e-12);
      }
    }), WHOLE);
    expect(tried).toBeGreaterThan(50);
  }, PATIENCE);

  it('[T1] has a debrief that names only what is there', () => {
    fc.assert(fc.property(aSeed, (seed) => {
      const scenario = generatedScenario(seed);
      const machine = machineOf(scenario);
      const told = debrief(machine, generatedLog(machine, seed));
      const ids = new Set(told.scorecard.dimensions.flatMap(({ items }) => items.map(({ id }) => id)));
      const named = [...told.timeline.flatMap((entry) => ('items' in entry ? entry.items : [])), ...told.interviews.flatMap(({ items }) => items), ...told.qualifications.flatMap(({ items }) => items)];
      for (const id of named) expect(ids.has(id), id).toBe(true);
      for (const { exhibit } of told.proofMap.cells) expect(scenario.exhibits[exhibit]).toBeDefined();
      for (const { from } of told.neverFound) for (const { line } of from) expect(line.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], scenario), line).toBeDefined();
    }), WHOLE);
  }, PATIENCE);
});
