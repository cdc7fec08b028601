/** Which role may submit which event. */
import type { EventType } from '../engine/event.ts';
import type { By } from '../engine/log.ts';

export type Role = 'trainee' | 'facilitator' | 'observer' | 'author';

const onlyHost: readonly EventType[] = ['case.opened'];
const onlyFacilitator: readonly EventType[] = ['clock.advanced', 'inject.released', 'inject.withheld'];

/** An observer only looks; opening a case is the host's; the clock is the facilitator's, and what is handed out before its time. */
export function may(role: Role, type: EventType): boolean {
  if (role === 'observer' || onlyHost.includes(type)) return false;
  return role === 'trainee' ? !onlyFacilitator.includes(type) : true;
}

/** In whose name a role's events are logged. */
export const byOf = (role: Role): By => (role === 'facilitator' ? 'facilitator' : 'trainee');
