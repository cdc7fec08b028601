/** Everything that can be earned in one dimension, as far as its lowest or highest value goes: each way that could still win, once. */
import { scenarioOf } from '../../engine/case.ts';
import type { CaseEvent } from '../../engine/event.ts';
import type { Facts } from '../../engine/facts.ts';
import { answersIn, type TaskEvent } from './answers.ts';
import { begun, goOn } from './goOn.ts';
import { hopeOf } from './hope.ts';
import { type Judge, linksFor } from './judge.ts';
import { asGood, figuresOf, keyOf } from './keyOf.ts';
import { afterEvent, begunLedger, type Ledger, worthAtEnd } from './ledger.ts';
import { isBeyond, limitOf, type RangeBound } from './range.ts';

/** A way that came somewhere: its last event, what the case knows then, and where it came from. */
interface Label {
  readonly facts: Facts;
  readonly ledger: Ledger;
  readonly figures: readonly number[];
  readonly depth: number;
  readonly from?: Label;
  readonly event?: TaskEvent;
  readonly read: readonly string[];
  /** Another one that came to the same is at least as good. */
  beaten: boolean;
}

export interface Found {
  readonly value: number;
  /** From the briefing on. */
  readonly events: readonly CaseEvent[];
}

export interface SearchedRange {
  readonly states: number;
  /** The run that lies furthest out, where one lies beyond what was known. */
  readonly found?: Found;
  /** Whether some run that ends is judged at all. */
  readonly judged: boolean;
  /** Absent where nothing is left that could lie further out. */
  readonly stoppedBy?: RangeBound;
}

export type Told = 'stop' | undefined;

/** States between two words of progress. */
const STRIDE = 64;

/** `known`: a value that was shown already; only what lies beyond it is of interest. Yields the states it looked at. */
export function* searchRange(judge: Judge, known: number | undefined, most: number): Generator<number, SearchedRange, Told> {
  const scenario = scenarioOf(judge.machine);
  const start = begun(scenario);
  const ledger = begunLedger(judge, start);
  const waiting: Label[] = [{ facts: start, ledger, figures: figuresOf(judge, ledger), depth: 2, read: [], beaten: false }];
  const kept = new Map<string, Label[]>();
  const limit = limitOf(judge.end);
  const hope = judge.end === 'highest' ? hopeOf(judge) : () => limit;
  let best = known;
  let winner: { readonly value: number; readonly last: Label } | undefined;
  let judged = known !== undefined;
  let states = 0;
  const outcome = (stoppedBy?: RangeBound): SearchedRange =>
    ({ states, judged, ...(winner && { found: { value: winner.value, events: eventsTo(judge, winner.last) } }), ...(stoppedBy && { stoppedBy }) });

  for (let next = 0; next < waiting.length; next += 1) {
    const label = waiting[next] as Label;
    if (label.beaten || (best !== undefined && !isBeyond(judge.end, hope(label.facts, label.ledger), best))) continue;
    if (states >= most) return outcome('states');
    states += 1;
    if (states % STRIDE === 0 && (yield states) === 'stop') return outcome('stopped');
    for (const event of answersIn(judge, label.facts, label.ledger, label.depth)) {
      const gone = goOn(scenario, label.facts, event);
      if (!gone) continue;
      const after = afterEvent(judge, label.ledger, event, label.facts, gone.facts, label.depth);
      const step: Label = { facts: gone.facts, ledger: after, figures: figuresOf(judge, after), depth: label.depth + 1 + gone.read.length, from: label, event, read: gone.read, beaten: false };
      if (!scenario.scenes[gone.facts.scene]?.ending) {
        keep(step);
        continue;
      }
      const value = worthAtEnd(judge, after, gone.facts, label.facts);
      if (value === undefined) continue;
      judged = true;
      if (best !== undefined && !isBeyond(judge.end, value, best)) continue;
      best = value;
      winner = { value, last: step };
      if (!isBeyond(judge.end, limit, value)) return outcome();
    }
  }
  return outcome();

  function keep(step: Label): void {
    const key = keyOf(judge, step.facts, step.ledger);
    const others = kept.get(key) ?? [];
    if (others.some(({ figures }) => asGood(figures, step.figures))) return;
    kept.set(key, [...others.filter((other) => {
      other.beaten = asGood(step.figures, other.figures);
      return !other.beaten;
    }), step]);
    waiting.push(step);
  }
}

/** The events of a way, with what was read on it; and the map of proof, drawn just before it is judged. */
function eventsTo(judge: Judge, last: Label): readonly CaseEvent[] {
  const way: Label[] = [];
  for (let label: Label | undefined = last; label?.event; label = label.from) way.unshift(label);
  const drawn = judge.dimension === 'elements' && judge.end === 'highest'
    ? way.findLast(({ event }) => event?.type === 'proof-map.handed-in') ?? way.at(-1) : undefined;
  return way.flatMap((label): readonly CaseEvent[] => [
    ...(label === drawn && label.from ? Object.entries(linksFor(judge, label.from.facts)).flatMap(([exhibit, row]) =>
      Object.entries(row).map(([element, verdict]) => ({ type: 'exhibit.linked' as const, exhibit, element, verdict }))) : []),
    ...(label.event ? [label.event] : []),
    ...label.read.map((inject) => ({ type: 'inject.read' as const, inject })),
  ]);
}
