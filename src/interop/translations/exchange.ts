/** A translation on its way to a translator and back: what every file for it holds, whatever its format. */
import { isShown, type TranslatedText } from '../../scenario/translated.ts';

/** `stale`: there is a translation, of an older original. */
export type ExchangeState = 'missing' | 'stale' | 'draft' | 'reviewed';

export interface ExchangeEntry {
  /** The file that the text stands in: `the-borrowed-cousin/scenario.yaml`. */
  readonly file: string;
  readonly key: string;
  /** Hash of the original, as it was when the file was made. */
  readonly of: string;
  readonly source: string;
  readonly text?: string;
  readonly state: ExchangeState;
  /** Where it stands, and what else a translator should know. Not read back. */
  readonly note?: string;
}

export interface Exchange {
  readonly from: string;
  readonly to: string;
  readonly entries: readonly ExchangeEntry[];
}

/** What is wrong with a file that came back, and where; lines and columns count from 1. */
export interface Fault {
  readonly line: number;
  readonly column?: number;
  readonly what: string;
  readonly fix: string;
}

/** Where an entry stands in a file that came back. */
export type Placed<T> = T & { readonly line: number };

export interface PlacedExchange extends Exchange {
  readonly entries: readonly Placed<ExchangeEntry>[];
}

export type ReadExchange = { readonly exchange: PlacedExchange } | { readonly faults: readonly Fault[] };

/** As much of a translation as is exchanged. */
export interface Exchanged {
  readonly language: string;
  readonly parts: readonly { readonly original: { readonly file: string }; readonly texts: readonly TranslatedText[] }[];
}

export type Wanted = 'all' | 'missing' | 'stale';

/** The texts of a case and of the law it uses, in the order they are read. `missing`: those that trainees see untranslated, old ones too. */
export function exchangeOf({ language, parts }: Exchanged, from: string, wanted: Wanted): Exchange {
  const entries = parts.flatMap(({ original, texts }) => texts.filter((each) => each.needed || each.text !== undefined).map((each) => entryOf(original.file, each)));
  const isWanted = ({ state }: ExchangeEntry) => wanted === 'all' || state === 'stale' || (wanted === 'missing' && state === 'missing');
  return { from, to: language, entries: entries.filter(isWanted) };
}

function entryOf(file: string, each: TranslatedText): ExchangeEntry {
  const { key, of, source, text, standing, status, words } = each;
  const state = standing === 'stale' ? 'stale' : isShown(each) ? status : 'missing';
  const note = [
    key.replaceAll('/', ' > '),
    ...(words ? [`The meaning of words in "${words.lang}": ${words.text}`] : []),
    ...(standing === 'stale' ? ['The original was changed since this was translated. Read it again.'] : []),
  ].join('\n');

  return { file, key, of, source, ...(text !== undefined && { text }), state, note };
}
