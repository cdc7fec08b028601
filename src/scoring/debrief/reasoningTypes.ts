/** What a debrief tells of weighing evidence, of hypotheses and of certainty: plain JSON, like the rest of it. */
import type { Feedback } from '../../scenario/choiceParts.ts';
import type { Certainty } from '../../scenario/playthrough.ts';
import type { Admissibility, WeighingReason } from '../../scenario/tasks/weigh.ts';
import type { CiteReview, HandedIn, MissedExhibit, Named } from './debriefTypes.ts';

/** Kinds of reasoning that are handed in; the details stand in the list of their kind. */
export type ReasoningKind = 'weighing' | 'new-fact' | 'hypotheses' | 'tokens' | 'counter-evidence' | 'deductions' | 'agencies' | 'request' | 'identification';

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

export interface WeighingReview extends HandedIn {
  readonly exhibits: readonly WeighedExhibit[];
}

export interface NewFactReview extends HandedIn {
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
}

export interface HypothesesReview extends HandedIn {
  /** The long list, in the author's order. */
  readonly hypotheses: readonly HypothesisReview[];
}

export interface HypothesisReview extends Named {
  readonly listed: boolean;
  readonly belongs: boolean;
  readonly result: 'right' | 'missed' | 'wrong' | 'rightly-left';
  readonly because?: string;
}

export interface TokensReview extends HandedIn {
  readonly hypotheses: readonly TokensOnHypothesis[];
  /** Inadmissible exhibits of the file that would have moved a hypothesis: left out of the reference. */
  readonly leftOut: readonly (Named & { readonly reason: string })[];
  /** Every hypothesis is as likely as every other on this file: nothing to score. */
  readonly even?: true;
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

export interface CounterEvidenceReview extends HandedIn {
  readonly hypothesis: Named;
  /** It was the trainee's own leading hypothesis. */
  readonly own: boolean;
  /** Exhibits held then that speak against it, or that were named. `not-admissible`: neither right nor wrong. */
  readonly exhibits: readonly (Named & { readonly points: number; readonly named: boolean; readonly result: 'right' | 'missed' | 'wrong' | 'not-admissible' })[];
}

export interface DeductionsReview extends HandedIn {
  readonly deductions: readonly DeductionReview[];
  /** How many had to be right at once to be confirmed, and how often answers were put forward. Absent where nothing was confirmed. */
  readonly confirmIn?: number;
  readonly tries?: number;
}

/** One deduction, by its statement. */
export interface DeductionReview extends Named {
  /** The first answer, which is the one that counts, in words. Absent: left blank. */
  readonly yours?: string;
  readonly reference: string;
  readonly right: boolean;
  /** The answer it was handed in with, where that was another one. */
  readonly changedTo?: string;
  /** The try at which it was confirmed, from 1. */
  readonly confirmedAt?: number;
  /** The exhibits from which it follows. */
  readonly from: readonly Named[];
  readonly feedback: Feedback;
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
