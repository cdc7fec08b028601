/** A policy: a fixed way of answering every task, whatever the case is about. What it earns shows what the score can be had for. */
import type { CaseEvent } from '../../engine/event.ts';
import type { Facts } from '../../engine/facts.ts';
import type { Certainty, LinkVerdict, Rating } from '../../scenario/playthrough.ts';
import type { Task, TaskOf } from '../../scenario/task.ts';
import type { Deduction } from '../../scenario/tasks/deduce.ts';
import type { Readiness } from '../../scenario/tasks/qualify.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Draw } from '../seeded.ts';

export const policyIds = [
  'expert', 'tick-everything', 'tick-nothing', 'always-the-middle', 'minimal-evidence', 'longest-option', 'first-option', 'random',
] as const;

export type PolicyId = (typeof policyIds)[number];

/** A task in its scene, with what a policy may look at. */
export interface Moment<T extends Task = Task> {
  readonly scenario: Scenario;
  readonly facts: Facts;
  readonly scene: string;
  readonly task: T;
  readonly draw: Draw;
  /** What the model run does next in this scene. Policies that go its way and only reason differently look at it. */
  readonly model?: CaseEvent;
  /** How often this run has taken an option here. */
  readonly taken: (choice: string) => number;
}

export type InterviewEvent = Extract<CaseEvent, { type: 'preparation.done' | 'address.chosen' | 'mode.chosen' | 'question.asked' | 'rendering.checked' | 'interpreter.replaced' | 'interview.ended' }>;

/** One cell of the map of proof, and what it is said to be. */
export interface Drawn {
  readonly exhibit: string;
  readonly element: string;
  readonly verdict: LinkVerdict;
}

/** What a policy answers, question by question. It is asked only for what the task asks for. */
export interface Policy {
  readonly id: PolicyId;
  /** Different from seed to seed. */
  readonly byChance?: true;
  /** One of the options that are open; there is at least one. */
  readonly option: (at: Moment<TaskOf<'choose'>>, open: readonly [string, ...string[]]) => string;
  /** One of the moves that are open in an interview; there is at least one. */
  readonly inInterview: (at: Moment<TaskOf<'interview'>>, open: readonly [InterviewEvent, ...InterviewEvent[]]) => InterviewEvent;
  readonly certainty: (at: Moment) => Certainty;
  /** The exhibits that a decision, or a judgement of a new fact, rests on. */
  readonly cites: (at: Moment<TaskOf<'choose'> | TaskOf<'new-fact'>>) => readonly string[];
  /** The map of proof as it is to be handed in. A cell that is left out stays as it is. */
  readonly links: (at: Moment<TaskOf<'proof-map'>>) => readonly Drawn[];
  readonly qualifies: (at: Moment<TaskOf<'qualify'>>) => { readonly offence: string; readonly readiness: Readiness };
  /** The exhibits that an answer on the offence rests on, by element. */
  readonly reliesOn: (at: Moment<TaskOf<'qualify'>>, offence: string) => Readonly<Record<string, readonly string[]>>;
  readonly rates: (at: Moment<TaskOf<'weigh'>>, exhibit: string) => Rating;
  /** From -2 to +2. */
  readonly judges: (at: Moment<TaskOf<'new-fact'>>) => number;
  readonly lists: (at: Moment<TaskOf<'hypotheses'>>) => readonly string[];
  /** By hypothesis; ten in all. */
  readonly tokens: (at: Moment<TaskOf<'tokens'>>) => Readonly<Record<string, number>>;
  readonly against: (at: Moment<TaskOf<'against'>>) => readonly string[];
  /** One of the times of an agency, and one of the choices of a matter; both as written. */
  readonly tells: (at: Moment<TaskOf<'agencies'>>, agency: string) => string;
  readonly settles: (at: Moment<TaskOf<'agencies'>>, matter: string) => string;
  /** One of the statuses for a subject, and the exhibits that it rests on. */
  readonly identifies: (at: Moment<TaskOf<'identify'>>, subject: string) => string;
  readonly citesFor: (at: Moment<TaskOf<'identify'>>, subject: string) => readonly string[];
  /** One of the channels of a request that are open; there is at least one. */
  readonly channel: (at: Moment<TaskOf<'request'>>, open: readonly [string, ...string[]]) => string;
  readonly includes: (at: Moment<TaskOf<'request'>>, channel: string) => readonly string[];
  /** The stations of a request that has any, in order. */
  readonly route: (at: Moment<TaskOf<'request'>>, channel: string) => readonly string[];
  /** One of the options of a deduction; undefined: left blank. */
  readonly deduces: (at: Moment<TaskOf<'deduce'>>, deduction: Deduction) => string | undefined;
}
