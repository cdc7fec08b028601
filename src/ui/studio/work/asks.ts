/** What the Author section has worked out away from the page, and how it is asked for: plain values, so that a worker can send them. */
import type { SceneMap } from '../../../analysis/map/sceneMap.ts';
import type { Used } from '../../../analysis/map/usesOf.ts';
import type { Judgement } from '../../../analysis/policies/judgement.ts';
import type { SpreadStep } from '../../../analysis/policies/spread.ts';
import type { Way } from '../../../analysis/trial/beginTrial.ts';
import type { Problem } from '../../../analysis/lint/problemsOf.ts';
import type { Place } from '../../../scenario/diagnostic.ts';
import type { Move } from '../../../scenario/playthrough.ts';
import type { TranslatedText } from '../../../scenario/translated.ts';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import type { Language } from '../../../scenario/words.ts';
import type { Dimension } from '../../../scoring/item.ts';

/** The texts of a scenario and of the law packs beside it, by path. */
export interface ScenarioFiles {
  readonly entry: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A scenario that is whole, with everything that is shown of it. */
export interface Whole {
  readonly scenario: Scenario;
  readonly map: SceneMap;
  /** Where each scene stands on the map: its middle. */
  readonly points: Readonly<Record<string, Point>>;
  readonly uses: readonly Used[];
  /** Its score ranges can be worked out. */
  readonly hasRanges: boolean;
  /** Places in the scenario's file by path of keys, joined by dots: of scenes, of what they hold, and of every use. */
  readonly places: Readonly<Record<string, Place>>;
}

export interface Opened {
  readonly problems: readonly Problem[];
  /** Absent where errors stand in the way. */
  readonly whole?: Whole;
}

export interface ExploringNow {
  readonly states: number;
  readonly transitions: number;
  readonly waiting: number;
}

export interface Explored extends Omit<ExploringNow, 'waiting'> {
  /** Everything was explored; otherwise `stoppedBy` says why not. */
  readonly whole: boolean;
  readonly stoppedBy?: 'states' | 'bytes' | 'stopped';
  readonly unexplored: number;
  /** Scenes reached, each with its reduced states. */
  readonly scenes: Readonly<Record<string, number>>;
  readonly exhibits: readonly string[];
  readonly deadEnds: readonly string[];
  readonly trapped: readonly string[];
  /** What may happen for all that is known, and could not be shown to: `scenes: late`. */
  readonly undecided: readonly string[];
  /** Invariants of the author that fail on some path. */
  readonly violated: readonly string[];
  /** All problems, with those that only exploring finds. */
  readonly problems: readonly Problem[];
}

export interface Walked {
  readonly walks: number;
  readonly asked: number;
  readonly scenes: Readonly<Record<string, number>>;
  readonly unended: number;
}

export interface Judged {
  readonly judgements: readonly Judgement[];
  /** How the index of the random runs is spread. */
  readonly spread: readonly SpreadStep[];
  /** Random runs made, and asked for. */
  readonly runs: number;
  readonly asked: number;
  /** Why there is no model run among them. */
  readonly withoutModel?: 'none' | 'stopped';
}

/** One end of what can be earned in a dimension: a value, and a run that earns it. */
export interface RangeEnd {
  readonly value: number;
  readonly moves: readonly Move[];
  /** The scene it ends in. */
  readonly ending: string;
  /** No run goes beyond it; otherwise one may, for all that was looked at. */
  readonly exact: boolean;
}

export interface Range {
  readonly dimension: Dimension;
  readonly lowest?: RangeEnd;
  readonly highest?: RangeEnd;
  /** Why there are no ends. */
  readonly without?: 'not-measured' | 'never-judged' | 'states' | 'stopped';
}

export interface Ranges {
  readonly ranges: readonly Range[];
  readonly exact: boolean;
  /** Runs that were played, and states that were looked at. */
  readonly runs: number;
  readonly states: number;
}

/** A file of a case in another language: the case itself, or a law pack; only the texts that the case needs. */
export interface TranslationPart {
  /** Where the translation stands, and what stands there; absent where there is none yet. */
  readonly file: string;
  readonly written?: string;
  readonly original: string;
  /** The keys of all its texts, in order. */
  readonly order: readonly string[];
  readonly texts: readonly TranslatedText[];
}

export interface TranslationShown {
  readonly from: Language;
  readonly language: Language;
  /** Languages in which there is something, or that the case is offered in. */
  readonly others: readonly Language[];
  readonly parts: readonly TranslationPart[];
}

/** Everything that can be asked, with the answer and what is told on the way. */
export interface Asks {
  readonly open: { readonly with: ScenarioFiles; readonly answer: Opened; readonly progress: never };
  readonly explore: { readonly with: { readonly states: number; readonly bytes: number }; readonly answer: Explored; readonly progress: ExploringNow };
  readonly walk: { readonly with: { readonly walks: number; readonly seed: number }; readonly answer: Walked; readonly progress: Walked };
  readonly judge: { readonly with: { readonly seeds: number }; readonly answer: Judged; readonly progress: { readonly runs: number; readonly asked: number } };
  /** Whether it can be done well without knowing it: the problems of that kind. */
  readonly guess: { readonly with: Readonly<Record<string, never>>; readonly answer: readonly Problem[]; readonly progress: never };
  /** What a run that ends can earn, dimension by dimension. `states`: how far each search may go. */
  readonly ranges: { readonly with: { readonly states: number }; readonly answer: Ranges; readonly progress: Pick<Ranges, 'runs' | 'states'> };
  readonly way: { readonly with: { readonly scene: string }; readonly answer: Way | undefined; readonly progress: never };
  readonly translation: { readonly with: { readonly language: Language }; readonly answer: TranslationShown | undefined; readonly progress: never };
}

export type Ask = keyof Asks;
