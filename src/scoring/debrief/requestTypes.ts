/** Parts of a debrief about asking other countries for help: what was sent, what it was worth and why, and what became of leads. */
import type { Feedback } from '../../scenario/choiceParts.ts';
import type { ChannelKind, PartSection, RequestOutcome } from '../../scenario/tasks/request.ts';
import type { HandedIn, Named } from './debriefTypes.ts';

export interface RequestReview extends HandedIn {
  readonly channel: Named;
  /** Channels that were open then, the one taken too, in the author's order. */
  readonly channels: readonly ChannelReview[];
  readonly parts: readonly PartReview[];
  /** Absent where the request has no stations. */
  readonly route?: RouteReview;
  /** What came back at once. */
  readonly reply?: RequestOutcome['reply'];
  readonly feedback?: Feedback;
}

export interface ChannelReview extends Named {
  readonly kind: ChannelKind;
  readonly chosen: boolean;
  readonly credit: Readonly<Partial<Record<'procedure' | 'protection', number>>>;
  readonly feedback: Feedback;
}

/** A building block, by its text, as it stands for the channel taken. */
export interface PartReview extends Named {
  readonly section: PartSection;
  readonly included: boolean;
  readonly result: 'right' | 'missed' | 'wrong' | 'trap' | 'rightly-left' | 'arguable';
  readonly weight: number;
  readonly feedback: Feedback;
}

export interface RouteReview {
  readonly yours: readonly Named[];
  /** Absent where the channel has no right way of its own. */
  readonly reference?: readonly Named[];
  readonly right: boolean;
  readonly feedback?: Feedback;
}

/** An exhibit that was a lead: whether it came back as evidence. */
export interface LeadReview extends Named {
  readonly formal: Named;
  /** `never`: the formal exhibit did not come into the file. `spoiled`: it did, and is inadmissible. */
  readonly state: 'formalised' | 'never' | 'spoiled';
  /** When the formal exhibit came into the file. */
  readonly time?: string;
}
