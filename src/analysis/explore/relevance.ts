/**
 * Which parts of the facts can still be read, at each place and at each stretch of time between two injects: worked out backwards
 * over the graph of places until nothing changes. What can no longer be read is dropped, and states that differ only in it are one.
 */
import type { Condition, Effects } from '../../scenario/conditions.ts';
import { grades } from '../../engine/proof.ts';
import { listOf } from '../../scenario/listOf.ts';
import { claimsOf, proofName } from './claims.ts';
import type { Control } from './control.ts';
import type { SceneMove } from './sceneMoves.ts';
import type { Slots } from './slots.ts';
import type { Times } from './times.ts';
import { workOff } from './worklist.ts';

/** What is asked besides where the case can go. */
export interface Asked {
  /** By scene: conditions that are asked while the case stands there, or when it is about to arrive. */
  readonly here: (scene: string) => readonly Condition[];
  readonly arriving: (scene: string) => readonly Condition[];
  /** Whether this exhibit comes into the file, this failure is repaired, this inject is released or called off. */
  readonly exhibit: (id: string) => boolean;
  readonly repair: (id: string) => boolean;
  readonly inject: (id: string) => boolean;
}

export interface Relevance {
  /** By place and stretch: a row of bits over the slots. */
  readonly live: Uint32Array;
  readonly words: number;
  readonly stretches: number;
  /** Slots that are live anywhere. */
  readonly ever: ReadonlySet<number>;
}

class Bits {
  readonly words: Uint32Array;
  constructor(words: Uint32Array) {
    this.words = words;
  }
  has(slot: number): boolean {
    return (((this.words[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1;
  }
  add(slot: number): void {
    const at = slot >>> 5;
    this.words[at] = (this.words[at] as number) | (1 << (slot & 31));
  }
  drop(slot: number): void {
    const at = slot >>> 5;
    this.words[at] = (this.words[at] as number) & ~(1 << (slot & 31));
  }
  addAll(other: Bits | Uint32Array, from = 0): void {
    const words = other instanceof Bits ? other.words : other;
    for (let at = 0; at < this.words.length; at += 1) this.words[at] = (this.words[at] as number) | (words[from + at] as number);
  }
  read(slots: ReadonlySet<number>): void {
    for (const slot of slots) this.add(slot);
  }
}

/** `mayBeLost`: exhibits that some effect loses. */
export function relevanceOf(control: Control, slots: Slots, times: Times, asked: Asked, mayBeLost: ReadonlySet<string>): Relevance {
  const { scenario, scenes, sceneOf, moves, staying, targets, before } = control;
  const words = Math.max(1, Math.ceil(slots.all.length / 32));
  const stretches = times.injects.length + 1;
  const live = new Uint32Array(sceneOf.length * stretches * words);
  const empty = () => new Bits(new Uint32Array(words));
  const claims = claimsOf(scenario);
  /** By exhibit: the proofs it bears on. */
  const proofs = new Map<string, readonly number[]>();
  const provedBy = (exhibit: string): readonly number[] => {
    const known = proofs.get(exhibit);
    if (known) return known;
    const found = claims.filter((claim) => slots.bearingOn(claim).includes(exhibit)).flatMap((claim) => grades.flatMap((grade) => slots.find(proofName(claim, grade)) ?? []));
    proofs.set(exhibit, found);
    return found;
  };
  const rowOf = (place: number, stretch: number) => (place * stretches + stretch) * words;

  // What is set and read within one move is live at no place, and has to be kept all the same while the move is made.
  const between = empty();

  /** What has to be known before effects, where `needed` has to be known after them. */
  const effectsBack = (effects: Effects | undefined, needed: Bits) => {
    between.addAll(needed);
    if (!effects) return;
    for (const id of listOf(effects.tell)) needed.drop(slots.at(`told:${id}`));
    for (const id of Object.keys(effects.lose ?? {})) if (needed.has(slots.at(`lost:${id}`))) needed.add(slots.at(`held:${id}`));
    if (effects.lose) between.addAll(needed);
    for (const id of listOf(effects.obtain)) {
      const held = slots.at(`held:${id}`);
      const lost = slots.at(`lost:${id}`);
      if (!mayBeLost.has(id)) needed.drop(held);
      else if (needed.has(held) || asked.exhibit(id) || provedBy(id).some((proof) => needed.has(proof))) needed.add(lost);
    }
    for (const id of Object.keys(effects.spoil ?? {})) needed.drop(slots.at(`spoiled:${id}`));
    for (const id of Object.keys(effects.set ?? {})) needed.drop(slots.at(`variable:${id}`));
  };
  const injectBack = (number: number, needed: Bits) => {
    const timed = times.injects[number];
    if (!timed) return;
    const { inject } = timed;
    if (inject.unless) {
      const fired = empty();
      fired.addAll(needed);
      effectsBack(inject.effects, fired);
      needed.addAll(fired);
      if (asked.inject(timed.id) || listOf(inject.effects?.obtain).some(asked.exhibit) || touches(inject.effects, slots, needed)) needed.read(slots.reads(inject.unless));
    } else effectsBack(inject.effects, needed);
    between.addAll(needed);
  };
  const arriveBack = (place: number, stretch: number, into: Bits) => {
    const scene = scenes[sceneOf[place] as number] as string;
    const needed = empty();
    needed.addAll(live, rowOf(place, stretch));
    const { task, 'on-arrival': arrival } = scenario.scenes[scene] ?? {};
    if (task?.kind === 'interview') for (const { when } of Object.values(task.interpreters)) needed.read(slots.reads(when));
    effectsBack(arrival, needed);
    const visit = slots.find(`visited:${scene}`);
    if (visit !== undefined) needed.drop(visit);
    for (const condition of asked.arriving(scene)) needed.read(slots.reads(condition));
    into.addAll(needed);
  };

  const steps = times.injects.map(({ step }) => step);
  /** Live at a place in a stretch, by what is live wherever it leads. */
  const liveAt = (place: number, stretch: number, low: number, high: number): Bits => {
    const scene = sceneOf[place] as number;
    const id = scenes[scene] as string;
    const all = empty();
    for (const condition of asked.here(id)) all.read(slots.reads(condition));
    const interview = slots.find(`interview:${id}`);
    if (interview !== undefined) all.add(interview);
    let way = 0;
    const each = (move: SceneMove, stays: boolean) => {
      const least = times.passed(low + move.takes / times.unit);
      const most = high >= times.last ? stretches - 1 : times.passed(Math.min(times.last, high + move.takes / times.unit));
      all.read(slots.reads(move.gate?.condition));
      for (const outcome of move.outcomes) {
        const first = way;
        all.read(slots.reads(outcome.condition));
        const needed = empty();
        for (let then = most; then >= stretch; then -= 1) {
          if (then < most) injectBack(then, needed);
          if (then < least) continue;
          if (stays) needed.addAll(live, rowOf(place, then));
          for (let number = 0; number < outcome.ways.length; number += 1) {
            const to = targets[place]?.[first + number] as number;
            if (to < 0) continue;
            needed.read(slots.reads(outcome.ways[number]?.condition));
            arriveBack(to, then, needed);
          }
        }
        way = first + outcome.ways.length;
        for (const { condition, effects } of [...outcome.depends ?? []].reverse()) {
          // Whether it comes about depends on how the interview went too.
          const done = empty();
          done.addAll(needed);
          effectsBack(effects, done);
          needed.addAll(done);
          needed.read(slots.reads(condition));
        }
        effectsBack(outcome.effects, needed);
        between.addAll(needed);
        const repairs = listOf(outcome.repairs);
        for (const repaired of repairs) if (asked.repair(repaired)) needed.add(slots.at(`failed:${repaired}`));
        for (const failed of listOf(outcome.critical)) if (!repairs.includes(failed)) needed.drop(slots.at(`failed:${failed}`));
        all.addAll(needed);
      }
    };
    for (const move of moves[scene] ?? []) each(move, false);
    for (const move of staying[scene] ?? []) each(move, true);
    return all;
  };

  workOff(sceneOf.length, (place) => {
    let changed = false;
    // Later stretches first: earlier ones lead into them.
    for (let again = true; again;) {
      again = false;
      for (let stretch = stretches - 1; stretch >= 0; stretch -= 1) {
        const low = Math.max(stretch > 0 ? steps[stretch - 1] as number : 0, times.earliest[place] as number);
        const high = stretch < stretches - 1 ? Math.max(0, (steps[stretch] as number) - 1) : times.last;
        if (low > high && !(stretch < stretches - 1 && (steps[stretch] as number) <= 0)) continue;
        const now = liveAt(place, stretch, Math.min(low, high), high);
        const row = rowOf(place, stretch);
        let differs = false;
        for (let at = 0; at < words; at += 1) {
          const word = ((live[row + at] as number) | (now.words[at] as number)) >>> 0;
          if (word !== live[row + at]) differs = true;
          live[row + at] = word;
        }
        if (differs) {
          changed = true;
          again = (staying[sceneOf[place] as number] ?? []).length > 0;
        }
      }
    }
    return changed ? before[place] ?? [] : [];
  });

  const ever = new Set<number>();
  for (let slot = 0; slot < slots.all.length; slot += 1) {
    if (between.has(slot)) ever.add(slot);
    for (let row = slot >>> 5; row < live.length && !ever.has(slot); row += words) {
      if ((((live[row] as number) >>> (slot & 31)) & 1) === 0) continue;
      ever.add(slot);
    }
  }
  // What a proof rests on is kept with it.
  for (const claim of claims) {
    if (!grades.some((grade) => ever.has(slots.find(proofName(claim, grade)) ?? -1))) continue;
    for (const id of slots.bearingOn(claim)) {
      ever.add(slots.at(`held:${id}`));
      ever.add(slots.at(`spoiled:${id}`));
    }
  }
  return { live, words, stretches, ever };
}

const touches = (effects: Effects | undefined, slots: Slots, needed: Bits): boolean => writtenBy(effects, slots).some((slot) => needed.has(slot));

/** The slots that effects may change. */
export function writtenBy(effects: Effects | undefined, slots: Slots): readonly number[] {
  if (!effects) return [];
  return [
    ...Object.keys({ ...effects.set, ...effects.add }).map((id) => slots.at(`variable:${id}`)),
    ...Object.keys(effects.spoil ?? {}).map((id) => slots.at(`spoiled:${id}`)),
    ...listOf(effects.obtain).map((id) => slots.at(`held:${id}`)),
    ...Object.keys(effects.lose ?? {}).map((id) => slots.at(`lost:${id}`)),
    ...listOf(effects.tell).map((id) => slots.at(`told:${id}`)),
  ];
}
