/** What a case taught: the parts of a debrief, all plain JSON. Ids and the author's words; sentences of ours are message keys. */
import type { Certainty } from '../../scenario/playthrough.ts';
import type { CheckKind } from '../../scenario/tasks/interview.ts';
import type { Element, Verification } from '../../scenario/lawPack.ts';
import type { Ending } from '../../scenario/scenario.ts';
import type { Feedback } from '../../scenario/choiceParts.ts';
import type { Grade } from '../../scenario/conditions.ts';
import type { Question } from '../../scenario/tasks/interview.ts';
import type { Readiness } from '../../scenario/tasks/qualify.ts';
import type { Admissibility, WeighingReason } from '../../scenario/tasks/weigh.ts';
import type { Words } from '../../scenario/words.ts';
import type { Message } from '../message.ts';
import type { FailureScore, Scorecard } from '../scorecard.ts';

export interface Debrief {
  readonly scorecard: Scorecard;
  readonly ending?: { readonly scene: string; readonly title: string; readonly time: string } & Ending;
  /** Decisions, answers on the offence, maps handed in, interviews and injects, in the order they happened. */
  readonly timeline: readonly TimelineEntry[];
  readonly interviews: readonly InterviewReview[];
  readonly proofMap: ProofMapReview;
  readonly qualifications: readonly QualificationReview[];
  readonly weighings: readonly WeighingReview[];
  readonly newFacts: readonly NewFactReview[];
  readonly hypotheses: readonly HypothesesReview[];
  readonly tokens: readonly TokensReview[];
  readonly counterEvidence: readonly CounterEvidenceReview[];
  /** Absent where nobody was asked how sure they were. */
  readonly calibration?: CalibrationReview;
  /** What could have disproved the leading hypothesis. Absent where the case has none. */
  readonly disproof?: DisproofReview;
  /** Evidence that can no longer be had, evidence that became inadmissible, and evidence that was there to be found. */
  readonly lost: readonly LostExhibit[];
  readonly spoiled: readonly SpoiledExhibit[];
  readonly neverFound: readonly MissedExhibit[];
  readonly failures: readonly FailureReview[];
  readonly injects: readonly InjectReview[];
  readonly law: readonly LegalBasis[];
}

/** An exhibit, element, scene or agency by its id and the author's name for it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Where a timeline entry's details stand: `decision` in itself, the others in the list of their kind under the same `seq`. */
export type TimelineEntry =
  | DecisionReview
  | { readonly kind: 'qualification'; readonly seq: number; readonly time: string; readonly scene: Named; readonly offence: Named; readonly readiness: Readiness; readonly certainty?: Certainty; readonly items: readonly string[] }
  | { readonly kind: 'interview'; readonly seq: number; readonly time: string; readonly scene: Named; readonly person: Named; readonly items: readonly string[] }
  | { readonly kind: 'proof-map'; readonly seq: number; readonly time: string; readonly scene: Named; readonly items: readonly string[] }
  /** `weighing`, `new-fact`, `hypotheses`, `tokens`, `counter-evidence`: handed in with this entry. */
  | { readonly kind: ReasoningKind; readonly seq: number; readonly time: string; readonly scene: Named; readonly items: readonly string[] }
  | { readonly kind: 'inject'; readonly seq: number; readonly time: string; readonly inject: Named };

/** Kinds of reasoning that are handed in; the details stand in the list of their kind. */
export type ReasoningKind = 'weighing' | 'new-fact' | 'hypotheses' | 'tokens' | 'counter-evidence';

/** What was known when something was decided. */
export interface KnownThen {
  /** Minutes of the case since it started. */
  readonly minutes: number;
  readonly exhibits: readonly Named[];
  readonly told: readonly Named[];
}

export interface DecisionReview {
  readonly kind: 'decision';
  readonly seq: number;
  readonly time: string;
  readonly scene: Named;
  readonly prompt: string;
  readonly chosen: string;
  readonly certainty?: Certainty;
  readonly reason?: string;
  readonly cites: readonly CiteReview[];
  /** Exhibits that a competent officer would have cited and the trainee did not. */
  readonly notCited: readonly (Named & { readonly strength: number })[];
  readonly citeBecause?: string;
  readonly known: KnownThen;
  /** Options that were open then, the chosen one too, in the author's order. */
  readonly options: readonly OptionReview[];
  /** `false`: a plain step, or the same decision taken again. */
  readonly scored: boolean;
  /** Ids of the scorecard's items. */
  readonly items: readonly string[];
}

export interface CiteReview extends Named {
  readonly result: 'right' | 'wrong' | 'trap' | 'arguable';
}

export interface OptionReview {
  readonly id: string;
  readonly label: string;
  readonly chosen: boolean;
  readonly credit: Readonly<Partial<Record<'procedure' | 'protection', number>>>;
  readonly feedback: Feedback;
  /** Where it led or would have led, one step on. */
  readonly road: Road;
}

/** Where an option leads, and what it changes on the way (the option's own effects, those of arriving, and what the clock releases). */
export interface Road {
  readonly to: Named & { readonly ending?: Ending['kind'] };
  readonly minutes: number;
  readonly obtains: readonly Named[];
  readonly loses: readonly (Named & { readonly reason: string })[];
  readonly spoils: readonly (Named & { readonly reason: string })[];
  readonly tells: readonly Named[];
  readonly releases: readonly Named[];
  readonly fails: readonly Named[];
  readonly repairs: readonly Named[];
}

export interface InterviewReview {
  /** The entry of the first question, check, or ending in this interview. */
  readonly seq: number;
  readonly time: string;
  readonly scene: Named;
  readonly person: Named;
  readonly questions: readonly QuestionReview[];
  readonly replacements: readonly { readonly seq: number; readonly from: Named; readonly to: Named }[];
  readonly replaceFeedback?: Feedback;
  readonly ended: boolean;
  readonly items: readonly string[];
}

export interface QuestionReview {
  readonly id: string;
  readonly label: string;
  readonly type: Question['type'];
  /** The entry it was asked with. Absent: it was open and not asked. */
  readonly seq?: number;
  readonly result: 'rightly-asked' | 'wrongly-asked' | 'missed' | 'rightly-left' | 'neither';
  readonly weight: number;
  readonly feedback: Feedback;
  /** Of a question that was asked: what was said and what the interpreter made of it. */
  readonly answer?: {
    readonly interpreter: Named;
    readonly said: Words;
    /** What was rendered, where it differs from what was said; absent where it was faithful. */
    readonly rendered?: string;
    readonly distortion?: { readonly weight: number; readonly because: string; readonly caught: boolean; readonly catchable: boolean };
    readonly checks: readonly { readonly seq: number; readonly by: CheckKind; readonly interpreter: Named; readonly caught: boolean }[];
  };
}

export interface ProofMapReview {
  /** The entry of the last hand-in; absent: never handed in, and judged as it stood at the end. */
  readonly handedIn?: number;
  readonly items: readonly string[];
  readonly exhibits: readonly Named[];
  readonly elements: readonly ElementReview[];
  /** Only pairs that the trainee linked or that the author wrote something about. */
  readonly cells: readonly CellReview[];
}

export interface ElementReview extends Named {
  readonly family: Element['family'];
  readonly question: string;
  /** How far the file proves it at the end, on this path. */
  readonly proof: ElementReasoning;
}

export interface CellReview {
  readonly exhibit: string;
  readonly element: string;
  readonly yours: 'supports' | 'contradicts' | 'none';
  readonly reference: 'supports' | 'contradicts' | 'arguable' | 'trap' | 'none';
  /** `turned`: linked the other way round (a miss and a wrong pick). `not-admissible`: right in itself, and neither right nor wrong here. */
  readonly result: 'right' | 'missed' | 'wrong' | 'trap' | 'turned' | 'arguable' | 'not-admissible';
  readonly weight: number;
  readonly because?: string;
  readonly sources: readonly string[];
  /** What a panel said of the pair, and the author's own verdict where the panel's stands in its place. */
  readonly panel?: PanelSpread;
  readonly author?: CellReview['reference'];
  /** `false`: the exhibit came into the file after the map was handed in. */
  readonly judged: boolean;
}

/** Why an element is proved so far and no further: each exhibit that bears on it, and whether it counts. */
export interface ElementReasoning extends Named {
  readonly points: number;
  readonly origins: number;
  readonly grade: Grade;
  readonly support: readonly Counted[];
  readonly against: readonly Counted[];
}

export interface Counted extends Named {
  readonly origin: string;
  readonly strength: number;
  /** Why it does not add to the points. `same-origin`: another exhibit of the same origin already counts as much. */
  readonly not?: 'same-origin' | 'spoiled' | 'unreliable';
}

export interface OffenceReasoning extends Named {
  /** The reference offence, a related one, or neither. */
  readonly standing: 'reference' | 'related' | 'other';
  readonly grade: Grade;
  readonly ready: Readiness;
  /** All of these are needed; of each, the alternative that is proved best. */
  readonly requirements: readonly { readonly best: string; readonly grade: Grade; readonly weakest: boolean; readonly alternatives: readonly ElementReasoning[] }[];
}

export interface QualificationReview {
  readonly seq: number;
  readonly time: string;
  readonly scene: Named;
  readonly given: { readonly offence: Named; readonly readiness: Readiness; readonly credit: number; readonly certainty?: Certainty };
  /** Every answer that was worth anything on this file, best first. */
  readonly answers: readonly { readonly offence: Named; readonly readiness: Readiness; readonly credit: number }[];
  readonly offences: readonly OffenceReasoning[];
  readonly reliesOn: readonly { readonly element: Named; readonly exhibit: Named; readonly result: 'right' | 'wrong' | 'trap' | 'arguable' | 'missed' | 'not-asked' }[];
  readonly feedback?: Feedback;
  readonly known: KnownThen;
  readonly items: readonly string[];
  readonly sentences: readonly Message[];
}

export interface LostExhibit extends Named {
  readonly importance: number;
  readonly reason: string;
  readonly seq: number;
  readonly time: string;
}

export interface SpoiledExhibit extends Named {
  readonly importance: number;
  readonly reason: string;
  readonly seq: number;
  readonly time: string;
  readonly held: boolean;
}

export interface MissedExhibit extends Named {
  readonly importance: number;
  /** Where it could be had. */
  readonly from: readonly { readonly line: string; readonly scene?: Named; readonly inject?: Named; readonly label?: string; readonly visited: boolean }[];
}

export interface FailureReview extends FailureScore {
  readonly time: string;
  readonly repairedAt?: string;
  /** Where it could have been repaired. */
  readonly remedies: readonly { readonly line: string; readonly scene: Named; readonly label: string }[];
}

export interface InjectReview extends Named {
  readonly at: string;
  readonly text: string;
  readonly state: 'happened' | 'called-off' | 'not-reached';
  readonly announced?: string;
}

/** How a panel of practitioners answered, and why. */
export interface PanelSpread {
  readonly n: number;
  /** Every answer of the scale in its order, those that nobody gave too. */
  readonly answers: readonly { readonly answer: string; readonly count: number }[];
  /** The commonest answers: several where they are as common. */
  readonly modes: readonly string[];
  /** `counts`: the panel's answers are the key. `provisional`: they are, with fewer than ten members. `too-few`: fewer than three, the author's key stands. `divided`: not scored. */
  readonly use: 'counts' | 'provisional' | 'too-few' | 'divided';
  readonly reasons: readonly { readonly answer: string; readonly text: string }[];
}

/** What the trainee and the reference said of one exhibit. */
export interface WeighedExhibit extends Named {
  readonly reliability: {
    readonly yours: number;
    /** The panel's commonest answer where a panel counts, else the author's. */
    readonly reference: number;
    readonly author: number;
    readonly because?: string;
    readonly panel?: PanelSpread;
  };
  readonly admissible: {
    readonly yours: Admissibility;
    /** As the file stood on this path. */
    readonly reference: Admissibility;
    /** Why it was spoiled, or why its admissibility is open to dispute. */
    readonly because?: string;
  };
  /** The trainee's reason, from the short list. Never scored. */
  readonly reason?: WeighingReason;
  readonly items: readonly string[];
}

export interface WeighingReview {
  readonly seq: number;
  readonly time: string;
  readonly scene: Named;
  readonly prompt: string;
  readonly exhibits: readonly WeighedExhibit[];
  readonly known: KnownThen;
  /** `false`: the same task handed in again. */
  readonly scored: boolean;
  readonly items: readonly string[];
}

export interface NewFactReview {
  readonly seq: number;
  readonly time: string;
  readonly scene: Named;
  readonly prompt: string;
  readonly hypothesis: Named;
  readonly fact: string;
  /** -2 to +2. */
  readonly yours: number;
  /** The panel's commonest answer where a panel counts, else the author's. */
  readonly reference: number;
  readonly author: number;
  readonly panel?: PanelSpread;
  /** What each answer of the scale was worth, -2 first. Empty where the panel is divided. */
  readonly credits: readonly { readonly answer: number; readonly credit: number }[];
  readonly feedback: Feedback;
  readonly cites: readonly CiteReview[];
  readonly notCited: readonly (Named & { readonly strength: number })[];
  readonly citeBecause?: string;
  readonly known: KnownThen;
  readonly scored: boolean;
  readonly items: readonly string[];
}

export interface HypothesesReview {
  readonly seq: number;
  readonly time: string;
  readonly scene: Named;
  readonly prompt: string;
  /** The long list, in the author's order. */
  readonly hypotheses: readonly HypothesisReview[];
  readonly known: KnownThen;
  /** `false`: not the first list that was handed in on this run. */
  readonly scored: boolean;
  readonly items: readonly string[];
}

export interface HypothesisReview extends Named {
  readonly listed: boolean;
  readonly belongs: boolean;
  readonly result: 'right' | 'missed' | 'wrong' | 'rightly-left';
  readonly because?: string;
}

export interface TokensReview {
  readonly seq: number;
  readonly time: string;
  readonly scene: Named;
  readonly prompt: string;
  readonly hypotheses: readonly TokensOnHypothesis[];
  /** Inadmissible exhibits of the file that would have moved a hypothesis: left out of the reference. */
  readonly leftOut: readonly (Named & { readonly reason: string })[];
  /** Every hypothesis is as likely as every other on this file: nothing to score. */
  readonly even?: true;
  readonly known: KnownThen;
  readonly scored: boolean;
  readonly items: readonly string[];
}

export interface TokensOnHypothesis extends Named {
  /** Tokens of ten: the trainee's, and the best there are for this file. */
  readonly yours: number;
  readonly best: number;
  /** How likely the file makes it, 0-1. */
  readonly reference: number;
  /** Points before any evidence, and with it. Each point doubles the odds. */
  readonly prior: number;
  readonly points: number;
  /** What moved it, origin by origin: exhibits of one origin count once, by the strongest of them. */
  readonly moves: readonly OriginMove[];
}

export interface OriginMove {
  readonly origin: string;
  /** What the origin counts: 0 where its strongest exhibits speak both ways alike. */
  readonly points: number;
  /** `counts`: it is what the origin counts by. */
  readonly exhibits: readonly (Named & { readonly points: number; readonly counts: boolean })[];
}

export interface CounterEvidenceReview {
  readonly seq: number;
  readonly time: string;
  readonly scene: Named;
  readonly prompt: string;
  readonly hypothesis: Named;
  /** It was the trainee's own leading hypothesis. */
  readonly own: boolean;
  /** Exhibits held then that speak against it, or that were named. `not-admissible`: neither right nor wrong. */
  readonly exhibits: readonly (Named & { readonly points: number; readonly named: boolean; readonly result: 'right' | 'missed' | 'wrong' | 'not-admissible' })[];
  readonly known: KnownThen;
  readonly scored: boolean;
  readonly items: readonly string[];
}

/** How sure the trainee was, beside how often they were right. */
export interface CalibrationReview {
  /** All three, the least sure first. `from`, `to`: the share that the words stand for, 0-1. */
  readonly rows: readonly { readonly certainty: Certainty; readonly from: number; readonly to: number; readonly n: number; readonly right: number }[];
  readonly answers: readonly {
    readonly seq: number; readonly time: string; readonly scene: Named; readonly certainty: Certainty; readonly right: boolean;
    /** 1, 2, 3 where right; 0, -2, -6 where not. */
    readonly mark: number;
    readonly item: string;
  }[];
}

/** Lines of inquiry that could have disproved the leading hypothesis. */
export interface DisproofReview {
  readonly hypothesis: Named;
  /** `tokens`: the trainee's own, by the tokens last placed. `asked`: the one a task asked about. `file`: the likeliest on the file at the end. */
  readonly by: 'tokens' | 'asked' | 'file';
  /** Every exhibit that speaks against it, the strongest first. */
  readonly lines: readonly DisprovingExhibit[];
}

export interface DisprovingExhibit extends Named {
  /** Below 0: each point halves the odds. */
  readonly points: number;
  /** `used`: in the file and cited, named, linked or relied on somewhere. */
  readonly state: 'never-obtained' | 'never-cited' | 'used';
  /** Why it could not be had any more, or is inadmissible. */
  readonly lost?: string;
  readonly spoiled?: string;
  /** Where it was to be had. */
  readonly from: MissedExhibit['from'];
}

/** A law reference that played a part on this path, and how far it was verified. */
export interface LegalBasis {
  readonly ref: string;
  readonly law: string;
  readonly label: string;
  readonly gist: string;
  readonly verified: Verification;
  readonly note?: string;
  /** Where it was named: lines of the scenario. */
  readonly used: readonly string[];
}
