/** Translations of a text that says something else now. In every language: somebody wrote them, and wants to know. */
import type { CaseTranslation } from '../../compiler/translations.ts';
import { type Diagnostic, diagnosticOf } from '../../scenario/diagnostic.ts';
import { placeOf } from '../../scenario/readYaml.ts';
import { numbered, shortened } from './shortened.ts';

/** `each`: every string in its place; otherwise once for each file, at the first of them. */
export function staleTranslation(translations: readonly CaseTranslation[], each: boolean): readonly Diagnostic[] {
  return translations.flatMap(({ parts }) => parts.flatMap(({ source, texts }) => {
    const stale = texts.filter(({ standing }) => standing === 'stale');
    if (!source || stale.length === 0) return [];
    const say = (what: string, key: string) => diagnosticOf({ code: 'stale-translation', path: ['strings', key], at: 'key', what }, source.file, placeOf(source, ['strings', key], 'key'));
    const [first] = stale;
    return each || stale.length === 1
      ? stale.map(({ key, source: original }) => say(`The original was changed since this was translated; it now says "${shortened(original)}".`, key))
      : first ? [say(`The originals of ${numbered(stale.length, 'translation')} were changed since; this is the first.`, first.key)] : [];
  }));
}
