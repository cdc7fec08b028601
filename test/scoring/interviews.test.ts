import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/scenario/playthrough.ts';
import type { Interview } from '../../src/scenario/tasks/interview.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { kappa } from '../../src/scoring/primitives/set.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { changed, type Mutable, played } from './played.ts';

const meet: Move = { at: 'first-call', choose: 'meet', certainty: 'sure' };
const ask = (question: string): Move => ({ at: 'talk', ask: question });
const check = (by: 'stopped' | 'verbatim' | 'read-back'): Move => ({ at: 'talk', check: 'told', by });
const sworn: Move = { at: 'talk', 'replace-interpreter': 'sworn' };
const end: Move = { at: 'talk', 'end-interview': 'now' };
const QUESTIONS = 'procedure:scenes.talk.task.questions';
const TOLD = 'procedure:scenes.talk.task.questions.told.rendered.clerk';

const talking = (change: (task: Mutable<Interview>) => void, of: Scenario = tinyScenario) => changed(of, (draft) => {
  const task = draft.scenes['talk']?.task;
  if (task?.kind === 'interview') change(task);
});
const longer = talking((task) => { delete task['at-most']; });

describe('the questions of an interview', () => {
  it('[A1] are one set: asking everything and asking nothing are both worth 0', () => {
    const worth = (...moves: Move[]) => played(longer, [meet, ...moves, end]).item(QUESTIONS);
    expect(worth(ask('told'))).toMatchObject({ raw: 1, set: { a: 2, b: 0, G: 2, F: 2 } });
    expect(worth(ask('told'), ask('agreed'), ask('when')).raw).toBe(0);
    expect(worth().raw).toBe(0);
    expect(worth(ask('agreed')).raw).toBe(-1);
    // A question that is neither asked for nor against changes nothing.
    expect(worth(ask('told'), ask('when')).raw).toBe(1);
  });

  it('[A1] are those that were open at some time, no others', () => {
    const closed = talking((task) => {
      const question = task.questions['when'];
      if (question) Object.assign(question, { 'should-ask': 3, when: { is: { warned: true } } });
    }, longer);
    expect(played(closed, [meet, ask('told'), end]).item(QUESTIONS).set?.G).toBe(2);
    const opening = talking((task) => Object.assign(task.questions['told'] ?? {}, { effects: { set: { warned: true } } }), closed);
    expect(played(opening, [meet, ask('told'), end]).item(QUESTIONS).set?.G).toBe(5);
    // With one question to put, it opens too late.
    const late = talking((task) => { task['at-most'] = 1; }, opening);
    expect(played(late, [meet, ask('told'), end]).item(QUESTIONS).set?.G).toBe(2);
  });

  it('[A2] are measured against the best that could be put where their number is bounded', () => {
    const bounded = talking((task) => {
      task['at-most'] = 1;
      if (task.questions['when']) task.questions['when']['should-ask'] = 1;
    });
    const { raw, best, score } = played(bounded, [meet, ask('told'), end]).item(QUESTIONS);
    expect(best).toBe(kappa({ a: 2, b: 0, G: 3, F: 2 }));
    expect(raw).toBe(best);
    expect(score).toBe(1);
  });

  it('[A6] of a mandatory interview that never took place count as not asked', () => {
    const skipped = changed(talking((task) => { task.mandatory = true; }), (draft) => {
      const first = draft.scenes['first-call']?.task;
      if (first?.kind === 'choose' && first.choices['meet']) first.choices['meet']['leads-to'] = 'failed';
    });
    expect(played(skipped, [meet]).item(QUESTIONS)).toMatchObject({ raw: 0, undone: true, set: { a: 0, b: 0, G: 2, F: 2 } });
  });
});

describe('a distorted rendering', () => {
  it('[A3] is worth catching, by what the author says it matters', () => {
    expect(played(tinyScenario, [meet, ask('told'), check('read-back'), end]).item(TOLD)).toMatchObject({ raw: 1, base: 0.5, best: 1, weight: 2, score: 1 });
    expect(played(tinyScenario, [meet, ask('told'), check('stopped'), end]).item(TOLD)).toMatchObject({ raw: 0, score: -1 });
    expect(played(tinyScenario, [meet, ask('told'), end]).item(TOLD).score).toBe(-1);
  });

  it('[A3] that nobody heard is no item', () => {
    expect(played(tinyScenario, [meet, sworn, ask('told'), end]).dimension('procedure').items.map(({ id }) => id)).not.toContain(TOLD);
  });

  it('[A4] counts only where some check with somebody who could be had would have shown it', () => {
    const hidden = talking((task) => {
      const rendering = task.questions['told']?.rendered?.['clerk'];
      if (rendering) rendering['caught-by'] = [];
    });
    // The sworn interpreter renders it faithfully and could be had.
    expect(played(hidden, [meet, ask('told'), end]).item(TOLD).score).toBe(-1);
    const alone = talking((task) => { task.interpreters['sworn'] = { when: { is: { warned: true } } }; }, hidden);
    expect(played(alone, [meet, ask('told'), end]).dimension('procedure').items.map(({ id }) => id)).not.toContain(TOLD);
  });
});

describe('replacing the interpreter', () => {
  const REPLACE = 'procedure:scenes.talk.task.replace';

  it('[A5] is worth its credit, and keeping is worth 0', () => {
    expect(played(tinyScenario, [meet, sworn, end]).item(REPLACE)).toMatchObject({ raw: 1, base: 0.5, best: 1 });
    expect(played(tinyScenario, [meet, end]).item(REPLACE)).toMatchObject({ raw: 0, score: -1 });
  });

  it('[A5] is no item where nobody else could be had', () => {
    const alone = talking((task) => { task.interpreters['sworn'] = { when: { is: { warned: true } } }; });
    expect(played(alone, [meet, end]).dimension('procedure').items.map(({ id }) => id)).not.toContain(REPLACE);
  });
});
