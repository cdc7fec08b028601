/**
 * How far the file proves an offence, decided as early as it can be: where nothing that may still come into the file, or be spoiled,
 * can change a requirement any more, only that it is met, or that it cannot be, is kept, and the exhibits behind it are let go.
 */
import { rank, requiredRows, standardOfProof } from '../../engine/proof.ts';
import type { Effects, Grade } from '../../scenario/conditions.ts';
import { listOf } from '../../scenario/listOf.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Claim } from './claims.ts';
import type { Control } from './control.ts';
import type { Slots } from './slots.ts';
import type { Field } from './table.ts';
import type { Times } from './times.ts';
import { workOff } from './worklist.ts';

/** Exhibits, by number, that may still be obtained, and spoiled, from a place on in a stretch. */
export interface MayChange {
  readonly obtained: (row: number, exhibit: number) => boolean;
  readonly spoiled: (row: number, exhibit: number) => boolean;
}

/** Backwards over the graph of places, as with what is live; here nothing is ever taken away. */
export function mayChangeOf({ scenario, scenes, sceneOf, moves, staying, targets, before }: Control, times: Times): MayChange {
  const ids = new Map(Object.keys(scenario.exhibits).map((id, number) => [id, number]));
  const words = Math.ceil((ids.size * 2) / 32);
  const from = scenes.map(() => new Uint32Array(words));
  const add = (bits: Uint32Array, effects: Effects | undefined) => {
    for (const id of listOf(effects?.obtain)) set(bits, (ids.get(id) ?? 0) * 2);
    for (const id of Object.keys(effects?.spoil ?? {})) set(bits, (ids.get(id) ?? 0) * 2 + 1);
  };
  const own = scenes.map((_, scene) => {
    const bits = new Uint32Array(words);
    for (const { outcomes } of [...moves[scene] ?? [], ...staying[scene] ?? []]) for (const { effects } of outcomes) add(bits, effects);
    return bits;
  });
  for (const [scene, id] of scenes.entries()) add(from[scene] as Uint32Array, scenario.scenes[id]?.['on-arrival']);
  const at = sceneOf.map((scene) => Uint32Array.from(own[scene] as Uint32Array));
  workOff(sceneOf.length, (place) => {
    const bits = at[place] as Uint32Array;
    let changed = false;
    for (const to of targets[place] as Int32Array) {
      if (to < 0) continue;
      const ahead = at[to] as Uint32Array;
      const arriving = from[sceneOf[to] as number] as Uint32Array;
      for (let word = 0; word < words; word += 1) {
        const now = ((bits[word] as number) | (ahead[word] as number) | (arriving[word] as number)) >>> 0;
        if (now !== bits[word]) changed = true;
        bits[word] = now;
      }
    }
    return changed ? before[place] ?? [] : [];
  });
  const stretches = times.injects.length + 1;
  const later = Array.from({ length: stretches }, (_, stretch) => {
    const bits = new Uint32Array(words);
    for (const { inject } of times.injects.slice(stretch)) add(bits, inject.effects);
    return bits;
  });
  const has = (row: number, bit: number) => get(at[Math.floor(row / stretches)] as Uint32Array, bit) || get(later[row % stretches] as Uint32Array, bit);
  return { obtained: (row, exhibit) => has(row, exhibit * 2), spoiled: (row, exhibit) => has(row, exhibit * 2 + 1) };
}

const set = (bits: Uint32Array, bit: number) => {
  bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
};
const get = (bits: Uint32Array, bit: number): boolean => (((bits[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;

interface Bearing {
  readonly number: number;
  readonly held: Field | undefined;
  readonly spoiled: Field | undefined;
  readonly lost: Field | undefined;
}

export interface Proving {
  readonly claim: Claim;
  /** Whether the file proves it, in a row that was settled or changed since. */
  readonly test: (row: Int32Array) => boolean;
  /** Decides what can be decided, and adds the fields that have still to be kept to `keep`. */
  readonly settle: (row: Int32Array, at: number, keep: Int32Array) => void;
}

/** `field`: a bit for each requirement that is met for good, and one more where one never can be. */
export function provingOf(scenario: Scenario, slots: Slots, fieldOf: (slot: number) => Field | undefined, field: Field, claim: Claim, grade: Grade, may: MayChange): Proving {
  const least = rank(grade);
  const standard = standardOfProof(scenario);
  const numbers = Object.keys(scenario.exhibits);
  const named = (name: string) => {
    const slot = slots.find(name);
    return slot === undefined ? undefined : fieldOf(slot);
  };
  const bearing: readonly Bearing[] = slots.bearingOn(claim).map((id) => ({ number: numbers.indexOf(id), held: named(`held:${id}`), spoiled: named(`spoiled:${id}`), lost: named(`lost:${id}`) }));
  const startHeld = slots.bearingOn(claim).map((id) => scenario.exhibits[id]?.['at-start'] === true);
  const requirements = requiredRows(scenario, claim.offence, claim.subject).map((alternatives) => alternatives.map((element) => {
    const sides = slots.bearingOn(claim).flatMap((id, number) => {
      const exhibit = scenario.exhibits[id];
      const found = exhibit?.['bears-on']?.[element];
      if (!exhibit || !found?.strength || (found.verdict !== 'supports' && found.verdict !== 'contradicts')) return [];
      return [{ number, origin: exhibit.origin, strength: found.strength, supports: found.verdict === 'supports' }];
    });
    const origins = [...new Set(sides.map(({ origin }) => origin))];
    return { sides: sides.map((side) => ({ ...side, origin: origins.indexOf(side.origin) })), support: new Int32Array(origins.length), against: new Int32Array(origins.length) };
  }));
  type Element = (typeof requirements)[number][number];

  const OUT = 0;
  const MAY = 1;
  const IN = 2;
  const status = new Uint8Array(bearing.length);
  const on = (row: Int32Array, of: Field | undefined) => of !== undefined && (((row[of.word] as number) >>> of.shift) & 1) === 1;
  const look = (row: Int32Array, at: number) => {
    for (let number = 0; number < bearing.length; number += 1) {
      const { number: exhibit, held, spoiled, lost } = bearing[number] as Bearing;
      const isHeld = held ? on(row, held) : startHeld[number] as boolean;
      if (on(row, spoiled)) status[number] = OUT;
      else if (isHeld) status[number] = at >= 0 && may.spoiled(at, exhibit) ? MAY : IN;
      else status[number] = at >= 0 && may.obtained(at, exhibit) && !on(row, lost) ? MAY : OUT;
    }
  };
  /** The grade with everything that may be in the file for it in, or out; and the other way round for what speaks against it. */
  const graded = ({ sides, support, against }: Element, best: boolean): number => {
    support.fill(0);
    against.fill(0);
    const [forIt, againstIt] = best ? [MAY, IN] : [IN, MAY];
    for (const { number, origin, strength, supports } of sides) {
      if ((status[number] as number) < (supports ? forIt : againstIt)) continue;
      const side = supports ? support : against;
      if (strength > (side[origin] as number)) side[origin] = strength;
    }
    let points = 0;
    let independent = 0;
    for (let origin = 0; origin < support.length; origin += 1) {
      points += (support[origin] as number) - (against[origin] as number);
      if ((support[origin] as number) > 0) independent += 1;
    }
    if (points <= 0) return 0;
    if (points >= standard.corroborated && independent >= standard.origins) return 3;
    return points >= standard.supported ? 2 : 1;
  };

  const { word, shift, mask } = field;
  const failed = 1 << requirements.length;
  const keepsOf = requirements.map((alternatives) => [...new Set(alternatives.flatMap(({ sides }) => sides.map(({ number }) => number)))]);
  return {
    claim,
    test(row) {
      const decided = ((row[word] as number) >>> shift) & mask;
      if ((decided & failed) !== 0 || requirements.length === 0) return least === 0;
      look(row, -1);
      return requirements.every((alternatives, number) => ((decided >>> number) & 1) === 1 || alternatives.some((element) => graded(element, true) >= least));
    },
    settle(row, at, keep) {
      let decided = ((row[word] as number) >>> shift) & mask;
      if ((decided & failed) === 0) {
        look(row, at);
        for (let number = 0; number < requirements.length; number += 1) {
          if (((decided >>> number) & 1) === 1) continue;
          const alternatives = requirements[number] as readonly Element[];
          if (alternatives.some((element) => graded(element, false) >= least)) decided |= 1 << number;
          else if (alternatives.every((element) => graded(element, true) < least)) {
            decided = failed;
            break;
          }
        }
      }
      row[word] = ((row[word] as number) & ~(mask << shift)) | (decided << shift);
      keep[word] = (keep[word] as number) | (mask << shift);
      if ((decided & failed) !== 0) return;
      for (let number = 0; number < requirements.length; number += 1) {
        if (((decided >>> number) & 1) === 1) continue;
        for (const side of keepsOf[number] as readonly number[]) {
          const { number: exhibit, held, spoiled } = bearing[side] as Bearing;
          // What cannot count any more is as if it had never been there, unless something else asks for it.
          if (status[side] === OUT) {
            const matters = spoiled && (may.obtained(at, exhibit) || (!held && startHeld[side])) && on(row, spoiled);
            if (matters) keep[spoiled.word] = (keep[spoiled.word] as number) | (1 << spoiled.shift);
          } else {
            if (held) keep[held.word] = (keep[held.word] as number) | (1 << held.shift);
            if (spoiled) keep[spoiled.word] = (keep[spoiled.word] as number) | (1 << spoiled.shift);
          }
        }
      }
    },
  };
}
