/**
 * Small scenarios made from a seed whose runs can all be played, every answer to every task: what is scored, in few scenes. `room` is
 * about how many runs there may be; whatever would make it more is left out.
 */
import { seeded } from '../../../src/analysis/seeded.ts';
import type { Condition, Effects } from '../../../src/scenario/conditions.ts';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import { dimensions } from '../../../src/scoring/item.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';

type Task = NonNullable<Scenario['scenes'][string]['task']>;

const feedback = { text: 'Because.', sources: ['practice/safety'] };

/** What one of its tasks is for certain. */
export type With = 'requests' | 'agencies' | 'persons' | 'interviews in full';

export function scoredScenario(seed: number, room = 400, wanted?: With): Scenario {
  const draw = seeded(seed);
  const some = (chance: number) => draw(100) < chance;
  const one = <T>(of: readonly T[]): T => of[draw(of.length)] as T;
  let left = room;
  /** Whether there is room for so many times as many runs; then it is taken. */
  const fits = (times: number) => {
    if (left < times) return false;
    left /= times;
    return true;
  };
  const time = (quarters: number) => `2026-02-03 0${8 + Math.floor(quarters / 4)}:${String((quarters % 4) * 15).padStart(2, '0')}`;
  const exhibits = ['paper', 'phone', 'video'].slice(0, 2 + draw(2));
  const elements = some(45) && fits(9) ? ['moved'] : [];
  const subjects = ['boy', 'women'];
  const statuses = ['trafficked', 'smuggled', 'helper'];
  const flags = ['safe', 'warned'];
  const failures = ['careless', 'unlawful'];
  const hypotheses = ['one', 'two', 'three'].slice(0, 2 + draw(2));
  const inner = Array.from({ length: 3 + draw(3) }, (_, index) => `scene-${index}`);
  const endings = ['good-end', 'bad-end'];
  const offences = ['taking', 'cheating'];

  const condition = (depth = 0): Condition => {
    switch (draw(depth > 0 ? 7 : 9)) {
      case 0: return { is: { [one(flags)]: some(50) } };
      case 1: return some(50) ? { holds: one(exhibits) } : { lacks: one(exhibits) };
      case 2: return { spoiled: one(exhibits) };
      case 3: return { visited: one(inner) };
      case 4: return some(50) ? { before: time(1 + draw(5)) } : { after: time(1 + draw(5)) };
      case 5: return { proves: { offence: one(offences), 'at-least': one(['indicated', 'supported', 'corroborated'] as const) } };
      case 6: return { told: 'court' };
      case 7: return { not: condition(depth + 1) };
      default: return { [some(50) ? 'any' : 'all']: [condition(depth + 1), condition(depth + 1)] };
    }
  };
  const effects = (): Effects => ({
    ...(some(35) && { set: { [one(flags)]: some(70) } }), ...(some(15) && { spoil: { [one(exhibits)]: 'Taken without an order.' } }),
    ...(some(45) && { obtain: one(exhibits) }), ...(some(15) && { lose: { [one(exhibits)]: 'Gone.' } }), ...(some(10) && { tell: 'court' as const }),
  });
  const onward = (index: number) => (some(7) ? one(endings) : some(20) ? inner[index + 2] ?? one(endings) : inner[index + 1] ?? one(endings));
  const leads = (index: number) => (some(70) ? onward(index) : [{ to: onward(index), when: condition() }, ...(some(85) ? [{ to: onward(index) }] : [])]);
  const marks = () => ({ ...(some(18) && { critical: one(failures) }), ...(some(18) && { repairs: one(failures) }) });
  const takes = () => (some(50) ? { takes: 15 * (1 + draw(4)) } : {});
  const citing = () => ({ 'should-weigh': Object.fromEntries([one(exhibits), one(exhibits)].map((id) => [id, 1 + draw(3)])), ...(some(30) && { arguable: [one(exhibits)] }), ...(some(30) && { traps: [one(exhibits)] }) });
  const weighed = () => ({ ...(some(50) && { weight: 1 + draw(3) }), ...(some(35) && { mandatory: true as const }) });

  const choose = (index: number): Task => {
    const options = 1 + (fits(2) ? 1 : 0) + (some(30) && fits(2) ? 1 : 0);
    return {
      kind: 'choose', prompt: 'What now?', ...weighed(), ...(some(10) && { decision: false as const }), ...(some(50) && fits(3) && { certainty: true as const }), ...(some(60) && fits(4) && { cite: citing() }),
      choices: Object.fromEntries(Array.from({ length: options }, (_, number) => [`option-${number}`, {
        label: `Option ${number}`, ...(some(35) && { when: condition() }), ...takes(), effects: effects(), ...marks(), feedback,
        // One way may lead back, once.
        ...(number > 0 && index > 0 && some(12) && fits(4)
          ? { when: { is: { again: false } }, effects: { set: { again: true } }, 'leads-to': inner[draw(index)] as string } : { 'leads-to': leads(index) }),
        ...(some(80) && { credit: { ...(some(80) && { procedure: draw(5) / 4 }), ...(some(60) && { protection: draw(5) / 4 }) } }),
      }])),
    };
  };
  const interview = (index: number): Task => ({
    kind: 'interview', prompt: 'Ask.', person: 'rana', ...weighed(), interpreters: { clerk: some(20) ? { when: condition() } : {}, ...(some(35) && fits(3) && { sworn: some(40) ? { when: condition() } : {} }) },
    ...(some(50) && { 'check-takes': 15 }), ...(some(50) && { 'at-most': 1 + draw(2) }),
    ...(some(60) && { replace: { ...(some(40) && { effects: effects() }), ...marks(), feedback, credit: { ...(some(70) && { procedure: draw(3) / 2 }), ...(some(50) && { protection: draw(3) / 2 }) } } }),
    questions: Object.fromEntries(Array.from({ length: 2 }, (_, number) => [`question-${number}`, {
      label: `Question ${number}?`, type: 'open' as const, said: 'So it was.', ...(some(30) && { takes: 15 }), feedback, ...(some(30) && { when: condition() }), ...(some(40) && { effects: effects() }), ...marks(),
      ...(number === 0 && some(50) && fits(4) && { rendered: { clerk: { text: 'Not so.', distorted: 1 + draw(3), because: 'Turned round.', ...(some(60) && { 'caught-by': some(60) ? ['read-back' as const] : [] }) } }, ...(some(50) && { 'when-caught': effects() }) }),
      ...(some(60) ? { 'should-ask': 1 + draw(3) } : some(60) ? { 'should-not-ask': 1 + draw(3) } : {}),
    }])),
    end: { label: 'End', ...takes(), ...(some(20) && { when: condition() }), ...(some(30) && { effects: effects() }), 'leads-to': leads(index) },
  });
  const qualify = (index: number): Task => ({
    kind: 'qualify', prompt: 'Name it.', offences: some(50) && fits(2) ? offences : [one(offences)], ...weighed(), ...takes(), ...(some(40) && fits(3) && { certainty: true as const }),
    outcomes: [
      { offence: 'taking', readiness: 'refer', ...(some(60) && { when: condition() }), effects: effects(), ...marks(), to: onward(index) },
      { readiness: ['refer', 'continue'], ...(some(40) && { when: condition() }), to: onward(index) },
      ...(some(85) ? [{ to: onward(index) }] : []),
    ],
  });
  const panel = (answers: readonly string[]) => ({ counts: Object.fromEntries(answers.map((answer) => [answer, draw(6)])) });
  const kinds: readonly (readonly [number, (index: number, shared: ReturnType<typeof sharedBy>) => Task])[] = [
    [elements.length > 0 ? 9 : 1, (_, shared) => ({ kind: 'proof-map', ...shared })],
    [15, (_, shared) => ({ kind: 'weigh', ...shared, exhibits: [one(exhibits), ...(fits(15) ? [one(exhibits)] : [])] })],
    [5, (_, shared) => ({ kind: 'new-fact', ...shared, hypothesis: 'one', fact: 'A new fact.', key: draw(5) - 2, feedback, ...(some(50) && { panel: panel(['-2', '-1', '0', '1', '2']) }), ...(some(50) && fits(4) && { cite: citing() }) })],
    [2 ** hypotheses.length, (_, shared) => ({ kind: 'hypotheses', ...shared })],
    [hypotheses.length === 2 ? 11 : 66, (_, shared) => ({ kind: 'tokens', ...shared, hypotheses })],
    [4, (_, shared) => ({ kind: 'against', ...shared, hypothesis: one(hypotheses), ...(some(60) && { 'own-leading': 'yes' as const }) })],
    [9, (_, shared) => ({
      kind: 'deduce', ...shared, ...(some(30) && fits(10) && { 'confirm-in': 2, tries: 1 }),
      deductions: Object.fromEntries([0, 1].map((number) => [`deduction-${number}`, { statement: 'It was:', options: { yes: 'so', no: 'not so' }, answer: one(['yes', 'no']), from: some(60) ? [one(exhibits)] : [one(exhibits), one(exhibits)], feedback }])),
    })],
    [6, qualify], [6, qualify],
  ];
  const sharedBy = (index: number) => ({ prompt: 'Think.', ...weighed(), ...takes(), ...(some(40) && { effects: effects() }), 'leads-to': leads(index) });
  const request = (index: number): Task => {
    const channels = ['formal', 'quick'];
    const parts = ['who', 'all', 'thanks'].slice(0, 2 + draw(2));
    const stations = some(70) ? ['judge', 'ministry'] : [];
    const byChannel = <T>(value: () => T) => (some(50) ? value() : Object.fromEntries(channels.filter(() => some(60)).map((id) => [id, value()])));
    const outcome = () => ({ reply: { text: 'Received.' }, ...(some(60) && { effects: effects() }), ...marks(), ...takes(), 'leads-to': leads(index) });
    return {
      kind: 'request', prompt: 'Draft it.', ...weighed(), ...takes(), ...(some(40) && { effects: effects() }),
      channels: Object.fromEntries(channels.map((id, at) => [id, { kind: 'mla' as const, label: id, ...(at > 0 && some(30) && { when: condition() }), ...marks(), ...(some(80) && { credit: { procedure: draw(5) / 4, ...(some(50) && { protection: draw(5) / 4 }) } }), feedback }])),
      parts: Object.fromEntries(parts.map((id) => [id, { section: 'facts' as const, text: id, feedback, ...(some(45) ? { 'should-include': byChannel(() => 1 + draw(3)) } : some(80) ? { 'should-leave-out': byChannel(() => one(['wrong', 'trap'] as const)) } : {}) }])),
      ...(stations.length > 0 && { stations: Object.fromEntries(stations.map((id) => [id, { label: id }])), routes: Object.fromEntries(channels.filter(() => some(75)).map((id) => [id, { through: stations.slice(0, draw(3)), feedback }])) }),
      outcomes: [...Array.from({ length: draw(3) }, () => ({
        sent: { ...(some(40) && { channel: one(channels) }), ...(some(50) && { includes: one(parts) }), ...(some(40) && { 'leaves-out': [one(parts)] }), ...(some(40) && { route: one(['right', 'wrong'] as const) }) },
        ...(some(40) && { when: condition() }), ...outcome(),
      })), outcome()],
    };
  };
  const at = <T extends string>(of: readonly T[], chance: number) => (some(chance) ? { [one(of)]: one(failures) } : undefined);
  const assign = (index: number): Task => {
    const times = ['now', 'later', 'not-yet'].slice(0, 2 + draw(2));
    const marked = () => {
      const [critical, repairs] = [at(times, 25), at(times, 25)];
      return { ...(critical && { critical }), ...(repairs && { repairs }) };
    };
    return {
      kind: 'agencies', prompt: 'Who is told?', ...weighed(), ...takes(), ...(some(40) && { effects: effects() }), 'leads-to': leads(index),
      times: Object.fromEntries(times.map((id, number) => [id, { label: id, ...(number === 0 && some(60) && { tells: true as const }) }])),
      tell: Object.fromEntries(['court', 'press'].map((id) => [id, {
        should: one(times), ...(some(40) && { or: [one(times)] }), ...(some(50) && { weight: 1 + draw(3) }), ...(some(40) && { dimension: 'protection' as const }), ...marked(), feedback,
      }])),
      ...(some(60) && { settle: { lead: { about: 'lead' as const, prompt: 'Who leads?', choices: Object.fromEntries(['one', 'other'].map((id) => [id, {
        label: id, ...(some(50) && { effects: effects() }), ...marks(), ...(some(80) && { credit: { procedure: draw(5) / 4, ...(some(50) && { protection: draw(5) / 4 }) } }), feedback,
      }])) } } }),
    };
  };
  const identify = (index: number): Task => {
    const marked = () => (some(30) ? { [one(subjects)]: { [one(statuses)]: one(failures) } } : undefined);
    const [critical, repairs] = [marked(), marked()];
    const fitting = () => Object.fromEntries(subjects.filter(() => some(60)).map((id) => [id, some(50) ? one(statuses) : [one(statuses), one(statuses)]]));
    return {
      kind: 'identify', prompt: 'Who is who?', subjects, ...weighed(), ...takes(), ...(some(40) && { effects: effects() }), 'leads-to': leads(index), ...(some(40) && { cite: true as const }),
      ...(critical && { critical }), ...(repairs && { repairs }),
      ...(some(70) && { outcomes: Array.from({ length: 1 + draw(2) }, () => ({
        ...(some(80) && { 'when-identified': fitting() }), ...(some(40) && { when: condition() }), ...(some(50) && { effects: effects() }), ...(some(50) && { 'leads-to': leads(index) }),
      })) }),
    };
  };
  const interviewInFull = (index: number): Task => ({
    kind: 'interview', prompt: 'Ask.', person: 'rana', ...weighed(), interpreters: { clerk: {} }, ...(some(50) && { 'check-takes': 15 }),
    ...(some(70) && { prepare: {
      record: { label: 'Record', kind: 'recording' as const, ...takes(), ...(some(30) && { effects: effects() }), ...marks(), ...(some(60) && { 'should-do': 1 + draw(3) }), feedback },
      ...(some(50) && { guard: { label: 'Guard', kind: 'seating' as const, ...(some(30) && { effects: effects() }), ...(some(60) ? { 'should-not-do': 1 + draw(3) } : {}), feedback } }),
    } }),
    ...(some(50) ? { address: { ...(some(60) && { 'effects-when-interpreter': effects() }), feedback } } : { mode: { feedback } }),
    questions: { why: {
      label: 'Why?', type: 'open' as const, said: 'So it was.', ...takes(), feedback, ...(some(40) && { effects: effects() }), ...marks(), ...(some(60) ? { 'should-ask': 1 + draw(3) } : { 'should-not-ask': 1 + draw(3) }),
      ...(some(60) && { rendered: { clerk: { text: 'Not so.', distorted: 1 + draw(3), because: 'Turned round.', ...(some(60) && { 'caught-by': ['read-back' as const] }), ...(some(30) && { 'only-in': 'summary' as const }) } } }),
      ...(some(30) && { 'answers-less': [{ when: condition(), said: 'Nothing.', because: 'Less.' }] }),
    } },
    end: { label: 'End', ...takes(), ...(some(30) && { effects: effects() }), 'leads-to': leads(index), ...(some(60) && { depends: [{
      ...(some(40) && { uncaught: 1 }), ...(some(30) && { prepared: ['record'] }), ...(some(30) && { asked: ['why'] }), ...(some(30) && { mode: 'verbatim' as const }), effects: effects(), because: 'So it was done.',
    }] }) },
  });
  const wantedTasks: Readonly<Record<With, (index: number) => Task>> = { requests: request, agencies: assign, persons: identify, 'interviews in full': interviewInFull };
  const task = (index: number): Task => {
    if (wanted && index === 1) return wantedTasks[wanted](index);
    if (some(index < 2 ? 50 : 20)) return choose(index);
    if (some(22) && fits(8)) return interview(index);
    for (let tries = 0; tries < 4; tries += 1) {
      const [times, made] = one(kinds);
      if (fits(times)) return made(index, sharedBy(index));
    }
    return choose(index);
  };

  const hash = `scored-${seed}${wanted ? `-${wanted}` : ''}`;
  return {
    ...tinyScenario, hash, starts: '2026-02-03 08:00', 'first-scene': 'scene-0', elements,
    flags: Object.fromEntries([...flags, 'again'].map((id) => [id, { meaning: id }])), states: {}, counters: {},
    agencies: { court: { name: 'Court', role: 'Orders' }, press: { name: 'Press', role: 'Prints' } },
    qualification: { reference: 'taking', related: { cheating: 0.5 } },
    exhibits: Object.fromEntries(exhibits.map((id, number) => [id, {
      title: id, document: { kind: 'note' as const, written: 'typed' as const, lines: ['Text.'] }, source: 'desk', custody: 'desk', origin: `origin-${draw(2)}`,
      importance: draw(4), reliability: draw(5), ...((number === 0 || some(20)) && { 'at-start': true as const }), ...(some(20) && { doubtful: 'Contested.' }),
      ...(some(25) && { 'reliability-panel': panel(['0', '1', '2', '3', '4']) }),
      points: Object.fromEntries(hypotheses.flatMap((name) => (some(65) ? [[name, draw(7) - 3]] : []))),
      'bears-on': Object.fromEntries((wanted === 'persons' ? ['moved@boy', 'moved@women', 'promise'] : ['moved', 'promise']).flatMap((element) => (some(70) ? [[element, {
        verdict: one(['supports', 'supports', 'supports', 'contradicts', 'arguable', 'trap'] as const), strength: 1 + draw(3), because: 'Because.', ...(some(20) && { panel: panel(['supports', 'contradicts', 'none']) }),
      }]] : []))),
    }])),
    'critical-failures': {
      careless: { title: 'Careless', dimension: 'protection', cap: 0.2, 'repaired-cap': 0.6, why: 'Why.', sources: ['practice/safety'] },
      unlawful: { title: 'Unlawful', dimension: 'procedure', cap: 0.3, final: true, why: 'Why.', sources: ['practice/safety'] },
    },
    ...(wanted === 'persons' && {
      statuses: Object.fromEntries(statuses.map((id) => [id, { label: id }])),
      subjects: Object.fromEntries(subjects.map((id) => [id, {
        name: id, elements: ['moved'], status: one(statuses), ...(some(40) && { or: [one(statuses)] }), because: 'Because.', sources: ['practice/safety'], ...(some(50) && { qualification: { reference: 'cheating' } }),
      }])),
    }),
    hypotheses: Object.fromEntries(hypotheses.map((id) => [id, { text: id, belongs: some(60), ...(some(40) && { prior: draw(5) - 2 }) }])),
    injects: Object.fromEntries(Array.from({ length: draw(3) }, (_, number) => [`inject-${number}`, {
      title: 'News', text: 'News.', at: time(draw(8)), ...(some(40) && { unless: condition() }), ...(some(40) && { interrupts: true as const }), effects: effects(),
    }])),
    scenes: Object.fromEntries([
      ...inner.map((id, index) => [id, { title: id, text: 'Text.', ...(some(20) && { 'on-arrival': effects() }), task: task(index) }]),
      ...endings.map((id, number) => [id, { title: id, text: 'Text.', ending: { kind: number === 0 ? 'justice' as const : 'lost' as const, summary: 'It ends.' } }]),
    ]) as Scenario['scenes'],
    ...(some(75) && { measures: {
      of: hash, expert: Object.fromEntries(dimensions.map((code) => [code, some(20) ? 0 : 2 + draw(14)])), inquiry: { best: 1 + draw(6), random: draw(4), walks: 10, seed: 1 },
    } }),
  };
}
