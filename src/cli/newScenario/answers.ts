/** What `new` has to know before it writes a case: each with its question, what stands where nobody answers, and what is no answer. */
import * as v from 'valibot';
import { hiddenCharacters } from '../../scenario/hiddenCharacters.ts';
import { nearest } from '../../scenario/nearest.ts';
import { focus } from '../../scenario/scenario.ts';
import { id, line } from '../../scenario/values.ts';
import { language } from '../../scenario/words.ts';

export interface Answers {
  readonly title: string;
  readonly language: string;
  readonly jurisdictions: readonly string[];
  readonly focus: readonly string[];
}

/** A reading that failed says why, for the person who wrote it, and what might be meant `instead`. */
export type Read<T> = { readonly value: T } | { readonly wrong: string; readonly instead?: string };

/** The example proves an offence of this pack; a case without it would not check clean. */
export const needed = 'iraq-federal';

/** A folder's name, if it is one; else why not, with the nearest that is. */
export function readSlug(given: string): Read<string> {
  // In the folder of cases this name belongs to the law.
  if (given === 'jurisdictions') return { wrong: 'The folder "jurisdictions" is for law packs. Choose another name.' };
  if (v.is(id, given)) return { value: given };
  const instead = slugOf(given);
  return { wrong: `"${given}" cannot be the name of a case: lower-case words joined by hyphens, beginning with a letter, 60 characters at most. Perhaps: ${instead}`, instead };
}

/** The nearest name that a case may have. */
export function slugOf(given: string): string {
  const words = given.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '').slice(0, 60).replace(/-+$/, '');
  return words === '' || words === 'jurisdictions' ? 'my-case' : words;
}

/** A title to begin with: the name with a capital letter. */
export const titleOf = (slug: string): string => `${slug.slice(0, 1).toUpperCase()}${slug.slice(1).replaceAll('-', ' ')}`;

export function readTitle(given: string): Read<string> {
  const title = given.trim().replace(/\s+/g, ' ');
  // A half of a character cannot be written to a file.
  if (/\p{Cs}/u.test(title) || hiddenCharacters.test(title)) return { wrong: 'The title holds a character that cannot be seen. Type it again.' };
  return v.is(line, title) ? { value: title } : { wrong: 'A title has between 1 and 300 characters.' };
}

export const readLanguage = (given: string): Read<string> => one(given.trim(), language.options, 'language');
export const readFocus = (given: string): Read<readonly string[]> => some(given, focus.options, 'focus');

/** The pack that the example rests on is always among them. */
export function readJurisdictions(given: string, packs: readonly string[]): Read<readonly string[]> {
  const read = some(given, packs, 'law pack');
  return 'wrong' in read ? read : { value: [needed, ...read.value.filter((pack) => pack !== needed)] };
}

function one(given: string, known: readonly string[], what: string): Read<string> {
  if (known.includes(given)) return { value: given };
  const like = nearest(given, known);
  return { wrong: `There is no ${what} "${given}".${like.length > 0 ? ` Did you mean ${like.join(' or ')}?` : ''} Known: ${known.join(', ')}.` };
}

function some(given: string, known: readonly string[], what: string): Read<readonly string[]> {
  const read = given.split(/[\s,]+/).filter((part) => part !== '').map((part) => one(part, known, what));
  const wrong = read.find((each) => 'wrong' in each);
  if (wrong) return wrong;
  const values = read.flatMap((each) => ('value' in each ? [each.value] : []));
  return values.length > 0 ? { value: [...new Set(values)] } : { wrong: `Name at least one ${what}: ${known.join(', ')}.` };
}
