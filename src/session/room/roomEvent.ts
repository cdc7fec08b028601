/**
 * What can happen in a room: a closed list, in the past tense. A room is a session in which several groups play at once, led by
 * a facilitator. Everything a room is follows from these, as everything a case is follows from its log. What is written on the
 * anonymous wall is not among them: an entry here has a place and a time.
 */
import type { CaseEvent } from '../../engine/event.ts';
import type { Seat } from '../../scenario/seats.ts';
import type { Language } from '../../scenario/words.ts';

/**
 * Where the exercise stands. `deciding`: groups work, and hold what they decided; `locked`: nobody changes anything more;
 * `revealed`: what was held is done in every case at once, and compared.
 */
export type Phase = 'lobby' | 'opener' | 'briefing' | 'deciding' | 'locked' | 'revealed' | 'debrief' | 'closed';

export const phases: readonly Phase[] = ['lobby', 'opener', 'briefing', 'deciding', 'locked', 'revealed', 'debrief', 'closed'];

/** A line of the facilitator's plan: how many real minutes a phase is meant to have, all its turns together. */
export interface PlannedPhase {
  readonly phase: 'opener' | 'briefing' | 'deciding' | 'debrief';
  readonly minutes: number;
}

/** How groups answer: on their devices, by show of hands, or on paper; the facilitator types in what they say. */
export type AnsweringMode = 'devices' | 'hands' | 'paper';

export type RoomEvent =
  /** Always the first. `stops`: scenes in which every group waits for the others, and all answers are revealed together. `shared`: all groups stand in one case; it goes one way. `seed` shuffles options. */
  | { readonly type: 'room.opened'; readonly scenario: string; readonly version: string; readonly hash: string; readonly title: string; readonly seed: number; readonly stops: readonly string[]; readonly shared: boolean; readonly languages: readonly Language[]; readonly plan?: readonly PlannedPhase[]; /** Nobody takes part: groups are played by the room itself, for the facilitator to practise. */ readonly rehearsal?: boolean }
  | { readonly type: 'phase.set'; readonly phase: Exclude<Phase, 'revealed'> }
  /** Every held answer is given in its case, in the order of the groups. `take`: where the room shares one case, the group whose answer it takes. */
  | { readonly type: 'answers.revealed'; readonly take?: string }
  | { readonly type: 'group.added'; readonly group: string; readonly name: string }
  | { readonly type: 'group.renamed'; readonly group: string; readonly name: string }
  /** An empty group, with no answer of its own yet. */
  | { readonly type: 'group.removed'; readonly group: string }
  /** `key`: a hash of the secret that the device keeps, never the secret. */
  | { readonly type: 'seat.joined'; readonly seat: string; readonly name: string; readonly language: Language; readonly key: string }
  | { readonly type: 'seat.changed'; readonly seat: string; readonly name?: string; readonly language?: Language }
  | { readonly type: 'seat.placed'; readonly seat: string; readonly group: string | null; readonly role?: Seat }
  | { readonly type: 'seat.removed'; readonly seat: string }
  /** A step in the case of a group that needs no reveal. `on`: the entries its log had. */
  | { readonly type: 'case.moved'; readonly group: string; readonly event: CaseEvent; readonly on: number }
  | { readonly type: 'answer.held'; readonly group: string; readonly event: CaseEvent; readonly on: number }
  | { readonly type: 'answer.withdrawn'; readonly group: string }
  /** The case of a group goes back to its first `to` entries. What was there is still in the log of the room. */
  | { readonly type: 'case.rewound'; readonly group: string; readonly to: number }
  /** The facilitator leads the case of a group through these steps, to bring it where the talk is. They are nobody's answers, and count for nothing. */
  | { readonly type: 'case.led'; readonly group: string; readonly events: readonly CaseEvent[]; readonly on: number }
  /** Private answers to a choice, one of each seat, before and after talking. */
  | { readonly type: 'vote.opened' }
  | { readonly type: 'vote.cast'; readonly seat: string; readonly scene: string; readonly choice: string }
  | { readonly type: 'vote.closed' }
  /** Time for the room, in real minutes. It only counts down; nothing happens by itself. */
  | { readonly type: 'timer.started'; readonly seconds: number }
  | { readonly type: 'timer.paused'; readonly left: number }
  | { readonly type: 'timer.cleared' }
  /** Something that the scenario does not hold, told to all or to one group. */
  | { readonly type: 'message.sent'; readonly message: string; readonly group: string | null; readonly text: string }
  | { readonly type: 'message.recalled'; readonly message: string }
  | { readonly type: 'note.taken'; readonly note: string; readonly group: string | null; readonly text: string; readonly star: boolean; readonly kind: 'note' | 'parked' }
  | { readonly type: 'appeal.made'; readonly appeal: string; readonly group: string; readonly scene: string; readonly text: string }
  | { readonly type: 'appeal.ruled'; readonly appeal: string; readonly upheld: boolean; readonly text: string }
  | { readonly type: 'improvement.added'; readonly improvement: string; readonly text: string; readonly owner: string; readonly due: string }
  /** What the projector shows of what was revealed; `two`: the answers of these two groups beside each other. A change of phase sets it back: to the maps in the debrief, to all answers elsewhere. */
  | { readonly type: 'projector.set'; readonly shows: ProjectorShows; readonly groups?: readonly string[] }
  /** The code by which people join. `open`: whether anybody may. */
  | { readonly type: 'code.set'; readonly code: string; readonly open: boolean }
  | { readonly type: 'answering.set'; readonly mode: AnsweringMode };

export type ProjectorShows = 'answers' | 'two' | 'ways' | 'maps';

export type RoomEventType = RoomEvent['type'];
export type RoomEventOf<T extends RoomEventType> = Extract<RoomEvent, { type: T }>;

/** Who caused it: the facilitator, a seat, or the room's own host. */
export type RoomBy = 'facilitator' | 'host' | { readonly seat: string };

export interface RoomEntry {
  /** 0, 1, 2, ... without a gap. */
  readonly seq: number;
  /** When it was appended, by the host's clock (ISO 8601). Timers read it; nothing else does. */
  readonly at: string;
  readonly by: RoomBy;
  /** The name that the device gave to what it sent, so that sending it again changes nothing. */
  readonly op: string;
  readonly event: RoomEvent;
}
