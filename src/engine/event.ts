/** What can happen in a case: a closed list, in the past tense. Everything a case is follows from these. */
import type { Certainty, LinkVerdict, Rating } from '../scenario/playthrough.ts';
import type { SeatTaken } from '../scenario/seats.ts';
import type { Addressed, CheckKind, RenderingMode } from '../scenario/tasks/interview.ts';
import type { Readiness } from '../scenario/tasks/qualify.ts';

export type CaseEvent =
  /** Always the first: which scenario, which version of it, and the seed that shuffles options for display. */
  | { readonly type: 'case.opened'; readonly scenario: string; readonly version: string; readonly hash: string; readonly seed: number }
  /** Before the case begins: whose packet is shown. It may be changed until then. */
  | { readonly type: 'seat.taken'; readonly seat: SeatTaken }
  | { readonly type: 'briefing.read' }
  | {
      readonly type: 'choice.made';
      readonly scene: string;
      readonly choice: string;
      readonly certainty?: Certainty;
      readonly cites?: readonly string[];
      /** The trainee's own words: kept for the decision log, never scored. */
      readonly reason?: string;
    }
  | { readonly type: 'preparation.done'; readonly scene: string; readonly step: string }
  | { readonly type: 'address.chosen'; readonly scene: string; readonly to: Addressed }
  | { readonly type: 'mode.chosen'; readonly scene: string; readonly mode: RenderingMode }
  | { readonly type: 'question.asked'; readonly scene: string; readonly question: string }
  | { readonly type: 'rendering.checked'; readonly scene: string; readonly question: string; readonly by: CheckKind }
  | { readonly type: 'interpreter.replaced'; readonly scene: string; readonly interpreter: string }
  | { readonly type: 'interview.ended'; readonly scene: string }
  | { readonly type: 'proof-map.handed-in'; readonly scene: string }
  | {
      readonly type: 'offence.qualified';
      readonly scene: string;
      readonly offence: string;
      readonly readiness: Readiness;
      /** By element: the exhibits it rests on. */
      readonly reliesOn: Readonly<Record<string, readonly string[]>>;
      readonly certainty?: Certainty;
    }
  | { readonly type: 'evidence.weighed'; readonly scene: string; readonly ratings: Readonly<Record<string, Rating>> }
  | { readonly type: 'fact.judged'; readonly scene: string; readonly answer: number; readonly cites?: readonly string[] }
  | { readonly type: 'hypotheses.listed'; readonly scene: string; readonly hypotheses: readonly string[] }
  | { readonly type: 'tokens.placed'; readonly scene: string; readonly tokens: Readonly<Record<string, number>> }
  | { readonly type: 'counter-evidence.named'; readonly scene: string; readonly exhibits: readonly string[] }
  /** Answers by deduction, put forward for confirmation: the scene goes on. */
  | { readonly type: 'deductions.put-forward'; readonly scene: string; readonly answers: Readonly<Record<string, string>> }
  | { readonly type: 'deductions.handed-in'; readonly scene: string; readonly answers: Readonly<Record<string, string>> }
  /** By agency: when it is told; by matter: what was settled. */
  | { readonly type: 'agencies.assigned'; readonly scene: string; readonly tell: Readonly<Record<string, string>>; readonly settle: Readonly<Record<string, string>> }
  /** By subject: what they are, and the exhibits that it rests on. */
  | { readonly type: 'people.identified'; readonly scene: string; readonly statuses: Readonly<Record<string, string>>; readonly reliesOn?: Readonly<Record<string, readonly string[]>> }
  /** A request for international cooperation. `route`: the authorities it goes through, in order; absent where none. */
  | { readonly type: 'request.sent'; readonly scene: string; readonly channel: string; readonly parts: readonly string[]; readonly route?: readonly string[] }
  | { readonly type: 'exhibit.opened'; readonly exhibit: string }
  | { readonly type: 'exhibit.linked'; readonly exhibit: string; readonly element: string; readonly verdict: LinkVerdict }
  | { readonly type: 'inject.read'; readonly inject: string }
  /** The facilitator hands out an inject before its time, or decides that it stays away. */
  | { readonly type: 'inject.released'; readonly inject: string }
  | { readonly type: 'inject.withheld'; readonly inject: string }
  /** Time went by without anybody doing anything: minutes of the case, appended by the host. */
  | { readonly type: 'clock.advanced'; readonly minutes: number };

export type EventType = CaseEvent['type'];
export type EventOf<T extends EventType> = Extract<CaseEvent, { type: T }>;
