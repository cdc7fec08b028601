/** What a case taught: the parts of a debrief, all plain JSON. Ids and the author's words; sentences of ours are message keys. */
import type { Certainty } from '../../scenario/playthrough.ts';
import type { CheckKind } from '../../scenario/tasks/interview.ts';
import type { Element, Verification } from '../../scenario/lawPack.ts';
import type { Ending } from '../../scenario/scenario.ts';
import type { Feedback } from '../../scenario/choiceParts.ts';
import type { Grade } from '../../scenario/conditions.ts';
import type { PreparationKind, Question, RenderingMode } from '../../scenario/tasks/interview.ts';
import type { Readiness } from '../../scenario/tasks/qualify.ts';
import type { Words } from '../../scenario/words.ts';
import type { Message } from '../message.ts';
import type { LeadReview, RequestReview } from './requestTypes.ts';
import type { FailureScore, Scorecard } from '../scorecard.ts';
import type { AgenciesReview, IdentificationReview } from './coordinationTypes.ts';
import type {
  CalibrationReview, CounterEvidenceReview, DeductionsReview, DisproofReview, HypothesesReview, NewFactReview, PanelSpread, ReasoningKind, TokensReview, WeighingReview,
} from './reasoningTypes.ts';

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
  readonly deductions: readonly DeductionsReview[];
  readonly agencies: readonly AgenciesReview[];
  readonly requests: readonly RequestReview[];
  /** Leads in the file, and whether they came back as evidence. */
  readonly leads: readonly LeadReview[];
  readonly identifications: readonly IdentificationReview[];
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
  /** `weighing`, `new-fact`, `hypotheses`, `tokens`, `counter-evidence`, `deductions`, `agencies`, `identification`, `request`: handed in with this entry. */
  | { readonly kind: ReasoningKind; readonly seq: number; readonly time: string; readonly scene: Named; readonly items: readonly string[] }
  | { readonly kind: 'inject'; readonly seq: number; readonly time: string; readonly inject: Named };

/** What was known when something was decided. */
export interface KnownThen {
  /** Minutes of the case since it started. */
  readonly minutes: number;
  readonly exhibits: readonly Named[];
  readonly told: readonly Named[];
}

/** What was decided or handed in at a scene: when, what was known then, and what it made of the scorecard. */
export interface HandedIn {
  readonly seq: number;
  readonly time: string;
  readonly scene: Named;
  readonly prompt: string;
  readonly known: KnownThen;
  /** `false`: a plain step, or not the first time: only the first in a scene counts, and of lists of hypotheses the first of the run. */
  readonly scored: boolean;
  /** Ids of the scorecard's items. */
  readonly items: readonly string[];
}

export interface DecisionReview extends HandedIn {
  readonly kind: 'decision';
  readonly chosen: string;
  readonly certainty?: Certainty;
  readonly reason?: string;
  readonly cites: readonly CiteReview[];
  /** Exhibits that a competent officer would have cited and the trainee did not. */
  readonly notCited: readonly (Named & { readonly strength: number })[];
  readonly citeBecause?: string;
  /** Options that were open then, the chosen one too, in the author's order. */
  readonly options: readonly OptionReview[];
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
  /** Steps before the first question: those that were done, then those that were open and left. */
  readonly steps: readonly StepReview[];
  /** Where the trainee could choose: how many questions were put to the person, and rendered word for word. */
  readonly address?: MannerReview;
  readonly mode?: MannerReview;
  /** What is told of the interpreters only now. */
  readonly interpreters: readonly { readonly person: Named; readonly sworn?: boolean; readonly linkedTo?: string }[];
  /** What the way it was done did to the record. */
  readonly record: readonly { readonly index: number; readonly because: string; readonly sources: readonly string[]; /** Titles of exhibits that cannot be used for it. */ readonly spoiled: readonly string[] }[];
  readonly questions: readonly QuestionReview[];
  readonly replacements: readonly { readonly seq: number; readonly from: Named; readonly to: Named }[];
  readonly replaceFeedback?: Feedback;
  readonly ended: boolean;
  readonly items: readonly string[];
}

export interface StepReview {
  readonly id: string;
  readonly label: string;
  readonly kind: PreparationKind;
  readonly seq?: number;
  readonly result: 'rightly-done' | 'wrongly-done' | 'missed' | 'rightly-left' | 'neither';
  /** What was learned by it. */
  readonly shows?: string;
  readonly feedback: Feedback;
}

export interface MannerReview {
  readonly right: number;
  readonly of: number;
  readonly feedback: Feedback;
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
    /** How it was rendered, where the trainee could choose. */
    readonly mode?: RenderingMode;
    /** Why less was said than could have been. */
    readonly less?: string;
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

/** A row of the map. */
export interface ElementReview extends Named {
  /** Of whom it is proved; absent for the case as a whole. */
  readonly subject?: Named;
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
  /** Whom it was about; absent for the case as a whole. */
  readonly for?: Named;
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
