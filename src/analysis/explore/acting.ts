/** Effects, failures, time and arrival made into functions over rows of words: `engine/change.ts` once more, for what is live only. */
import { yesAsTrue } from '../../engine/conditions.ts';
import type { Effects } from '../../scenario/conditions.ts';
import { listOf } from '../../scenario/listOf.ts';
import type { Asking } from './asking.ts';
import { CLOCK } from './layout.ts';
import type { Asked } from './relevance.ts';
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

/** What is being looked at: a state, a move made in it (-1: none), and one of the times at which it is. */
export interface Cursor {
  state: number;
  move: number;
  bit: () => number;
}

/** Where and by what something came about first. `what`: as `exhibits: phone`. */
export interface Origin {
  readonly what: string;
  readonly state: number;
  readonly move: number;
  readonly bit: number;
}

/** What a move does is known to happen only when the move leads somewhere; until then it is put down here. */
export class Pending {
  /** Where and by what each came about first. */
  readonly origins: Origin[] = [];
  private readonly notes: { readonly kind: keyof Happened; readonly id: string }[] = [];
  private readonly cursor: Cursor;
  private readonly happened: Happened;

  constructor(cursor: Cursor, happened: Happened) {
    this.cursor = cursor;
    this.happened = happened;
  }

  note(kind: keyof Happened, id: string): void {
    if (!this.happened[kind].has(id)) this.notes.push({ kind, id });
  }

  /** The move was made, or was not possible after all. */
  settle(made: boolean): void {
    if (this.notes.length === 0) return;
    if (made) {
      for (const { kind, id } of this.notes) {
        if (this.happened[kind].has(id)) continue;
        this.happened[kind].add(id);
        this.origins.push({ what: `${kind}: ${id}`, state: this.cursor.state, move: this.cursor.move, bit: this.cursor.bit() });
      }
    }
    this.notes.length = 0;
  }
}

/** A move made at several times at once may end in one of several stretches: which of them is meant, and whether there are more. */
export interface Branch {
  choice: number;
  more: boolean;
  /** The clocks, as a row says them, that letting steps go by may lead to from what is being looked at. */
  after: (steps: number) => readonly number[];
}

export interface Acting {
  readonly effects: (effects: Effects | undefined) => Act | undefined;
  readonly failure: (critical: string | readonly string[] | undefined, repairs: string | readonly string[] | undefined) => Act | undefined;
  /** Lets steps of the clock go by, and releases what becomes due. False where it leads nowhere: waiting that ends in its stretch. */
  readonly pass: (row: Int32Array, steps: number) => boolean;
}

interface Given {
  readonly slots: Slots;
  readonly fieldOf: (slot: number) => Field | undefined;
  readonly times: Times;
  readonly asking: Asking;
  readonly mayBeLost: ReadonlySet<string>;
  readonly asked: Pick<Asked, 'exhibit' | 'repair' | 'inject'>;
  readonly pending: Pending;
  readonly branch: Branch;
}

export function actingOf({ slots, fieldOf, times, asking, mayBeLost, asked, pending, branch }: Given): Acting {
  const bit = (name: string): Field | undefined => fieldOf(slots.at(name));
  const setTo = (field: Field, value: number): Act => {
    const { word } = field;
    const clear = ~(field.mask << field.shift);
    const bits = value << field.shift;
    return (row) => {
      row[word] = ((row[word] as number) & clear) | bits;
    };
  };

  /** `unsure`: whether they come about is not kept where nothing they change is read, and then says nothing. */
  const effectsOf = (effects: Effects | undefined, unsure = false): Act | undefined => {
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
      const note = asked.exhibit(id) || (!unsure && !mayBeLost.has(id));
      acts.push((row) => {
        if (lost && (((row[lost.word] as number) >>> lost.shift) & 1) === 1) return;
        if (held) row[held.word] = (row[held.word] as number) | (1 << held.shift);
        if (note) pending.note('exhibits', id);
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
    // Where it changes nothing anybody reads, what its condition reads is kept only for whoever asks.
    const known = inject.unless === undefined || asked.inject(id);
    const written = { condition: inject.unless, at: ['injects', id, 'unless'] };
    const unless = known ? asking.noted(written, Math.max(0, at)) : asking.test(inject.unless, Math.max(0, at));
    const act = effectsOf(inject.effects, !known);
    return {
      // Words count steps from 1; 0 is before any time has passed.
      step: Math.max(1, step + 1),
      fire(row: Int32Array) {
        if (unless?.(row)) {
          if (known) pending.note('calledOff', id);
          return;
        }
        if (known) pending.note('released', id);
        act?.(row);
      },
    };
  });
  return {
    effects: effectsOf,
    failure(critical, repairs) {
      const acts: Act[] = [];
      for (const id of listOf(critical)) {
        const field = bit(`failed:${id}`);
        acts.push((row) => {
          pending.note('failures', id);
          if (field) row[field.word] = (row[field.word] as number) | (1 << field.shift);
        });
      }
      for (const id of listOf(repairs)) {
        if (!asked.repair(id)) continue;
        const field = bit(`failed:${id}`);
        acts.push((row) => {
          if (field && (((row[field.word] as number) >>> field.shift) & 1) === 1) pending.note('repaired', id);
        });
      }
      return inTurn(acts);
    },
    pass(row, steps) {
      const from = row[CLOCK] as number;
      const words = branch.after(steps);
      const to = words[branch.choice];
      if (to === undefined) return false;
      branch.more = branch.choice + 1 < words.length;
      if (to !== from) {
        for (const inject of injects) {
          if (inject.step > to) break;
          if (inject.step > from) inject.fire(row);
        }
      }
      row[CLOCK] = to;
      return true;
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
