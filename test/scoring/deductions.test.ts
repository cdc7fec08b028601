import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/scenario/playthrough.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { debrief } from '../../src/scoring/debrief.ts';
import { deduce, deduceCase, exactShares, gather, putForward, withDeduce } from './deduceCase.ts';
import { changed, played } from './played.ts';

const item = (id: string) => `weighing:scenes.follows.task.deductions.${id}`;
const right = { payer: 'brother', keeper: 'driver', caller: 'theatre', order: 'before' } as const;
const debriefOf = (scenario: Scenario, moves: readonly Move[]) => {
  const { machine, log } = played(scenario, moves);
  return debrief(machine, log);
};

describe('deductions', () => {
  it('[F1] are asked only where every exhibit they follow from is in the file', () => {
    const ids = (way: 'full' | 'short' | 'nothing') => played(deduceCase, [gather(way), deduce({})]).dimension('weighing').items.map(({ id }) => id);
    expect(ids('full')).toEqual([item('caller'), item('keeper'), item('order'), item('payer')]);
    expect(ids('short')).toEqual([item('caller'), item('payer')]);
    expect(ids('nothing')).toEqual([]);
  });

  it('[F1] are asked of an inadmissible exhibit too', () => {
    expect(played(deduceCase, [gather('spoiled'), deduce(right)]).dimension('weighing')).toMatchObject({ value: 1, items: { length: 4 } });
  });

  it('[F2] are choices among their options: 1, 0, and 1 over the number of options for a guess', () => {
    const game = played(withDeduce({ weight: 3 }), [gather('full'), deduce({ ...right, payer: 'hospital', order: 'after' })]);
    expect(game.item(item('payer'))).toMatchObject({ kind: 'choice', raw: 0, base: 1 / 4, best: 1, weight: 3, author: 'brother', line: 'scenes.follows.task.deductions.payer', entries: [3] });
    expect(game.item(item('order'))).toMatchObject({ raw: 0, base: 1 / 2, best: 1 });
    expect(game.item(item('keeper'))).toMatchObject({ raw: 1, base: 1 / 3, best: 1, weight: 3 });
    // Two right, two wrong: (1 - 1/3 + 1 - 1/3 - 1/4 - 1/2) over (3/4 + 2/3 + 2/3 + 1/2).
    expect(game.dimension('weighing').unclipped).toBeCloseTo((4 / 3 - 3 / 4) / (3 / 4 + 4 / 3 + 1 / 2), 12);
  });

  it('[F3] count by the first answer, put forward or handed in', () => {
    const better = played(deduceCase, [gather('full'), putForward({ payer: 'hospital', keeper: 'driver' }), putForward({ payer: 'brother', keeper: 'driver' }), deduce(right)]);
    expect(better.item(item('payer'))).toMatchObject({ raw: 0, entries: [3] });
    expect(better.item(item('keeper'))).toMatchObject({ raw: 1, entries: [3] });
    expect(better.item(item('caller'))).toMatchObject({ raw: 1, entries: [5] });
    const worse = played(deduceCase, [gather('full'), putForward({ payer: 'brother', keeper: 'owner' }), deduce({ ...right, payer: 'hospital' })]);
    expect(worse.item(item('payer')).raw).toBe(1);
  });

  it('[F3] earn 0 on average when guessed, exactly, over every way to answer', () => {
    const { task } = deduceCase.scenes['follows'] ?? {};
    if (task?.kind !== 'deduce') throw new Error('the scene asks for deductions');
    expect(exactShares(Object.values(task.deductions))).toBeCloseTo(0, 12);
  });

  it('[F4] left blank are worth what guessing is', () => {
    const game = played(deduceCase, [gather('full'), deduce({ payer: 'brother' })]);
    expect(game.item(item('keeper'))).toMatchObject({ raw: 1 / 3, base: 1 / 3, score: 0, entries: [3] });
    expect(game.item(item('payer')).raw).toBe(1);
    expect(played(deduceCase, [gather('full'), deduce({})]).dimension('weighing').value).toBe(0);
  });

  it('[F6] count the first hand-in of a scene, and nothing before it', () => {
    const again = withDeduce({ 'leads-to': [{ to: 'follows', when: { lacks: 'ledger' } }, { to: 'done' }] });
    const twice = played(again, [gather('short'), deduce({ payer: 'hospital' }), deduce({ payer: 'brother' })]);
    expect(twice.item(item('payer'))).toMatchObject({ raw: 0, entries: [3] });
    expect(played(deduceCase, [gather('full'), putForward({ payer: 'brother', keeper: 'driver' })]).dimension('weighing').items).toEqual([]);
  });

  it('[F6] count as nothing done where they had to be handed in', () => {
    const skipping = changed(withDeduce({ mandatory: true }), (draft) => {
      const { task } = draft.scenes['gather'] ?? {};
      if (task?.kind === 'choose') for (const choice of Object.values(task.choices)) choice['leads-to'] = 'done';
    });
    const game = played(skipping, [gather('short')]);
    expect(game.item(item('payer'))).toMatchObject({ raw: 0, base: 1 / 4, undone: true, entries: [] });
    expect(game.dimension('weighing').items).toHaveLength(2);
  });

  it('[T3] say what was answered and what follows from the file', () => {
    const game = played(deduceCase, [gather('full'), deduce({ payer: 'hospital', keeper: 'driver' })]);
    expect(game.item(item('payer')).sentences).toEqual([
      { key: 'deduction-given', values: { scene: 'What follows', statement: 'The sum was paid by', given: 'the hospital' } },
      { key: 'deduction-wrong', values: { answer: 'the brother' } },
      { key: 'score-choice', values: { score: 0 } },
    ]);
    expect(game.item(item('keeper')).sentences.map(({ key }) => key)).toEqual(['deduction-given', 'deduction-right', 'score-choice']);
    expect(game.item(item('order')).sentences[0]).toEqual({ key: 'deduction-blank', values: { scene: 'What follows', statement: 'The theatre was booked' } });
  });
});

describe('the debrief of deductions', () => {
  const told = debriefOf(deduceCase, [gather('full'), putForward({ payer: 'hospital', keeper: 'driver' }), putForward({ payer: 'brother', keeper: 'driver', order: 'after' }), deduce({ payer: 'brother', keeper: 'driver', order: 'before' })]);
  const [one] = told.deductions;

  it('[T5] sets first answers beside what follows, with the exhibits, the reasons, and what was confirmed when', () => {
    expect(one).toMatchObject({ seq: 5, scored: true, confirmIn: 2, tries: 2, scene: { id: 'follows' } });
    expect(one?.deductions.map(({ id, yours, reference, right: was, changedTo, confirmedAt }) => [id, yours, reference, was, changedTo, confirmedAt])).toEqual([
      ['payer', 'the hospital', 'the brother', false, 'the brother', 2],
      ['keeper', 'the driver', 'the driver', true, undefined, 2],
      ['caller', undefined, 'the theatre', false, undefined, undefined],
      ['order', 'after the committee', 'before the committee', false, 'before the committee', undefined],
    ]);
    expect(one?.deductions[0]).toMatchObject({ from: [{ id: 'receipt', name: 'The receipt' }], feedback: { sources: ['practice/safety'] }, items: [item('payer')] });
  });

  it('[T5] has them in the timeline and in the law that they rest on', () => {
    expect(told.timeline.at(-1)).toMatchObject({ kind: 'deductions', seq: 5, items: [item('payer'), item('keeper'), item('caller'), item('order')].sort() });
    expect(told.law.find(({ ref }) => ref === 'practice/safety')?.used).toContain('scenes.follows.task.deductions.payer');
  });

  it('tells of no batches where nothing is confirmed before the debrief', () => {
    const [plain] = debriefOf(withDeduce({ 'confirm-in': undefined }), [gather('full'), deduce(right)]).deductions;
    expect(plain).not.toHaveProperty('confirmIn');
    expect(plain).not.toHaveProperty('tries');
  });
});
