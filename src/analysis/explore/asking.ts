/** Conditions made into functions over rows of words, with a note of how each came out. */
import { requiredRows, standardOfProof, rank } from '../../engine/proof.ts';
import type { Condition } from '../../scenario/conditions.ts';
import { listOf } from '../../scenario/listOf.ts';
import { minutesBetween } from '../../scenario/time.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Cursor, Origin } from './acting.ts';
import { type Claim, claimsIn, proofName } from './claims.ts';
import type { Control } from './control.ts';
import { CLOCK, PLACE } from './layout.ts';
import type { Proving } from './proving.ts';
import type { Written } from './sceneMoves.ts';
import type { Slots } from './slots.ts';
import type { Field } from './table.ts';

export type Test = (row: Int32Array) => boolean;

/** How often a condition came out either way so far. */
export interface Seen {
  readonly at: readonly (string | number)[];
  held: number;
  failed: number;
}

export interface Asking {
  /** Undefined where there is nothing to ask. */
  readonly test: (condition: Condition | undefined, clock?: number) => Test | undefined;
  /** The same, noting how it came out. */
  readonly noted: (written: Written, clock?: number) => Test | undefined;
  readonly seen: readonly Seen[];
  /** Where and by what each came out so: the first time, the second, the fourth, and so on. */
  readonly origins: readonly Origin[];
}

export function askingOf(control: Control, slots: Slots, fieldOf: (slot: number) => Field | undefined, unit: number, provings: ReadonlyMap<string, Proving>, cursor: Cursor): Asking {
  const origins: Origin[] = [];
  const { scenario } = control;
  const seen = new Map<string, Seen>();
  const stepOf = (time: string) => Math.ceil(minutesBetween(scenario.starts, time) / unit);

  const is = (name: string, value: number): Test => {
    const slot = slots.find(name);
    const field = slot === undefined ? undefined : fieldOf(slot);
    if (!field) return () => value === (slot === undefined ? -1 : slots.all[slot]?.starts);
    const { word, shift, mask } = field;
    const wanted = value << shift;
    const place = mask << shift;
    return value < 0 ? never : (row) => ((row[word] as number) & place) === wanted;
  };
  const compare = (name: string, holds: (value: number) => boolean): Test => {
    const counter = scenario.counters?.[name];
    const slot = slots.find(`variable:${name}`);
    const field = slot === undefined ? undefined : fieldOf(slot);
    const from = counter?.from ?? 0;
    if (!field) return () => holds(counter ? from + (slots.all[slot as number]?.starts ?? 0) : 0);
    return (row) => holds(from + (((row[field.word] as number) >>> field.shift) & field.mask));
  };
  const visited = (id: string): Test => {
    const bit = control.watched.indexOf(id);
    if (bit < 0) return control.scenes.includes(id) ? is(`visited:${id}`, 1) : never;
    const { visitedOf } = control;
    return (row) => (((visitedOf[row[PLACE] as number] as number) >>> bit) & 1) === 1;
  };

  const partsAsTests = (condition: Condition, clock: number | undefined): Test[] => {
    const tests: Test[] = [];
    for (const [id, value] of Object.entries(condition.is ?? {})) tests.push(is(`variable:${id}`, slots.valueOf(id, value)));
    for (const [id, least] of Object.entries(condition['at-least'] ?? {})) tests.push(compare(id, (value) => value >= least));
    for (const [id, most] of Object.entries(condition['at-most'] ?? {})) tests.push(compare(id, (value) => value <= most));
    for (const id of listOf(condition.holds)) tests.push(is(`held:${id}`, 1));
    for (const id of listOf(condition.lacks)) tests.push(is(`held:${id}`, 0));
    for (const id of listOf(condition.spoiled)) tests.push(is(`spoiled:${id}`, 1));
    for (const id of listOf(condition.told)) tests.push(is(`told:${id}`, 1));
    for (const id of listOf(condition.visited)) tests.push(visited(id));
    for (const [time, after] of [[condition.before, false], [condition.after, true]] as const) {
      if (time === undefined) continue;
      if (clock !== undefined) {
        const holds = (clock >= minutesBetween(scenario.starts, time)) === after;
        tests.push(() => holds);
      } else {
        const step = stepOf(time) + 1;
        // Before its first step the clock stands at 0, as it does in it.
        tests.push(after ? (row) => Math.max(1, row[CLOCK] as number) >= step : (row) => Math.max(1, row[CLOCK] as number) < step);
      }
    }
    const { proves } = condition;
    if (proves) {
      const any = claimsIn(scenario, proves).map((claim) => provings.get(proofName(claim, proves['at-least']))?.test ?? proofTest(scenario, slots, is, claim, rank(proves['at-least'])));
      tests.push((row) => any.some((test) => test(row)));
    }
    for (const part of condition.all ?? []) tests.push(one(part, clock));
    if (condition.any) {
      const any = condition.any.map((part) => one(part, clock));
      tests.push((row) => any.some((test) => test(row)));
    }
    if (condition.not) {
      const not = one(condition.not, clock);
      tests.push((row) => !not(row));
    }
    return tests;
  };
  const one = (condition: Condition, clock: number | undefined): Test => {
    const tests = partsAsTests(condition, clock);
    const [first, second] = tests;
    if (!first) return always;
    if (!second) return first;
    if (tests.length === 2) return (row) => first(row) && second(row);
    return (row) => tests.every((test) => test(row));
  };

  return {
    origins,
    test: (condition, clock) => (condition ? one(condition, clock) : undefined),
    noted({ condition, at }, clock) {
      if (!condition) return undefined;
      const key = at.join('/');
      const note = seen.get(key) ?? { at, held: 0, failed: 0 };
      seen.set(key, note);
      const test = one(condition, clock);
      return (row) => {
        const holds = test(row);
        const outcome = holds ? 'held' : 'failed';
        note[outcome] += 1;
        if ((note[outcome] & (note[outcome] - 1)) === 0) origins.push({ what: `conditions: ${key}/${outcome}`, state: cursor.state, move: cursor.move, bit: cursor.bit() });
        return holds;
      };
    },
    get seen() {
      return [...seen.values()];
    },
  };
}

const always: Test = () => true;
const never: Test = () => false;

/** Whether the file proves an offence so far: the rule of `engine/proof.ts`, over bits. */
function proofTest(scenario: Scenario, slots: Slots, is: (name: string, value: number) => Test, claim: Claim, least: number): Test {
  if (least <= 0) return always;
  const standard = standardOfProof(scenario);
  const bearing = slots.bearingOn(claim).map((id) => ({ exhibit: scenario.exhibits[id], held: is(`held:${id}`, 1), spoiled: is(`spoiled:${id}`, 1) }));
  const requirements = requiredRows(scenario, claim.offence, claim.subject).map((alternatives) => alternatives.map((element) => {
    const sides = bearing.flatMap(({ exhibit, held, spoiled }) => {
      const found = exhibit?.['bears-on']?.[element];
      if (!exhibit || !found?.strength || (found.verdict !== 'supports' && found.verdict !== 'contradicts')) return [];
      return [{ held, spoiled, origin: exhibit.origin, strength: found.strength, supports: found.verdict === 'supports' }];
    });
    const origins = [...new Set(sides.map(({ origin }) => origin))];
    const numbered = sides.map((side) => ({ ...side, origin: origins.indexOf(side.origin) }));
    const support = new Int32Array(origins.length);
    const against = new Int32Array(origins.length);
    return (row: Int32Array): number => {
      support.fill(0);
      against.fill(0);
      for (const { held, spoiled, origin, strength, supports } of numbered) {
        if (!held(row) || spoiled(row)) continue;
        const side = supports ? support : against;
        if (strength > (side[origin] as number)) side[origin] = strength;
      }
      let points = 0;
      let independent = 0;
      for (let origin = 0; origin < origins.length; origin += 1) {
        points += (support[origin] as number) - (against[origin] as number);
        if ((support[origin] as number) > 0) independent += 1;
      }
      if (points <= 0) return 0;
      if (points >= standard.corroborated && independent >= standard.origins) return 3;
      return points >= standard.supported ? 2 : 1;
    };
  }));
  return (row) => requirements.length > 0 && requirements.every((alternatives) => alternatives.some((graded) => graded(row) >= least));
}
