import { describe, expect, it } from 'vitest';
import { bandOf } from '../../src/scoring/band.ts';
import { MODEL, WEIGHTS } from '../../src/scoring/constants.ts';
import { aggregate, capped, clip, exposureOf } from '../../src/scoring/dimensionScore.ts';
import { type Dimension, dimensions, type Item, type SetWeights } from '../../src/scoring/item.ts';
import { choiceWorth } from '../../src/scoring/primitives/choice.ts';
import { certaintyWorth, markOf } from '../../src/scoring/primitives/certainty.ts';
import { concordance, concordanceWorth } from '../../src/scoring/primitives/concordance.ts';
import { ordinalWorth } from '../../src/scoring/primitives/ordinal.ts';
import { panelScale } from '../../src/scoring/primitives/panelScale.ts';
import { bestTokens, likelihoods, tokensWorth } from '../../src/scoring/primitives/tokens.ts';
import { f1, kappa, precision, recall } from '../../src/scoring/primitives/set.ts';
import { weightedIndex } from '../../src/scoring/weightedIndex.ts';
import oracles from './oracles.json' with { type: 'json' };
import { organCase, organMoves, type Way } from './organCase.ts';
import { played } from './played.ts';
import { against, expert, gather, judge, list, place, reasoningCase, weigh, withTask } from './reasoningCase.ts';

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

  const worths = (answers: readonly number[], keys: readonly number[]) => keys.map((key, index) => ordinalWorth(5, key, answers[index]));

  it('[W2] O4: how far exhibits can be relied on, and always the middle', () => {
    const three = worths([3, 1, 4], [4, 1, 3]);
    for (const [index, { raw, base }] of three.entries()) {
      close(raw, { frac: oracles.O4_reliability.raws[index] ?? '' });
      close(base, { frac: oracles.O4_reliability.bases[index] ?? '' });
    }
    const together = (of: readonly ReturnType<typeof ordinalWorth>[]) => aggregate(of.map((worth, index) => item(worth, 1, index))).unclipped;
    close(together(three), oracles.O4_reliability.D);
    close(together(worths([2, 2, 2], [4, 1, 3])), oracles.O4_all_middle.D);
    close(together(worths([2, 2, 2, 2, 2], [0, 1, 2, 3, 4])), oracles.O4_all_middle_uniform_key.D);
  });

  it.each([[1, '1'], [2, '2'], [0, '0'], [-1, '-1']] as const)('[P1] O5: %s beside a panel of twelve', (answer, name) => {
    const worth = concordanceWorth(concordance([0, 0, 2, 6, 4], 2).credits, answer + 2);
    close(worth.raw, oracles[`O5_sct_${name}`].raw);
    close(worth.base, oracles[`O5_sct_${name}`].base);
    close(aggregate([item(worth)]).unclipped, oracles[`O5_sct_${name}`].kappa);
    const panel = { counts: { 0: 2, 1: 6, 2: 4 } };
    close(played(withTask('fact', { panel }), expert.with(3, judge(answer))).item('weighing:scenes.fact.task').score, oracles[`O5_sct_${name}`].kappa);
  });

  it.each([[-2, '-2'], [2, '2']] as const)('[P1] O5b: %s where a member stood alone', (answer, name) => {
    const worth = concordanceWorth(concordance([1, 0, 2, 8, 1], 2).credits, answer + 2);
    close(worth.raw, oracles[`O5_trim_${name}`].raw);
    close(worth.base, oracles[`O5_trim_${name}`].base);
    close(aggregate([item(worth)]).unclipped, oracles[`O5_trim_${name}`].kappa);
  });

  it.each([['best', [9, 1, 0]], ['712', [7, 2, 1]], ['uniformish', [4, 3, 3]], ['wrong', [2, 7, 1]], ['overconf', [10, 0, 0]]] as const)('[H6] [H7] O6: tokens, %s', (name, placed) => {
    const oracle = oracles[`O6_${name}`];
    const reference = likelihoods(oracles.O6_reference.ell);
    for (const [index, frac] of oracles.O6_reference.r.entries()) close(reference[index], { frac });
    expect(bestTokens(reference)).toEqual(oracles.O6_reference.best_tokens);
    const worth = tokensWorth(reference, placed);
    close(worth.raw, oracle.raw);
    close(worth.base, oracle.base);
    close(worth.best, oracle.best);
    const [one, two, three] = placed;
    close(played(reasoningCase, expert.with(4, place(one, two, three))).item('hypotheses:scenes.place.task').score, oracle.kappa);
  });

  it('[H6] [H7] O6b: the same tokens on a path where two exhibits were never collected', () => {
    const { ell, r, best_tokens: best } = oracles.O6_ref_shortpath;
    for (const [index, frac] of r.entries()) close(likelihoods(ell)[index], { frac });
    expect(bestTokens(likelihoods(ell))).toEqual(best);
    const moves = [gather('short'), list(), weigh({ message: { reliability: 4, admissible: 'yes' } }), judge(1), place(7, 2, 1), against()];
    const { raw, base, best: most, score } = played(reasoningCase, moves).item('hypotheses:scenes.place.task');
    close(raw, oracles.O6_shortpath_712.raw);
    close(base, oracles.O6_shortpath_712.base);
    close(most, oracles.O6_shortpath_712.best);
    close(score, oracles.O6_shortpath_712.kappa);
  });

  const marked = (marks: readonly number[]) => aggregate(marks.map((mark, index) => item(certaintyWorth(mark), 1, index)));
  const sure = (right: number, wrong: number) => [...Array(right).fill(markOf('sure', true)), ...Array(wrong).fill(markOf('sure', false))] as number[];

  it('[M2] [M3] O7: certainty', () => {
    const mixed = marked([markOf('sure', true), markOf('probable', true), markOf('not-sure', false), markOf('sure', false), markOf('not-sure', true)]);
    close(mixed.unclipped, oracles.O7_mixed.unclipped);
    close(marked([...sure(4, 0), markOf('probable', false)]).unclipped, oracles.O7_4H_1Mwrong.unclipped);
    close(marked(Array(5).fill(markOf('not-sure', true)) as number[]).unclipped, oracles.O7_all_low_right.D);
    close(marked(sure(3, 3)).unclipped, oracles.O7_always_high_half_right.unclipped);
    close(marked(sure(3, 3)).clipped, oracles.O7_always_high_half_right.D);
  });

  it('[P8] O14: a result on the scale of a panel', () => {
    close(panelScale(62, { mean: 78, deviation: 8 }), oracles.O14_T.T);
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
    expect(bandOf({ index: 0.626, values: profile, failures: [failure(0.2)], measured: true })?.band).toBe('stop');
    expect(bandOf({ index: 0.666, values: profile, failures: [{ ...failure(0.6), repairedBy: 5 }], measured: true })?.band).toBe('developing');
  });

  it('[B1] [N1] [H1] [M3] O15: end to end, from items to index', () => {
    const of = (kind: Pick<Item, 'dim'> & Partial<Item>, ...raws: readonly { raw: number; base: number; best: number }[]) =>
      aggregate(raws.map((worth, index) => ({ ...item(worth, 1, index), ...kind, id: `${kind.component ?? kind.dim}:${index}` })));
    const set = (weights: SetWeights) => ({ raw: kappa(weights), base: 0, best: 1 });
    const part = (component: Item['component'], worth: { raw: number; base: number; best: number }): Item => ({ ...item(worth), id: `${component}`, dim: 'hypotheses', ...(component && { component }) });
    // Two of three right hypotheses and one of five wrong ones; two of three exhibits against; 7-2-1 on the full file.
    const parts = [part('breadth', set({ a: 4, b: 2, G: 6, F: 10 })), part('counter-evidence', set({ a: 5, b: 0, G: 7, F: 10 })), part('updating', tokensWorth(likelihoods([3, 0, -2]), [7, 2, 1]))];
    close(aggregate(parts).parts?.[0]?.value, oracles.O15_dims.breadth);
    const values: Record<Dimension, number | undefined> = {
      elements: of({ dim: 'elements' }, set({ a: 11, b: 5, G: 14, F: 52 })).clipped,
      qualification: played(organCase, organMoves('full', 'trafficking', 'refer')).dimension('qualification').value,
      rationale: of({ dim: 'rationale' }, set({ a: 5, b: 2, G: 7, F: 10 }), set({ a: 5, b: 0, G: 7, F: 10 })).clipped,
      weighing: of({ dim: 'weighing' }, ordinalWorth(5, 4, 3)).clipped,
      hypotheses: aggregate(parts).clipped,
      inquiry: of({ dim: 'inquiry' }, { raw: 11, base: 5, best: 16 }).clipped,
      procedure: aggregate([2, 1, 1].map((weight, index) => item(choiceWorth(credits, credits[index]), weight, index))).clipped,
      protection: of({ dim: 'protection' }, ...[1, 1, 0.5].map((credit) => choiceWorth(credits, credit))).clipped,
      calibration: marked([...sure(4, 0), markOf('probable', false)]).clipped,
    };
    for (const code of dimensions) close(values[code], oracles.O15_dims[code]);
    const judged = Object.fromEntries(Object.entries(values).map(([code, value]) => [code, value ?? Number.NaN]));
    close(indexOf(judged), oracles.O15_index.index);
    close(indexOf({ ...judged, protection: capped(values.protection ?? 0, [failure(0.2)]).value }), oracles.O15_index_after_unrecovered_critical_protection.index);
    expect(MODEL).toBe('k1');
  });
});
