/** A playthrough's move as the events it stands for. */
import type { Move } from '../scenario/playthrough.ts';
import type { CaseEvent } from './event.ts';

export function eventsOfMove(move: Move): readonly CaseEvent[] {
  if ('link' in move) {
    return Object.entries(move.link).flatMap(([exhibit, row]) =>
      Object.entries(row).map(([element, verdict]) => ({ type: 'exhibit.linked' as const, exhibit, element, verdict })));
  }
  if ('read' in move) return [{ type: 'inject.read', inject: move.read }];
  const scene = move.at;
  if ('choose' in move) {
    const { certainty, cites, reason } = move;
    return [{ type: 'choice.made', scene, choice: move.choose, ...(certainty && { certainty }), ...(cites && { cites }), ...(reason && { reason }) }];
  }
  if ('ask' in move) return [{ type: 'question.asked', scene, question: move.ask }];
  if ('prepare' in move) return [{ type: 'preparation.done', scene, step: move.prepare }];
  if ('address' in move) return [{ type: 'address.chosen', scene, to: move.address }];
  if ('mode' in move) return [{ type: 'mode.chosen', scene, mode: move.mode }];
  if ('check' in move) return [{ type: 'rendering.checked', scene, question: move.check, by: move.by }];
  if ('replace-interpreter' in move) return [{ type: 'interpreter.replaced', scene, interpreter: move['replace-interpreter'] }];
  if ('end-interview' in move) return [{ type: 'interview.ended', scene }];
  if ('hand-in' in move) return [{ type: 'proof-map.handed-in', scene }];
  if ('weigh' in move) return [{ type: 'evidence.weighed', scene, ratings: move.weigh }];
  if ('judge' in move) return [{ type: 'fact.judged', scene, answer: move.judge, ...(move.cites && { cites: move.cites }) }];
  if ('list' in move) return [{ type: 'hypotheses.listed', scene, hypotheses: move.list }];
  if ('tokens' in move) return [{ type: 'tokens.placed', scene, tokens: move.tokens }];
  if ('against' in move) return [{ type: 'counter-evidence.named', scene, exhibits: move.against }];
  if ('deduce' in move) return [{ type: 'deductions.handed-in', scene, answers: move.deduce }];
  if ('put-forward' in move) return [{ type: 'deductions.put-forward', scene, answers: move['put-forward'] }];
  if ('tell' in move) return [{ type: 'agencies.assigned', scene, tell: move.tell, settle: move.settle ?? {} }];
  if ('identify' in move) return [{ type: 'people.identified', scene, statuses: move.identify, ...(move['relies-on'] && { reliesOn: move['relies-on'] }) }];
  if ('request' in move) return [{ type: 'request.sent', scene, channel: move.request, parts: move.parts, ...(move.route && { route: move.route }) }];
  const { certainty } = move;
  return [{ type: 'offence.qualified', scene, offence: move.qualify, readiness: move.readiness, reliesOn: move['relies-on'], ...(certainty && { certainty }) }];
}
