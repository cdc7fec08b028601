/** A debrief of the small case, played for real: booked and released, a rendering missed, a rumour linked, the wrong offence named. */
import { machineOf } from '../../../src/compiler/machine.ts';
import { runPlaythrough } from '../../../src/engine/runPlaythrough.ts';
import type { Move } from '../../../src/scenario/playthrough.ts';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import { debrief } from '../../../src/scoring/debrief.ts';
import { score } from '../../../src/scoring/score.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';

export const poorMoves: readonly Move[] = [
  { at: 'first-call', choose: 'book', certainty: 'sure', cites: ['rumour'], reason: 'He signed it.' }, { read: 'visitor' },
  { at: 'regret', choose: 'release' },
  { at: 'talk', ask: 'told' }, { at: 'talk', ask: 'agreed' }, { at: 'talk', 'end-interview': 'now' },
  { link: { call: { promise: 'supports' }, rumour: { moved: 'supports' } } }, { at: 'map', 'hand-in': 'proof-map' },
  { at: 'name', qualify: 'cheating', readiness: 'refer', 'relies-on': { promise: ['call', 'phone'] } },
];

export const goodMoves: readonly Move[] = [
  { at: 'first-call', choose: 'meet', certainty: 'sure', cites: ['call'] },
  { at: 'talk', ask: 'told' }, { at: 'talk', check: 'told', by: 'read-back' }, { at: 'talk', 'replace-interpreter': 'sworn' }, { at: 'talk', 'end-interview': 'now' },
  { link: { call: { promise: 'supports' }, phone: { promise: 'supports', moved: 'supports' } } }, { at: 'map', 'hand-in': 'proof-map' },
  { at: 'name', qualify: 'taking', readiness: 'continue', 'relies-on': { promise: ['call', 'phone'], moved: ['phone'] } },
];

export function debriefOf(moves: readonly Move[], scenario: Scenario = tinyScenario) {
  const machine = machineOf(scenario);
  const { log, stopped } = runPlaythrough(machine, moves);
  if (stopped) throw new Error(`move ${stopped.move} was refused: ${stopped.refusal.refused}`);
  return { scenario, scorecard: score(machine, log), debrief: debrief(machine, log) };
}
