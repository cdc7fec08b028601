/** Where a command writes, and whom it may ask, so that it can be tested without a terminal. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Asks the person at the terminal. Undefined: they want to stop. Absent where nobody sits at one. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** Ends a command that goes on until it is stopped. Absent: Ctrl-C does. */
  readonly stop?: AbortSignal;
}
