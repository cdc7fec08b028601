/** Which attempt at its scenario a new case is. */
import type { CaseRecord, NewCase } from './caseRecord.ts';

/** One more than the last; a what-if counts as none of its own and keeps the number of the case that it left. */
export function attemptOf({ forkedFrom }: Pick<NewCase, 'forkedFrom'>, others: readonly Pick<CaseRecord, 'id' | 'attempt' | 'forkedFrom'>[]): number {
  if (forkedFrom) return others.find(({ id }) => id === forkedFrom.caseId)?.attempt ?? 1;
  return 1 + Math.max(0, ...others.filter((other) => !other.forkedFrom).map(({ attempt }) => attempt));
}
