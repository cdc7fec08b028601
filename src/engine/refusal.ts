/** Why a move is not possible now. Returned, never thrown, never logged: nothing has changed. */
export type RefusalCode =
  | 'case-not-open' | 'case-already-open' | 'case-ended' | 'other-scenario' | 'interrupted' | 'not-here' | 'not-interrupted'
  | 'choice-unknown' | 'choice-not-open' | 'certainty-missing'
  | 'question-unknown' | 'question-not-open' | 'question-already-asked' | 'questions-used-up' | 'question-not-asked'
  | 'already-checked' | 'interpreter-unknown' | 'interpreter-not-open' | 'interpreter-already-here' | 'interview-must-go-on'
  | 'step-unknown' | 'step-already-done' | 'step-not-open' | 'too-late-to-prepare' | 'not-offered' | 'already-so' | 'check-not-open'
  | 'hypothesis-unknown' | 'rating-missing' | 'rating-not-asked' | 'tokens-not-ten' | 'answer-out-of-range'
  | 'deduction-not-asked' | 'option-unknown' | 'deduction-confirmed' | 'deductions-too-few' | 'tries-used-up'
  | 'channel-unknown' | 'channel-not-open' | 'part-unknown' | 'station-unknown' | 'station-twice'
  | 'agency-unknown' | 'time-unknown' | 'agency-missing' | 'matter-unknown' | 'matter-missing' | 'subject-unknown' | 'status-unknown' | 'subject-missing'
  | 'seat-unknown' | 'exhibit-unknown' | 'exhibit-not-held' | 'element-unknown' | 'offence-unknown' | 'minutes-out-of-range' | 'inject-unknown' | 'inject-spent'
  | 'malformed' | 'stale' | 'not-your-role';

export interface Refusal {
  readonly refused: RefusalCode;
  /** The id it is about, as the author wrote it. */
  readonly about?: string;
}

export const refuse = (refused: RefusalCode, about?: string): Refusal => (about === undefined ? { refused } : { refused, about });

export const isRefusal = (value: unknown): value is Refusal => typeof value === 'object' && value !== null && 'refused' in value;
