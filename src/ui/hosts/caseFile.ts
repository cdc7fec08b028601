/** A case as a file: to keep, to carry to another device, to hand to a facilitator. */
import { type LogFault, readSavedLog, savedLogOf, writeSavedLog } from '../../engine/savedLog.ts';
import type { Log } from '../../engine/log.ts';
import { type CaseRecord, type FoundCase, isForkedFrom, type NewCase } from './caseRecord.ts';
import { newCaseId } from './newCaseId.ts';

export interface CaseFile {
  readonly name: string;
  readonly text: string;
}

/** The file of a case. `log` starts with the opening of the case. */
export const caseFileOf = (record: CaseRecord, log: Log): CaseFile => {
  const text = writeSavedLog(savedLogOf(log));
  if (!record.forkedFrom) return { name: nameOf(record, 'case'), text };
  // A what-if is one on every device. The mark stands beside the log, which is read as it always was.
  return { name: nameOf(record, 'what-if.case'), text: `${JSON.stringify({ ...(JSON.parse(text) as object), forkedFrom: record.forkedFrom }, null, 1)}\n` };
};

/** What a device holds of a damaged case, as it was found. No program reads it back as it is; a person can. */
export const damagedFileOf = (record: CaseRecord, found: readonly unknown[]): CaseFile =>
  ({ name: nameOf(record, 'damaged-case'), text: `${JSON.stringify({ damaged: true, record, entries: found }, null, 1)}\n` });

/** The file that loses nothing of a found case. */
export const fileOfFound = ({ record, log, damage }: FoundCase): CaseFile =>
  damage ? damagedFileOf(record, damage.found) : caseFileOf(record, log);

/** A case from a file that somebody brought, or what is wrong with it. Nothing in it is trusted. */
export function readCaseFile(text: string, cards: readonly { readonly id: string; readonly title: string; readonly language: CaseRecord['language'] }[]): { readonly record: NewCase; readonly log: Log } | { readonly fault: LogFault } {
  const read = readSavedLog(text);
  if ('fault' in read) return read;
  const { scenario, entries } = read.saved;
  const card = cards.find((other) => other.id === scenario.id);
  const started = entries[0]?.at ?? '';
  return {
    record: {
      id: newCaseId(), scenario, title: card?.title ?? scenario.id, language: card?.language ?? 'en',
      started, updated: entries.at(-1)?.at ?? started, origin: 'file', ...forkIn(text),
    },
    log: entries,
  };
}

function forkIn(text: string): Pick<NewCase, 'forkedFrom'> {
  const { forkedFrom } = JSON.parse(text) as { readonly forkedFrom?: unknown };
  return isForkedFrom(forkedFrom) ? { forkedFrom } : {};
}

const nameOf = (record: CaseRecord, kind: string): string => fileName(record, kind, 'json');

/** What a file about a case is called: the scenario, the attempt, the time of its last step, and what is in it. */
export const fileName = ({ scenario, attempt, updated }: CaseRecord, kind: string, ending: 'json' | 'csv'): string =>
  `${safe(scenario.id)}-${attempt}-${safe(updated.slice(0, 16))}.${kind}.${ending}`;

const safe = (text: string): string => text.replace(/[^\w-]+/g, '-').slice(0, 60);
