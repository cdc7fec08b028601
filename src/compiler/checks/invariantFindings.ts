/** Whether what an author states of every path says enough to be looked for. */
import type { Finding } from '../../scenario/diagnostic.ts';
import type { Invariant } from '../../scenario/invariants.ts';
import type { ScenarioFile } from '../../scenario/scenario.ts';

export const invariantFindings = (scenario: ScenarioFile): readonly Finding[] => Object.entries(scenario.invariants ?? {}).flatMap(([id, invariant]) => {
  const what = missing(id, invariant);
  return what === undefined ? [] : [{ code: 'incomplete-invariant' as const, path: ['invariants', id], at: 'key' as const, what }];
});

function missing(id: string, { never, always, at, before, 'ending-of-kind': kinds }: Invariant): string | undefined {
  if ((never === undefined) === (always === undefined)) return `"${id}" needs either never or always.`;
  if (never && before !== undefined) return `"${id}" says never: where, is said by at or ending-of-kind.`;
  if (always && at !== undefined) return `"${id}" says always: before what, is said by before or ending-of-kind.`;
  return always && before === undefined && kinds === undefined ? `"${id}" does not say before what it always holds: before or ending-of-kind.` : undefined;
}
