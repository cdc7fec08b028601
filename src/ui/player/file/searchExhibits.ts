/** Finding exhibits by any word in them. */
import type { ExhibitView } from '../../../session/view.ts';

/** The exhibits that hold every word of the query: in the title, the source, the custody or the document itself. */
export function searchExhibits(exhibits: readonly ExhibitView[], query: string): readonly ExhibitView[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return exhibits;
  return exhibits.filter((exhibit) => {
    const { title, source, custody, document } = exhibit;
    const text = plain([title, source, custody, ...textsOf(document)].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

/** Names of fields whose values are the format's, not anybody's words. */
const notWords = new Set(['kind', 'lang', 'side', 'from', 'mark']);

function textsOf(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (Array.isArray(part)) return part.flatMap(textsOf);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([field, value]) => (notWords.has(field) ? [] : textsOf(value)));
}

/** Without case and without accents and vowel signs, so that a word is found however it was typed. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
