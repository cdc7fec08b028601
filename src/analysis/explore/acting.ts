/** Effects, failures, time and arrival made into functions over rows of words: `engine/change.ts` once more, for what is live only. */
import { yesAsTrue } from '../../engine/conditions.ts';
import type { Effects } from '../../scenario/conditions.ts';
import { listOf } from '../../scenario/listOf.ts';
import type { Asking } from './asking.ts';
import { CLOCK, PLACE } from './layout.ts';
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

/** A state and a move made in it; move -1: none. */
export interface Origin {
  state: number;
  move: number;
}

/** What a move does is known to happen only when the move leads somewhere; until then it is put down here. */
export class Pending {
  /** Where and by what each came about first. */
  readonly origins: Origin[] = [];
  private readonly notes: { readonly to: Set<string>; readonly id: string }[] = [];
  private readonly cursor: Origin;

  constructor(cursor: Origin) {
    this.cursor = cursor;
  }

  note(to: Set<string>, id: string): void {
    if (!to.has(id)) this.notes.push({ to, id });
  }

  /** The move was made, or was not possible after all. */
  settle(made: boolean): void {
    if (this.notes.length === 0) return;
    if (made) {
      for (const { to, id } of this.notes) to.add(id);
      this.origins.push({ ...this.cursor });
    }
    this.notes.length = 0;
  }
}

/** Where time is taken loosely a move may end in one of several stretches: which of them is meant, and whether there are more. */
export interface Branch {
  choice: number;
  more: boolean;
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
  readonly asked: Pick<Asked, 'exhibit' | 'repair' | 'inject'>;
  readonly happened: Happened;
  readonly pending: Pending;
  readonly branch: Branch;
}

export function actingOf({ slots, fieldOf, times, asking, mayBeLost, asked, happened, pending, branch }: Given): Acting {
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
      const note = asked.exhibit(id) || !mayBeLost.has(id);
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
    // Where it changes nothing anybody reads, what its condition reads is kept only for whoever asks.
    const known = inject.unless === undefined || asked.inject(id) || act !== undefined;
    return {
      // Words count steps from 1; 0 is before any time has passed.
      step: Math.max(1, step + 1),
      fire(row: Int32Array) {
        if (unless?.(row)) {
          if (known) pending.note(happened.calledOff, id);
          return;
        }
        if (known) pending.note(happened.released, id);
        act?.(row);
      },
    };
  });
  const end = times.last + 1;
  const { loose, earliest } = times;
  /** The stretch that a step falls in, by the number of its beginning. */
  const stretchOf = loose && Int32Array.from({ length: times.last + 1 }, (_, step) => loose.findLastIndex((begins) => begins <= step));
  const looselyAfter = (row: Int32Array, from: number, steps: number): number => {
    if (!loose || !stretchOf || steps === 0) return from;
    const stretch = stretchOf[from - 1] as number;
    const low = Math.min(times.last, Math.max(from - 1, earliest[row[PLACE] as number] as number) + steps);
    const high = stretch === loose.length - 1 ? times.last : Math.min(times.last, (loose[stretch + 1] as number) - 1 + steps);
    const first = stretchOf[low] as number;
    branch.more = first + branch.choice < (stretchOf[high] as number);
    return 1 + (loose[Math.min(first + branch.choice, stretchOf[high] as number)] as number);
  };

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
      if (repairs !== undefined && asked.repair(repairs)) {
        const field = bit(`failed:${repairs}`);
        acts.push((row) => {
          if (field && (((row[field.word] as number) >>> field.shift) & 1) === 1) pending.note(happened.repaired, repairs);
        });
      }
      return inTurn(acts);
    },
    pass(row, steps) {
      const from = row[CLOCK] as number;
      const to = loose ? looselyAfter(row, Math.max(1, from), steps) : Math.min(end, Math.max(1, from) + steps);
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
