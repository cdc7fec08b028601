/** What a case knows: plain JSON, the machine's context. Changed only by `change.ts`. */
import type { Certainty } from '../scenario/playthrough.ts';
import type { SeatTaken } from '../scenario/seats.ts';
import type { Addressed, CheckKind, RenderingMode } from '../scenario/tasks/interview.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';

export type Variable = boolean | string | number;
export type Link = 'supports' | 'contradicts';

/** A check of a rendering. `mode` where the interpreter then rendered word for word. */
export interface InterviewCheck {
  readonly by: CheckKind;
  readonly interpreter: string;
  readonly caught: boolean;
  readonly mode?: 'verbatim';
}

/** Where an interview stands. */
export interface InterviewFacts {
  readonly interpreter: string;
  /** Question -> the interpreter who rendered the answer. In the order asked. */
  readonly asked: Readonly<Record<string, string>>;
  /** Question -> the checks made on its rendering. */
  readonly checked: Readonly<Record<string, readonly InterviewCheck[]>>;
  readonly replaced: readonly string[];
  /** Steps that were done before questions, in that order. */
  readonly prepared: readonly string[];
  /** To whom questions are put, and how answers are rendered. */
  readonly address: Addressed;
  readonly mode: RenderingMode;
  /** Questions that were put to the interpreter instead of the person. */
  readonly past: readonly string[];
  /** Questions whose answers were rendered word for word. */
  readonly verbatim: readonly string[];
  /** Question -> which of its thinner answers was given, by its place in the list. Absent: the whole answer. */
  readonly less: Readonly<Record<string, number>>;
  readonly ended: boolean;
}

export interface Facts {
  /** Minutes since the case's clock started. */
  readonly clock: number;
  readonly seed: number;
  /** Whose packet is shown. Nothing depends on it. */
  readonly seat: SeatTaken;
  /** The scene the case stands in, or was interrupted in; empty before the first. */
  readonly scene: string;
  readonly variables: Readonly<Record<string, Variable>>;
  /** Exhibits in the file, with the minute each was obtained. */
  readonly held: Readonly<Record<string, number>>;
  /** Exhibits that are inadmissible, with the reason. May name one that is not held yet. */
  readonly spoiled: Readonly<Record<string, string>>;
  /** Exhibits that can never be obtained any more. */
  readonly lost: Readonly<Record<string, { readonly reason: string; readonly at: number }>>;
  /** Agencies told, with the minute. */
  readonly told: Readonly<Record<string, number>>;
  /** Scenes reached, in order of first arrival. */
  readonly visited: readonly string[];
  /** Exhibits that were opened and read. */
  readonly examined: readonly string[];
  /** The map of proof: exhibit -> element -> verdict. "Does not bear" is absence. */
  readonly links: Readonly<Record<string, Readonly<Record<string, Link>>>>;
  /** Decisions taken: scene -> what was chosen and how surely. The latest, where a scene was met again. */
  readonly decisions: Readonly<Record<string, { readonly choice: string; readonly certainty?: Certainty }>>;
  /** The hypotheses kept open, and the tokens as they were last placed. */
  readonly listed: readonly string[];
  readonly tokens: Readonly<Record<string, number>>;
  /** By scene: how often deductions were put forward there, and which are confirmed. */
  readonly deductions: Readonly<Record<string, { readonly tries: number; readonly confirmed: readonly string[] }>>;
  readonly interviews: Readonly<Record<string, InterviewFacts>>;
  /** Injects released, with the minute. */
  readonly released: Readonly<Record<string, number>>;
  /** Injects whose `unless` held when they were due, or that the facilitator withheld: spent, they do not come back. */
  readonly calledOff: readonly string[];
  /** Released injects that interrupt and have not been read. */
  readonly waiting: readonly string[];
  readonly failures: Readonly<Record<string, { readonly at: number; readonly repaired?: number }>>;
}

/** The facts of a case that nobody has opened yet. */
export function openingFacts(scenario: Scenario): Facts {
  const variables: Record<string, Variable> = {};
  for (const [id, flag] of Object.entries(scenario.flags ?? {})) variables[id] = flag.starts ?? false;
  for (const [id, state] of Object.entries(scenario.states ?? {})) variables[id] = state.starts;
  for (const [id, counter] of Object.entries(scenario.counters ?? {})) variables[id] = counter.starts;
  const held: Record<string, number> = {};
  for (const [id, exhibit] of Object.entries(scenario.exhibits)) if (exhibit['at-start']) held[id] = 0;
  return {
    clock: 0, seed: 0, seat: 'all', scene: '', variables, held, spoiled: {}, lost: {}, told: {}, visited: [], examined: [], links: {},
    decisions: {}, listed: [], tokens: {}, deductions: {}, interviews: {}, released: {}, calledOff: [], waiting: [], failures: {},
  };
}
