/** A playthrough's file -> everything that is wrong with it: its shape, every name it points to in its scenario, and whether its moves fit the tasks. */
import { type Diagnostic, diagnosticOf, type Finding, inOrder, type Path } from '../scenario/diagnostic.ts';
import type { DiagnosticCode } from '../scenario/diagnosticCodes.ts';
import { nearest } from '../scenario/nearest.ts';
import { type Move, type Playthrough, playthrough } from '../scenario/playthrough.ts';
import { readDocument } from '../scenario/readDocument.ts';
import { placeOf } from '../scenario/readYaml.ts';
import { rowsOf } from '../scenario/rows.ts';
import { seatsOf } from '../scenario/seats.ts';
import type { Task, TaskKind, TaskOf } from '../scenario/task.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';

/** Without a scenario, as while it has errors of its own, only the shape is looked at. */
export function checkPlaythrough(file: string, content: string | Uint8Array | undefined, scenario?: Scenario): readonly Diagnostic[] {
  const { value, source, diagnostics } = readDocument(playthrough, file, content);
  if (!value || !source || !scenario) return diagnostics;
  return inOrder(resolvePlaythrough(value, scenario).map((finding) => diagnosticOf(finding, file, placeOf(source, finding.path, finding.at))));
}

/** Names in a playthrough that point at nothing in its scenario, and moves that no task of its kind is there for. Whether the others are possible is for playing it. */
export function resolvePlaythrough({ scenario: id, seat, moves, expects }: Playthrough, scenario: Scenario): readonly Finding[] {
  const endings = Object.entries(scenario.scenes).filter(([, scene]) => scene.ending).map(([name]) => name);
  return [
    ...(id === scenario.id ? [] : [{ code: 'other-scenario' as const, path: ['scenario'], what: `It is a playthrough of "${id}"; the scenario it stands beside is "${scenario.id}".`, nearest: nearest(id, [scenario.id]) }]),
    ...(seat === undefined ? [] : named('unknown-seat', 'role', seat, [...seatsOf(scenario.roles), 'all'], ['seat'])),
    ...moves.flatMap((move, at) => ofMove(move, ['moves', at], scenario)),
    ...(expects ? named('unknown-scene', 'ending', expects.ending, endings, ['expects', 'ending']) : []),
    ...(expects?.['critical-failures'] ?? []).flatMap((name, at) =>
      named('unknown-critical-failure', 'critical failure', name, Object.keys(scenario['critical-failures'] ?? {}), ['expects', 'critical-failures', at])),
  ];
}

function ofMove(move: Move, path: Path, scenario: Scenario): readonly Finding[] {
  const exhibits = Object.keys(scenario.exhibits);
  if ('read' in move) return named('unknown-inject', 'inject', move.read, Object.keys(scenario.injects ?? {}), [...path, 'read']);
  if ('link' in move) {
    return Object.entries(move.link).flatMap(([exhibit, row]) => [
      ...named('unknown-exhibit', 'exhibit', exhibit, exhibits, [...path, 'link', exhibit], 'key'),
      ...Object.keys(row).flatMap((element) => named('unknown-element', 'row of the proof map', element, rowsOf(scenario).map(({ id }) => id), [...path, 'link', exhibit, element], 'key')),
    ]);
  }
  const scene = Object.hasOwn(scenario.scenes, move.at) ? scenario.scenes[move.at] : undefined;
  if (!scene) return named('unknown-scene', 'scene', move.at, Object.keys(scenario.scenes), [...path, 'at']);
  return [...ofKind(move, scene.task, path), ...ofNames(move, scene.task, path, scenario)];
}

/** Moves that are made in a scene. */
type Made = Exclude<Move, { read: string } | { link: unknown }>;

/** The kind of task that each move belongs to, by the key that tells the move from others. */
const kindOf = {
  choose: 'choose', prepare: 'interview', address: 'interview', mode: 'interview', ask: 'interview', check: 'interview', 'replace-interpreter': 'interview', 'end-interview': 'interview', 'hand-in': 'proof-map', qualify: 'qualify',
  weigh: 'weigh', judge: 'new-fact', list: 'hypotheses', tokens: 'tokens', against: 'against', deduce: 'deduce', 'put-forward': 'deduce', tell: 'agencies', identify: 'identify',
  request: 'request',
} as const satisfies Record<string, TaskKind>;

function ofKind(move: Made, task: Task | undefined, path: Path): readonly Finding[] {
  const key = (Object.keys(kindOf) as (keyof typeof kindOf)[]).find((name) => name in move);
  if (key === undefined || task?.kind === kindOf[key]) return [];
  const asks = task ? `is a task of the kind "${task.kind}"` : 'has no task';
  return [{ code: 'other-task', path: [...path, key], at: 'key', what: `"${key}" belongs to a task of the kind "${kindOf[key]}"; "${move.at}" ${asks}.` }];
}

function ofNames(move: Made, task: Task | undefined, path: Path, scenario: Scenario): readonly Finding[] {
  const here = `in "${move.at}"`;
  const exhibits = (ids: readonly string[] | undefined, key: string) =>
    (ids ?? []).flatMap((id, at) => named('unknown-exhibit', 'exhibit', id, Object.keys(scenario.exhibits), [...path, key, at]));
  // Of a task of another kind nothing more is said than that.
  if ('choose' in move) return [...(task?.kind === 'choose' ? named('unknown-choice', 'choice', move.choose, Object.keys(task.choices), [...path, 'choose'], 'value', here) : []), ...exhibits(move.cites, 'cites')];
  if ('judge' in move) return exhibits(move.cites, 'cites');
  if ('against' in move) return exhibits(move.against, 'against');
  if ('list' in move) return move.list.flatMap((id, at) => named('unknown-hypothesis', 'hypothesis', id, Object.keys(scenario.hypotheses ?? {}), [...path, 'list', at]));
  if ('weigh' in move) {
    return task?.kind !== 'weigh' ? [] : Object.keys(move.weigh).flatMap((id) => named('unknown-exhibit', 'exhibit', id, task.exhibits, [...path, 'weigh', id], 'key', `to be weighed ${here}`));
  }
  if ('tokens' in move) {
    return task?.kind !== 'tokens' ? [] : Object.keys(move.tokens).flatMap((id) => named('unknown-hypothesis', 'hypothesis', id, task.hypotheses, [...path, 'tokens', id], 'key', here));
  }
  if ('deduce' in move) return ofAnswers(move.deduce, task, [...path, 'deduce'], here);
  if ('put-forward' in move) return ofAnswers(move['put-forward'], task, [...path, 'put-forward'], here);
  if ('request' in move) {
    if (task?.kind !== 'request') return [];
    return [
      ...named('unknown-channel', 'channel', move.request, Object.keys(task.channels), [...path, 'request'], 'value', here),
      ...move.parts.flatMap((id, at) => named('unknown-part', 'part', id, Object.keys(task.parts), [...path, 'parts', at], 'value', here)),
      ...(move.route ?? []).flatMap((id, at) => named('unknown-station', 'station', id, Object.keys(task.stations ?? {}), [...path, 'route', at], 'value', here)),
    ];
  }
  if ('qualify' in move) {
    return [
      ...(task?.kind === 'qualify' ? named('unknown-offence', 'offence', move.qualify, task.offences, [...path, 'qualify'], 'value', here) : []),
      ...Object.entries(move['relies-on']).flatMap(([element, cited]) => [
        ...named('unknown-element', 'row of the proof map', element, rowsOf(scenario).map(({ id }) => id), [...path, 'relies-on', element], 'key'),
        ...cited.flatMap((id, at) => named('unknown-exhibit', 'exhibit', id, Object.keys(scenario.exhibits), [...path, 'relies-on', element, at])),
      ]),
    ];
  }
  if ('tell' in move) return task?.kind === 'agencies' ? ofAssignment(move, task, path, here) : [];
  if ('identify' in move) {
    if (task?.kind !== 'identify') return [];
    return [
      ...Object.entries(move.identify).flatMap(([subject, status]) => [
        ...named('unknown-subject', 'subject', subject, task.subjects, [...path, 'identify', subject], 'key', here),
        ...named('unknown-status', 'status', status, Object.keys(scenario.statuses ?? {}), [...path, 'identify', subject]),
      ]),
      ...Object.entries(move['relies-on'] ?? {}).flatMap(([subject, cited]) => [
        ...named('unknown-subject', 'subject', subject, task.subjects, [...path, 'relies-on', subject], 'key', here),
        ...cited.flatMap((id, at) => named('unknown-exhibit', 'exhibit', id, Object.keys(scenario.exhibits), [...path, 'relies-on', subject, at])),
      ]),
    ];
  }
  if (task?.kind !== 'interview') return [];
  const questions = Object.keys(task.questions);
  if ('ask' in move) return named('unknown-question', 'question', move.ask, questions, [...path, 'ask'], 'value', here);
  if ('prepare' in move) return named('unknown-step', 'step', move.prepare, Object.keys(task.prepare ?? {}), [...path, 'prepare'], 'value', here);
  if ('check' in move) return named('unknown-question', 'question', move.check, questions, [...path, 'check'], 'value', here);
  if ('replace-interpreter' in move) {
    return named('unknown-interpreter', 'interpreter', move['replace-interpreter'], Object.keys(task.interpreters), [...path, 'replace-interpreter'], 'value', here);
  }
  return [];
}

/** Answers to deductions: each names one of the task, and one of its options. */
function ofAnswers(answers: Readonly<Record<string, string>>, task: Task | undefined, path: Path, here: string): readonly Finding[] {
  if (task?.kind !== 'deduce') return [];
  return Object.entries(answers).flatMap(([id, option]) => {
    const deduction = Object.hasOwn(task.deductions, id) ? task.deductions[id] : undefined;
    return deduction
      ? named('unknown-option', 'option', option, Object.keys(deduction.options), [...path, id], 'value', `of "${id}"`)
      : named('unknown-deduction', 'deduction', id, Object.keys(task.deductions), [...path, id], 'key', here);
  });
}

/** Agencies with their times, and matters with what was settled. */
function ofAssignment({ tell, settle = {} }: Extract<Move, { tell: unknown }>, task: TaskOf<'agencies'>, path: Path, here: string): readonly Finding[] {
  const matters = task.settle ?? {};
  return [
    ...Object.entries(tell).flatMap(([agency, time]) => [
      ...named('unknown-agency', 'agency', agency, Object.keys(task.tell), [...path, 'tell', agency], 'key', here),
      ...named('unknown-time', 'time', time, Object.keys(task.times), [...path, 'tell', agency], 'value', here),
    ]),
    ...Object.entries(settle).flatMap(([id, choice]) => {
      const matter = Object.hasOwn(matters, id) ? matters[id] : undefined;
      return matter
        ? named('unknown-choice', 'choice', choice, Object.keys(matter.choices), [...path, 'settle', id], 'value', `of "${id}"`)
        : named('unknown-matter', 'matter', id, Object.keys(matters), [...path, 'settle', id], 'key', here);
    }),
  ];
}

const named = (code: DiagnosticCode, word: string, name: string, allowed: readonly string[], path: Path, at: 'key' | 'value' = 'value', where = ''): Finding[] =>
  (allowed.includes(name) ? [] : [{ code, path, at, what: `There is no ${word} "${name}"${where && ` ${where}`}.`, nearest: nearest(name, allowed) }]);
