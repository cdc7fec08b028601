/** Texts without a translation in a language that the case is offered in. In other languages a translation may be under way: nothing is said. */
import type { CaseTranslation } from '../../compiler/translations.ts';
import { type Diagnostic, diagnosticOf } from '../../scenario/diagnostic.ts';
import { placeOf } from '../../scenario/readYaml.ts';
import { numbered, shortened } from './shortened.ts';

/** `each`: every text in its place; otherwise once for each file, with how many there are. */
export function untranslated(translations: readonly CaseTranslation[], each: boolean): readonly Diagnostic[] {
  return translations.filter(({ offered }) => offered).flatMap(({ language, parts }) => {
    const [ofCase] = parts;
    return parts.flatMap(({ original, texts }) => {
      const missing = texts.filter(({ standing }) => standing === 'missing');
      const [first] = missing;
      if (!first || !ofCase) return [];
      const say = (what: string, source: typeof original, path: typeof first.path, at: 'key' | 'value' = 'value') => diagnosticOf({ code: 'untranslated', path, what }, source.file, placeOf(source, path, at));
      return each
        ? missing.map(({ path, source, key }) => say(`"${shortened(source)}" has no translation in "${language}" (${key}).`, original, path, 'key'))
        : [say(`${numbered(missing.length, 'text')} of ${texts.filter(({ needed }) => needed).length} in ${original.file} ${missing.length === 1 ? 'has' : 'have'} no translation in "${language}"; the first is ${first.key}.`,
          ofCase.original, ['offered-in', ofCase.original.document.has('offered-in') ? indexOf(ofCase.original.document.toJS(), language) : 0])];
    });
  });
}

const indexOf = (file: unknown, language: string): number => Math.max(0, (file as { readonly 'offered-in'?: readonly string[] })['offered-in']?.indexOf(language) ?? 0);
