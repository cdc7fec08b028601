/** Small scenarios made from a seed, for comparing explorations: everything that flow can depend on, in few scenes. */
import { seeded } from '../../../src/analysis/seeded.ts';
import type { Condition, Effects } from '../../../src/scenario/conditions.ts';
import type { Interview } from '../../../src/scenario/tasks/interview.ts';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';

const feedback = { text: 'Because.', sources: ['practice/safety'] };
const starts = '2026-02-03 08:00';
const time = (quarters: number) => {
  const minutes = 8 * 60 + quarters * 15;
  return `2026-02-03 ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

/**
 * `requests`: some of its tasks are requests abroad. `persons`: some of its tasks are about agencies and persons, and some of its rows are
 * proved person by person. `manner`: its interviews have steps, the manner of them, more checks and thinner answers, and do something to
 * the record.
 */
export function smallScenario(seed: number, { persons = false, requests = false, manner = false }: { readonly persons?: boolean; readonly requests?: boolean; readonly manner?: boolean } = {}): Scenario {
  const draw = seeded(seed);
  const some = (chance: number) => draw(100) < chance;
  const one = <T>(of: readonly T[]): T => of[draw(of.length)] as T;
  const exhibits = ['paper', 'phone', 'video', 'ledger'].slice(0, 2 + draw(3));
  const flags = ['safe', 'warned', 'late'].slice(0, 1 + draw(3));
  const agencies = ['court', 'unit'];
  const failures = ['careless', 'unlawful'];
  const subjects = ['boy', 'women'];
  const statuses = ['used', 'paid', 'helper'];
  const inner = Array.from({ length: 3 + draw(3) }, (_, index) => `scene-${index}`);
  const endings = ['good-end', 'bad-end'];

  const condition = (depth = 0): Condition => {
    const kinds = depth > 1 ? 9 : 12;
    switch (draw(kinds)) {
      case 0: return { is: { [one(flags)]: some(50) } };
      case 1: return { is: { standing: one(['victim', 'suspect', 'witness']) } };
      case 2: return { 'at-least': { trust: 1 + draw(2) } };
      case 3: return { 'at-most': { trust: draw(2) } };
      case 4: return some(50) ? { holds: one(exhibits) } : { lacks: one(exhibits) };
      case 5: return { spoiled: one(exhibits) };
      case 6: return { told: one(agencies) };
      case 7: return { visited: one(inner) };
      case 8: return some(50) ? { before: time(2 + draw(12)) } : { after: time(2 + draw(12)) };
      case 9: return { not: condition(depth + 1) };
      case 10: return { [some(50) ? 'any' : 'all']: [condition(depth + 1), condition(depth + 1)] };
      default: return { proves: { offence: one(['taking', 'cheating']), 'at-least': one(['indicated', 'supported', 'corroborated'] as const), ...(persons && some(60) && { for: one(subjects) }) } };
    }
  };
  const effects = (): Effects => ({
    ...(some(30) && { set: some(50) ? { [one(flags)]: some(70) } : { standing: one(['victim', 'suspect', 'witness']) } }),
    ...(some(20) && { add: { trust: draw(5) - 2 } }),
    ...(some(15) && { spoil: { [one(exhibits)]: 'Taken without an order.' } }),
    ...(some(35) && { obtain: one(exhibits) }),
    ...(some(15) && { lose: { [one(exhibits)]: 'Gone.' } }),
    ...(some(20) && { tell: one(agencies) }),
  });
  const onward = (index: number) => (some(20) ? one(inner) : inner[index + 1] ?? one(endings));
  const leads = (index: number) => (some(70) ? onward(index) : [{ to: onward(index), when: condition() }, ...(some(80) ? [{ to: onward(index) }] : [])]);
  const takes = () => 15 * draw(5);
  const marks = () => ({ ...(some(15) && { critical: one(failures) }), ...(some(15) && { repairs: one(failures) }) });

  const choose = (index: number): Scenario['scenes'][string]['task'] => ({
    kind: 'choose', prompt: 'What now?', ...(some(20) && { certainty: true }),
    choices: Object.fromEntries(Array.from({ length: 1 + draw(3) }, (_, number) => [`option-${number}`, {
      label: `Option ${number}`, ...(some(35) && { when: condition() }), takes: takes(), effects: effects(), ...marks(), 'leads-to': leads(index), feedback,
      ...(some(60) && { credit: { ...(some(70) && { procedure: draw(3) / 2 }), ...(some(50) && { protection: draw(3) / 2 }) } }),
    }])),
  });
  const interview = (index: number): Scenario['scenes'][string]['task'] => {
    const plain = plainInterview(index);
    return manner && plain?.kind === 'interview' ? withManner(plain) : plain;
  };
  const withManner = (task: Interview): Interview => {
    const { clerk, ...others } = task.interpreters;
    const asked = () => [`question-${draw(2)}`];
    return {
      ...task, interpreters: { ...(clerk && { clerk }), ...others },
      prepare: {
        oath: { label: 'Oath', kind: 'oath', ...(some(40) && { interpreter: 'clerk' }), ...(some(30) && { when: condition() }), takes: 15 * draw(2), ...(some(40) && { effects: effects() }), ...marks(), feedback },
        record: { label: 'Record', kind: 'recording', takes: 15 * draw(2), feedback },
      },
      ...(some(40) && { address: { ...(some(70) && { 'effects-when-interpreter': effects() }), feedback } }),
      ...(some(40) && { mode: { feedback } }),
      ...(some(40) && { 'second-interpreter': { person: 'sworn', ...(some(30) && { when: condition() }), takes: 15 * draw(2) } }),
      ...(some(40) && { audio: { after: 'record', takes: 15 * draw(2) } }),
      questions: Object.fromEntries(Object.entries(task.questions).map(([id, question]) => [id, {
        ...question,
        ...(question.rendered?.['clerk'] && some(50) && { rendered: { clerk: { ...question.rendered['clerk'], ...(some(40) && { 'only-in': 'summary' as const }), ...(some(50) && { 'caught-by': ['audio' as const, 'second-interpreter' as const] }) } } }),
        ...(some(30) && { 'answers-less': [{
          ...(some(60) ? { asked: asked() } : { when: condition() }), said: 'Nothing.', because: 'Less.',
          ...(some(50) && { rendered: { clerk: { text: 'All.', distorted: 1, because: 'Nothing became all.' } } }),
        }] }),
      }])),
      end: {
        ...task.end,
        ...(some(80) && { depends: Array.from({ length: 1 + draw(2) }, () => ({
          ...(some(40) && { uncaught: 1 }), ...(some(20) && { interpreter: 'clerk' }), ...(some(25) && { prepared: ['record'] }), ...(some(25) && { 'not-prepared': ['oath'] }),
          ...(some(30) && { asked: asked() }), ...(some(20) && { mode: 'verbatim' as const }), ...(some(20) && { when: condition() }), effects: effects(), because: 'So it was done.',
        })) }),
      },
    };
  };
  const plainInterview = (index: number): Scenario['scenes'][string]['task'] => ({
    kind: 'interview', prompt: 'Ask.', person: 'rana', interpreters: { clerk: some(20) ? { when: condition() } : {}, ...(some(60) && { sworn: some(30) ? { when: condition() } : {} }) },
    ...(some(50) && { 'check-takes': 15 }), ...(some(50) && { 'replace-takes': 15 }), ...(some(40) && { 'at-most': 1 + draw(2) }),
    ...(some(30) && { replace: { effects: effects(), ...marks(), feedback } }),
    questions: Object.fromEntries(Array.from({ length: 2 + draw(2) }, (_, number) => [`question-${number}`, {
      label: `Question ${number}?`, type: 'open' as const, said: 'So it was.', takes: 15 * draw(2), feedback, ...(some(30) && { when: condition() }),
      ...(some(40) && { effects: effects() }), ...marks(),
      ...(some(40) && { rendered: { clerk: { text: 'Not so.', distorted: 1, because: 'Turned round.', ...(some(60) && { 'caught-by': some(60) ? ['read-back' as const] : [] }) } }, ...(some(50) && { 'when-caught': effects() }) }),
    }])),
    end: { label: 'End', takes: takes(), ...(some(25) && { when: condition() }), ...(some(30) && { effects: effects() }), 'leads-to': leads(index) },
  });
  const qualify = (index: number): Scenario['scenes'][string]['task'] => ({
    kind: 'qualify', prompt: 'Name it.', offences: ['taking', 'cheating'], ...(some(40) && { certainty: true }), takes: takes(),
    outcomes: [
      { offence: 'taking', readiness: 'refer', ...(some(60) && { when: condition() }), effects: effects(), ...marks(), to: onward(index) },
      { readiness: ['refer', 'continue'], ...(some(40) && { when: condition() }), to: onward(index) },
      ...(some(80) ? [{ to: onward(index) }] : []),
    ],
  });
  const handedIn = (index: number): Scenario['scenes'][string]['task'] => {
    const shared = { prompt: 'Think.', takes: takes(), effects: effects(), 'leads-to': leads(index) };
    switch (draw(4)) {
      case 0: return { kind: 'proof-map', ...shared };
      case 1: return { kind: 'weigh', ...shared, exhibits };
      case 2: return { kind: 'new-fact', ...shared, hypothesis: 'one', fact: 'A new fact.', key: 1, feedback };
      default: return { kind: 'tokens', ...shared, hypotheses: ['one', 'two'] };
    }
  };
  const byTime = (times: readonly string[]) => (some(30) ? { [one(times)]: one(failures) } : undefined);
  const assign = (index: number): Scenario['scenes'][string]['task'] => {
    const times = ['now', 'later', 'not-yet'];
    const marked = () => {
      const [critical, repairs] = [byTime(times), byTime(times)];
      return { ...(critical && { critical }), ...(repairs && { repairs }) };
    };
    return {
      kind: 'agencies', prompt: 'Who is told?', takes: takes(), effects: effects(), 'leads-to': leads(index),
      times: Object.fromEntries(times.map((id, at) => [id, { label: id, ...(at < 2 && some(60) && { tells: true }) }])),
      tell: Object.fromEntries(agencies.map((id) => [id, { should: one(times), ...marked(), feedback }])),
      ...(some(60) && { settle: { lead: { about: 'lead' as const, prompt: 'Who leads?', choices: Object.fromEntries(['one', 'other'].map((id) => [id, { label: id, ...(some(60) && { effects: effects() }), ...marks(), credit: { procedure: draw(3) / 2 }, feedback }])) } } }),
    };
  };
  const identify = (index: number): Scenario['scenes'][string]['task'] => {
    const wanted = () => Object.fromEntries(subjects.filter(() => some(60)).map((id) => [id, some(50) ? one(statuses) : [one(statuses), one(statuses)]]));
    return {
      kind: 'identify', prompt: 'Who is who?', subjects, takes: takes(), effects: effects(), 'leads-to': leads(index), ...(some(40) && { cite: true }),
      ...(some(40) && { critical: { [one(subjects)]: { [one(statuses)]: one(failures) } } }), ...(some(40) && { repairs: { [one(subjects)]: { [one(statuses)]: one(failures) } } }),
      ...(some(70) && { outcomes: Array.from({ length: 1 + draw(2) }, () => ({
        ...(some(80) && { 'when-identified': wanted() }), ...(some(40) && { when: condition() }), ...(some(50) && { effects: effects() }), ...(some(50) && { 'leads-to': leads(index) }),
      })) }),
    };
  };
  const request = (index: number): Scenario['scenes'][string]['task'] => {
    const channels = ['formal', 'quick'];
    const parts = ['who', 'what', 'all'];
    const stations = some(60) ? ['judge', 'ministry'] : [];
    const sent = () => ({
      ...(some(50) && { channel: one(channels) }), ...(some(50) && { includes: one(parts) }), ...(some(40) && { 'leaves-out': [one(parts)] }), ...(some(40) && { route: one(['right', 'wrong'] as const) }),
    });
    const outcome = () => ({ reply: { text: 'Received.' }, ...(some(60) && { effects: effects() }), ...marks(), ...(some(50) && { takes: takes() }), 'leads-to': leads(index) });
    return {
      kind: 'request', prompt: 'Draft it.', ...(some(50) && { takes: takes() }), ...(some(50) && { effects: effects() }),
      channels: Object.fromEntries(channels.map((id) => [id, { kind: 'mla' as const, label: id, ...(some(40) && { when: condition() }), ...marks(), credit: { procedure: draw(3) / 2 }, feedback }])),
      parts: Object.fromEntries(parts.map((id) => [id, { section: 'facts' as const, text: id, ...(some(60) ? { 'should-include': 1 + draw(3) } : { 'should-leave-out': 'wrong' as const }), feedback }])),
      ...(stations.length > 0 && { stations: Object.fromEntries(stations.map((id) => [id, { label: id }])), routes: Object.fromEntries(channels.filter(() => some(70)).map((id) => [id, { through: stations.slice(0, draw(3)), feedback }])) }),
      outcomes: [...Array.from({ length: draw(4) }, () => ({ ...(some(85) && { sent: sent() }), ...(some(50) && { when: condition() }), ...outcome() })), outcome()],
    };
  };
  const task = (index: number) => {
    if (requests && some(50)) return request(index);
    if (persons && some(50)) return some(50) ? assign(index) : identify(index);
    const kind = draw(10);
    if (manner && kind < 5 && some(50)) return interview(index);
    return kind < 5 ? choose(index) : kind < 7 ? interview(index) : kind < 8 ? qualify(index) : handedIn(index);
  };

  const rows = persons ? ['promise@boy', 'promise@women', 'moved@women'] : ['moved', 'promise'];
  return {
    ...tinyScenario, hash: `small-${seed}${persons ? '-persons' : ''}${requests ? '-requests' : ''}${manner ? '-manner' : ''}`, starts, 'first-scene': 'scene-0',
    flags: Object.fromEntries(flags.map((id) => [id, { meaning: id, ...(some(20) && { starts: true }) }])),
    states: { standing: { meaning: 'Standing', values: ['victim', 'suspect', 'witness'], starts: 'victim' } },
    counters: { trust: { meaning: 'Trust', from: 0, to: 2, starts: 1 } },
    people: { ...tinyScenario.people, hidden: { name: 'Hidden', role: 'Friend', about: 'A friend.', when: condition() } },
    agencies: Object.fromEntries(agencies.map((id) => [id, { name: id, role: 'Acts' }])),
    exhibits: Object.fromEntries(exhibits.map((id, number) => [id, {
      title: id, document: { kind: 'note' as const, written: 'typed' as const, lines: ['Text.'] }, source: 'desk', custody: 'desk', origin: `origin-${draw(2)}`,
      importance: 1, reliability: 1 + draw(4), ...((number === 0 || some(15)) && { 'at-start': true }),
      'bears-on': Object.fromEntries(rows.flatMap((element) => (some(70) ? [[element, { verdict: some(80) ? 'supports' as const : 'contradicts' as const, strength: 1 + draw(3), because: 'Because.' }]] : []))),
    }])),
    'critical-failures': Object.fromEntries(failures.map((id) => [id, { title: id, dimension: 'protection' as const, cap: 0.2, 'repaired-cap': 0.6, why: 'Why.', sources: ['practice/safety'] }])),
    ...(persons && {
      statuses: Object.fromEntries(statuses.map((id) => [id, { label: id }])),
      subjects: Object.fromEntries(subjects.map((id, at) => [id, { name: id, elements: at === 0 ? ['promise'] : ['promise', 'moved'], status: one(statuses), because: 'Because.', sources: ['practice/safety'], ...(some(50) && { qualification: { reference: 'cheating' } }) }])),
    }),
    hypotheses: { one: { text: 'One', belongs: true }, two: { text: 'Two', belongs: false } },
    injects: Object.fromEntries(Array.from({ length: draw(4) }, (_, number) => [`inject-${number}`, {
      title: 'News', text: 'News.', at: time(draw(16)), ...(some(40) && { unless: condition() }), ...(some(40) && { interrupts: true }), effects: effects(),
    }])),
    scenes: Object.fromEntries([
      ...inner.map((id, index) => [id, {
        title: id, text: 'Text.', ...(some(30) && { also: [{ when: condition(), text: 'More.' }] }), ...(some(25) && { 'on-arrival': effects() }), task: task(index),
      }]),
      ...endings.map((id, number) => [id, { title: id, text: 'Text.', ending: { kind: number === 0 ? 'justice' as const : 'lost' as const, summary: 'It ends.' } }]),
    ]) as Scenario['scenes'],
  };
}
