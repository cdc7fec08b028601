/** Each rule that goes through every path: what it finds, and what is nearly the same and right. */
import { describe, expect, it } from 'vitest';
import { lint, rules } from '../../../src/analysis/lint/lint.ts';
import { choice, exploreAll, lintOf, scene, wholeCase } from './wholeCase.ts';

const says = (rule: string, what: string, change: object, ...found: readonly string[]) => ({ rule, what, change, found: found.map((path) => `${rule} ${path}`) });
const first = (choices: object, more: object = {}) => ({ scenes: { 'first-call': { ...more, task: { choices } } } });
const then = (choices: object, to: object, more: object = {}) => ({ scenes: { 'first-call': { task: { choices } }, second: to, ...more } });
const step = (changes: object = {}) => scene({ on: choice(changes) }, { decision: 'no' });
const ending = (kind: string) => ({ title: 'An end', text: 'It is over.', ending: { kind, summary: 'It is over.' } });
const inject = (changes: object) => ({ injects: { 'foreman-comes': { title: 'The foreman comes', text: 'He asks for a man.', at: '2026-02-03 08:30', ...changes } } });
const failure = { 'critical-failures': { booked: { title: 'Booked', dimension: 'protection', cap: 0.2, 'repaired-cap': 0.6, why: 'He called for help.', sources: ['practice/safety-first'] } } };
const video = (changes: object) => ({ exhibits: { video: {
  title: 'Video', document: { kind: 'photo', caption: 'The station', shows: ['A bus.'] }, source: 'The station', custody: 'Copied', origin: 'station', importance: 0, reliability: 3, ...changes,
} } });
const interview = (questions: object, end: object = {}) => ({ title: 'A hearing', text: 'He sits down.', task: {
  kind: 'interview', prompt: 'Ask him.', person: 'karim', interpreters: { clerk: {} }, questions, end: { label: 'Thank him', 'leads-to': 'end', ...end },
} });
const question = (changes: object) => ({ label: 'What happened?', type: 'open', said: 'I was driven here.', feedback: { text: 'It is an open one.', sources: ['practice/safety-first'] }, ...changes });
const states = (invariant: object) => ({ invariants: { stated: { because: 'Nobody is charged before the man is safe.', ...invariant } } });
const bears = { importance: 1, 'bears-on': { moved: { verdict: 'supports', strength: 3, because: 'It shows the driver.' } } };
/** Two exhibits, of two origins, which alone support what the offence needs. */
const twoThings = (list: object = {}, changes: object = {}) => ({ exhibits: {
  ...video({ ...bears, ...changes }).exhibits, list: { ...video({ ...bears, origin: 'farm', ...list }).exhibits.video, title: 'List' },
  'call-note': { 'bears-on': { moved: undefined } }, 'wage-list': { 'bears-on': { moved: undefined } },
} });
const safe = { is: { safe: 'yes' } };
const setsSafe = { effects: { set: { safe: 'yes' } } };

const table = [
  says('never-reached', 'the first way always fits', then({ answer: { 'leads-to': [{ to: 'end' }, { to: 'second' }] } }, step()), 'scenes.second'),
  says('never-reached', 'what lies only behind it is said with it', then({ answer: { 'leads-to': [{ to: 'end' }, { to: 'second' }] } }, step({ 'leads-to': 'third' }), { third: step() }), 'scenes.second'),
  says('never-reached', 'a way that fits only sometimes is enough', then({ answer: { 'leads-to': [{ to: 'end', when: { lacks: 'wage-list' } }, { to: 'second' }] } }, step())),
  says('never-reached', 'what nothing leads to is said by the compiler', { scenes: { second: step() } }),

  says('never-won', 'the only ending in which the case stands is not reached', then({ answer: { 'leads-to': [{ to: 'end' }, { to: 'second' }] } }, ending('justice'), { end: ending('lost') }), 'scenes.second.ending'),
  says('never-won', 'one of two is reached', then({ answer: { 'leads-to': [{ to: 'end' }, { to: 'second' }] } }, ending('justice'))),
  says('never-won', 'none is written: the author wants it so', { scenes: { end: ending('partial') } }),

  says('dead-end', 'no choice is open to whoever let it ring', then({ answer: { ...setsSafe, 'leads-to': 'second' }, wait: { 'leads-to': 'second' } }, step({ when: safe })), 'scenes.second.task'),
  says('dead-end', 'both ways one choice is open', then({ answer: { ...setsSafe, 'leads-to': 'second' }, wait: { 'leads-to': 'second' } }, scene({ on: choice({ when: safe }), out: choice({ when: { is: { safe: 'no' } } }) }, { decision: 'no' }))),
  says('dead-end', 'an interview that can never be ended', then({ answer: { 'leads-to': 'second' } }, interview({ what: question({ 'should-ask': 1 }), why: question({ 'should-not-ask': 1 }) }, { when: { told: 'shelter' } })), 'scenes.second.task'),
  says('dead-end', 'an interview that a question opens the way out of', then({ answer: { 'leads-to': 'second' } }, interview({ what: question({ 'should-ask': 1, effects: { tell: 'shelter' } }), why: question({ 'should-not-ask': 1 }) }, { when: { told: 'shelter' } }))),

  says('no-way-out', 'it leads to itself for ever', then({ wait: { 'leads-to': 'second' } }, step({ 'leads-to': 'second' })), 'scenes.second'),
  says('no-way-out', 'round and round, and out once something has happened', then({ wait: { 'leads-to': 'second' } }, step({ ...setsSafe, 'leads-to': [{ to: 'end', when: { visited: 'third' } }, { to: 'third' }] }), { third: step({ 'leads-to': 'second' }) })),

  says('invariant-broken', 'who lets it ring ends well without the man being safe', { ...states({ always: safe, before: 'end' }), ...first({ answer: setsSafe }) }, 'invariants.stated'),
  says('invariant-broken', 'every way keeps it', { ...states({ always: safe, before: 'end' }), ...first({ answer: setsSafe, wait: setsSafe }) }),
  says('invariant-broken', 'what must never be is nowhere', { ...states({ never: safe, at: 'end' }), ...first({}) }),

  says('never-open', 'a choice', first({ wait: { when: { told: 'shelter' } } }), 'scenes.first-call.task.choices.wait'),
  says('never-open', 'a question', then({ answer: { 'leads-to': 'second' } }, interview({ what: question({ 'should-ask': 1, when: safe }), why: question({ 'should-not-ask': 1 }) })), 'scenes.second.task.questions.what'),
  says('never-open', 'a question that another opens', then({ answer: { 'leads-to': 'second' } }, interview({ what: question({ 'should-ask': 1, when: safe }), why: question({ ...setsSafe, 'should-not-ask': 1 }) }))),
  says('never-open', 'of a scene that is not reached nothing more is said', then({ answer: { 'leads-to': [{ to: 'end' }, { to: 'second' }] } }, scene({ on: choice(), out: choice({ when: safe }) }, { decision: 'no' }))),

  says('always-true', 'nothing sets the flag', first({}, { also: [{ when: { is: { safe: 'no' } }, text: 'He is afraid.' }] }), 'scenes.first-call.also.0.when'),
  says('always-true', 'on one path it is set', then({ answer: { ...setsSafe, 'leads-to': 'second' }, wait: { 'leads-to': 'second' } }, { ...step(), also: [{ when: { is: { safe: 'no' } }, text: 'He is afraid.' }] })),
  says('never-true', 'nothing sets the flag', first({}, { also: [{ when: safe, text: 'He is calm.' }] }), 'scenes.first-call.also.0.when'),
  says('never-true', 'a way that never fits', first({ answer: { 'leads-to': [{ to: 'end', when: safe }, { to: 'end' }] } }), 'scenes.first-call.task.choices.answer.leads-to.0.when'),
  says('never-true', 'a choice that is never open is said as such', first({ wait: { when: safe } })),

  says('never-held', 'lost before it can be had', { ...video({}), ...first({ answer: { effects: { obtain: 'video' } } }, { 'on-arrival': { lose: { video: 'It was overwritten.' } } }) }, 'exhibits.video'),
  says('never-held', 'lost on one path only', { ...video({}), ...then({ answer: { 'leads-to': 'second' }, wait: { effects: { lose: { video: 'It was overwritten.' } }, 'leads-to': 'second' } }, step({ effects: { obtain: 'video' } })) }),

  says('element-not-provable', 'what alone supports it is held on no path', {
    exhibits: { ...video({ importance: 1, 'bears-on': { moved: { verdict: 'supports', strength: 3, because: 'It shows the driver.' } } }).exhibits, 'call-note': { 'bears-on': { moved: undefined } }, 'wage-list': { 'bears-on': { moved: undefined } } },
    ...first({ answer: { effects: { obtain: 'video' } } }, { 'on-arrival': { lose: { video: 'It was overwritten.' } } }),
  }, 'elements.0'),
  says('element-not-provable', 'what alone supports it is held on one path', {
    exhibits: { ...video({ importance: 1, 'bears-on': { moved: { verdict: 'supports', strength: 3, because: 'It shows the driver.' } } }).exhibits, 'call-note': { 'bears-on': { moved: undefined } }, 'wage-list': { 'bears-on': { moved: undefined } } },
    ...first({ answer: { effects: { obtain: 'video' } } }),
  }),

  says('element-not-provable', 'what alone supports it is spoiled by the choice that obtains it', {
    ...twoThings(), ...first({ answer: { effects: { obtain: ['video', 'list'], spoil: { video: 'No warrant.', list: 'No warrant.' } } } }),
  }, 'elements.0'),
  says('element-not-provable', 'spoiled by one of two that obtain it', {
    ...twoThings(), ...first({ answer: { effects: { obtain: 'video', spoil: { video: 'No warrant.' } } }, wait: { effects: { obtain: ['video', 'list'] } } }),
  }),
  says('element-not-corroborated', 'one choice obtains the one, another the other', { ...twoThings(), ...first({ answer: { effects: { obtain: 'video' } }, wait: { effects: { obtain: 'list' } } }) }, 'elements.0'),
  says('element-not-corroborated', 'one choice obtains both', { ...twoThings(), ...first({ answer: { effects: { obtain: ['video', 'list'] } } }) }),
  says('element-not-corroborated', 'the other comes in a later scene', { ...twoThings(), ...then({ answer: { effects: { obtain: 'video' }, 'leads-to': 'second' } }, step({ effects: { obtain: 'list' } })) }),
  says('element-not-corroborated', 'of two scenes, a path takes one', {
    ...twoThings(), ...then({ answer: { 'leads-to': 'second' }, wait: { 'leads-to': 'third' } }, step({ effects: { obtain: 'list' } }), { third: step({ effects: { obtain: 'video' } }) }),
  }, 'elements.0'),
  says('element-not-corroborated', 'one may come back and choose the other', {
    ...twoThings(), ...then({ answer: { effects: { obtain: 'video' }, 'leads-to': 'second' }, wait: { effects: { obtain: 'list' }, 'leads-to': 'second' } }, scene({ back: choice({ 'leads-to': 'first-call' }), on: choice() }, { decision: 'no' })),
  }),
  says('element-not-corroborated', 'one of them is spoiled on arrival where it is obtained', {
    ...twoThings(), ...first({ answer: { effects: { obtain: ['video', 'list'] } } }, { 'on-arrival': { spoil: { list: 'It was left in the rain.' } } }),
  }, 'elements.0'),

  says('failure-never-repaired', 'put right only where it has not happened', { ...failure, ...first({ answer: { repairs: 'booked' }, wait: { critical: 'booked' } }) }, 'critical-failures.booked'),
  says('failure-never-repaired', 'put right afterwards', { ...failure, ...then({ wait: { critical: 'booked', 'leads-to': 'second' } }, step({ repairs: 'booked' })) }),
  says('failure-never-repaired', 'said to be final', { 'critical-failures': { booked: { ...failure['critical-failures'].booked, final: 'yes' } }, ...first({ answer: { repairs: 'booked' }, wait: { critical: 'booked' } }) }),

  says('never-released', 'every path is over before', inject({}), 'injects.foreman-comes'),
  says('never-released', 'called off on every path', { ...inject({ unless: safe }), ...first({ answer: { takes: '2 hours', ...setsSafe }, wait: setsSafe }) }, 'injects.foreman-comes'),
  says('never-released', 'it comes to whoever takes long', { ...inject({}), ...first({ wait: { takes: '2 hours' } }) }),

  says('deadline-never-met', 'nothing calls it off', { ...inject({ announced: 'The bus', unless: safe }), ...first({ wait: { takes: '2 hours' } }) }, 'injects.foreman-comes'),
  says('deadline-never-met', 'a choice before it calls it off', { ...inject({ announced: 'The bus', unless: safe }), ...first({ answer: { takes: '2 hours', ...setsSafe }, wait: { takes: '2 hours' } }) }),
  says('deadline-never-met', 'who keeps it is gone before its time', { ...inject({ announced: 'The bus', unless: safe }), ...first({ answer: setsSafe, wait: { takes: '2 hours' } }) }),
  says('deadline-never-met', 'only the end of the case would call it off', { ...inject({ announced: 'The bus', unless: { any: [{ visited: 'end' }, { told: 'shelter' }] } }), ...first({ wait: { takes: '2 hours' } }) }, 'injects.foreman-comes'),
  says('deadline-never-met', 'what calls it off can be done only afterwards', {
    ...inject({ announced: 'The bus', unless: safe }), ...then({ answer: { takes: '2 hours', 'leads-to': 'second' }, wait: { takes: '1 hour', 'leads-to': 'second' } }, step(setsSafe)),
  }, 'injects.foreman-comes'),
  says('deadline-never-met', 'one way to it is quick enough, though that path ends before', {
    ...inject({ announced: 'The bus', unless: safe }), ...then({ answer: { takes: '2 hours', 'leads-to': 'second' }, wait: { takes: '10 minutes', 'leads-to': 'second' } }, step(setsSafe)),
  }),
  says('deadline-never-met', 'another inject brings it about, later', {
    injects: { ...inject({ announced: 'The bus', unless: safe }).injects, patrol: { title: 'The patrol', text: 'It takes him along.', at: '2026-02-03 09:00', ...setsSafe } }, ...first({ wait: { takes: '2 hours' } }),
  }, 'injects.foreman-comes'),
  says('deadline-never-met', 'what it takes away can be had on no path', {
    ...video({}), ...inject({ announced: 'The cameras', effects: { lose: { video: 'It was overwritten.' } } }),
    ...then({ answer: { takes: '2 hours', 'leads-to': 'second' } }, step({ effects: { obtain: 'video' } })),
  }, 'injects.foreman-comes'),
  says('deadline-never-met', 'what it takes away can be had before', {
    ...video({}), ...inject({ announced: 'The cameras', effects: { lose: { video: 'It was overwritten.' } } }), ...first({ answer: { effects: { obtain: 'video' } }, wait: { takes: '2 hours' } }),
  }),
  says('deadline-never-met', 'a condition that is always too late', then({ answer: { takes: '2 hours', 'leads-to': 'second' } }, { ...step(), also: [{ when: { before: '2026-02-03 08:00' }, text: 'It is early.' }] }), 'scenes.second.also.0.when'),
  says('deadline-never-missed', 'every path is over before', inject({ announced: 'The bus' }), 'injects.foreman-comes'),
  says('deadline-never-missed', 'it comes to whoever takes long', { ...inject({ announced: 'The bus' }), ...first({ wait: { takes: '2 hours' } }) }),
  says('deadline-never-missed', 'a condition that is never too late', then({ answer: { 'leads-to': 'second' } }, { ...step(), also: [{ when: { before: '2026-02-03 08:00' }, text: 'It is early.' }] }), 'scenes.second.also.0.when'),
  says('deadline-never-missed', 'a condition that is too late for some', then({ answer: { 'leads-to': 'second' }, wait: { takes: '2 hours', 'leads-to': 'second' } }, { ...step(), also: [{ when: { before: '2026-02-03 08:00' }, text: 'It is early.' }] })),
];

describe('rules that go through every path', () => {
  it('find nothing in a case that is whole', () => {
    const whole = wholeCase();
    expect(lintOf(whole, exploreAll(whole))).toEqual([]);
  });

  it.each(table)('$rule: $what', ({ rule, change, found }) => {
    const changed = wholeCase(change);
    expect(lintOf(changed, exploreAll(changed)).filter((each) => each.startsWith(`${rule} `))).toEqual(found);
  });

  it('say the way to a dead end', () => {
    const stuck = wholeCase(then({ answer: { ...setsSafe, 'leads-to': 'second' }, wait: { 'leads-to': 'second' } }, step({ when: safe })));
    expect(lint(stuck, exploreAll(stuck)).map(({ what }) => what)).toEqual(['In "second" nothing can be done any more after first-call/wait.']);
  });
});

describe('an exploration that was stopped', () => {
  const nothing = { states: 10, transitions: 20, unexplored: 5, scenes: new Map([['first-call', 1]]), exhibits: new Set<string>(), released: new Set<string>(), calledOff: new Set<string>(),
    failures: new Set(['booked']), repaired: new Set<string>(), options: new Set<string>(), deadEnds: new Map(), trapped: new Map([['first-call', []]]),
    conditions: [{ at: ['scenes', 'first-call', 'also', 0, 'when'], held: true, failed: false }], pathTo: () => undefined, quickestTo: () => undefined };
  const changed = wholeCase(inject({ announced: 'The bus' }), { ...failure, ...first({ answer: { repairs: 'booked' }, wait: { critical: 'booked' } }, { also: [{ when: { is: { safe: 'no' } }, text: 'He is afraid.' }] }) });

  it('is said once, and nothing is said of what was not seen', () => {
    for (const stoppedBy of ['states', 'bytes', 'stopped'] as const) expect(lintOf(changed, { ...nothing, whole: false, stoppedBy })).toEqual(['not-all-explored scenes']);
  });

  it('is not said of one that came to its end and could not show all that it found: that is what is said', () => {
    const of = (undecided: readonly string[]) => lint(changed, { ...nothing, whole: false, unexplored: 0, undecided }).map(({ what }) => what);
    expect(of(['conditions: scenes/a/also/0/when/held'])).toEqual(['Every path was explored, but of one thing it was not shown whether it can happen: conditions: scenes/a/also/0/when/held.']);
    expect(of(['a', 'b', 'c', 'd'])).toEqual(['Every path was explored, but of 4 things it was not shown whether they can happen: a, b, c and others.']);
  });

  it('would have said much, had it been whole', () => {
    const found = lintOf(changed, { ...nothing, whole: true, unexplored: 0 });
    for (const { code, needsAllPaths } of rules) if (needsAllPaths && !['never-true', 'never-released', 'deadline-never-met'].includes(code)) expect(found.join('\n')).toContain(code);
  });

  it('still says a dead end that it came upon', () => {
    const deadEnds = new Map([['first-call', []]]);
    expect(lintOf(changed, { ...nothing, whole: false, stoppedBy: 'states', deadEnds })).toEqual(['dead-end scenes.first-call.task', 'not-all-explored scenes']);
  });
});
