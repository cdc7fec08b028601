/** Ten tokens as evenly as they go; the first get one more. */
import { TOKENS } from '../../scenario/tasks/tokens.ts';

export function evenTokens(hypotheses: readonly string[]): Readonly<Record<string, number>> {
  const each = Math.floor(TOKENS / hypotheses.length);
  return Object.fromEntries(hypotheses.map((id, at) => [id, each + (at < TOKENS % hypotheses.length ? 1 : 0)]));
}
