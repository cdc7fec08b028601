import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/scenario/playthrough.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { type Debrief, debrief } from '../../src/scoring/debrief.ts';
import { score } from '../../src/scoring/score.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { organCase, organMoves } from './organCase.ts';
import { changed, played } from './played.ts';

const debriefOf = (scenario: Scenario, moves: readonly Move[]): Debrief => {
  const { machine, log } = played(scenario, moves);
  return debrief(machine, log);
};
const meet: Move = { at: 'first-call', choose: 'meet', certainty: 'sure', cites: ['call', 'rumour'], reason: 'She comes first.' };
const wait: Move = { at: 'first-call', choose: 'wait', certainty: 'not-sure' };
const book: Move = { at: 'first-call', choose: 'book', certainty: 'probable' };
const rest: Move[] = [
  { at: 'talk', ask: 'told' }, { at: 'talk', check: 'told', by: 'stopped' }, { at: 'talk', 'replace-interpreter': 'sworn' }, { at: 'talk', check: 'told', by: 'verbatim' },
  { at: 'talk', ask: 'agreed' }, { at: 'talk', 'end-interview': 'now' },
];
const map: Move[] = [{ link: { call: { promise: 'contradicts', moved: 'supports' }, phone: { promise: 'supports' } } }, { at: 'map', 'hand-in': 'proof-map' }, { read: 'visitor' }];
const name: Move = { at: 'name', qualify: 'cheating', readiness: 'continue', 'relies-on': { promise: ['call'], moved: ['phone'] } };
const whole = debriefOf(tinyScenario, [meet, ...rest, ...map, name]);
const decision = (told: Debrief, seq = 2) => {
  const found = told.timeline.find((entry) => entry.seq === seq && entry.kind === 'decision');
  if (found?.kind !== 'decision') throw new Error(`no decision at ${seq}`);
  return found;
};

describe('the timeline of a debrief', () => {
  it('lists what happened in order, with the time of the case', () => {
    expect(whole.timeline.map(({ kind, seq, time }) => [kind, seq, time])).toEqual([
      ['decision', 2, '2026-02-03 07:40'], ['interview', 3, '2026-02-03 08:10'], ['proof-map', 12, '2026-02-03 08:55'], ['inject', 12, '2026-02-03 09:00'],
      ['qualification', 14, '2026-02-03 09:05'],
    ]);
  });

  it('tells of each decision what was known and what was chosen', () => {
    expect(decision(whole)).toMatchObject({
      scene: { id: 'first-call', name: 'First call' }, chosen: 'meet', certainty: 'sure', reason: 'She comes first.', scored: true,
      known: { minutes: 0, exhibits: [{ id: 'call', name: 'Call note' }, { id: 'rumour' }], told: [] },
      cites: [{ id: 'call', result: 'right' }, { id: 'rumour', result: 'trap' }], notCited: [],
      items: ['calibration:scenes.first-call.task', 'rationale:scenes.first-call.task.cite', 'procedure:scenes.first-call.task', 'protection:scenes.first-call.task'],
    });
    expect(decision(debriefOf(tinyScenario, [book])).notCited).toEqual([{ id: 'call', name: 'Call note', strength: 2 }]);
  });

  it('shows where each open option leads, one step on, and what it changes', () => {
    const { options } = decision(whole);
    expect(options.map(({ id, chosen, credit }) => [id, chosen, credit.protection])).toEqual([['meet', true, 1], ['book', false, 0], ['wait', false, 0.5]]);
    expect(options[0]?.road).toMatchObject({ to: { id: 'talk', name: 'The talk' }, minutes: 30, obtains: [{ id: 'phone' }], tells: [{ id: 'court' }], fails: [] });
    expect(options[1]?.road).toMatchObject({
      to: { id: 'regret' }, minutes: 90, fails: [{ id: 'charged-victim', name: 'Charged the person' }], spoils: [{ id: 'phone', reason: 'Taken without an order.' }], releases: [{ id: 'visitor' }],
    });
    expect(options[2]?.road).toMatchObject({ loses: [{ id: 'video', reason: 'Overwritten after a day.' }], obtains: [] });
    const last = decision(debriefOf(tinyScenario, [book, { read: 'visitor' }, { at: 'regret', choose: 'release' }]), 4);
    expect(last.options.map(({ road }) => [road.to.id, road.to.ending, road.repairs.map(({ id }) => id)])).toEqual([['talk', undefined, ['charged-victim']], ['failed', 'lost', []]]);
  });

  it('marks a decision that was taken again as not scored', () => {
    const again = changed(tinyScenario, (draft) => {
      const task = draft.scenes['first-call']?.task;
      if (task?.kind === 'choose' && task.choices['wait']) task.choices['wait']['leads-to'] = 'first-call';
    });
    const told = debriefOf(again, [wait, { read: 'visitor' }, meet]);
    expect([decision(told, 2).scored, decision(told, 4).scored]).toEqual([true, false]);
    expect(decision(told, 4).items).toEqual([]);
  });
});

describe('the interviews of a debrief', () => {
  const [talk] = whole.interviews;

  it('tell what was asked rightly, wrongly, and not', () => {
    expect(talk?.questions.map(({ id, result, seq }) => [id, result, seq])).toEqual([['told', 'rightly-asked', 3], ['agreed', 'wrongly-asked', 7], ['when', 'neither', undefined]]);
    const silent = debriefOf(tinyScenario, [meet, { at: 'talk', 'end-interview': 'now' }]).interviews[0];
    expect(silent?.questions.map(({ id, result }) => [id, result])).toEqual([['told', 'missed'], ['agreed', 'rightly-left'], ['when', 'neither']]);
  });

  it('set what was said beside what was rendered, with the check that showed it', () => {
    expect(talk?.questions[0]?.answer).toMatchObject({
      interpreter: { id: 'clerk' }, said: { gloss: 'They took it.' }, rendered: 'She gave it.',
      distortion: { weight: 2, because: 'Taking became giving.', caught: true, catchable: true },
      checks: [{ by: 'stopped', caught: false, interpreter: { id: 'clerk' } }, { by: 'verbatim', caught: true, interpreter: { id: 'sworn' } }],
    });
    expect(talk?.questions[1]?.answer).toEqual({ interpreter: { id: 'sworn', name: 'Sworn interpreter' }, said: 'I do not know.', checks: [] });
    expect(talk).toMatchObject({ ended: true, person: { name: 'Rana' }, replacements: [{ seq: 5, from: { id: 'clerk' }, to: { id: 'sworn' } }] });
  });
});

describe('the map of proof in a debrief', () => {
  it('stands beside the reference, with the reason for each cell', () => {
    expect(whole.proofMap.handedIn).toBe(12);
    expect(whole.proofMap.cells.map(({ exhibit, element, yours, reference, result, weight }) => [exhibit, element, yours, reference, result, weight])).toEqual([
      ['call', 'moved', 'supports', 'none', 'wrong', 2], ['call', 'promise', 'contradicts', 'supports', 'turned', 2],
      ['phone', 'moved', 'none', 'supports', 'missed', 3], ['phone', 'promise', 'supports', 'supports', 'right', 3],
    ]);
    expect(whole.proofMap.cells[3]).toMatchObject({ because: 'His words.', judged: true });
  });

  it('says how far each element is proved and which exhibits do not count, and why', () => {
    const told = debriefOf(organCase, organMoves('unlawful', 'trafficking', 'continue'));
    const means = told.proofMap.elements.find(({ id }) => id === 'means')?.proof;
    expect(means).toMatchObject({ points: 2, origins: 1, grade: 'indicated' });
    expect(means?.support.map(({ id, not }) => [id, not])).toEqual([['victim', undefined], ['chat', 'spoiled'], ['advert', 'spoiled']]);
    const full = debriefOf(organCase, organMoves('full', 'trafficking', 'continue')).proofMap.elements.find(({ id }) => id === 'means')?.proof;
    expect(full?.support.map(({ id, not }) => [id, not])).toEqual([['victim', undefined], ['chat', undefined], ['advert', 'same-origin']]);
    expect(told.proofMap.cells.filter(({ exhibit }) => exhibit === 'chat').map(({ result }) => result)).toEqual(['not-admissible', 'not-admissible']);
  });

  it('does not judge an exhibit that came in after the hand-in', () => {
    const late = changed(tinyScenario, (draft) => {
      if (draft.injects?.['visitor']) draft.injects['visitor'].effects = { obtain: 'video' };
    });
    const cells = debriefOf(late, [meet, ...rest, ...map, name]).proofMap.cells.filter(({ exhibit }) => exhibit === 'video');
    expect(cells).toMatchObject([{ element: 'moved', judged: false, yours: 'none', result: 'missed' }]);
  });
});

describe('the offence in a debrief', () => {
  it('is reasoned from the file on this path, requirement by requirement', () => {
    const [told] = whole.qualifications;
    expect(told).toMatchObject({ given: { offence: { id: 'cheating' }, readiness: 'continue', credit: 0.25 } });
    expect(told?.answers.map(({ offence, readiness, credit }) => [offence.id, readiness, credit])).toEqual([
      ['taking', 'continue', 1], ['taking', 'insufficient', 0.5], ['cheating', 'refer', 0.5], ['taking', 'refer', 0.25], ['cheating', 'continue', 0.25],
    ]);
    expect(told?.offences.map(({ id, standing, grade, ready }) => [id, standing, grade, ready])).toEqual([['taking', 'reference', 'supported', 'continue'], ['cheating', 'related', 'corroborated', 'refer']]);
    expect(told?.offences[0]?.requirements.map(({ best, grade, weakest }) => [best, grade, weakest])).toEqual([['moved', 'supported', true], ['promise', 'corroborated', false]]);
    expect(told?.reliesOn.map(({ element, exhibit, result }) => [element.id, exhibit.id, result])).toEqual([['promise', 'call', 'right'], ['moved', 'phone', 'not-asked'], ['promise', 'phone', 'missed']]);
  });
});

describe('the evidence in a debrief', () => {
  const told = debriefOf(tinyScenario, [book, { read: 'visitor' }, { at: 'regret', choose: 'keep' }]);

  it('that was spoiled or lost comes with the reason and the moment', () => {
    expect(told.spoiled).toEqual([{ id: 'phone', name: 'Phone', importance: 3, reason: 'Taken without an order.', seq: 2, time: '2026-02-03 07:40', held: true }]);
    const late = debriefOf(tinyScenario, [wait]);
    expect(late.lost).toEqual([{ id: 'video', name: 'Video', importance: 2, reason: 'Overwritten after a day.', seq: 2, time: '2026-02-03 10:00' }]);
  });

  it('that was never found comes with where it was to be had', () => {
    expect(debriefOf(tinyScenario, [wait]).neverFound).toMatchObject([
      { id: 'phone', importance: 3, from: [{ line: 'scenes.first-call.task.choices.meet', scene: { id: 'first-call' }, label: 'Meet her', visited: true }, { label: 'Book her' }] },
      { id: 'video', importance: 2, from: [] },
    ]);
  });

  it('tells of failures, when they happened, and where they could be repaired', () => {
    expect(told.failures).toMatchObject([{ id: 'charged-victim', time: '2026-02-03 07:40', cap: 0.2, remedies: [{ line: 'scenes.regret.task.choices.release', label: 'Release her' }] }]);
    expect(told.failures[0]?.repairedAt).toBeUndefined();
  });

  it('tells which injects happened', () => {
    expect(whole.injects.map(({ id, state }) => [id, state])).toEqual([['visitor', 'happened'], ['overwritten', 'not-reached']]);
  });
});

describe('the law in a debrief', () => {
  it('is every reference that was used, once, with how far it was verified', () => {
    expect(whole.law).toMatchObject([{ ref: 'practice/safety', label: 'rule 1', gist: 'Safety first.', verified: 'inference' }]);
    expect(whole.law[0]?.used).toContain('scenes.first-call.task.choices.book');
    expect(whole.law[0]?.used).toContain('scenes.talk.task.questions.told');
    expect(whole.law[0]?.used).toContain('offences.taking');
  });
});

describe('a debrief', () => {
  it('holds the scorecard that the score gives, and the ending', () => {
    const { machine, log } = played(tinyScenario, [meet, ...rest, ...map, name]);
    const told = debrief(machine, log);
    expect(told.scorecard).toEqual(score(machine, log));
    expect(told.ending).toMatchObject({ scene: 'failed', kind: 'lost', time: '2026-02-03 09:05' });
  });
});
