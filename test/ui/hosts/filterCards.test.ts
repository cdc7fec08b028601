import { describe, expect, it } from 'vitest';
import type { ScenarioCard } from '../../../src/session/view.ts';
import { fitsFilter, noFilter, progressOf } from '../../../src/ui/hosts/filterCards.ts';

const card: ScenarioCard = {
  id: 'bus', version: '1.0.0', hash: 'x', language: 'en', title: 'The Night Bus', summary: 'A man calls.', minutes: 40, level: 'introductory', focus: ['interpretation'], keys: 'draft', languages: ['ar'],
};
const fits = (filter: Partial<typeof noFilter>, of: ScenarioCard = card) => fitsFilter(of, card, 'new', { ...noFilter, ...filter });

describe('narrowing the catalogue', () => {
  it('shows every case where nothing is asked', () => expect(fits({})).toBe(true));

  it('finds words in any order, of the text as it is read and as it was written', () => {
    expect(fits({ words: 'bus night' })).toBe(true);
    expect(fits({ words: 'train' })).toBe(false);
    expect(fits({ words: 'حافلة' }, { ...card, title: 'حَافِلة الليل' })).toBe(true);
    expect(fits({ words: 'night' }, { ...card, title: 'حافلة الليل' })).toBe(true);
  });

  it('goes by difficulty, level, time, language and how far one is', () => {
    expect([fits({ focus: 'interpretation' }), fits({ focus: 'coordination' })]).toEqual([true, false]);
    expect([fits({ level: 'introductory' }), fits({ level: 'advanced' })]).toEqual([true, false]);
    expect([fits({ minutes: 40 }), fits({ minutes: 20 })]).toEqual([true, false]);
    expect([fits({ language: 'ar' }), fits({ language: 'ckb' })]).toEqual([true, false]);
    expect([fits({ progress: 'new' }), fits({ progress: 'done' })]).toEqual([true, false]);
  });

  it('calls a case under way that was done once and begun again', () => {
    const of = (ended?: string) => ({ scenario: { id: 'bus' }, ended });
    expect(progressOf('bus', [])).toBe('new');
    expect(progressOf('bus', [of('now')])).toBe('done');
    expect(progressOf('bus', [of('now'), of()])).toBe('under-way');
  });
});
