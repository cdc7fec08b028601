/**
 * The text of a translation's file with some of its strings changed, in the order of the case. What a person wrote beside them, as
 * comments, stays. Nothing is taken out: entries whose key is not known stand at the end.
 */
import { Document, isMap, isScalar, type Pair, parseDocument, Scalar, YAMLMap } from 'yaml';
import type { TranslationStatus } from './localeFile.ts';
import type { TranslatedText } from './translated.ts';
import type { Language } from './words.ts';

export interface Change {
  readonly key: string;
  readonly of: string;
  readonly text: string;
  /** Absent: that of the file. */
  readonly status?: TranslationStatus;
  /** The key that it stood under before, where it moved. */
  readonly under?: string;
}

/** What a file that does not exist yet begins with. */
export interface Head {
  readonly language: Language;
  readonly reviewedBy?: string;
}

/** `written`: the file as it is, which must be whole; `order`: the keys of the case. */
export function writeTranslation(written: string | undefined, { language, reviewedBy }: Head, changes: readonly Change[], order: readonly string[]): string {
  const document = written === undefined ? new Document({ format: 1, language, status: 'draft', strings: {} }) : parseDocument(written, { version: '1.2', schema: 'core', stringKeys: true });
  if (reviewedBy !== undefined) addReviewer(document, reviewedBy);
  const strings = document.get('strings');
  if (!isMap(strings)) throw new Error('a translation that was read has strings');
  strings.flow = false;
  const entries = strings as YAMLMap;
  for (const change of changes) {
    const under = entries.items.find((pair) => keyOf(pair) === (change.under ?? change.key));
    if (under) {
      if (change.under !== undefined && change.under !== change.key) renamed(under, change.key);
      under.value = entryOf(change);
    } else entries.items.push(document.createPair(change.key, entryOf(change)));
  }
  const places = new Map(order.map((key, at) => [key, at]));
  const placeOf = (pair: Pair) => places.get(keyOf(pair)) ?? order.length;
  // A stable sort: what is not known keeps its order among itself.
  entries.items = entries.items.map((pair, at) => ({ pair, at })).sort((a, b) => placeOf(a.pair) - placeOf(b.pair) || a.at - b.at).map(({ pair }) => pair);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** What has to be written for every text to stand under its own key, with the hash of its original. Old translations stay old. */
export const tidied = (texts: readonly TranslatedText[], confirmed: ReadonlySet<string> = new Set()): readonly Change[] => texts.flatMap(({ key, of, text, standing, under, status, ownStatus }) => {
  if (text === undefined || !(standing === 'unstamped' || standing === 'moved' || (standing === 'stale' && confirmed.has(key)))) return [];
  return [{ key, of, text, ...(under !== undefined && { under }), ...(ownStatus && { status }) }];
});

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

function renamed(pair: Pair, key: string): void {
  if (isScalar(pair.key)) pair.key.value = key;
}

/** Short ones on one line, so that a difference shows the whole; longer ones as they are read. */
function entryOf({ of, text, status }: Change): YAMLMap {
  const entry = new YAMLMap();
  const short = !text.includes('\n') && text.length <= 100;
  entry.flow = short;
  const hash = new Scalar(of);
  // A hash of digits alone, or one like 1e5, would be read as a number.
  hash.type = /^[0-9]+(?:e[0-9]+)?$/.test(of) ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
  const words = new Scalar(text);
  words.type = short ? Scalar.QUOTE_DOUBLE : Scalar.BLOCK_LITERAL;
  entry.set(new Scalar('of'), hash);
  entry.set(new Scalar('text'), words);
  if (status !== undefined) entry.set(new Scalar('status'), new Scalar(status));
  return entry;
}

function addReviewer(document: Document, reviewer: string): void {
  const now: unknown = document.get('reviewed-by');
  if (typeof now === 'string' && now.split(', ').includes(reviewer)) return;
  document.set('reviewed-by', typeof now === 'string' ? `${now}, ${reviewer}` : reviewer);
}
