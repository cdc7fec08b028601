/** The second case of the fixtures, in which every task about weighing and hypotheses stands: what it is worth, and what is found when it is changed. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { measure } from '../../src/analysis/measure.ts';
import { checkPlaythrough } from '../../src/compiler/checkPlaythrough.ts';
import { compile } from '../../src/compiler/compile.ts';
import { machineOf } from '../../src/compiler/machine.ts';
import { runPlaythrough } from '../../src/engine/runPlaythrough.ts';
import { type Move, playthrough } from '../../src/scenario/playthrough.ts';
import { score } from '../../src/scoring/score.ts';
import { reasoningFaultsWith } from './faults.ts';
import { fixtures } from './fixture.ts';

const read = (path: string) => readFileSync(`${fixtures}ok/${path}`, 'utf8');
const model = read('reasoning.model.yaml');
const { moves, expects } = v.parse(playthrough, parse(model));

/** The case, measured by its model run. */
function measured() {
  const files = { 'reasoning/scenario.yaml': read('reasoning.yaml'), 'jurisdictions/practice-land.yaml': read('jurisdictions/practice-land.yaml') };
  const { scenario, machine } = compile(files, 'reasoning/scenario.yaml');
  if (!scenario || !machine) throw new Error('the case has errors');
  const found = measure(machine, moves, { walks: 200, seed: 1 });
  if ('stopped' in found) throw new Error(`move ${found.stopped.move} was refused: ${found.stopped.refusal.refused}`);
  return { scenario, machine: machineOf({ ...scenario, measures: found.measures }) };
}
const { scenario, machine } = measured();

function valuesOf(made: readonly Move[]) {
  const { log, stopped } = runPlaythrough(machine, made);
  expect(stopped).toBeUndefined();
  const card = score(machine, log);
  return { ...Object.fromEntries(card.dimensions.map(({ code, value }) => [code, value])), index: card.index, ending: card.ending };
}

describe('the model run of the case about reasoning', () => {
  it('is the expert in all nine dimensions, and ends as it expects', () => {
    const values: Record<string, unknown> = valuesOf(moves);
    for (const [code, value] of Object.entries(expects?.scores ?? {})) expect(values[code], code).toBeCloseTo(value, 9);
    expect(Object.keys(expects?.scores ?? {})).toHaveLength(10);
    expect(checkPlaythrough('model.yaml', model, scenario)).toEqual([]);
  });

  it('is not the expert any more with the same answers on a file whose log was spoiled', () => {
    const spoiled = moves.map((move) => ('choose' in move ? { ...move, choose: 'take' } : move));
    const { hypotheses, weighing }: Record<string, unknown> = valuesOf(spoiled);
    expect(hypotheses).toBeLessThan(0.9);
    expect(weighing).toBeLessThan(1);
  });
});

describe('names in tasks about hypotheses', () => {
  it.each([
    ['where an exhibit speaks for one', 'points: {exploited: 1, lent', 'points: {exploted: 1, lent', 'unknown-hypothesis exhibits.statement.points.exploted'],
    ['where tokens are placed', 'hypotheses: [exploited, unpaid', 'hypotheses: [exploited, unpayed', 'unknown-hypothesis scenes.first-guess.task.hypotheses.1'],
    ['of a new fact', 'hypothesis: exploited\n      fact', 'hypothesis: exploit\n      fact', 'unknown-hypothesis scenes.a-call.task.hypothesis'],
    ['that something is asked against', 'hypothesis: exploited\n      own', 'hypothesis: exploit\n      own', 'unknown-hypothesis scenes.other-side.task.hypothesis'],
    ['to be weighed', 'exhibits: [statement', 'exhibits: [statements', 'unknown-exhibit scenes.sources.task.exhibits.0'],
    ['that a new fact rests on', 'traps: [receipt]}\n      feedback', 'traps: [recipe]}\n      feedback', 'unknown-exhibit scenes.a-call.task.cite.traps.0'],
    ['in the feedback of a new fact', 'found out.", sources: [practice/two-origins]', 'found out.", sources: [practice/three-origins]', 'unknown-article scenes.a-call.task.feedback.sources.0'],
    ['from which something is deduced', 'from: [statement, driver-log]', 'from: [statement, drivers-log]', 'unknown-exhibit scenes.what-follows.task.deductions.who-paid.from.1'],
    ['in the feedback of a deduction', 'who paid.", sources: [practice/two-origins]', 'who paid.", sources: [practice/origins]', 'unknown-article scenes.what-follows.task.deductions.who-paid.feedback.sources.0'],
    ['where a task leads', 'leads-to: a-call', 'leads-to: call', 'unknown-scene scenes.sources.task.leads-to'],
  ])('are looked up %s', (_, from, to, fault) => {
    expect(reasoningFaultsWith([from, to])).toContain(fault);
  });
});

describe('tasks about hypotheses that cannot be judged', () => {
  const silent = [['points: {exploited: 1, lent: -1}', ''], ['points: {exploited: 2, unpaid: 1, visitor: -2}', ''], ['points: {exploited: 1, unpaid: 1}', ''], ['points: {exploited: 2, visitor: -1}', '']] as const;

  it('the case as it is has none', () => {
    expect(reasoningFaultsWith()).toEqual([]);
  });

  it('tokens need something that tells the hypotheses apart: an exhibit, or what was likely before', () => {
    const only = [...silent, ['points: {exploited: -1, lent: 2}', 'points: {exploited: -1, unpaid: -1, lent: -1, visitor: -1}']] as const;
    expect(reasoningFaultsWith(...only)).toEqual([]);
    expect(reasoningFaultsWith(...only, ['prior: -1, ', ''])).toEqual(['nothing-to-tell-apart scenes.first-guess.task.hypotheses', 'nothing-to-tell-apart scenes.second-guess.task.hypotheses']);
  });

  it('a hypothesis that is asked against needs an exhibit against it that can be had', () => {
    expect(reasoningFaultsWith(['points: {exploited: -1, lent: 2}', 'points: {lent: 2}'])).toEqual(['nothing-against scenes.other-side.task.hypothesis']);
    const never = reasoningFaultsWith(['points: {exploited: -1, lent: 2}\n    at-start: yes', 'points: {exploited: -1, lent: 2}']);
    expect(never).toContain('nothing-against scenes.other-side.task.hypothesis');
  });

  it('a long list needs two hypotheses that do not belong for each that does', () => {
    expect(reasoningFaultsWith(['  lost: {text: He took the wrong bus, belongs: no}\n', ''])).toEqual(['too-few-distractors hypotheses']);
    expect(reasoningFaultsWith(['  lost: {text: He took the wrong bus, belongs: no}\n', ''], ['task: {kind: hypotheses, prompt: Which explanations do you keep open?,', 'task: {kind: proof-map, prompt: Hand it in.,'])).toEqual([]);
  });
});

describe('deductions that cannot be judged', () => {
  it('need an answer that is among the options', () => {
    expect(reasoningFaultsWith(['answer: one\n', 'answer: three\n'])).toEqual(['answer-not-offered scenes.what-follows.task.deductions.one-page.answer']);
  });

  it('need exhibits that can be in the file', () => {
    const never = reasoningFaultsWith(['effects: {obtain: driver-log}', ''], ['effects: {obtain: driver-log, spoil', 'effects: {spoil']);
    expect(never).toContain('deduction-never-asked scenes.what-follows.task.deductions.who-paid.from.1');
  });

  it('are as many, at least, as have to be right at once', () => {
    expect(reasoningFaultsWith(['confirm-in: 2', 'confirm-in: 3'])).toEqual([]);
    expect(reasoningFaultsWith(['confirm-in: 2', 'confirm-in: 4'])).toEqual(['batch-too-large scenes.what-follows.task.confirm-in']);
    expect(reasoningFaultsWith(['confirm-in: 2', 'confirm-in: 1'])).toEqual(['out-of-range scenes.what-follows.task.confirm-in']);
    expect(reasoningFaultsWith(['      confirm-in: 2\n      tries: 3\n', ''])).toEqual([]);
  });

  it('hold their feedback back: nothing may be shown at once', () => {
    expect(reasoningFaultsWith(['who paid.", sources: [practice/two-origins]', 'who paid.", show: at-once, sources: [practice/two-origins]'])).toEqual(['unknown-key scenes.what-follows.task.deductions.who-paid.feedback.show']);
  });
});

describe('answers of a panel', () => {
  it.each([
    ['to a new fact', 'counts: {0: 2, 1: 6, 2: 4}', 'counts: {0: 2, 1: 6, 3: 4}', 'scenes.a-call.task.panel.counts.3'],
    ['to what an exhibit bears on', 'counts: {supports: 9, none: 1}', 'counts: {supports: 9, yes: 1}', 'exhibits.statement.bears-on.unpaid-work.panel.counts.yes'],
    ['to reliability', 'counts: {2: 2, 3: 7, 4: 1}', 'counts: {-2: 2, 3: 7, 4: 1}', 'exhibits.statement.reliability-panel.counts.-2'],
    ['that a reason was given for', '- {answer: "0", text', '- {answer: "-1", text', 'scenes.a-call.task.panel.reasons.1.answer'],
  ])('must be among those that can be given: %s', (_, from, to, path) => {
    expect(reasoningFaultsWith([from, to])).toEqual([`panel-answer-misfit ${path}`]);
  });

  it('must be of three members at least', () => {
    expect(reasoningFaultsWith(['counts: {supports: 9, none: 1}', 'counts: {supports: 3}'])).toEqual([]);
    expect(reasoningFaultsWith(['counts: {supports: 9, none: 1}', 'counts: {supports: 2}'])).toEqual(['panel-too-small exhibits.statement.bears-on.unpaid-work.panel']);
  });
});

describe('new facts that change nothing', () => {
  const fact = (at: number, key: number) => `  fact-${at}:
    title: A fact
    text: Another fact.
    task: {kind: new-fact, prompt: Does it?, hypothesis: exploited, fact: It rains., key: ${key}, feedback: {text: So., sources: [practice/two-origins]}, leads-to: ${at === 11 ? 'other-side' : `fact-${at + 1}`}}
`;
  /** The case with eleven facts more, of which the first so many are answered by 0. */
  const withZeros = (zeros: number) => reasoningFaultsWith(['      leads-to: other-side\n', '      leads-to: fact-1\n'], ['  map:\n    title', `${Array.from({ length: 11 }, (_, at) => fact(at + 1, at < zeros ? 0 : -1)).join('')}  map:\n    title`]);

  it('may be one in ten', () => {
    expect(withZeros(1)).toEqual([]);
    expect(withZeros(2)).toEqual(['too-many-zeros scenes.fact-1.task.key']);
  });

  it('are looked at as the panel has it, where one has answered', () => {
    expect(reasoningFaultsWith(['key: 1\n', 'key: 0\n'])).toEqual([]);
    expect(reasoningFaultsWith(['counts: {0: 2, 1: 6, 2: 4}', 'counts: {0: 6, 1: 6, 2: 1}'])).toEqual(['too-many-zeros scenes.a-call.task.key']);
    const two = reasoningFaultsWith(['key: 1\n', 'key: 0\n'], ['counts: {0: 2, 1: 6, 2: 4}', 'counts: {0: 1, 1: 1}']);
    expect(two).toEqual(['too-many-zeros scenes.a-call.task.key', 'panel-too-small scenes.a-call.task.panel']);
  });
});

describe('a playthrough', () => {
  const faults = (from: string, to: string) => {
    expect(model).toContain(from);
    return checkPlaythrough('model.yaml', model.replace(from, to), scenario).map(({ code, path }) => `${code} ${path}`);
  };

  it.each([
    ['an exhibit that is not weighed there', 'receipt: {reliability', 'wage-print: {reliability', 'unknown-exhibit moves.4.weigh.wage-print'],
    ['a hypothesis that is not there', 'list: [exploited', 'list: [exploits', 'unknown-hypothesis moves.0.list.0'],
    ['a hypothesis that no token can be placed on there', 'unpaid: 1, lent: 1}', 'unpaid: 1, thief: 1}', 'unknown-hypothesis moves.3.tokens.thief'],
    ['an exhibit that is not there, against', 'against: [receipt]', 'against: [recipe]', 'unknown-exhibit moves.6.against.0'],
    ['a deduction that is not there', 'put-forward: {who-paid', 'put-forward: {who-payed', 'unknown-deduction moves.7.put-forward.who-payed'],
    ['an option that a deduction does not have', 'who-sent: owner', 'who-sent: owners', 'unknown-option moves.8.deduce.who-sent'],
    ['an exhibit that is not there, for a new fact', 'judge: 1, cites: [statement]', 'judge: 1, cites: [statements]', 'unknown-exhibit moves.5.cites.0'],
  ])('names what there is: %s', (_, from, to, fault) => {
    expect(faults(from, to)).toEqual([fault]);
  });

  it.each([
    ['judge: 1, cites', 'at: a-call', 'at: map', 'other-task moves.5.judge'],
    ['against', 'at: other-side', 'at: sources', 'other-task moves.6.against'],
    ['weigh', 'at: sources', 'at: a-call', 'other-task moves.4.weigh'],
    ['tokens', 'at: second-guess', 'at: what-may-be', 'other-task moves.3.tokens'],
    ['list', 'at: what-may-be', 'at: first-guess', 'other-task moves.0.list'],
    ['choose', 'at: the-log', 'at: sources', 'other-task moves.2.choose'],
    ['deduce', 'at: what-follows, deduce', 'at: a-call, deduce', 'other-task moves.8.deduce'],
    ['put-forward', 'at: what-follows, put', 'at: map, put', 'other-task moves.7.put-forward'],
    ['hand-in', 'at: map', 'at: stands', 'other-task moves.10.hand-in'],
    ['qualify', 'at: name-it', 'at: map', 'other-task moves.11.qualify'],
  ])('makes the move that belongs to the task: %s', (_, from, to, fault) => {
    expect(faults(from, to)).toEqual([fault]);
  });
});
