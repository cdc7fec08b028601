/** Where a command writes, so that it can be tested without a terminal. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
}
