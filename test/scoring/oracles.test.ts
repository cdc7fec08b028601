import { describe, expect, it } from 'vitest';
import { bandOf } from '../../src/scoring/band.ts';
import { MODEL, WEIGHTS } from '../../src/scoring/constants.ts';
import { aggregate, capped, clip, exposureOf } from '../../src/scoring/dimensionScore.ts';
import { type Dimension, dimensions, type Item, type SetWeights } from '../../src/scoring/item.ts';
import { choiceWorth } from '../../src/scoring/primitives/choice.ts';
import { f1, kappa, precision, recall } from '../../src/scoring/primitives/set.ts';
import { weightedIndex } from '../../src/scoring/weightedIndex.ts';
import oracles from './oracles.json' with { type: 'json' };
import { organCase, organMoves, type Way } from './organCase.ts';
import { played } from './played.ts';

/** The exact value: fractions are worked out, so that nothing is lost to the six places printed beside them. */
const exact = ({ frac }: { readonly frac: string }): number => {
  const [over = '0', under = '1'] = frac.split('/');
  return Number(over) / Number(under);
};
const close = (got: number | undefined, oracle: { readonly frac: string }) => expect(Math.abs((got ?? Number.NaN) - exact(oracle))).toBeLessThan(1e-9);
const item = (worth: { raw: number; base: number; best: number }, weight = 1, index = 0): Item =>
  ({ id: `procedure:${index}`, dim: 'procedure', kind: 'choice', ...worth, weight, entries: [], line: 'scenes', sentences: [] });

describe('the worked examples of the model, to nine places', () => {
  const credits = [1, 0.5, 0, 0];

  it.each([['A', 1], ['B', 0.5], ['C', 0]] as const)('[C1] O1: option %s', (name, credit) => {
    const worth = choiceWorth(credits, credit);
    const oracle = oracles[`O1_${name}`];
    close(worth.raw, oracle.raw);
    close(worth.base, oracle.base);
    close(worth.best, oracle.best);
    close(aggregate([item(worth)]).unclipped, oracle.kappa);
  });

  it('[N3] O1b: with the good option gone, the best that is left is worth 1', () => {
    const worth = choiceWorth([0.5, 0, 0], 0.5);
    close(worth.base, oracles.O1_path_B.base);
    close(aggregate([item(worth)]).unclipped, oracles.O1_path_B.kappa);
  });

  it('[N1] O1c: a dimension is clipped once, after the sum', () => {
    const sum = aggregate([2, 1, 1].map((weight, index) => item(choiceWorth(credits, credits[index]), weight, index)));
    close(sum.unclipped, oracles.O1_dim.unclipped);
    const negative = aggregate([item(choiceWorth(credits, 0), 2, 0), item(choiceWorth(credits, 0.5), 1, 1)]).unclipped ?? 1;
    close(negative, oracles.O1_dim_neg.unclipped);
    close(clip(negative), oracles.O1_dim_neg.D);
  });

  it.each(['expert', 'link_everything', 'link_nothing', 'typical', 'typical_plus_right', 'typical_plus_wrong', 'all_plus_one_flip'] as const)('[S1] [S2] O2: %s', (name) => {
    const { a, b, kappa: expected } = oracles[`O2_${name}`];
    close(kappa({ a, b, G: 14, F: 52 }), expected);
  });

  it('[S8] O2b: precision, recall and F1 beside it', () => {
    const weights = { a: 11, b: 5, G: 14, F: 52 };
    close(precision(weights), oracles.O2_typical.precision);
    close(recall(weights), oracles.O2_typical.recall);
    close(f1(weights), oracles.O2_typical.F1);
  });

  it.each([['good', 7, 0], ['mixed', 5, 2], ['all', 7, 10], ['none', 0, 0], ['two', 5, 0]] as const)('[S1] [S8] O3: %s', (name, a, b) => {
    const weights: SetWeights = { a, b, G: 7, F: 10 };
    const oracle = oracles[`O3_${name}`];
    close(kappa(weights), oracle.kappa);
    close(recall(weights), oracle.recall);
    close(f1(weights), oracle.F1);
    if (oracle.precision) close(precision(weights), oracle.precision);
    else expect(precision(weights)).toBeUndefined();
  });

  it.each([
    ['full_charge', 'full', 'trafficking', 'refer'], ['full_continue', 'full', 'trafficking', 'continue'], ['full_insufficient', 'full', 'trafficking', 'insufficient'],
    ['full_smuggling_charge', 'full', 'smuggling', 'refer'], ['full_organ_sale_unsupported', 'full', 'organ-sale', 'refer'],
    ['fullpay_organ_sale_charge', 'paid', 'organ-sale', 'refer'], ['chat_inadm_charge', 'unlawful', 'trafficking', 'refer'],
    ['chat_inadm_continue', 'unlawful', 'trafficking', 'continue'], ['victim_only_continue', 'victim-only', 'trafficking', 'continue'],
    ['nothing_insufficient', 'nothing', 'trafficking', 'insufficient'],
  ] as const)('[Q1] [Q2] [Q3] [Q4] [Q5] [Q7] [N4] O8: %s', (name, way: Way, offence, readiness) => {
    const oracle = oracles[`O8_${name}`];
    const game = played(organCase, organMoves(way, offence, readiness));
    const { raw, base } = game.item('qualification:scenes.name.task');
    close(raw, oracle.raw);
    close(base, oracle.base);
    const { value, unclipped, exposure } = game.dimension('qualification');
    close(unclipped, oracle.unclipped);
    close(exposure?.factor, oracle.exposure);
    close(value, oracle.D);
  });

  it('[I2] O9: evidence between walking at random and the model run', () => {
    close(aggregate([item({ raw: 11, base: 5, best: 16 })]).unclipped, oracles.O9_col.D);
  });

  it('[N4] O10: right about a file of half the expert\'s evidence and a little less', () => {
    const k = kappa({ a: 6, b: 2, G: 6, F: 20 });
    close(k, oracles.O10_exposure.kappa);
    close(exposureOf(6, 14), oracles.O10_exposure.x);
    close(clip(k) * exposureOf(6, 14), oracles.O10_exposure.D);
  });

  const profile: Record<Dimension, number> = {
    elements: 0.63, qualification: 0.8, rationale: 0.55, weighing: 0.7, hypotheses: 0.6, inquiry: 0.75, procedure: 0.9, protection: 0.85, calibration: 0.4,
  };
  const indexOf = (values: Partial<Record<Dimension, number>>) =>
    weightedIndex(dimensions.map((code) => ({ weight: WEIGHTS[code], ...(values[code] !== undefined && { value: values[code] }) })));
  const failure = (cap: number) => ({ id: 'exposed', title: 'Exposed', dimension: 'protection' as const, why: 'Why.', sources: [], entry: 3, cap });

  it('[B1] [B2] O11: the index, with and without dimensions that were not asked for', () => {
    close(indexOf(profile), oracles.O11_index.index);
    const { weighing: _weighing, calibration: _calibration, ...rest } = profile;
    close(indexOf(rest), oracles.O11_inactive_dims.index);
  });

  it('[K1] [K2] [B4] O11: a critical failure caps its dimension and stops the band', () => {
    const open = capped(profile.protection, [failure(0.2)]).value;
    close(indexOf({ ...profile, protection: open }), oracles.O11_critical.index);
    close(indexOf({ ...profile, protection: capped(profile.protection, [failure(0.6)]).value }), oracles.O11_critical_recovered.index);
    expect(bandOf({ index: 0.626, values: profile, failures: [failure(0.2)], measured: true }).band).toBe('stop');
    expect(bandOf({ index: 0.666, values: profile, failures: [{ ...failure(0.6), repairedBy: 5 }], measured: true }).band).toBe('developing');
  });

  it('[B1] [N1] O15: end to end, from items to index', () => {
    const values = Object.fromEntries(dimensions.map((code) => [code, exact(oracles.O15_dims[code])]));
    const rationale = aggregate([18 / 35, 50 / 67].map((raw, index) => item({ raw, base: 0, best: 1 }, 1, index))).unclipped;
    close(rationale, oracles.O15_dims.rationale);
    close(kappa({ a: 11, b: 5, G: 14, F: 52 }), oracles.O15_dims.elements);
    close(aggregate([1, 1, 0.5].map((credit, index) => item(choiceWorth(credits, credit), 1, index))).unclipped, oracles.O15_dims.protection);
    close(indexOf(values), oracles.O15_index.index);
    close(indexOf({ ...values, protection: capped(values['protection'] ?? 0, [failure(0.2)]).value }), oracles.O15_index_after_unrecovered_critical_protection.index);
    expect(MODEL).toBe('k1');
  });
});
