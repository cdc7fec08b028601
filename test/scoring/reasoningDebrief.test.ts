import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/scenario/playthrough.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { debrief } from '../../src/scoring/debrief.ts';
import { changed, played } from './played.ts';
import { against, expert, expertBut, gather, judge, list, place, reasoningCase, weigh, withExhibit, withTask } from './reasoningCase.ts';

const debriefOf = (scenario: Scenario, moves: readonly Move[]) => {
  const { machine, log } = played(scenario, moves);
  return debrief(machine, log);
};
const told = debriefOf(reasoningCase, expertBut(1, list('trafficking', 'hoax')));

describe('the debrief of reasoning', () => {
  it('[T5] has every answer in the timeline, with the items it made', () => {
    expect(told.timeline.map(({ kind, seq }) => [kind, seq])).toEqual([['decision', 2], ['hypotheses', 3], ['weighing', 4], ['new-fact', 5], ['tokens', 6], ['counter-evidence', 7]]);
    expect(told.timeline.find(({ kind }) => kind === 'new-fact')).toMatchObject({ items: ['weighing:scenes.fact.task', 'rationale:scenes.fact.task.cite'], scene: { id: 'fact' } });
  });

  it('[T5] sets each weighing beside the reference on this path, with its reasons and the panel\'s', () => {
    const panel = { counts: { 0: 7, 1: 3, 4: 1 }, reasons: [{ answer: '0', text: 'He wrote it himself.' }] };
    const moves = expert.with(0, gather('spoiled')).with(2, weigh({ message: { reliability: 4, admissible: 'yes' }, ledger: { reliability: 2, admissible: 'yes', reason: 'original' } as never, copy: { reliability: 3, admissible: 'doubtful' } }));
    const [one] = debriefOf(withExhibit('ledger', { 'reliability-panel': panel }), moves).weighings;
    expect(one?.exhibits.map(({ id }) => id)).toEqual(['message', 'ledger', 'copy']);
    expect(one?.exhibits[1]).toEqual({
      id: 'ledger', name: 'The office', reason: 'original',
      reliability: {
        yours: 2, reference: 0, author: 1, because: 'Written by the accused.',
        panel: { n: 11, use: 'counts', modes: ['0'], answers: [{ answer: '0', count: 7 }, { answer: '1', count: 3 }, { answer: '2', count: 0 }, { answer: '3', count: 0 }, { answer: '4', count: 1 }], reasons: panel.reasons },
      },
      admissible: { yours: 'yes', reference: 'no', because: 'Taken without an order.' },
      items: ['weighing:scenes.weigh.task.ledger.admissible', 'weighing:scenes.weigh.task.ledger.reliability'],
    });
    expect(debriefOf(reasoningCase, expert).weighings[0]?.exhibits[1]?.admissible).toEqual({ yours: 'doubtful', reference: 'doubtful', because: 'A page is missing.' });
  });

  it('[T5] tells of a new fact what each answer was worth, and the spread of the panel', () => {
    const scenario = withTask('fact', { panel: { counts: { 0: 2, 1: 6, 2: 4 } }, key: 0 });
    expect(debriefOf(scenario, expertBut(3, judge(2, 'rumour'))).newFacts).toMatchObject([{
      hypothesis: { id: 'trafficking', name: 'He was trafficked' }, fact: 'He was paid.', yours: 2, reference: 1, author: 0, scored: true,
      panel: { n: 12, use: 'counts', modes: ['1'] }, credits: [{ answer: -2, credit: 0 }, { answer: -1, credit: 0 }, { answer: 0, credit: 2 / 6 }, { answer: 1, credit: 1 }, { answer: 2, credit: 4 / 6 }],
      cites: [{ id: 'rumour', result: 'wrong' }], notCited: [{ id: 'message', strength: 2 }],
    }]);
    const divided = debriefOf(withTask('fact', { panel: { counts: { '-1': 4, 1: 4 } } }), expert).newFacts[0];
    expect(divided).toMatchObject({ reference: 1, credits: [], panel: { use: 'divided', modes: ['-1', '1'] } });
    expect(told.law.find(({ ref }) => ref === 'practice/safety')?.used).toContain('scenes.fact.task');
  });

  it('[T5] tells which hypotheses were listed, which belong, and which were missed', () => {
    const [one] = told.hypotheses;
    expect(one?.hypotheses.map(({ id, result }) => [id, result])).toEqual([
      ['trafficking', 'right'], ['sale', 'missed'], ['lawful', 'missed'], ['revenge', 'rightly-left'], ['hoax', 'wrong'], ['accident', 'rightly-left'], ['theft', 'rightly-left'], ['debt', 'rightly-left'],
    ]);
    expect(one?.hypotheses[7]).toMatchObject({ because: 'No fact speaks for it.', listed: false, belongs: false });
    expect(one).toMatchObject({ scored: true, items: ['hypotheses:scenes.list.task'], known: { exhibits: [{ id: 'rumour' }, { id: 'message' }, { id: 'ledger' }, { id: 'copy' }] } });
  });

  it('[T5] [H6] sets the tokens beside the file, with the exhibits that move each hypothesis, by origin', () => {
    const [one] = debriefOf(reasoningCase, expertBut(4, place(7, 2, 1))).tokens;
    expect(one?.hypotheses.map(({ id, yours, best, points }) => [id, yours, best, points])).toEqual([['trafficking', 7, 9, 3], ['sale', 2, 1, 0], ['lawful', 1, 0, -2]]);
    expect(one?.hypotheses[0]).toMatchObject({ reference: 32 / 37, prior: 0, moves: [
      { origin: 'office', points: 2, exhibits: [{ id: 'ledger', points: 2, counts: true }, { id: 'copy', name: 'The copy', points: 1, counts: false }] }, { origin: 'phone', points: 1 },
    ] });
    expect(one?.even).toBeUndefined();
    expect(debriefOf(reasoningCase, expert.with(0, gather('spoiled'))).tokens[0]).toMatchObject({ leftOut: [{ id: 'ledger', reason: 'Taken without an order.' }] });
    expect(debriefOf(reasoningCase, [gather('nothing'), list(), weigh({}), judge(1), place(4, 3, 3)]).tokens[0]).toMatchObject({ even: true, items: [] });
  });

  it('[T5] [H4] tells what speaks against the leading hypothesis and whether it was named', () => {
    const named = expert.toSpliced(4, 2, place(1, 1, 8), against('ledger', 'rumour'));
    expect(debriefOf(reasoningCase, named.with(0, gather('spoiled'))).counterEvidence).toMatchObject([{
      hypothesis: { id: 'lawful', name: 'It was lawful' }, own: true,
      exhibits: [{ id: 'message', result: 'missed', points: -1 }, { id: 'ledger', result: 'not-admissible', named: true }, { id: 'copy', result: 'missed' }, { id: 'rumour', result: 'wrong', points: 0 }],
    }]);
    expect(told.counterEvidence[0]).toMatchObject({ own: true, hypothesis: { id: 'trafficking' }, exhibits: [] });
  });
});

describe('what could have disproved the leading hypothesis', () => {
  const searchable = changed(reasoningCase, (draft) => {
    const first = draft.scenes['gather']?.task;
    if (first?.kind === 'choose') first.choices['search'] = { label: 'Search first', 'leads-to': 'search', feedback: { text: 'Because.', sources: ['practice/safety'] } };
  });

  it('[T5] names what was never obtained, and where it was to be had', () => {
    const { disproof } = debriefOf(searchable, expert);
    expect(disproof).toMatchObject({ hypothesis: { id: 'trafficking' }, by: 'tokens' });
    expect(disproof?.lines).toEqual([{
      id: 'register', name: 'The hospital', points: -3, state: 'never-obtained',
      from: [{ line: 'scenes.search.task.choices.ask', scene: { id: 'search', name: 'Search' }, label: 'Ask the hospital', visited: false }],
    }]);
  });

  it('[T5] names what lay in the file and was never cited, and what was used', () => {
    const lawful = [...expert.slice(0, 4), place(0, 1, 9), against('copy')];
    const cited = debriefOf(reasoningCase, lawful.with(3, judge(1)).with(0, gather('spoiled'))).disproof;
    expect(cited?.lines.map(({ id, state, spoiled }) => [id, state, spoiled])).toEqual([['message', 'never-cited', undefined], ['ledger', 'never-cited', 'Taken without an order.'], ['copy', 'used', undefined]]);
  });

  it('[T5] counts what was linked on the map as used', () => {
    const moves: Move[] = [gather('full'), { link: { message: { promise: 'supports' } } }, list(), ...expert.slice(2, 4), place(0, 1, 9)];
    expect(debriefOf(reasoningCase, moves.with(4, judge(1))).disproof?.lines.map(({ id, state }) => [id, state])).toEqual([['message', 'used'], ['ledger', 'never-cited'], ['copy', 'never-cited']]);
  });

  it('[T5] follows the tokens, else what was asked about, else the file', () => {
    const untold = withTask('fact', { 'leads-to': 'against' });
    expect(debriefOf(untold, [...expert.slice(0, 4), against()]).disproof).toMatchObject({ hypothesis: { id: 'lawful' }, by: 'asked' });
    expect(debriefOf(untold, expert.slice(0, 2)).disproof).toMatchObject({ hypothesis: { id: 'trafficking' }, by: 'file' });
    const none = changed(reasoningCase, (draft) => { delete draft.hypotheses; });
    expect(debriefOf(none, [gather('full')]).disproof).toBeUndefined();
  });
});
