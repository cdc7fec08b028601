/** Whole scenarios made from a seed, for property tests: every task kind, conditions, losses, failures and repairs. */
import { openMoves } from '../../src/analysis/moves.ts';
import { type Draw, seeded } from '../../src/analysis/seeded.ts';
import { advance } from '../../src/engine/advance.ts';
import { type Case, type CaseMachine, factsOf, placeOf, scenarioOf, unopened } from '../../src/engine/case.ts';
import type { CaseEvent } from '../../src/engine/event.ts';
import { append, type Log } from '../../src/engine/log.ts';
import { isRefusal } from '../../src/engine/refusal.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import type { Mutable } from './played.ts';


type Scene = Scenario['scenes'][string];

const feedback = { text: 'Because.', sources: ['practice/safety'] };
const elements = ['moved', 'promise', 'profit', 'paper'];
const AT = '1970-01-01T00:00:00.000Z';

/** `ids` renames every id that the author chooses freely; the default keeps them. */
export function generatedScenario(seed: number, size = 6, ids: (id: string) => string = (id) => id): Scenario {
  const draw = seeded(seed);
  const some = (chance: number) => draw(100) < chance;
  const exhibitIds = Array.from({ length: 4 + draw(5) }, (_, index) => ids(`exhibit-${index}`));
  const exhibit = () => exhibitIds[draw(exhibitIds.length)] as string;
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
  const task = (index: number): Scene['task'] => {
    if (index === size - 2) return { kind: 'proof-map', prompt: 'Hand in.', 'leads-to': next(index), ...(some(30) && { mandatory: true }) };
    if (index === size - 1) return { kind: 'qualify', prompt: 'Name it.', offences: ['taking', 'cheating', 'papering'], outcomes: [{ readiness: 'refer', to: 'good-end' }, { to: 'bad-end' }], ...(some(30) && { mandatory: true }) };
    return index % 3 === 2 ? interview(index) : choose(index);
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
  scenario.exhibits = Object.fromEntries(exhibitIds.map((id) => [id, {
    title: id, document: { kind: 'note', written: 'typed', lines: ['Text.'] }, source: 'desk', custody: 'desk', origin: `origin-${draw(3)}`,
    importance: draw(4), reliability: draw(5), ...(some(25) && { 'at-start': true }),
    'bears-on': Object.fromEntries(elements.flatMap((element) => (some(55) ? [[element, {
      verdict: (['supports', 'supports', 'supports', 'contradicts', 'arguable', 'trap'] as const)[draw(6)] ?? 'supports', strength: 1 + draw(3), because: 'Because.',
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
    take(elaborated(event, now, draw, rows));
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

function elaborated(event: CaseEvent, now: Case, draw: Draw, rows: readonly string[]): CaseEvent {
  const picked = () => Object.keys(factsOf(now).held).filter(() => draw(2) === 0);
  if (event.type === 'choice.made') return { ...event, cites: picked() };
  if (event.type === 'offence.qualified') return { ...event, reliesOn: Object.fromEntries(rows.map((element) => [element, picked()])) };
  return event;
}
