/**
 * A case saved as one file: its log, with the scenario, version and content hash it was played on. Whatever arrives here
 * is untrusted. The digest finds files that were damaged or edited by hand; it is no signature and proves nothing about
 * who made them.
 */
import { contentHash } from '../scenario/contentHash.ts';
import { seatTaken } from '../scenario/seats.ts';
import { addressed, checkKind, renderingMode } from '../scenario/tasks/interview.ts';
import type { CaseEvent, EventType } from './event.ts';
import type { Entry, Log } from './log.ts';

export interface SavedLog {
  readonly format: 1;
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: string };
  readonly entries: Log;
}

export type LogFaultCode =
  | 'not-json' | 'not-a-case' | 'newer-format' | 'too-large' | 'bad-entry' | 'missing-entry' | 'repeated-entry' | 'entries-out-of-order' | 'not-opened' | 'changed-after-saving';

/** What is wrong with a saved log, and at which entry where it can be told. */
export interface LogFault {
  readonly code: LogFaultCode;
  readonly seq?: number;
}

/** Room enough for some thousands of entries. */
const LARGEST = 4 * 1024 * 1024;

export const writeSavedLog = (saved: SavedLog): string => `${JSON.stringify({ ...saved, digest: contentHash(saved) }, null, 1)}\n`;

/** A saved log of the entries of one case. The first entry says which scenario it is. */
export function savedLogOf(log: Log): SavedLog {
  const opened = log[0]?.event;
  if (opened?.type !== 'case.opened') throw new Error('a log starts with case.opened');
  return { format: 1, scenario: { id: opened.scenario, version: opened.version, hash: opened.hash }, entries: log };
}

export function readSavedLog(text: string): { readonly saved: SavedLog } | { readonly fault: LogFault } {
  if (text.length > LARGEST) return { fault: { code: 'too-large' } };
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { fault: { code: 'not-json' } };
  }
  if (!isObject(read)) return { fault: { code: 'not-a-case' } };
  if (typeof read['format'] === 'number' && read['format'] > 1) return { fault: { code: 'newer-format' } };
  const { scenario, entries, digest } = read;
  if (read['format'] !== 1 || !isObject(scenario) || !isText(scenario['id']) || !isText(scenario['version']) || !isText(scenario['hash']) || !Array.isArray(entries)) {
    return { fault: { code: 'not-a-case' } };
  }
  const fault = faultOf(entries);
  if (fault) return { fault };
  const saved: SavedLog = {
    format: 1,
    scenario: { id: scenario['id'], version: scenario['version'], hash: scenario['hash'] },
    entries: entries as Entry[],
  };
  if (digest !== contentHash(saved)) return { fault: { code: 'changed-after-saving' } };
  const opened = saved.entries[0]?.event;
  if (opened?.type !== 'case.opened' || opened.scenario !== saved.scenario.id) return { fault: { code: 'not-opened', seq: 0 } };
  return { saved };
}

/** The first entry that is not what an entry must be, or not where it must be. */
export function faultOf(entries: readonly unknown[]): LogFault | undefined {
  const seen = new Set<number>();
  for (const [index, entry] of entries.entries()) {
    if (!isObject(entry) || !Number.isInteger(entry['seq']) || !isText(entry['at']) || !isBy(entry['by']) || !isEvent(entry['event'])) {
      return { code: 'bad-entry', seq: index };
    }
    const seq = entry['seq'] as number;
    if (seen.has(seq)) return { code: 'repeated-entry', seq };
    seen.add(seq);
    if (seq === index) continue;
    const missing = !entries.some((other) => isObject(other) && other['seq'] === index);
    return missing ? { code: 'missing-entry', seq: index } : { code: 'entries-out-of-order', seq: index };
  }
  return entries.length === 0 ? { code: 'not-opened', seq: 0 } : undefined;
}

type Check = (value: unknown) => boolean;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;
const isBy = (value: unknown): boolean => value === 'trainee' || value === 'facilitator' || value === 'host';
const oneOf = (...options: readonly string[]): Check => (value) => typeof value === 'string' && options.includes(value);
const maybe = (check: Check): Check => (value) => value === undefined || check(value);
const listOfText: Check = (value) => Array.isArray(value) && value.length <= 500 && value.every(isText);
const whole: Check = (value) => Number.isSafeInteger(value);
const byId = (check: Check): Check => (value) => isObject(value) && Object.keys(value).length <= 200 && Object.keys(value).every(isText) && Object.values(value).every(check);
const isRating: Check = (value) => isObject(value) && whole(value['reliability']) && oneOf('yes', 'doubtful', 'no')(value['admissible']) && maybe(isText)(value['reason'])
  && Object.keys(value).every((key) => ['reliability', 'admissible', 'reason'].includes(key));
const certainty = maybe(oneOf('not-sure', 'probable', 'sure'));

/** The fields of every event: what arrives from a file or over a network must have exactly these. */
const fields: { readonly [T in EventType]: Readonly<Record<string, Check>> } = {
  'case.opened': { scenario: isText, version: isText, hash: isText, seed: whole },
  'seat.taken': { seat: oneOf(...seatTaken.options) },
  'briefing.read': {},
  'choice.made': { scene: isText, choice: isText, certainty, cites: maybe(listOfText), reason: maybe((value) => typeof value === 'string' && value.length <= 4000) },
  'question.asked': { scene: isText, question: isText },
  'rendering.checked': { scene: isText, question: isText, by: oneOf(...checkKind.options) },
  'preparation.done': { scene: isText, step: isText },
  'address.chosen': { scene: isText, to: oneOf(...addressed.options) },
  'mode.chosen': { scene: isText, mode: oneOf(...renderingMode.options) },
  'interpreter.replaced': { scene: isText, interpreter: isText },
  'interview.ended': { scene: isText },
  'proof-map.handed-in': { scene: isText },
  'offence.qualified': {
    scene: isText, offence: isText, readiness: oneOf('refer', 'continue', 'insufficient'), certainty,
    reliesOn: byId(listOfText),
  },
  'evidence.weighed': { scene: isText, ratings: byId(isRating) },
  'fact.judged': { scene: isText, answer: whole, cites: maybe(listOfText) },
  'hypotheses.listed': { scene: isText, hypotheses: listOfText },
  'tokens.placed': { scene: isText, tokens: byId(whole) },
  'counter-evidence.named': { scene: isText, exhibits: listOfText },
  'deductions.put-forward': { scene: isText, answers: byId(isText) },
  'deductions.handed-in': { scene: isText, answers: byId(isText) },
  'agencies.assigned': { scene: isText, tell: byId(isText), settle: byId(isText) },
  'people.identified': { scene: isText, statuses: byId(isText), reliesOn: maybe(byId(listOfText)) },
  'request.sent': { scene: isText, channel: isText, parts: listOfText, route: maybe(listOfText) },
  'exhibit.opened': { exhibit: isText },
  'exhibit.linked': { exhibit: isText, element: isText, verdict: oneOf('supports', 'contradicts', 'none') },
  'inject.read': { inject: isText },
  'inject.released': { inject: isText },
  'inject.withheld': { inject: isText },
  'clock.advanced': { minutes: whole },
};

/** Whether something from outside is an event of the closed list, with its fields and no others. */
export function isEvent(value: unknown): value is CaseEvent {
  if (!isObject(value) || typeof value['type'] !== 'string' || !Object.hasOwn(fields, value['type'])) return false;
  const expected = fields[value['type'] as EventType];
  return Object.keys(value).every((key) => key === 'type' || Object.hasOwn(expected, key))
    && Object.entries(expected).every(([key, check]) => check(value[key]));
}
