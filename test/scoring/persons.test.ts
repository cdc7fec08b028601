import { describe, expect, it } from 'vitest';
import { openingFacts } from '../../src/engine/facts.ts';
import { proofOfOffence } from '../../src/engine/proof.ts';
import { mapKey } from '../../src/scoring/criteria/elements.ts';
import { relianceKey } from '../../src/scoring/tasks/qualifyItems.ts';
import { assign, handIn, identify, personsCase, qualify } from './personsCase.ts';
import { changed, played } from './played.ts';

const told = (dim: string, id: string) => `${dim}:scenes.who-is-told.task.tell.${id}`;
const settled = 'procedure:scenes.who-is-told.task.settle.lead';
const said = (id: string) => `qualification:scenes.who-is-who.task.subjects.${id}`;
const rests = (id: string) => `rationale:scenes.who-is-who.task.subjects.${id}`;

describe('who is told when', () => {
  it('[O1] is worth less with every step from the nearest time that is right', () => {
    const game = played(personsCase, [assign({ 'child-protection': 'later', 'border-post': 'later', newspaper: 'now' })]);
    // Four times: 1, 2/3, 1/3, 0 and their mean; with two right ones 1, 1, 2/3, 1/3.
    expect(game.item(told('protection', 'child-protection'))).toMatchObject({ kind: 'ordinal', dim: 'protection', best: 1, author: 'now', entries: [2] });
    expect(game.item(told('protection', 'child-protection')).raw).toBeCloseTo(1 / 3, 12);
    expect(game.item(told('protection', 'child-protection')).base).toBeCloseTo(1 / 2, 12);
    expect(game.item(told('procedure', 'border-post')).raw).toBeCloseTo(2 / 3, 12);
    expect(game.item(told('procedure', 'border-post')).base).toBeCloseTo(3 / 4, 12);
    expect(game.item(told('procedure', 'newspaper'))).toMatchObject({ raw: 0 });
  });

  it('[O1] takes every time that the author names as right', () => {
    for (const time of ['now', 'today']) expect(played(personsCase, [assign({ 'border-post': time })]).item(told('procedure', 'border-post'))).toMatchObject({ raw: 1 });
  });

  it('[O2] weighs what the task and the agency weigh', () => {
    const heavy = changed(personsCase, (draft) => { Object.assign(draft.scenes['who-is-told']?.task ?? {}, { weight: 3 }); });
    expect(played(heavy, [assign()]).item(told('protection', 'child-protection')).weight).toBe(6);
    expect(played(heavy, [assign()]).item(told('procedure', 'border-post')).weight).toBe(3);
  });

  it('[O3] has what was settled beside it, a choice each', () => {
    expect(played(personsCase, [assign({}, { lead: 'border' })]).item(settled)).toMatchObject({ kind: 'choice', raw: 0.5, base: 0.5, best: 1, line: 'scenes.who-is-told.task.settle.lead.choices.border' });
    const game = played(personsCase, [assign({ 'border-post': 'later', newspaper: 'now' }, { lead: 'border' })]);
    // (2/3 - 3/4) + (0 - 1/2) + (1/2 - 1/2) over 1/4 + 1/2 + 1/2.
    expect(game.dimension('procedure').unclipped).toBeCloseTo(-7 / 12 / (5 / 4), 12);
  });

  it('[O4] counts the first time; left out of a case that ended, it was worth nothing', () => {
    const undone = changed(personsCase, (draft) => { draft['first-scene'] = 'map'; });
    const game = played(undone, [handIn, identify(), qualify]);
    expect(game.item(told('procedure', 'newspaper'))).toMatchObject({ raw: 0, base: 0.5, entries: [], undone: true });
    expect(game.item(settled)).toMatchObject({ raw: 0, undone: true });
  });
});

describe('what people are', () => {
  const upTo = [assign(), handIn];

  it('[O5] is a choice among the statuses of the case, and half right where it can be argued', () => {
    expect(played(personsCase, [...upTo, identify()]).item(said('boy'))).toMatchObject({ kind: 'choice', dim: 'qualification', raw: 1, best: 1, author: 'trafficked', line: 'subjects.boy.status' });
    expect(played(personsCase, [...upTo, identify()]).item(said('boy')).base).toBeCloseTo(1 / 3, 12);
    expect(played(personsCase, [...upTo, identify({ women: 'trafficked' })]).item(said('women'))).toMatchObject({ raw: 0.5, base: 0.5, best: 1 });
    expect(played(personsCase, [...upTo, identify({ women: 'helper' })]).item(said('women'))).toMatchObject({ raw: 0 });
  });

  it('[O4] counts the first time', () => {
    const again = played(personsCase, [...upTo, identify({ boy: 'helper' }), { at: 'sure', choose: 'again' }, identify()]);
    expect(again.item(said('boy'))).toMatchObject({ raw: 0, entries: [4] });
    // Saying it was a critical failure, and saying it right the second time repaired it.
    expect(again.card.failures).toMatchObject([{ id: 'child-as-offender', entry: 4, repairedBy: 6, cap: 0.8 }]);
  });

  it('[O6] rests on what supports the rows that are theirs', () => {
    const of = (exhibits: readonly string[]) => played(personsCase, [...upTo, identify({}, { boy: exhibits })]).item(rests('boy'));
    expect(of(['boys-account', 'kiln-list'])).toMatchObject({ raw: 1, set: { a: 6, b: 0, G: 6, F: 5 } });
    // One right of 3, the radio for 2: 2 (3 x 5 - 2 x 6) over 5 (5 - 6) + 6 x 11.
    expect(of(['boys-account', 'radio']).raw).toBeCloseTo(6 / 61, 12);
    expect(of(['fare-note'])).toMatchObject({ set: { a: 0, b: 3 } });
    expect(of([])).toMatchObject({ raw: 0 });
    expect(of(['boys-account', 'kiln-list', 'fare-note', 'radio']).raw).toBeCloseTo(0, 12);
  });

  it('[O6] asks nothing where nothing held supports a row of theirs', () => {
    expect(() => played(personsCase, [...upTo, identify({}, { women: ['fare-note'] })]).item(rests('women'))).toThrow('no item');
  });
});

describe('rows of the map, person by person', () => {
  const facts = openingFacts(personsCase);

  it('[O7] are rows of each subject that claims an element, and none of the case', () => {
    const { right, wrong } = mapKey(personsCase, facts);
    expect(right.get('boys-account/false-promise@boy/supports')).toBe(3);
    expect(right.get('fare-note/moved/supports')).toBe(3);
    expect(wrong.get('boys-account/false-promise@women')).toBe(2);
    expect(wrong.get('boys-account/unpaid-work@women')).toBe(3);
    expect([...right.keys(), ...wrong.keys()].filter((cell) => /\/(false-promise|unpaid-work)(\/|$)/.test(cell))).toEqual([]);
  });

  it('[O8] prove an offence of one of them, or of whomever it is proved best', () => {
    expect(proofOfOffence(personsCase, facts, 'trafficking', 'boy')).toMatchObject({ grade: 'supported', subject: 'boy' });
    expect(proofOfOffence(personsCase, facts, 'trafficking', 'women').grade).toBe('missing');
    expect(proofOfOffence(personsCase, facts, 'trafficking')).toMatchObject({ grade: 'supported', subject: 'boy' });
  });

  it('[O8] never prove it by what was done to one and meant for another', () => {
    const mixed = changed(personsCase, (draft) => {
      for (const exhibit of Object.values(draft.exhibits)) delete exhibit['bears-on']?.['unpaid-work@boy'];
      const account = draft.exhibits['boys-account']?.['bears-on'];
      if (account) account['unpaid-work@women'] = { verdict: 'supports', strength: 3, because: 'For the test.' };
    });
    expect(proofOfOffence(mixed, facts, 'trafficking').grade).toBe('missing');
  });

  it('[O8] judge an answer about one of them by their own reference and rows', () => {
    expect([...relianceKey(personsCase, facts, 'trafficking', 'boy').right.keys()].sort()).toEqual(['boys-account/false-promise@boy', 'boys-account/unpaid-work@boy', 'fare-note/moved', 'kiln-list/unpaid-work@boy']);
    const own = changed(personsCase, (draft) => { draft.subjects = { ...draft.subjects, boy: { ...draft.subjects?.['boy'], qualification: { reference: 'fraud' } } as never }; });
    const answer = 'qualification:scenes.the-boy.task';
    expect(played(personsCase, [assign(), handIn, identify(), qualify]).item(answer)).toMatchObject({ raw: 1 });
    expect(played(own, [assign(), handIn, identify(), qualify]).item(answer)).toMatchObject({ raw: 0 });
  });
});
