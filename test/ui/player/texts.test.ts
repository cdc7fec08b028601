import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '../../../src/engine/refusal.ts';
import { language as languages } from '../../../src/scenario/words.ts';
import english from '../../../src/ui/locales/en/player.json';

/** Every code there is; the compiler asks for each. */
const codes = {
  'seat-unknown': true, 'step-unknown': true, 'step-already-done': true, 'step-not-open': true, 'too-late-to-prepare': true, 'not-offered': true, 'already-so': true, 'check-not-open': true, 'case-not-open': true, 'case-already-open': true, 'case-ended': true, 'other-scenario': true, interrupted: true, 'not-here': true, 'not-interrupted': true,
  'choice-unknown': true, 'choice-not-open': true, 'certainty-missing': true,
  'question-unknown': true, 'question-not-open': true, 'question-already-asked': true, 'questions-used-up': true, 'question-not-asked': true,
  'already-checked': true, 'interpreter-unknown': true, 'interpreter-not-open': true, 'interpreter-already-here': true, 'interview-must-go-on': true,
  'hypothesis-unknown': true, 'rating-missing': true, 'rating-not-asked': true, 'tokens-not-ten': true, 'answer-out-of-range': true,
  'deduction-not-asked': true, 'option-unknown': true, 'deduction-confirmed': true, 'deductions-too-few': true, 'tries-used-up': true,
  'agency-unknown': true, 'time-unknown': true, 'agency-missing': true, 'matter-unknown': true, 'matter-missing': true, 'subject-unknown': true, 'status-unknown': true, 'subject-missing': true,
  'channel-unknown': true, 'channel-not-open': true, 'part-unknown': true, 'station-unknown': true, 'station-twice': true,
  'exhibit-unknown': true, 'exhibit-not-held': true, 'element-unknown': true, 'offence-unknown': true, 'minutes-out-of-range': true, 'inject-unknown': true, 'inject-spent': true,
  malformed: true, stale: true, 'not-your-role': true,
} satisfies Record<RefusalCode, true>;

const folder = new URL('../../../src/ui/player/', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));

function lookUp(key: string): unknown {
  const at = (part: unknown, name: string): unknown => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[name] : undefined);
  const [last = '', ...above] = key.split('.').reverse();
  const parent = above.reverse().reduce<unknown>(at, english);
  return at(parent, last) ?? at(parent, `${last}_other`);
}

describe('the player’s texts', () => {
  it('explain every refusal', () => {
    expect(Object.keys(codes).filter((code) => typeof lookUp(`refusal.${code}`) !== 'string')).toEqual([]);
  });

  it('name every language that people in a case speak', () => {
    expect(languages.options.filter((tag) => typeof lookUp(`language.${tag}`) !== 'string')).toEqual([]);
  });

  it('have every key that the player looks up by name', () => {
    const used = sources.flatMap(({ path, text }) => [...text.matchAll(/\bt\('([^']+)'/g)].map(([, key = '']) => ({ path, key })));
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter(({ key }) => typeof lookUp(key) !== 'string')).toEqual([]);
  });

  it('are all of what the player says: no words stand in its components', () => {
    const spoken = sources.flatMap(({ path, text }) => [...text.matchAll(/>\s*([A-Z][a-z]+ [a-z][^<>{}]*)</g)].map(([, words = '']) => `${path}: ${words}`));
    expect(spoken).toEqual([]);
  });
});
