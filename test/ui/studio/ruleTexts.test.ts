import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/analysis/lint/lint.ts';
import { codes } from '../../../src/scenario/diagnosticCodes.ts';

type Texts = Readonly<Record<string, { readonly title: string; readonly fix: string }>>;
const textsIn = (language: string): Texts => (JSON.parse(readFileSync(new URL(`../../../src/ui/locales/${language}/studio.json`, import.meta.url), 'utf8')) as { readonly rule: Texts }).rule;

describe('what the Author section says of a kind of problem', () => {
  it.each(['en', 'ar', 'ckb'])('is there in %s for everything that rules and policies find', (language) => {
    for (const code of [...rules.map((rule) => rule.code), 'easy-to-guess']) expect([code, textsIn(language)[code]?.title]).toEqual([code, expect.stringMatching(/\S/)]);
  });

  it('is in English what the checks say', () => {
    const english = textsIn('en');
    for (const [code, { fix }] of Object.entries(english)) expect([code, fix]).toEqual([code, codes[code as keyof typeof codes].fix]);
  });
});
