/** What a device keeps about a case beside its log: enough to list it without opening it. */
import type { Log } from '../../engine/log.ts';
import type { LogFault } from '../../engine/savedLog.ts';
import type { Language } from '../../scenario/words.ts';
import type { KeptScore } from './keptScore.ts';

export interface CaseRecord {
  readonly id: string;
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: string };
  readonly title: string;
  readonly language: Language;
  /** 1 for the first case of its scenario on this device, 2 for the second ... A what-if has the number of the case it left. */
  readonly attempt: number;
  /** ISO 8601, by this device's clock. */
  readonly started: string;
  readonly updated: string;
  readonly ended?: string;
  /** Where it came from, when it was not begun here: a file, an older version of its scenario, or two tabs that parted. */
  readonly origin?: CaseOrigin;
  /** A what-if: the case it left, and the first step that it does not share with it. Never a scored run. */
  readonly forkedFrom?: ForkedFrom;
  /** What it was worth when it was first scored, and by which model. Never written over. */
  readonly score?: KeptScore;
}

export interface ForkedFrom {
  readonly caseId: string;
  readonly seq: number;
}

export type CaseOrigin = 'file' | 'older-version' | 'damaged' | 'parted';

/** A case about to be kept; the store gives it its attempt number. */
export type NewCase = Omit<CaseRecord, 'attempt'>;

/** A case as the store found it. */
export interface FoundCase {
  readonly record: CaseRecord;
  /** The entries that are sound, from the first on. */
  readonly log: Log;
  /** Present where the stored entries are damaged. */
  readonly damage?: Damage;
}

export interface Damage {
  readonly fault: LogFault;
  /** Everything that was found, sound or not, so that nothing is thrown away. */
  readonly found: readonly unknown[];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether a stored row can be shown as a case. A row that cannot is left where it is, and not shown. */
export function isCaseRecord(value: unknown): value is CaseRecord {
  if (!isObject(value) || !isObject(value['scenario'])) return false;
  const { id, title, language, attempt, started, updated, ended, scenario } = value;
  return [id, title, language, started, updated, scenario['id'], scenario['version'], scenario['hash']].every(isText)
    && Number.isInteger(attempt) && (ended === undefined || isText(ended));
}

/** Whether something from outside says where a what-if came from. */
export const isForkedFrom = (value: unknown): value is ForkedFrom =>
  isObject(value) && isText(value['caseId']) && Number.isInteger(value['seq']);
