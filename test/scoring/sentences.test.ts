import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { debrief } from '../../src/scoring/debrief.ts';
import type { Message } from '../../src/scoring/message.ts';
import { machineOf } from '../../src/compiler/machine.ts';
import ar from '../../src/ui/locales/ar/score.json' with { type: 'json' };
import ckb from '../../src/ui/locales/ckb/score.json' with { type: 'json' };
import en from '../../src/ui/locales/en/score.json' with { type: 'json' };
import { generatedLog, generatedScenario } from './generatedScenario.ts';

const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, ar, ckb };
const valuesIn = (text: string) => [...text.matchAll(/\{\{(\w+)(?:, number)?\}\}/g)].map(([, name]) => name).sort();
const scoring = join(import.meta.dirname, '../../src/scoring');
const source = readdirSync(scoring, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).map((path) => readFileSync(join(scoring, path), 'utf8')).join('\n');

describe('the sentences of the score', () => {
  it('[T3] exist in every language with the same values', () => {
    for (const [language, texts] of Object.entries(languages)) {
      expect(Object.keys(texts).sort(), language).toEqual(Object.keys(en).sort());
      for (const [key, text] of Object.entries(texts)) expect(valuesIn(text), `${language} ${key}`).toEqual(valuesIn((en as Record<string, string>)[key] ?? ''));
    }
    expect([en['_review'], ar['_review'], ckb['_review']]).toEqual(['source', 'draft', 'draft']);
  });

  it('[T3] are all written, each with the values it is given, whatever was played', () => {
    const seen = new Map<string, Message>();
    const collect = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('key' in value && 'values' in value) {
        const said = value as Message;
        seen.set(said.key, said);
        const text = (en as Record<string, string>)[said.key];
        expect(text, said.key).toBeDefined();
        expect(Object.keys(said.values).sort(), said.key).toEqual(valuesIn(text ?? ''));
        for (const number of Object.values(said.values)) if (typeof number === 'number') expect(number).toBeGreaterThanOrEqual(0);
        return;
      }
      for (const part of Object.values(value)) collect(part);
    };
    for (let seed = 0; seed < 150; seed += 1) {
      const machine = machineOf(generatedScenario(seed));
      collect(debrief(machine, generatedLog(machine, seed)));
    }
    expect(seen.size).toBeGreaterThan(25);
  });

  it('[T3] that the scorer names are all there', () => {
    const named = [...source.matchAll(/message\('([a-z-]+)'/g)].map(([, key]) => key ?? '');
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((key) => !(key in en))).toEqual([]);
  });
});
