/** Where a decision's option leads, one step on: found out by taking it, never by reading it. */
import { advance } from '../../engine/advance.ts';
import { type Case, factsOf } from '../../engine/case.ts';
import type { CaseEvent } from '../../engine/event.ts';
import type { Facts } from '../../engine/facts.ts';
import { isRefusal } from '../../engine/refusal.ts';
import type { Run } from '../run.ts';
import type { Named, Road } from './debriefTypes.ts';
import { agencyNamed, exhibitNamed, failureNamed, injectNamed, sceneNamed } from './names.ts';

/** The road from a case with an event that is possible in it. */
export function roadOf({ machine, scenario }: Run, from: Case, event: CaseEvent): Road {
  const after = advance(machine, from, event);
  if (isRefusal(after)) throw new Error(`an option that was open is refused: ${after.refused}`);
  const then = factsOf(from);
  const now = factsOf(after);
  const ending = scenario.scenes[now.scene]?.ending?.kind;
  const fresh = <K extends 'held' | 'lost' | 'spoiled' | 'told' | 'released' | 'failures'>(of: K): string[] =>
    Object.keys(now[of]).filter((id) => !(id in then[of]));
  return {
    to: { ...sceneNamed(scenario, now.scene), ...(ending && { ending }) },
    minutes: now.clock - then.clock,
    obtains: fresh('held').map((id) => exhibitNamed(scenario, id)),
    loses: fresh('lost').map((id) => ({ ...exhibitNamed(scenario, id), reason: now.lost[id]?.reason ?? '' })),
    spoils: fresh('spoiled').map((id) => ({ ...exhibitNamed(scenario, id), reason: now.spoiled[id] ?? '' })),
    tells: fresh('told').map((id) => agencyNamed(scenario, id)),
    releases: fresh('released').map((id) => injectNamed(scenario, id)),
    fails: fresh('failures').map((id) => failureNamed(scenario, id)),
    repairs: repaired(then, now).map((id): Named => failureNamed(scenario, id)),
  };
}

const repaired = (then: Facts, now: Facts): string[] =>
  Object.keys(now.failures).filter((id) => now.failures[id]?.repaired !== undefined && then.failures[id]?.repaired === undefined);
