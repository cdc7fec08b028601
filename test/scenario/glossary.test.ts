/** The glossary: that it is whole, and that terms are found in texts as they are written, and only there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { glossary } from '../../src/scenario/glossary.ts';
import { readDocument } from '../../src/scenario/readDocument.ts';
import { termsIn } from '../../src/scenario/termsIn.ts';

const file = new URL('../../scenarios/glossary.yaml', import.meta.url);
const { value, diagnostics } = readDocument(glossary, 'glossary.yaml', readFileSync(file, 'utf8'));
if (!value) throw new Error(diagnostics.map(({ what }) => what).join(' '));

describe('the glossary', () => {
  it('has every term in English, Arabic and Sorani, and no term twice', () => {
    const terms = Object.values(value.terms);
    expect(terms).toHaveLength(68);
    expect(terms.filter(({ ar, ckb }) => !ar || !ckb)).toEqual([]);
    expect(new Set(terms.map(({ en }) => en.term)).size).toBe(terms.length);
  });

  it('calls no Sorani word seen without saying where, but for those that the list of terms does not', () => {
    const seen = Object.entries(value.terms).filter(([, { ckb }]) => ckb?.verified === 'text-seen' && !ckb.sources).map(([id]) => id);
    expect(seen).toEqual(['article', 'asayish']);
  });
});

describe('terms in a text', () => {
  it.each([
    ['en', 'The BROKERS spoke of consent; an investigating judge asked about trafficking.', ['broker', 'investigating-judge', 'trafficking-in-persons']],
    ['en', 'He brokered nothing and swore at the interpreter.', ['interpreter']],
    ['en', 'A judge, a fine day, and evidence.', []],
    ['ar', 'سألت قاضي التحقيق عن السمسار وبالاتجار بالبشر.', ['investigating-judge', 'broker', 'trafficking-in-persons']],
    ['ar', 'رأى الخِدَاعَ في الرسالة', ['deception']],
    ['ckb', 'وەرگێڕەکە لەگەڵ ئاسایش هات', ['interpreter', 'asayish']],
  ] as const)('in %s: %s', (language, text, found) => {
    expect(termsIn([text], value, language)).toEqual(found);
  });

  it('are found once, where they first stand, over all texts of a scene', () => {
    expect(termsIn(['The oath.', 'A broker and an oath.'], value, 'en')).toEqual(['oath', 'broker']);
  });
});
