/** Which terms of the glossary stand in a text: in the order in which they first do. Nothing in the text is changed for it. */
import type { Glossary, GlossaryLanguage, Term } from './glossary.ts';

export function termsIn(texts: readonly string[], { terms }: Glossary, language: GlossaryLanguage): readonly string[] {
  const text = plain(texts.join('\n'));
  return Object.entries(terms).flatMap(([id, term]) => {
    if (term.common) return [];
    const places = formsOf(term, language).map((form) => text.search(pattern(form, language))).filter((at) => at >= 0);
    return places.length > 0 ? [{ id, at: Math.min(...places) }] : [];
  }).sort((a, b) => a.at - b.at).map(({ id }) => id);
}

/** Every way a term is written in a language; what stands in brackets is left out. */
function formsOf(term: Term, language: GlossaryLanguage): readonly string[] {
  const written = term[language];
  const forms = [written?.term ?? '', ...(language === 'en' ? (term.en.also ?? []) : [])];
  return forms.flatMap((form) => form.replace(/\([^)]*\)/g, ' ').split(/[/,]/)).map((form) => plain(form).trim()).filter((form) => form.length > 2);
}

/** Without vowel marks and lengthened letters, in small letters. */
const plain = (text: string): string => text.normalize('NFC').replace(/[\u064B-\u0652\u0670\u0640]/g, '').toLowerCase();

/**
 * A whole word, with what languages hang on to it: a plural in English; in Arabic the article and the short words that are
 * written together with the next; endings in Kurdish.
 */
function pattern(form: string, language: GlossaryLanguage): RegExp {
  const escaped = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  if (language === 'en') return new RegExp(`(?<!\\p{L})${escaped}(?:s|es)?(?!\\p{L})`, 'u');
  if (language === 'ar') return new RegExp(`(?<!\\p{L})[وفبكل]{0,2}(?:ال|ل)?${escaped.replace(/^ال/, '')}(?!\\p{L})`, 'u');
  return new RegExp(`(?<!\\p{L})${escaped}\\p{L}{0,4}(?!\\p{L})`, 'u');
}
