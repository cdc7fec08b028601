/** The parts of a case's facts that a condition may ask for, each a small number; and which of them a condition reads. */
import { grades, requiredRows, standardOfProof } from '../../engine/proof.ts';
import { yesAsTrue } from '../../engine/conditions.ts';
import type { Condition } from '../../scenario/conditions.ts';
import { listOf } from '../../scenario/listOf.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { type Claim, claimsIn, claimsOf, proofName } from './claims.ts';

export interface Slot {
  readonly name: string;
  /** Values it may have: 0 to `most`. */
  readonly most: number;
  readonly starts: number;
}

/** Every slot a scenario may need. Names are `kind:id`; the visit of a scene is one only where the control graph does not know it. */
export class Slots {
  readonly all: Slot[] = [];
  readonly scenario: Scenario;
  private readonly byName = new Map<string, number>();
  private readonly readsOf = new WeakMap<Condition, ReadonlySet<number>>();
  private readonly provedBy = new Map<string, readonly string[]>();

  constructor(scenario: Scenario, visited: readonly string[]) {
    this.scenario = scenario;
    const add = (name: string, most = 1, starts = 0) => {
      this.byName.set(name, this.all.length);
      this.all.push({ name, most, starts });
    };
    for (const [id, flag] of Object.entries(scenario.flags ?? {})) add(`variable:${id}`, 1, flag.starts ? 1 : 0);
    for (const [id, { values, starts }] of Object.entries(scenario.states ?? {})) add(`variable:${id}`, values.length - 1, Math.max(0, values.indexOf(starts)));
    for (const [id, { from, to, starts }] of Object.entries(scenario.counters ?? {})) add(`variable:${id}`, Math.max(0, to - from), Math.min(to, Math.max(from, starts)) - from);
    for (const [id, exhibit] of Object.entries(scenario.exhibits)) {
      add(`held:${id}`, 1, exhibit['at-start'] ? 1 : 0);
      add(`spoiled:${id}`);
      add(`lost:${id}`);
    }
    for (const id of Object.keys(scenario.agencies ?? {})) add(`told:${id}`);
    // How far an offence is proved is decided requirement by requirement: `proving.ts`.
    for (const claim of claimsOf(scenario)) {
      const requires = scenario.law.offences[claim.offence]?.requires.length ?? 0;
      if (requires < 30) for (const grade of grades) add(proofName(claim, grade), 2 ** (requires + 1) - 1);
    }
    for (const id of Object.keys(scenario['critical-failures'] ?? {})) add(`failed:${id}`);
    for (const id of visited) add(`visited:${id}`);
    for (const [id, { task }] of Object.entries(scenario.scenes)) if (task?.kind === 'interview') add(`interview:${id}`);
  }

  find(name: string): number | undefined {
    return this.byName.get(name);
  }

  at(name: string): number {
    const found = this.byName.get(name);
    if (found === undefined) throw new Error(`nothing in the scenario is called ${name}`);
    return found;
  }

  /** The number by which a slot writes down a value of a flag or a state; -1 for a value it cannot have. */
  valueOf(variable: string, written: boolean | string): number {
    const value = yesAsTrue(written);
    const state = this.scenario.states?.[variable];
    return state ? state.values.indexOf(String(value)) : value === true ? 1 : value === false ? 0 : -1;
  }

  /** The exhibits that may count for or against a claim. */
  bearingOn(claim: Claim): readonly string[] {
    const name = proofName(claim, 'missing');
    const known = this.provedBy.get(name);
    if (known) return known;
    const { scenario } = this;
    const elements = new Set(requiredRows(scenario, claim.offence, claim.subject).flat());
    const least = standardOfProof(scenario).reliability;
    const found = Object.entries(scenario.exhibits).filter(([, exhibit]) => exhibit.reliability >= least && Object.entries(exhibit['bears-on'] ?? {})
      .some(([element, { verdict, strength }]) => elements.has(element) && strength !== undefined && strength > 0 && (verdict === 'supports' || verdict === 'contradicts'))).map(([id]) => id);
    this.provedBy.set(name, found);
    return found;
  }

  /** The slots a condition reads. The clock is no slot. */
  reads(condition: Condition | undefined): ReadonlySet<number> {
    if (!condition) return none;
    const known = this.readsOf.get(condition);
    if (known) return known;
    const found = new Set<number>();
    const need = (name: string) => {
      const slot = this.byName.get(name);
      if (slot !== undefined) found.add(slot);
    };
    for (const part of partsOf(condition)) {
      for (const id of [part.is, part['at-least'], part['at-most']].flatMap((of) => Object.keys(of ?? {}))) need(`variable:${id}`);
      for (const id of [...listOf(part.holds), ...listOf(part.lacks)]) need(`held:${id}`);
      for (const id of listOf(part.spoiled)) need(`spoiled:${id}`);
      for (const id of listOf(part.told)) need(`told:${id}`);
      for (const id of listOf(part.visited)) need(`visited:${id}`);
      if (part.proves) {
        for (const claim of claimsIn(this.scenario, part.proves)) {
          const proof = this.byName.get(proofName(claim, part.proves['at-least']));
          if (proof !== undefined) found.add(proof);
          else for (const id of this.bearingOn(claim)) {
            need(`held:${id}`);
            need(`spoiled:${id}`);
          }
        }
      }
    }
    this.readsOf.set(condition, found);
    return found;
  }
}

const none: ReadonlySet<number> = new Set();

/** A condition and everything it is made of, however deep, without climbing into it. */
export function partsOf(condition: Condition): readonly Condition[] {
  const found: Condition[] = [];
  const waiting: Condition[] = [condition];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    found.push(part);
    for (const inner of [...(part.all ?? []), ...(part.any ?? []), ...(part.not ? [part.not] : [])]) waiting.push(inner);
  }
  return found;
}
