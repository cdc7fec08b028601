/** Effects, failures, time and arrival made into functions over rows of words: `engine/change.ts` once more, for what is live only. */
import { yesAsTrue } from '../../engine/conditions.ts';
import type { Effects } from '../../scenario/conditions.ts';
import { listOf } from '../../scenario/listOf.ts';
import type { Asking } from './asking.ts';
import { CLOCK } from './layout.ts';
import type { Slots } from './slots.ts';
import type { Field } from './table.ts';
import type { Times } from './times.ts';

export type Act = (row: Int32Array) => void;

/** What happened on some path, whether or not anything reads it. */
export interface Happened {
  readonly exhibits: Set<string>;
  readonly released: Set<string>;
  readonly calledOff: Set<string>;
  readonly failures: Set<string>;
  readonly repaired: Set<string>;
}

/** What a move does is known to happen only when the move leads somewhere; until then it is put down here. */
export class Pending {
  private readonly notes: { readonly to: Set<string>; readonly id: string }[] = [];

  note(to: Set<string>, id: string): void {
    if (!to.has(id)) this.notes.push({ to, id });
  }

  /** The move was made, or was not possible after all. */
  settle(made: boolean): void {
    if (this.notes.length === 0) return;
    if (made) for (const { to, id } of this.notes) to.add(id);
    this.notes.length = 0;
  }
}

export interface Acting {
  readonly effects: (effects: Effects | undefined) => Act | undefined;
  readonly failure: (critical: string | undefined, repairs: string | undefined) => Act | undefined;
  /** Lets steps of the clock go by, and releases what becomes due. */
  readonly pass: (row: Int32Array, steps: number) => void;
}

interface Given {
  readonly slots: Slots;
  readonly fieldOf: (slot: number) => Field | undefined;
  readonly times: Times;
  readonly asking: Asking;
  readonly mayBeLost: ReadonlySet<string>;
  readonly observing: boolean;
  readonly happened: Happened;
  readonly pending: Pending;
}

export function actingOf({ slots, fieldOf, times, asking, mayBeLost, observing, happened, pending }: Given): Acting {
  const bit = (name: string): Field | undefined => fieldOf(slots.at(name));
  const setTo = (field: Field, value: number): Act => {
    const { word } = field;
    const clear = ~(field.mask << field.shift);
    const bits = value << field.shift;
    return (row) => {
      row[word] = ((row[word] as number) & clear) | bits;
    };
  };

  const effectsOf = (effects: Effects | undefined): Act | undefined => {
    if (!effects) return undefined;
    const acts: Act[] = [];
    for (const [id, value] of Object.entries(effects.set ?? {})) {
      const field = bit(`variable:${id}`);
      if (field) acts.push(setTo(field, Math.max(0, slots.valueOf(id, yesAsTrue(value)))));
    }
    for (const [id, by] of Object.entries(effects.add ?? {})) {
      const field = bit(`variable:${id}`);
      const most = slots.all[slots.at(`variable:${id}`)]?.most ?? 0;
      if (field) acts.push((row) => {
        const now = ((row[field.word] as number) >>> field.shift) & field.mask;
        const then = Math.min(most, Math.max(0, now + by));
        row[field.word] = ((row[field.word] as number) & ~(field.mask << field.shift)) | (then << field.shift);
      });
    }
    for (const id of Object.keys(effects.spoil ?? {})) {
      const field = bit(`spoiled:${id}`);
      if (field) acts.push(setTo(field, 1));
    }
    for (const id of listOf(effects.obtain)) {
      const held = bit(`held:${id}`);
      const lost = mayBeLost.has(id) ? bit(`lost:${id}`) : undefined;
      // Where being lost is not kept, it is not known here whether it comes into the file: whoever observes keeps it.
      const note = observing || !mayBeLost.has(id);
      acts.push((row) => {
        if (lost && (((row[lost.word] as number) >>> lost.shift) & 1) === 1) return;
        if (held) row[held.word] = (row[held.word] as number) | (1 << held.shift);
        if (note) pending.note(happened.exhibits, id);
      });
    }
    for (const id of Object.keys(effects.lose ?? {})) {
      const held = bit(`held:${id}`);
      const lost = bit(`lost:${id}`);
      if (lost) acts.push((row) => {
        if (held && (((row[held.word] as number) >>> held.shift) & 1) === 1) return;
        row[lost.word] = (row[lost.word] as number) | (1 << lost.shift);
      });
    }
    for (const id of listOf(effects.tell)) {
      const field = bit(`told:${id}`);
      if (field) acts.push(setTo(field, 1));
    }
    return inTurn(acts);
  };

  const injects = times.injects.map(({ id, inject, at, step }) => {
    const unless = asking.noted({ condition: inject.unless, at: ['injects', id, 'unless'] }, Math.max(0, at));
    const act = effectsOf(inject.effects);
    return {
      // Words count steps from 1; 0 is before any time has passed.
      step: Math.max(1, step + 1),
      fire(row: Int32Array) {
        if (unless?.(row)) {
          pending.note(happened.calledOff, id);
          return;
        }
        pending.note(happened.released, id);
        act?.(row);
      },
    };
  });
  const end = times.last + 1;

  return {
    effects: effectsOf,
    failure(critical, repairs) {
      const acts: Act[] = [];
      if (critical !== undefined) {
        const field = bit(`failed:${critical}`);
        acts.push((row) => {
          pending.note(happened.failures, critical);
          if (field) row[field.word] = (row[field.word] as number) | (1 << field.shift);
        });
      }
      if (repairs !== undefined && observing) {
        const field = bit(`failed:${repairs}`);
        acts.push((row) => {
          if (field && (((row[field.word] as number) >>> field.shift) & 1) === 1) pending.note(happened.repaired, repairs);
        });
      }
      return inTurn(acts);
    },
    pass(row, steps) {
      const from = row[CLOCK] as number;
      const to = Math.min(end, Math.max(1, from) + steps);
      if (to !== from) {
        for (const inject of injects) {
          if (inject.step > to) break;
          if (inject.step > from) inject.fire(row);
        }
      }
      row[CLOCK] = to;
    },
  };
}

function inTurn(acts: readonly Act[]): Act | undefined {
  const [first, second] = acts;
  if (!second) return first;
  return (row) => {
    for (const act of acts) act(row);
  };
}
