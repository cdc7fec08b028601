/**
 * What came back from a translator, against what there is: what is new, what takes the place of another, and what is left as it is.
 * Nothing that somebody wrote is lost: an empty cell changes nothing, a text of an older original does not replace one of today's, and
 * a draft does not replace what was reviewed unless that is asked for.
 */
import type { CaseTranslation, TranslatedPart } from '../../compiler/translations.ts';
import { hiddenCharacters } from '../../scenario/hiddenCharacters.ts';
import { isShown, type TranslatedText } from '../../scenario/translated.ts';
import type { Change } from '../../scenario/writeTranslation.ts';
import type { ExchangeEntry, Fault, Placed, PlacedExchange } from './exchange.ts';

export interface TakeInOptions {
  /** Who reviewed what is called reviewed. */
  readonly reviewedBy?: string | undefined;
  readonly replaceReviewed?: boolean | undefined;
}

export interface TakenIn {
  /** By the file of the original. */
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  readonly added: number;
  readonly replaced: number;
  readonly same: number;
  /** Left as it is although another text came, and why. */
  readonly kept: readonly { readonly line: number; readonly key: string; readonly why: 'older-original' | 'reviewed' }[];
  /** Texts that the case does not have (any more). */
  readonly unknown: readonly { readonly line: number; readonly key: string }[];
}

const LONGEST = 6000;

export function takeIn({ entries }: PlacedExchange, { parts }: CaseTranslation, options: TakeInOptions): TakenIn | { readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const changes = new Map<string, Change[]>();
  const kept: TakenIn['kept'][number][] = [];
  const unknown: TakenIn['unknown'][number][] = [];
  let [added, replaced, same] = [0, 0, 0];
  const places = new Map(parts.map((part) => [part.original.file, { part, units: new Map(part.all.map((unit) => [unit.key, unit])) }]));
  for (const entry of entries) {
    if (entry.text === undefined) continue;
    const { line, key, file } = entry;
    const place = places.get(file);
    const unit = place?.units.get(key);
    if (!place || !unit) {
      unknown.push({ line, key });
      continue;
    }
    const fault = faultIn(entry, entry.text, place.part, options);
    if (fault) faults.push(fault);
    const done = decide(entry, entry.text, unit, place.part, options.replaceReviewed ?? false);
    if (done === 'same') same += 1;
    else if (typeof done === 'string') kept.push({ line, key, why: done });
    else {
      if (unit.text === undefined) added += 1;
      else replaced += 1;
      changes.set(file, [...(changes.get(file) ?? []), done]);
    }
  }
  return faults.length > 0 ? { faults } : { changes, added, replaced, same, kept, unknown };
}

function faultIn({ line, key, state }: Placed<ExchangeEntry>, text: string, { value }: TranslatedPart, { reviewedBy }: TakeInOptions): Fault | undefined {
  const hidden = text.match(hiddenCharacters)?.[0];
  if (hidden !== undefined) return { line, what: `"${key}" holds a character that cannot be seen (U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}).`, fix: 'Delete it and type the text again; the player keeps names and figures apart by itself.' };
  if (text.length > LONGEST) return { line, what: `"${key}" has ${text.length} characters; at most ${LONGEST} are allowed.`, fix: 'Shorten it.' };
  if (state === 'reviewed' && reviewedBy === undefined && value?.['reviewed-by'] === undefined) return { line, what: `"${key}" is called reviewed, and nobody is named who did it.`, fix: 'Say who, with --reviewed-by "a role or a name", or leave it translated.' };
  return undefined;
}

function decide(entry: ExchangeEntry, text: string, unit: TranslatedText, { value }: TranslatedPart, replaceReviewed: boolean): Change | 'same' | 'older-original' | 'reviewed' {
  const ofFile = value?.status ?? 'draft';
  const isNew = unit.text !== text;
  // Called old, and not changed: nobody has looked at it yet.
  if (entry.state === 'stale' && !isNew) return 'same';
  const status = entry.state === 'reviewed' ? 'reviewed' : 'draft';
  if (isShown(unit)) {
    if (unit.standing === 'current' && !isNew && unit.status === status && entry.of === unit.of) return 'same';
    if (entry.of !== unit.of) return isNew ? 'older-original' : 'same';
    if (isNew && unit.status === 'reviewed' && status === 'draft' && !replaceReviewed) return 'reviewed';
    // A review is not undone by a file that was exported before it.
    if (!isNew && unit.status === 'reviewed' && status === 'draft') return 'same';
  } else if (unit.standing === 'stale' && entry.of !== unit.of && entry.of !== unit.madeOf) return 'older-original';
  return { key: unit.key, of: entry.of, text, ...(status !== ofFile && { status }), ...(unit.under !== undefined && { under: unit.under }) };
}
