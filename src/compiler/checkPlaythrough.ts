/** A playthrough's file -> everything that is wrong with it: its shape, and every name it points to in its scenario. */
import { type Diagnostic, diagnosticOf, type Finding, inOrder, type Path } from '../scenario/diagnostic.ts';
import type { DiagnosticCode } from '../scenario/diagnosticCodes.ts';
import { nearest } from '../scenario/nearest.ts';
import { type Move, type Playthrough, playthrough } from '../scenario/playthrough.ts';
import { readDocument } from '../scenario/readDocument.ts';
import { placeOf } from '../scenario/readYaml.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';

/** Without a scenario, as while it has errors of its own, only the shape is looked at. */
export function checkPlaythrough(file: string, content: string | Uint8Array | undefined, scenario?: Scenario): readonly Diagnostic[] {
  const { value, source, diagnostics } = readDocument(playthrough, file, content);
  if (!value || !source || !scenario) return diagnostics;
  return inOrder(resolvePlaythrough(value, scenario).map((finding) => diagnosticOf(finding, file, placeOf(source, finding.path, finding.at))));
}

/** Names in a playthrough that point at nothing in its scenario. Whether its moves are possible is for playing it. */
export function resolvePlaythrough({ scenario: id, moves, expects }: Playthrough, scenario: Scenario): readonly Finding[] {
  const endings = Object.entries(scenario.scenes).filter(([, scene]) => scene.ending).map(([name]) => name);
  return [
    ...(id === scenario.id ? [] : [{ code: 'other-scenario' as const, path: ['scenario'], what: `It is a playthrough of "${id}"; the scenario it stands beside is "${scenario.id}".`, nearest: nearest(id, [scenario.id]) }]),
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
      ...Object.keys(row).flatMap((element) => named('unknown-element', 'row of the proof map', element, scenario.elements, [...path, 'link', exhibit, element], 'key')),
    ]);
  }
  const scene = Object.hasOwn(scenario.scenes, move.at) ? scenario.scenes[move.at] : undefined;
  if (!scene) return named('unknown-scene', 'scene', move.at, Object.keys(scenario.scenes), [...path, 'at']);
  const { task } = scene;
  const choices = task?.kind === 'choose' ? Object.keys(task.choices) : [];
  const questions = task?.kind === 'interview' ? Object.keys(task.questions) : [];
  const interpreters = task?.kind === 'interview' ? Object.keys(task.interpreters) : [];
  const here = `in "${move.at}"`;
  if ('choose' in move) {
    return [
      ...named('unknown-choice', 'choice', move.choose, choices, [...path, 'choose'], 'value', here),
      ...(move.cites ?? []).flatMap((name, at) => named('unknown-exhibit', 'exhibit', name, exhibits, [...path, 'cites', at])),
    ];
  }
  if ('ask' in move) return named('unknown-question', 'question', move.ask, questions, [...path, 'ask'], 'value', here);
  if ('check' in move) return named('unknown-question', 'question', move.check, questions, [...path, 'check'], 'value', here);
  if ('replace-interpreter' in move) {
    return named('unknown-interpreter', 'interpreter', move['replace-interpreter'], interpreters, [...path, 'replace-interpreter'], 'value', here);
  }
  if (!('qualify' in move)) return [];
  return [
    ...named('unknown-offence', 'offence', move.qualify, task?.kind === 'qualify' ? task.offences : [], [...path, 'qualify'], 'value', here),
    ...Object.entries(move['relies-on']).flatMap(([element, cited]) => [
      ...named('unknown-element', 'row of the proof map', element, scenario.elements, [...path, 'relies-on', element], 'key'),
      ...cited.flatMap((name, at) => named('unknown-exhibit', 'exhibit', name, exhibits, [...path, 'relies-on', element, at])),
    ]),
  ];
}

const named = (code: DiagnosticCode, word: string, name: string, allowed: readonly string[], path: Path, at: 'key' | 'value' = 'value', where = ''): Finding[] =>
  (allowed.includes(name) ? [] : [{ code, path, at, what: `There is no ${word} "${name}"${where && ` ${where}`}.`, nearest: nearest(name, allowed) }]);
