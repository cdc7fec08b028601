import { describe, expect, it } from 'vitest';
import { attemptsOf, type PlayedCase, playedCase } from '../../src/scoring/attempts.ts';
import { compareModel } from '../../src/scoring/modelVersion.ts';
import { played } from './played.ts';
import { expert, reasoningCase } from './reasoningCase.ts';

const at = (day: number, hour: number) => `2026-03-0${day}T0${hour}:00:00.000Z`;
const run = (id: string, started: string, ended?: string, more: Partial<PlayedCase> = {}): PlayedCase => ({ id, started, ...(ended && { ended }), model: 'k1', index: 0.5, values: { elements: 0.4, procedure: 1 }, ...more });

describe('the attempts of a person', () => {
  const cases = [
    run('third', at(3, 1), at(3, 2), { index: 0.8, values: { elements: 0.9 } }), run('first', at(1, 1), at(1, 2)), run('second', at(2, 1), at(2, 2), { index: 0.7, values: { elements: 0.6, procedure: 0.5 } }),
  ];

  it('[Y1] have one that is scored, the first that was completed; the others are practice', () => {
    const { scored, practice } = attemptsOf(cases);
    expect(scored).toMatchObject({ id: 'first', number: 1, standing: 'scored' });
    expect(practice.map(({ id, number, standing }) => [id, number, standing])).toEqual([['second', 2, 'practice'], ['third', 3, 'practice']]);
  });

  it('[Y1] that were never completed are none', () => {
    expect(attemptsOf([run('open', at(1, 1))])).toEqual({ practice: [], forks: [], begunBefore: [], progress: [] });
  });

  it('[Y2] leave forks out, even one that was completed first', () => {
    const { scored, practice, forks, progress } = attemptsOf([run('fork', at(1, 0), at(1, 1), { fork: true }), ...cases]);
    expect([scored?.id, practice.length]).toEqual(['first', 2]);
    expect(forks).toMatchObject([{ id: 'fork', standing: 'fork' }]);
    expect(forks[0]?.number).toBeUndefined();
    expect(progress.find(({ code }) => code === 'elements')?.values).toHaveLength(3);
  });

  it('[Y3] show progress by dimension, and a change between the first and the last that were judged', () => {
    const { progress } = attemptsOf(cases);
    expect(progress.map(({ code, values }) => [code, values])).toEqual([['elements', [0.4, 0.6, 0.9]], ['procedure', [1, 0.5, undefined]], ['index', [0.5, 0.7, 0.8]]]);
    expect(progress.find(({ code }) => code === 'elements')?.change).toBeCloseTo(0.5, 12);
    expect(progress.find(({ code }) => code === 'procedure')?.change).toBe(-0.5);
    expect(attemptsOf(cases.slice(1, 2)).progress.every(({ change }) => change === undefined)).toBe(true);
  });

  it('[Y3] are not compared over two models', () => {
    const changedModel = cases.map((one) => (one.id === 'third' ? { ...one, model: 'k2' } : one));
    expect(attemptsOf(changedModel).progress.find(({ code }) => code === 'elements')).toEqual({ code: 'elements', values: [0.4, 0.6, 0.9] });
  });

  it('[Y4] name the cases that were begun before the scored one', () => {
    const { scored, begunBefore } = attemptsOf([run('left', at(1, 0)), ...cases, run('later', at(4, 1))]);
    expect([scored?.id, begunBefore]).toEqual(['first', ['left']]);
  });

  it('[Y1] are made from scorecards', () => {
    const { card } = played(reasoningCase, expert);
    const one = playedCase({ id: 'a', started: at(1, 1), ended: at(1, 2) }, card);
    expect(one).toMatchObject({ id: 'a', model: 'k1', values: { weighing: 1 } });
    expect(one.index).toBe(card.index);
    expect(Object.keys(one.values)).toEqual(card.dimensions.filter(({ value }) => value !== undefined).map(({ code }) => code));
  });
});

describe('the model of a saved score', () => {
  it('[L4] is the same, older or newer, and one that we do not know is newer', () => {
    expect([compareModel('k1'), compareModel('k1', 'k2'), compareModel('k2', 'k10'), compareModel('k3', 'k2')]).toEqual(['same', 'older', 'older', 'newer']);
    expect(['', 'K1', 'k0', 'k1x', 'v1', 'k01', '1'].map((saved) => compareModel(saved, 'k2'))).toEqual(Array(7).fill('newer'));
  });

  it('[L4] stands in every scorecard', () => {
    expect(compareModel(played(reasoningCase, expert).card.model)).toBe('same');
  });
});
