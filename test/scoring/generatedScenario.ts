/** Whole scenarios made from a seed, for property tests: every task kind, conditions, losses, failures and repairs. */
import { openMoves } from '../../src/analysis/moves.ts';
import { type Draw, seeded } from '../../src/analysis/seeded.ts';
import { advance } from '../../src/engine/advance.ts';
import { type Case, type CaseMachine, factsOf, placeOf, scenarioOf, unopened } from '../../src/engine/case.ts';
import type { CaseEvent } from '../../src/engine/event.ts';
import { append, type Log } from '../../src/engine/log.ts';
import { isRefusal } from '../../src/engine/refusal.ts';
import { confirmedIn, deducedNow } from '../../src/engine/tasks/deduceRules.ts';
import { TOKENS } from '../../src/scenario/tasks/tokens.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import type { Mutable } from './played.ts';


type Scene = Scenario['scenes'][string];

const feedback = { text: 'Because.', sources: ['practice/safety'] };
const elements = ['moved', 'promise', 'profit', 'paper'];
const AT = '1970-01-01T00:00:00.000Z';

export const SIZE = 10;

/** `ids` renames every id that the author chooses freely; the default keeps them. */
export function generatedScenario(seed: number, size = SIZE, ids: (id: string) => string = (id) => id): Scenario {
  const draw = seeded(seed);
  const some = (chance: number) => draw(100) < chance;
  const exhibitIds = Array.from({ length: 4 + draw(5) }, (_, index) => ids(`exhibit-${index}`));
  const exhibit = () => exhibitIds[draw(exhibitIds.length)] as string;
  const hypothesisIds = Array.from({ length: 4 + draw(4) }, (_, index) => ids(`hypothesis-${index}`));
  const hypothesis = () => hypothesisIds[draw(hypothesisIds.length)] as string;
  const panel = (answers: readonly string[], most: number) => {
    const counts: Record<string, number> = {};
    for (let members = draw(most); members > 0; members -= 1) {
      const answer = answers[Math.min(draw(answers.length), draw(answers.length))] as string;
      counts[answer] = (counts[answer] ?? 0) + 1;
    }
    return { counts, ...(some(50) && { reasons: [{ answer: answers[0] as string, text: 'So I read it.' }] }) };
  };
  const sceneIds = Array.from({ length: size }, (_, index) => ids(`scene-${index}`));
  const next = (index: number) => sceneIds[index + 1] ?? (some(80) ? 'good-end' : 'bad-end');
  const credit = () => draw(5) / 4;

  const choose = (index: number): Scene['task'] => ({
    kind: 'choose', prompt: 'What now?', weight: 1 + draw(3),
    ...(some(15) && { decision: false }), ...(some(20) && { mandatory: true }), ...(some(40) && { certainty: true }),
    ...(some(60) && { cite: { 'should-weigh': Object.fromEntries([exhibit(), exhibit()].map((id) => [id, 1 + draw(3)])), arguable: [exhibit()], traps: [exhibit()] } }),
    choices: Object.fromEntries(Array.from({ length: 2 + draw(3) }, (_, option) => [ids(`option-${index}-${option}`), {
      label: `Option ${option}`, ...(option > 0 && some(30) && { when: { holds: exhibit() } }), takes: 10 * draw(12), feedback,
      effects: { ...(some(70) && { obtain: exhibit() }), ...(some(15) && { spoil: { [exhibit()]: 'Taken without an order.' } }), ...(some(10) && { lose: { [exhibit()]: 'Gone.' } }) },
      ...(some(10) && { critical: some(50) ? 'careless' : 'unlawful' }), ...(some(10) && { repairs: some(50) ? 'careless' : 'unlawful' }),
      ...(some(80) && { credit: { ...(some(80) && { procedure: credit() }), ...(some(60) && { protection: credit() }) } }),
      'leads-to': some(8) && index > 0 ? sceneIds[index - 1] as string : some(5) ? 'bad-end' : next(index),
    }])),
  });
  const interview = (index: number): Scene['task'] => ({
    kind: 'interview', prompt: 'Ask.', person: 'rana', interpreters: { clerk: {}, sworn: {} }, 'check-takes': 5, ...(some(40) && { 'at-most': 1 + draw(3) }),
    ...(some(60) && { replace: { credit: { procedure: credit() }, feedback } }),
    questions: Object.fromEntries(Array.from({ length: 3 + draw(3) }, (_, number) => [ids(`question-${index}-${number}`), {
      label: `Question ${number}?`, type: 'open' as const, said: 'So it was.', takes: 5, feedback,
      ...(some(40) && { rendered: { clerk: { text: 'Not so.', distorted: 1 + draw(3), because: 'Turned round.', ...(some(50) && { 'caught-by': some(70) ? ['read-back' as const] : [] }) } } }),
      ...(some(30) && { effects: { obtain: exhibit() } }),
      ...(some(50) ? { 'should-ask': 1 + draw(3) } : some(60) ? { 'should-not-ask': 1 + draw(3) } : {}),
    }])),
    end: { label: 'End', 'leads-to': next(index) },
  });
  const cite = () => ({ 'should-weigh': Object.fromEntries([exhibit(), exhibit()].map((id) => [id, 1 + draw(3)])), arguable: [exhibit()], traps: [exhibit()] });
  const deductions = (index: number) => ({
    ...(some(60) && { 'confirm-in': 2 }), ...(some(60) && { tries: 1 + draw(3) }),
    deductions: Object.fromEntries(Array.from({ length: 2 + draw(4) }, (_, number) => {
      const options = Array.from({ length: 2 + draw(3) }, (__, option) => ids(`answer-${index}-${number}-${option}`));
      return [ids(`deduction-${index}-${number}`), {
        statement: `Statement ${number}:`, options: Object.fromEntries(options.map((id, option) => [id, `answer ${option}`])), answer: options[draw(options.length)] as string,
        from: some(50) ? [exhibit()] : [exhibit(), exhibit()], feedback,
      }];
    })),
  });
  const reasoning = (index: number): Scene['task'] => {
    const shared = { prompt: 'Think.', weight: 1 + draw(3), 'leads-to': next(index), ...(some(30) && { mandatory: true }), ...(some(30) && { takes: 10 }) };
    const kind = (['weigh', 'new-fact', 'hypotheses', 'tokens', 'against', 'deduce'] as const)[draw(6)];
    if (kind === 'deduce') return { kind, ...shared, ...deductions(index) };
    if (kind === 'weigh') return { kind, ...shared, exhibits: exhibitIds.filter(() => some(60)).concat(exhibitIds[0] as string) };
    if (kind === 'new-fact') {
      return { kind, ...shared, hypothesis: hypothesis(), fact: 'A new fact.', key: draw(5) - 2, feedback, ...(some(60) && { panel: panel(['0', '1', '2', '-1', '-2'], 20) }), ...(some(50) && { cite: cite() }) };
    }
    if (kind === 'tokens') return { kind, ...shared, hypotheses: hypothesisIds.filter((_, at) => at < 2 || some(60)) };
    if (kind === 'against') return { kind, ...shared, hypothesis: hypothesis(), ...(some(50) && { 'own-leading': 'yes' as const }) };
    return { kind: 'hypotheses', ...shared };
  };
  const task = (index: number): Scene['task'] => {
    if (index === size - 2) return { kind: 'proof-map', prompt: 'Hand in.', 'leads-to': next(index), ...(some(30) && { mandatory: true }) };
    if (index === size - 1) return { kind: 'qualify', prompt: 'Name it.', offences: ['taking', 'cheating', 'papering'], outcomes: [{ readiness: 'refer', to: 'good-end' }, { to: 'bad-end' }], ...(some(30) && { mandatory: true }) };
    if (index % 4 === 2) return interview(index);
    return index > 0 && some(60) ? reasoning(index) : choose(index);
  };

  const scenario: Mutable<Scenario> = structuredClone(tinyScenario) as Mutable<Scenario>;
  scenario.hash = `generated-${seed}-${size}`;
  scenario.elements = elements;
  scenario['first-scene'] = sceneIds[0] as string;
  scenario.flags = {};
  scenario.states = {};
  scenario.counters = {};
  scenario.qualification = { reference: 'taking', related: { cheating: 0.5 } };
  scenario.law.elements = Object.fromEntries(elements.map((id) => [id, { name: id, family: 'act', question: `What of ${id}?` }]));
  scenario.law.offences = {
    taking: { name: 'Taking', requires: [['moved'], ['promise', 'profit']], law: ['practice/safety'], 'signed-off': 'none' },
    cheating: { name: 'Cheating', requires: [['profit']], law: ['practice/safety'], 'signed-off': 'none' },
    papering: { name: 'Papering', requires: [['paper']], law: ['practice/safety'], 'signed-off': 'none' },
  };
  scenario['critical-failures'] = {
    careless: { title: 'Careless', dimension: 'protection', cap: 0.2, 'repaired-cap': 0.6, why: 'Why.', sources: ['practice/safety'] },
    unlawful: { title: 'Unlawful', dimension: 'procedure', cap: 0.3, final: true, why: 'Why.', sources: ['practice/safety'] },
  };
  scenario.injects = {
    news: { title: 'News', text: 'News.', at: '2026-02-03 10:00', interrupts: true, effects: { obtain: exhibit() } },
    gone: { title: 'Gone', text: 'Gone.', at: '2026-02-03 12:00', effects: { lose: { [exhibit()]: 'Overwritten.' } } },
  };
  scenario.hypotheses = Object.fromEntries(hypothesisIds.map((id, index) => [id, { text: id, belongs: index === 0 || some(40), ...(some(40) && { prior: draw(5) - 2 }) }]));
  scenario.exhibits = Object.fromEntries(exhibitIds.map((id) => [id, {
    title: id, document: { kind: 'note', written: 'typed', lines: ['Text.'] }, source: 'desk', custody: 'desk', origin: `origin-${draw(3)}`,
    importance: draw(4), reliability: draw(5), ...(some(25) && { 'at-start': true }),
    ...(some(20) && { doubtful: 'Contested.' }), ...(some(30) && { 'reliability-panel': panel(['3', '2', '1', '4', '0'], 16) }),
    points: Object.fromEntries(hypothesisIds.flatMap((name) => (some(55) ? [[name, draw(7) - 3]] : []))),
    'bears-on': Object.fromEntries(elements.flatMap((element) => (some(55) ? [[element, {
      verdict: (['supports', 'supports', 'supports', 'contradicts', 'arguable', 'trap'] as const)[draw(6)] ?? 'supports', strength: 1 + draw(3), because: 'Because.',
      ...(some(25) && { panel: panel(['supports', 'none', 'contradicts'], 12) }),
    }]] : []))),
  }]));
  scenario.scenes = {
    ...Object.fromEntries(sceneIds.map((id, index) => [id, { title: id, text: 'Text.', task: task(index) }])),
    'good-end': { title: 'Good end', text: 'It stands.', ending: { kind: 'justice', summary: 'It stands.' } },
    'bad-end': { title: 'Bad end', text: 'It falls.', ending: { kind: 'lost', summary: 'It falls.' } },
  } as Mutable<Scenario['scenes']>;
  return scenario as Scenario;
}

/** A log made by chance: moves with cites, links and answers, up to `most` moves. */
export function generatedLog(machine: CaseMachine, seed: number, most = 60): Log {
  const draw = seeded(seed);
  const { id, version, hash, elements: rows } = scenarioOf(machine);
  let now = unopened(machine);
  let log: Log = [];
  const take = (event: CaseEvent) => {
    const next = advance(machine, now, event);
    if (isRefusal(next)) throw new Error(`${event.type} was refused: ${next.refused}`);
    log = append(log, AT, 'trainee', event);
    now = next;
  };
  take({ type: 'case.opened', scenario: id, version, hash, seed: 1 });
  for (let moves = 0; moves < most && placeOf(now).phase !== 'ended'; moves += 1) {
    for (const event of links(now, draw, rows)) take(event);
    const open = openMoves(machine, now);
    const event = open[draw(open.length)];
    if (!event) break;
    if (event.type === 'deductions.handed-in') {
      for (let tries = draw(4); tries > 0; tries -= 1) {
        const asked: CaseEvent = { type: 'deductions.put-forward', scene: event.scene, answers: chanceAnswers(event.scene, now, draw, scenarioOf(machine)) };
        if (!isRefusal(advance(machine, now, asked))) take(asked);
      }
    }
    take(elaborated(event, now, draw, scenarioOf(machine)));
  }
  return log;
}

function links(now: Case, draw: Draw, rows: readonly string[]): readonly CaseEvent[] {
  if (placeOf(now).phase !== 'scene' || draw(2) === 0) return [];
  const held = Object.keys(factsOf(now).held);
  const exhibit = held[draw(held.length)];
  const element = rows[draw(rows.length)];
  const verdict = (['supports', 'contradicts', 'none'] as const)[draw(3)];
  return exhibit && element && verdict ? [{ type: 'exhibit.linked', exhibit, element, verdict }] : [];
}

/** Answers to most of the deductions that are asked; what is confirmed stays. */
function chanceAnswers(scene: string, now: Case, draw: Draw, { scenes }: Scenario): Readonly<Record<string, string>> {
  const task = scenes[scene]?.task;
  if (task?.kind !== 'deduce') return {};
  const confirmed = confirmedIn(factsOf(now), scene);
  return Object.fromEntries(deducedNow(task, factsOf(now)).filter(() => draw(5) > 0).map(([id, { options, answer }]) => {
    const all = Object.keys(options);
    return [id, confirmed.includes(id) ? answer : all[draw(all.length)] as string];
  }));
}

/** An open move with answers made by chance: what is cited, rated, listed and named. */
function elaborated(event: CaseEvent, now: Case, draw: Draw, scenario: Scenario): CaseEvent {
  const { elements: rows, hypotheses, scenes } = scenario;
  const picked = () => Object.keys(factsOf(now).held).filter(() => draw(2) === 0);
  if (event.type === 'choice.made') return { ...event, cites: picked(), ...(event.certainty && { certainty: (['not-sure', 'probable', 'sure'] as const)[draw(3)] ?? 'sure' }) };
  if (event.type === 'evidence.weighed') {
    return { ...event, ratings: Object.fromEntries(Object.keys(event.ratings).map((id) => [id, { reliability: draw(5), admissible: (['yes', 'doubtful', 'no'] as const)[draw(3)] ?? 'no' }])) };
  }
  if (event.type === 'fact.judged') return { ...event, answer: draw(5) - 2, cites: picked() };
  if (event.type === 'hypotheses.listed') return { ...event, hypotheses: Object.keys(hypotheses ?? {}).filter(() => draw(2) === 0) };
  if (event.type === 'deductions.handed-in') return { ...event, answers: chanceAnswers(event.scene, now, draw, scenario) };
  if (event.type === 'counter-evidence.named') return { ...event, exhibits: picked() };
  if (event.type === 'tokens.placed') {
    const task = scenes[event.scene]?.task;
    const names = task?.kind === 'tokens' ? task.hypotheses : [];
    const tokens: Record<string, number> = {};
    for (let placed = 0; placed < TOKENS; placed += 1) {
      const name = names[draw(names.length)] ?? '';
      tokens[name] = (tokens[name] ?? 0) + 1;
    }
    return { ...event, tokens };
  }
  if (event.type === 'offence.qualified') return { ...event, reliesOn: Object.fromEntries(rows.map((element) => [element, picked()])) };
  return event;
}
