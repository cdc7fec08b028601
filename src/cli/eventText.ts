/** An event, written as the move of a playthrough that it would be. */
import type { CaseEvent } from '../engine/event.ts';

export function eventText(event: CaseEvent): string {
  switch (event.type) {
    case 'choice.made': return `at ${event.scene}, choose ${event.choice}`;
    case 'question.asked': return `at ${event.scene}, ask ${event.question}`;
    case 'preparation.done': return `at ${event.scene}, prepare ${event.step}`;
    case 'address.chosen': return `at ${event.scene}, address ${event.to}`;
    case 'mode.chosen': return `at ${event.scene}, mode ${event.mode}`;
    case 'rendering.checked': return `at ${event.scene}, check ${event.question} by ${event.by}`;
    case 'interpreter.replaced': return `at ${event.scene}, replace-interpreter ${event.interpreter}`;
    case 'interview.ended': return `at ${event.scene}, end-interview`;
    case 'proof-map.handed-in': return `at ${event.scene}, hand-in proof-map`;
    case 'offence.qualified': return `at ${event.scene}, qualify ${event.offence}, readiness ${event.readiness}`;
    case 'evidence.weighed': return `at ${event.scene}, weigh ${Object.keys(event.ratings).join(', ') || 'nothing'}`;
    case 'fact.judged': return `at ${event.scene}, judge ${event.answer}`;
    case 'hypotheses.listed': return `at ${event.scene}, list ${event.hypotheses.join(', ') || 'nothing'}`;
    case 'tokens.placed': return `at ${event.scene}, tokens ${Object.entries(event.tokens).map(([id, count]) => `${id} ${count}`).join(', ')}`;
    case 'counter-evidence.named': return `at ${event.scene}, against ${event.exhibits.join(', ') || 'nothing'}`;
    case 'deductions.put-forward': return `at ${event.scene}, put-forward ${answersText(event.answers)}`;
    case 'deductions.handed-in': return `at ${event.scene}, deduce ${answersText(event.answers)}`;
    case 'agencies.assigned': return `at ${event.scene}, tell ${answersText(event.tell)}${Object.keys(event.settle).length > 0 ? `, settle ${answersText(event.settle)}` : ''}`;
    case 'people.identified': return `at ${event.scene}, identify ${answersText(event.statuses)}`;
    case 'request.sent': return `at ${event.scene}, request ${event.channel}, parts ${event.parts.join(', ') || 'none'}${event.route && event.route.length > 0 ? `, route ${event.route.join(' > ')}` : ''}`;
    case 'exhibit.linked': return `link ${event.exhibit} to ${event.element}: ${event.verdict}`;
    case 'inject.read': return `read ${event.inject}`;
    case 'exhibit.opened': return `open ${event.exhibit}`;
    case 'inject.released': return `the facilitator releases ${event.inject}`;
    case 'inject.withheld': return `the facilitator withholds ${event.inject}`;
    case 'clock.advanced': return `${event.minutes} minutes go by`;
    case 'case.opened': return `open the case ${event.scenario}`;
    case 'seat.taken': return `take the seat ${event.seat}`;
    case 'briefing.read': return 'read the briefing';
  }
}

const answersText = (answers: Readonly<Record<string, string>>): string => Object.entries(answers).map(([id, option]) => `${id} ${option}`).join(', ') || 'nothing';
