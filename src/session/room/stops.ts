/** Stops: scenes in which a group holds its answer until all groups reveal theirs together. */
import { placeOf } from '../../engine/case.ts';
import type { CaseEvent, EventType } from '../../engine/event.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Group, Room } from './room.ts';

/** What answers a scene and leaves it. Questions of an interview, links, and papers that are opened do not. */
const leaving: readonly EventType[] = [
  'choice.made', 'interview.ended', 'proof-map.handed-in', 'offence.qualified', 'evidence.weighed', 'fact.judged', 'hypotheses.listed', 'tokens.placed',
  'counter-evidence.named', 'deductions.handed-in', 'agencies.assigned', 'people.identified', 'request.sent',
];

export const leavesScene = (event: CaseEvent): boolean => leaving.includes(event.type);

/** Whether this event is an answer that is held. */
export function isStop({ opened: { stops } }: Pick<Room, 'opened'>, group: Group, event: CaseEvent): boolean {
  return leavesScene(event) && standsAtStop(stops, group);
}

/** Whether a group stands where it has to wait for the others. */
export function standsAtStop(stops: readonly string[], { session }: Group): boolean {
  const place = placeOf(session.case);
  return place.phase === 'scene' && stops.includes(place.scene);
}

/** Scenes that are worth a stop where nobody chose others: decisions, and whatever else is answered, of which the author wrote something to the facilitator. */
export const usualStops = (scenario: Scenario): readonly string[] =>
  Object.entries(scenario.scenes).filter(([, { task, facilitator }]) => task && facilitator && task.kind !== 'interview' && !(task.kind === 'choose' && task.decision === false)).map(([id]) => id);
