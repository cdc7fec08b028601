import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/scenario/playthrough.ts';
import type { Interview } from '../../src/scenario/tasks/interview.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { debrief } from '../../src/scoring/debrief.ts';
import { kappa } from '../../src/scoring/primitives/set.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { changed, type Mutable, played } from './played.ts';

const meet: Move = { at: 'first-call', choose: 'meet', certainty: 'sure' };
const ask = (question: string): Move => ({ at: 'talk', ask: question });
const prepare = (step: string): Move => ({ at: 'talk', prepare: step });
const check = (by: 'verbatim' | 'read-back' | 'second-interpreter' | 'audio'): Move => ({ at: 'talk', check: 'told', by });
const end: Move = { at: 'talk', 'end-interview': 'now' };
const feedback = { text: 'It is the way to do it.', sources: ['practice/safety-first'] };
const QUESTIONS = 'procedure:scenes.talk.task.questions';
const STEPS = 'procedure:scenes.talk.task.prepare';
const TOLD = 'procedure:scenes.talk.task.questions.told.rendered.clerk';

const talking = (change: (task: Mutable<Interview>) => void, of: Scenario = tinyScenario) => changed(of, (draft) => {
  const task = draft.scenes['talk']?.task;
  if (task?.kind === 'interview') {
    delete task['at-most'];
    change(task);
  }
});
const steps = {
  oath: { label: 'Swear the clerk', kind: 'oath', interpreter: 'clerk', 'should-do': 2, feedback },
  record: { label: 'Record it', kind: 'recording', 'should-do': 1, feedback },
  crowd: { label: 'Let the others listen', kind: 'seating', 'should-not-do': 2, feedback },
} as const;
const ids = (scenario: Scenario, ...moves: Move[]) => played(scenario, [meet, ...moves, end]).dimension('procedure').items.map(({ id }) => id);

describe('steps before the first question', () => {
  const prepared = talking((task) => { task.prepare = structuredClone(steps) as never; });

  it('[A7] are one set: all of them and none of them are worth 0', () => {
    const worth = (...moves: Move[]) => played(prepared, [meet, ...moves, end]).item(STEPS);
    expect(worth(prepare('oath'), prepare('record'))).toMatchObject({ raw: 1, set: { a: 3, b: 0, G: 3, F: 2 } });
    expect(worth(prepare('oath'), prepare('record'), prepare('crowd')).raw).toBe(0);
    expect(worth().raw).toBe(0);
    // a 2, b 0, G 3, F 2: 2(2*2)/((2)(2-3) + 3*5) = 8/13.
    expect(worth(prepare('oath')).raw).toBeCloseTo(8 / 13, 12);
  });

  it('[A7] are those that were open at some time: one about an interpreter until that one has rendered something', () => {
    const replaced: Move = { at: 'talk', 'replace-interpreter': 'sworn' };
    const later = talking((task) => { Object.assign(task.prepare ?? {}, { 'oath-of-sworn': { ...steps.oath, interpreter: 'sworn' } }); }, prepared);
    expect(played(later, [meet, prepare('oath'), prepare('record'), end]).item(STEPS).set?.G).toBe(3);
    const both = played(later, [meet, prepare('oath'), prepare('record'), ask('told'), replaced, prepare('oath-of-sworn'), end]).item(STEPS);
    expect(both).toMatchObject({ raw: 1, set: { G: 5 } });
    expect(() => played(later, [meet, ask('told'), prepare('record')])).toThrow();
    expect(() => played(later, [meet, ask('told'), prepare('oath')])).toThrow();
  });

  it('[A7] belong to the set of the questions where none of them is wrong to take', () => {
    const only = talking((task) => { task.prepare = structuredClone({ oath: steps.oath, record: steps.record }) as never; });
    expect(ids(only)).not.toContain(STEPS);
    const all = played(only, [meet, prepare('oath'), prepare('record'), ask('told'), ask('agreed'), ask('when'), end]).item(QUESTIONS);
    // Questions 2 right, 2 wrong; steps 3 right.
    expect(all).toMatchObject({ raw: 0, set: { a: 5, b: 2, G: 5, F: 2 } });
    expect(played(only, [meet, prepare('oath'), prepare('record'), ask('told'), end]).item(QUESTIONS)).toMatchObject({ raw: 1, best: 1 });
  });

  it('[A7] [A2] count beside the questions that may be put, where these are bounded', () => {
    const bounded = talking((task) => {
      task.prepare = structuredClone({ oath: steps.oath }) as never;
      if (task.questions['when']) task.questions['when']['should-ask'] = 1;
      task['at-most'] = 1;
    });
    const { raw, best } = played(bounded, [meet, prepare('oath'), ask('told'), end]).item(QUESTIONS);
    // Right: told 2, when 1, oath 2; one question may be put, so that the best is told and the oath.
    expect(best).toBe(kappa({ a: 4, b: 0, G: 5, F: 2 }));
    expect(raw).toBe(best);
  });

  it('[A6] [A7] of a mandatory interview that never took place count as not done', () => {
    const skipped = changed(talking((task) => { task.mandatory = true; }, prepared), (draft) => {
      const first = draft.scenes['first-call']?.task;
      if (first?.kind === 'choose' && first.choices['meet']) first.choices['meet']['leads-to'] = 'failed';
    });
    expect(played(skipped, [meet]).item(STEPS)).toMatchObject({ raw: 0, undone: true, set: { a: 0, b: 0, G: 3, F: 2 } });
  });
});

describe('a distortion', () => {
  const checked = talking((task) => {
    task.prepare = structuredClone(steps) as never;
    task['second-interpreter'] = { person: 'sworn', takes: 15 } as never;
    task.audio = { after: 'record', takes: 20 } as never;
    const rendering = task.questions['told']?.rendered?.['clerk'];
    if (rendering) rendering['caught-by'] = ['second-interpreter', 'audio'];
    delete task.interpreters['sworn'];
    for (const question of Object.values(task.questions)) if (question.rendered) delete question.rendered['sworn'];
  });

  it('[A8] is found out by somebody else who listens, and by the recording where one was made', () => {
    expect(played(checked, [meet, ask('told'), check('second-interpreter'), end]).item(TOLD)).toMatchObject({ raw: 1, weight: 2, score: 1 });
    expect(played(checked, [meet, prepare('record'), ask('told'), check('audio'), end]).item(TOLD).score).toBe(1);
    expect(played(checked, [meet, ask('told'), check('verbatim'), end]).item(TOLD).score).toBe(-1);
    expect(() => played(checked, [meet, ask('told'), check('audio')])).toThrow();
  });

  it('[A8] is no item where no check that could be had would have shown it', () => {
    const hidden = talking((task) => {
      delete task.audio;
      task['second-interpreter'] = { person: 'sworn', when: { is: { warned: true } } };
    }, checked);
    expect(ids(hidden, ask('told'))).not.toContain(TOLD);
    // The recording could have been made.
    const recorded = talking((task) => { delete task['second-interpreter']; }, checked);
    expect(played(recorded, [meet, ask('told'), end]).item(TOLD).score).toBe(-1);
  });

  it('[A8] is judged in the way of rendering it was heard in', () => {
    const short = talking((task) => {
      task.mode = { feedback };
      const rendering = task.questions['told']?.rendered?.['clerk'];
      if (rendering) rendering['only-in'] = 'summary';
    });
    expect(ids(short, ask('told'))).toContain(TOLD);
    expect(ids(short, { at: 'talk', mode: 'verbatim' }, ask('told'))).not.toContain(TOLD);
  });

  it('[A8] is judged of the answer that was given', () => {
    const less = talking((task) => {
      const told = task.questions['told'];
      if (told) told['answers-less'] = [{ asked: ['agreed'], said: 'Nothing.', because: 'She was blamed.' }];
    });
    expect(ids(less, ask('told'))).toContain(TOLD);
    expect(ids(less, ask('agreed'), ask('told'))).not.toContain(TOLD);
    const thin = talking((task) => {
      const told = task.questions['told'];
      if (told) told['answers-less'] = [{ asked: ['agreed'], said: 'Nothing.', rendered: { clerk: { text: 'All.', distorted: 1, because: 'Nothing became all.' } }, because: 'She was blamed.' }];
    });
    const id = 'procedure:scenes.talk.task.questions.told.answers-less.0.rendered.clerk';
    expect(played(thin, [meet, ask('agreed'), ask('told'), end]).item(id)).toMatchObject({ weight: 1, score: -1 });
  });
});

describe('the manner of an interview', () => {
  const manner = talking((task) => {
    task.address = { feedback };
    task.mode = { feedback };
  });
  const [person, interpreter]: Move[] = [{ at: 'talk', address: 'person' }, { at: 'talk', address: 'interpreter' }];
  const verbatim: Move = { at: 'talk', mode: 'verbatim' };
  const of = (key: 'address' | 'mode', ...moves: Move[]) => played(manner, [meet, ...moves, end]).item(`procedure:scenes.talk.task.${key}`);

  it('[A9] is worth the share of questions that were put to the person', () => {
    expect(of('address', person as Move, ask('told'), ask('when'))).toMatchObject({ raw: 1, base: 0.5, best: 1, score: 1 });
    expect(of('address', ask('told'), ask('when'))).toMatchObject({ raw: 0, score: -1 });
    expect(of('address', ask('told'), person as Move, ask('when'))).toMatchObject({ raw: 0.5, score: 0 });
    expect(of('address', person as Move)).toMatchObject({ raw: 0 });
    expect(of('address', person as Move, interpreter as Move, ask('told')).raw).toBe(0);
  });

  it('[A10] is worth the share of answers that were rendered word for word', () => {
    expect(of('mode', verbatim, ask('told'), ask('when'))).toMatchObject({ raw: 1, score: 1 });
    expect(of('mode', ask('told'), verbatim, ask('when'), ask('agreed')).raw).toBeCloseTo(2 / 3, 12);
    expect(of('mode')).toMatchObject({ raw: 0, score: -1 });
  });

  it('[A9] [A10] is no item where it is not offered', () => {
    expect(ids(tinyScenario, ask('told')).filter((id) => /address|mode/.test(id))).toEqual([]);
  });
});

describe('what the way it was done did to the record', () => {
  const scenario = talking((task) => {
    task.prepare = structuredClone(steps) as never;
    task.end.depends = [
      { uncaught: 1, effects: { spoil: { video: 'Never rendered.' } }, because: 'It was never rendered.', sources: ['practice/safety-first'] },
      { 'not-prepared': ['oath'], interpreter: 'clerk', effects: { set: { warned: true } }, because: 'The clerk was not sworn.' },
    ];
  });
  const after = (...moves: Move[]) => {
    const { machine, log } = played(scenario, [meet, ...moves, end]);
    return debrief(machine, log).interviews[0];
  };

  it('is told in the debrief, with what was done and what was left', () => {
    const careless = after(ask('told'));
    expect(careless?.record.map(({ because }) => because)).toEqual(['It was never rendered.', 'The clerk was not sworn.']);
    expect(careless?.record[0]?.spoiled.length).toBe(1);
    expect(careless?.steps.map(({ id, result }) => [id, result])).toEqual([['oath', 'missed'], ['record', 'missed'], ['crowd', 'rightly-left']]);
    const careful = after(prepare('oath'), ask('told'), check('read-back'));
    expect(careful?.record).toEqual([]);
    expect(careful?.steps[0]).toMatchObject({ id: 'oath', result: 'rightly-done' });
  });
});
