/** Parts of a debrief about agencies and about people: who was told when, what was settled, and what each person is. */
import type { Feedback } from '../../scenario/choiceParts.ts';
import type { MatterKind } from '../../scenario/tasks/agencies.ts';
import type { HandedIn, Named } from './debriefTypes.ts';

/** An assignment of agencies. */
export interface AgenciesReview extends HandedIn {
  readonly agencies: readonly ToldReview[];
  readonly matters: readonly MatterReview[];
}

/** One agency; times in the author's words. */
export interface ToldReview extends Named {
  readonly yours: string;
  readonly reference: string;
  /** Times that are right as well. */
  readonly also: readonly string[];
  readonly right: boolean;
  readonly feedback: Feedback;
  readonly items: readonly string[];
}

/** One thing that was settled, by its question. */
export interface MatterReview extends Named {
  readonly about: MatterKind;
  readonly yours: string;
  /** Every choice that is worth the most. */
  readonly reference: readonly string[];
  readonly right: boolean;
  /** Of the choice that was made, and of the best where that is another. */
  readonly feedback: readonly Feedback[];
  readonly items: readonly string[];
}

/** What people were said to be. */
export interface IdentificationReview extends HandedIn {
  readonly people: readonly PersonReview[];
  readonly feedback?: Feedback;
}

export interface PersonReview extends Named {
  readonly yours: string;
  readonly reference: string;
  readonly standing: 'right' | 'arguable' | 'wrong';
  /** What may be said with reason all the same. */
  readonly also: readonly string[];
  readonly because: Feedback;
  /** Where it was asked for: what the answer rests on, and what else it could have. */
  readonly rests: readonly (Named & { readonly result: 'right' | 'wrong' | 'trap' | 'arguable' | 'missed' })[];
  readonly items: readonly string[];
}
