/** Events of a log as the moves of a playthrough that make them: the way back from `eventsOfMove`. */
import type { CaseEvent } from '../../engine/event.ts';
import type { Log } from '../../engine/log.ts';
import type { LinkVerdict, Move } from '../../scenario/playthrough.ts';

/** The moves of a log. Links drawn one after another are one move, as somebody writes them. */
export function movesOfLog(log: Log): readonly Move[] {
  const moves: Move[] = [];
  let drawn: Record<string, Record<string, LinkVerdict>> | undefined;
  for (const { event } of log) {
    if (event.type === 'exhibit.linked') {
      if (!drawn) moves.push({ link: drawn = {} });
      (drawn[event.exhibit] ??= {})[event.element] = event.verdict;
      continue;
    }
    drawn = undefined;
    const move = moveOfEvent(event);
    if (move) moves.push(move);
  }
  return moves;
}

/** Undefined where a playthrough does not tell of it: opening the case, exhibits that were looked at, time that went by. */
export function moveOfEvent(event: CaseEvent): Move | undefined {
  switch (event.type) {
    case 'choice.made': {
      const { scene: at, choice: choose, certainty, cites, reason } = event;
      return { at, choose, ...(certainty && { certainty }), ...(cites && { cites: [...cites] }), ...(reason && { reason }) };
    }
    case 'question.asked': return { at: event.scene, ask: event.question };
    case 'preparation.done': return { at: event.scene, prepare: event.step };
    case 'address.chosen': return { at: event.scene, address: event.to };
    case 'mode.chosen': return { at: event.scene, mode: event.mode };
    case 'rendering.checked': return { at: event.scene, check: event.question, by: event.by };
    case 'interpreter.replaced': return { at: event.scene, 'replace-interpreter': event.interpreter };
    case 'interview.ended': return { at: event.scene, 'end-interview': 'now' };
    case 'proof-map.handed-in': return { at: event.scene, 'hand-in': 'proof-map' };
    case 'offence.qualified': {
      const { scene: at, offence: qualify, readiness, reliesOn, certainty } = event;
      return { at, qualify, readiness, 'relies-on': Object.fromEntries(Object.entries(reliesOn).map(([element, exhibits]) => [element, [...exhibits]])), ...(certainty && { certainty }) };
    }
    case 'evidence.weighed': return { at: event.scene, weigh: { ...event.ratings } };
    case 'fact.judged': return { at: event.scene, judge: event.answer, ...(event.cites && { cites: [...event.cites] }) };
    case 'hypotheses.listed': return { at: event.scene, list: [...event.hypotheses] };
    case 'tokens.placed': return { at: event.scene, tokens: { ...event.tokens } };
    case 'counter-evidence.named': return { at: event.scene, against: [...event.exhibits] };
    case 'deductions.put-forward': return { at: event.scene, 'put-forward': { ...event.answers } };
    case 'deductions.handed-in': return { at: event.scene, deduce: { ...event.answers } };
    case 'agencies.assigned': return { at: event.scene, tell: { ...event.tell }, ...(Object.keys(event.settle).length > 0 && { settle: { ...event.settle } }) };
    case 'people.identified': {
      const { scene: at, statuses, reliesOn } = event;
      return { at, identify: { ...statuses }, ...(reliesOn && { 'relies-on': Object.fromEntries(Object.entries(reliesOn).map(([id, exhibits]) => [id, [...exhibits]])) }) };
    }
    case 'request.sent': return { at: event.scene, request: event.channel, parts: [...event.parts], ...(event.route && { route: [...event.route] }) };
    case 'exhibit.linked': return { link: { [event.exhibit]: { [event.element]: event.verdict } } };
    case 'inject.read': return { read: event.inject };
    case 'case.opened':
    case 'seat.taken':
    case 'briefing.read':
    case 'exhibit.opened':
    case 'clock.advanced':
    case 'inject.released':
    case 'inject.withheld':
      return undefined;
  }
}
