/** One step: the case after an event, or the reason why it cannot happen now. Pure; a refusal has changed nothing. */
import { transition } from 'xstate';
import { type Case, type CaseMachine, factsOf, placeOf, scenarioOf } from './case.ts';
import type { CaseEvent } from './event.ts';
import { type Refusal, refuse } from './refusal.ts';
import { rowsOf } from '../scenario/rows.ts';
import { rulesOf, takes } from './tasks/rulesOf.ts';
import { awaits } from './change.ts';
import { refuseExhibits } from './tasks/taskRules.ts';

export function advance(machine: CaseMachine, of: Case, event: CaseEvent): Case | Refusal {
  const refusal = refusalOf(machine, of, event);
  if (refusal) return refusal;
  // XState silently returns the same state for an event it does not take, so it is asked first.
  if (!of.can(event)) return refuse('not-here');
  return transition(machine, of, event)[0];
}

/** Why the event cannot happen now; undefined when it can. */
export function refusalOf(machine: CaseMachine, of: Case, event: CaseEvent): Refusal | undefined {
  const scenario = scenarioOf(machine);
  const place = placeOf(of);
  const facts = factsOf(of);
  if (event.type === 'case.opened') {
    if (place.phase !== 'unopened') return refuse('case-already-open');
    return event.scenario === scenario.id ? undefined : refuse('other-scenario', event.scenario);
  }
  if (place.phase === 'unopened') return refuse('case-not-open');
  if (place.phase === 'ended') return refuse('case-ended');
  if (event.type === 'briefing.read') return place.phase === 'briefing' ? undefined : refuse('not-here');
  if (event.type === 'seat.taken') {
    if (place.phase !== 'briefing') return refuse('not-here');
    return event.seat === 'all' || scenario.roles?.[event.seat] ? undefined : refuse('seat-unknown', event.seat);
  }
  if (place.phase === 'briefing') return refuse('not-here');
  switch (event.type) {
    case 'exhibit.opened':
      return refuseExhibits({ scenario, facts }, [event.exhibit]);
    case 'exhibit.linked':
      return rowsOf(scenario).some(({ id }) => id === event.element) ? refuseExhibits({ scenario, facts }, [event.exhibit]) : refuse('element-unknown', event.element);
    case 'clock.advanced':
      return Number.isInteger(event.minutes) && event.minutes >= 1 && event.minutes <= 14_400 ? undefined : refuse('minutes-out-of-range');
    case 'inject.released':
    case 'inject.withheld':
      if (!Object.hasOwn(scenario.injects ?? {}, event.inject)) return refuse('inject-unknown', event.inject);
      return awaits(facts, scenario, event.inject) ? undefined : refuse('inject-spent', event.inject);
    case 'inject.read':
      return place.phase === 'interrupted' && place.inject === event.inject ? undefined : refuse('not-interrupted', event.inject);
    default: {
      if (place.phase === 'interrupted') return refuse('interrupted', place.inject);
      const task = scenario.scenes[place.scene]?.task;
      if (!task || event.scene !== place.scene || !takes(task, event)) return refuse('not-here', event.scene);
      return rulesOf(task).refuse({ scenario, facts, scene: place.scene, task }, event);
    }
  }
}
