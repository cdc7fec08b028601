/** The moves through the tiny scenario, one after the other. */
import type { CaseEvent } from '../../../src/engine/event.ts';

export const begun: CaseEvent = { type: 'briefing.read' };
export const met: CaseEvent = { type: 'choice.made', scene: 'first-call', choice: 'meet', certainty: 'sure' };
/** Feedback at once, and later a visitor interrupts. */
export const booked: CaseEvent = { type: 'choice.made', scene: 'first-call', choice: 'book', certainty: 'sure' };
export const asked: CaseEvent = { type: 'question.asked', scene: 'talk', question: 'told' };
export const interviewEnded: CaseEvent = { type: 'interview.ended', scene: 'talk' };
export const handedIn: CaseEvent = { type: 'proof-map.handed-in', scene: 'map' };
export const named: CaseEvent = { type: 'offence.qualified', scene: 'name', offence: 'cheating', readiness: 'continue', reliesOn: {} };

export const atTalk = [begun, met] as const;
export const atMap = [...atTalk, interviewEnded] as const;
export const atName = [...atMap, handedIn] as const;
export const atEnd = [...atName, named] as const;
