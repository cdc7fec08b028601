/**
 * Going about in a case by its own rules, and looking at what shows on the way: what shows happens. It spares asking for what is easily
 * seen, and it decides where an exploration took waiting as a whole and so may have found a little more than there is.
 */
import { holds } from '../../engine/conditions.ts';
import type { Facts } from '../../engine/facts.ts';
import type { Condition } from '../../scenario/conditions.ts';
import type { Move } from '../../scenario/playthrough.ts';
import { addressed, checksIn, renderingMode } from '../../scenario/tasks/interview.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { seeded } from '../seeded.ts';
import type { InterviewDoing } from './interviewing.ts';
import { type Doing, movesOf } from './sceneMoves.ts';
import { beginning, go, goWay } from './witness.ts';
import type { Way } from './ways.ts';

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

export class Concrete {
  readonly shown = nothingShown();
  private readonly scenario: Scenario;
  private readonly draw = seeded(1);

  constructor(scenario: Scenario) {
    this.scenario = scenario;
  }

  /** Goes a way, looking at everything on it. Undefined where it cannot be gone. */
  along(way: Way): { readonly facts: Facts; readonly moves: readonly Move[] } | undefined {
    const from = beginning(this.scenario);
    this.look(from);
    return goWay(from, way, (facts, doing) => {
      const moves: Move[] = [];
      const after = this.move(facts, doing, moves);
      return after && { facts: after, moves };
    });
  }

  /** Goes on by chance until nothing can be done any more, or nothing that leads into a scene among `within`. */
  wander(from: Facts, most: number, within?: ReadonlySet<string>): void {
    let facts: Facts | undefined = from;
    for (let moves = 0; facts && moves < most; moves += 1) {
      // Now and then whatever leads on: an interview has so many questions and checks that it would never end.
      const open: (Doing | InterviewDoing)[] = this.draw(5) === 0 ? movesOf(this.scenario, facts.scene).map(({ doing }) => doing) : doingsIn(this.scenario, facts.scene);
      let after: Facts | undefined;
      while (open.length > 0 && !after) {
        after = this.move(facts, open.splice(this.draw(open.length), 1)[0] as Doing | InterviewDoing);
        if (after && within && !within.has(after.scene)) after = undefined;
      }
      facts = after;
    }
  }

  /** Makes a move, looking at what it shows. */
  move(facts: Facts, doing: Doing | InterviewDoing, moves?: Move[]): Facts | undefined {
    const gone = go(this.scenario, facts, doing);
    if (!gone) return undefined;
    this.ways(facts, gone.between, doing);
    this.look(gone.facts);
    moves?.push(...gone.moves);
    return gone.facts;
  }

  private look(facts: Facts): void {
    const { scenario, shown } = this;
    const scene = scenario.scenes[facts.scene];
    shown.scenes.add(facts.scene);
    for (const id of Object.keys(facts.held)) shown.exhibits.add(id);
    for (const id of Object.keys(facts.released)) {
      shown.released.add(id);
      if (scenario.injects?.[id]?.unless) shown.conditions.add(`injects/${id}/unless/failed`);
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
    if (task?.kind === 'request') for (const [id, { when }] of Object.entries(task.channels)) if (this.ask(`${at}/channels/${id}/when`, when, facts)) shown.options.add(`${facts.scene}/${id}`);
    if (task?.kind !== 'interview') return;
    for (const [id, { when }] of Object.entries(task.questions)) if (this.ask(`${at}/questions/${id}/when`, when, facts)) shown.options.add(`${facts.scene}/${id}`);
    for (const [id, { when }] of Object.entries(task.interpreters)) this.ask(`${at}/interpreters/${id}/when`, when, facts);
    for (const [id, { when }] of Object.entries(task.prepare ?? {})) this.ask(`${at}/prepare/${id}/when`, when, facts);
    this.ask(`${at}/second-interpreter/when`, task['second-interpreter']?.when, facts);
    this.ask(`${at}/end/when`, task.end.when, facts);
  }

  /** The conditions of outcomes and of ways, in the order in which they are asked. */
  private ways(before: Facts, between: Facts, doing: Doing | InterviewDoing): void {
    const key = JSON.stringify(doing);
    const move = movesOf(this.scenario, before.scene).find((one) => JSON.stringify(one.doing) === key);
    for (const { condition, at, depends = [], ways } of move?.outcomes ?? []) {
      if (!this.ask(at.join('/'), condition, before)) continue;
      for (const each of depends) this.ask(each.at.join('/'), each.condition, before);
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

/** Everything that may be done in a scene, one by one. */
function doingsIn(scenario: Scenario, scene: string): (Doing | InterviewDoing)[] {
  const task = scenario.scenes[scene]?.task;
  const found: (Doing | InterviewDoing)[] = movesOf(scenario, scene).map(({ doing }) => doing);
  if (task?.kind !== 'interview') return found;
  const questions = Object.keys(task.questions);
  return [
    ...found, ...questions.map((id): InterviewDoing => ({ do: 'ask', among: [id] })), { do: 'check', among: questions, catches: true }, { do: 'check', among: questions, catches: false },
    ...checksIn(task).filter((by) => by === 'second-interpreter' || by === 'audio').flatMap((by) => [true, false].map((catches): InterviewDoing => ({ do: 'check', among: questions, catches, by }))),
    ...Object.keys(task.prepare ?? {}).map((step): InterviewDoing => ({ do: 'prepare', step })),
    ...(task.address ? addressed.options.map((to): InterviewDoing => ({ do: 'address', to })) : []),
    ...(task.mode ? renderingMode.options.map((mode): InterviewDoing => ({ do: 'mode', mode })) : []),
    ...Object.keys(task.interpreters).map((interpreter): InterviewDoing => ({ do: 'replace', interpreter })),
  ];
}
