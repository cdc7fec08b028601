/**
 * What was found with time taken loosely, gone over with the case's own rules: what shows there happens. What is never found loosely
 * never happens; what is found loosely and shown is so; what is left between the two is not known, and said not to be.
 */
import { holds } from '../../engine/conditions.ts';
import type { Facts } from '../../engine/facts.ts';
import type { Condition } from '../../scenario/conditions.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { seeded } from '../seeded.ts';
import { CLOCK, PLACE } from './layout.ts';
import type { Program } from './program.ts';
import type { SceneMove } from './sceneMoves.ts';
import type { Searched } from './search.ts';
import { beginning, go } from './witness.ts';

export interface Shown {
  readonly scenes: Set<string>;
  readonly exhibits: Set<string>;
  readonly released: Set<string>;
  readonly calledOff: Set<string>;
  readonly failures: Set<string>;
  readonly repaired: Set<string>;
  readonly options: Set<string>;
  /** `path/held` and `path/failed`. */
  readonly conditions: Set<string>;
}

export const nothingShown = (): Shown => ({
  scenes: new Set(), exhibits: new Set(), released: new Set(), calledOff: new Set(), failures: new Set(), repaired: new Set(), options: new Set(), conditions: new Set(),
});

/** The states of a loose search as the case really is there, along the ways that lead to them. */
export class Concrete {
  private readonly facts = new Map<number, Facts | undefined>();
  private readonly scenario: Scenario;
  private readonly program: Program;
  private readonly searched: Searched;
  readonly shown: Shown;

  constructor(scenario: Scenario, program: Program, searched: Searched, shown: Shown) {
    this.scenario = scenario;
    this.program = program;
    this.searched = searched;
    this.shown = shown;
  }

  /** Undefined where the way to the state cannot be gone as it was found. */
  at(state: number): Facts | undefined {
    const { parents, moves } = this.searched.table;
    const chain: number[] = [];
    for (let now = state; now >= 0 && !this.facts.has(now); now = parents[now] as number) chain.push(now);
    for (const now of chain.reverse()) {
      const parent = parents[now] as number;
      const before = parent < 0 ? undefined : this.facts.get(parent);
      const after = parent < 0 ? beginning(this.scenario) : before && this.move(before, moves[now] as number);
      const fits = after && this.fits(after, now);
      if (fits && parent < 0) this.look(after);
      this.facts.set(now, fits ? after : undefined);
    }
    return this.facts.get(state);
  }

  /** Whether nothing can be done there. */
  isStuck(state: number): boolean {
    const facts = this.at(state);
    const { stepsOf, steps, control: { scenes } } = this.program;
    return facts !== undefined && (stepsOf[scenes.indexOf(facts.scene)] ?? []).every((number) => !steps[number] || !go(this.scenario, facts, steps[number].doing));
  }

  /** Makes a move of the program, looking at what it shows. */
  move(facts: Facts, number: number): Facts | undefined {
    const step = this.program.steps[number];
    if (!step || step.scene !== facts.scene) return undefined;
    const gone = go(this.scenario, facts, step.doing);
    if (!gone) return undefined;
    this.ways(facts, gone.between, step.doing);
    this.look(gone.facts);
    return gone.facts;
  }

  /** Goes about by chance, to show what is easily shown: from the beginning, and in turn from each of the scenes that were found. */
  *wander(walks: number, most: number): Generator<undefined, void> {
    const draw = seeded(1);
    const { stepsOf, control: { scenes } } = this.program;
    const inScene = this.statesByScene();
    for (let walk = 0; walk < walks; walk += 1) {
      const states = inScene[walk % inScene.length];
      let facts = states?.length ? this.at(states[draw(states.length)] as number) : beginning(this.scenario);
      for (let moves = 0; facts && moves < most; moves += 1) {
        const open: number[] = [...stepsOf[scenes.indexOf(facts.scene)] ?? []];
        let after: Facts | undefined;
        while (open.length > 0 && !after) after = this.move(facts, open.splice(draw(open.length), 1)[0] as number);
        facts = after;
      }
      yield undefined;
    }
  }

  /** By scene that was found: its states that were looked at. */
  private statesByScene(): readonly (readonly number[])[] {
    const { table: { rows }, lookedAt } = this.searched;
    const { width, control: { sceneOf } } = this.program;
    const found = new Map<number, number[]>();
    for (let state = 0; state < lookedAt; state += 1) {
      const scene = sceneOf[rows[state * width + PLACE] as number] as number;
      const states = found.get(scene);
      if (states) states.push(state);
      else found.set(scene, [state]);
    }
    return [[], ...found.values()];
  }

  private fits(facts: Facts, state: number): boolean {
    const { table } = this.searched;
    const { width, control: { sceneOf, scenes }, times: { unit, last, loose } } = this.program;
    const place = table.rows[state * width + PLACE] as number;
    const clock = table.rows[state * width + CLOCK] as number;
    if (scenes[sceneOf[place] as number] !== facts.scene) return false;
    const step = Math.min(last, facts.clock / unit);
    return clock === 0 || !loose || clock === 1 + (loose[loose.findLastIndex((begins) => begins <= step)] as number);
  }

  private look(facts: Facts): void {
    const { scenario, shown } = this;
    const scene = scenario.scenes[facts.scene];
    shown.scenes.add(facts.scene);
    for (const id of Object.keys(facts.held)) shown.exhibits.add(id);
    for (const id of Object.keys(facts.released)) {
      shown.released.add(id);
      shown.conditions.add(`injects/${id}/unless/failed`);
    }
    for (const id of facts.calledOff) {
      shown.calledOff.add(id);
      shown.conditions.add(`injects/${id}/unless/held`);
    }
    for (const [id, { repaired }] of Object.entries(facts.failures)) {
      shown.failures.add(id);
      if (repaired !== undefined) shown.repaired.add(id);
    }
    for (const [id, { when }] of Object.entries(scenario.people)) this.ask(`people/${id}/when`, when, facts);
    for (const [number, { when }] of (scene?.also ?? []).entries()) this.ask(`scenes/${facts.scene}/also/${number}/when`, when, facts);
    const task = scene?.task;
    const at = `scenes/${facts.scene}/task`;
    if (task?.kind === 'choose') for (const [id, { when }] of Object.entries(task.choices)) if (this.ask(`${at}/choices/${id}/when`, when, facts)) shown.options.add(`${facts.scene}/${id}`);
    if (task?.kind !== 'interview') return;
    for (const [id, { when }] of Object.entries(task.questions)) if (this.ask(`${at}/questions/${id}/when`, when, facts)) shown.options.add(`${facts.scene}/${id}`);
    for (const [id, { when }] of Object.entries(task.interpreters)) this.ask(`${at}/interpreters/${id}/when`, when, facts);
    this.ask(`${at}/end/when`, task.end.when, facts);
  }

  /** The conditions of outcomes and of ways, in the order in which they are asked. */
  private ways(before: Facts, between: Facts, doing: SceneMove['doing'] | { readonly do: string }): void {
    const { control: { moves, scenes } } = this.program;
    const move = moves[scenes.indexOf(before.scene)]?.find((one) => JSON.stringify(one.doing) === JSON.stringify(doing));
    for (const { condition, at, ways } of move?.outcomes ?? []) {
      if (!this.ask(at.join('/'), condition, before)) continue;
      for (const way of ways) if (this.ask(way.at.join('/'), way.condition, between)) return;
      return;
    }
  }

  private ask(path: string, condition: Condition | undefined, facts: Facts): boolean {
    const held = holds(condition, this.scenario, facts);
    if (condition) this.shown.conditions.add(`${path}/${held ? 'held' : 'failed'}`);
    return held;
  }
}
