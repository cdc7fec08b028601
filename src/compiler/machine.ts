/** Machine configuration + the engine's guards and actions -> XState machine. */
import { assign, setup } from 'xstate';
import { arrive, change, link, passTime, release } from '../engine/change.ts';
import type { CaseMachine } from '../engine/case.ts';
import type { CaseEvent } from '../engine/event.ts';
import { type Facts, openingFacts } from '../engine/facts.ts';
import { rulesOf } from '../engine/tasks/rulesOf.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { assemble } from './assemble.ts';

interface LeadsParams { readonly scene: string; readonly option?: string; readonly to?: string }

/** The guards and actions that a configuration may name. */
export const vocabulary = {
  guards: ['leads', 'waits'],
  actions: ['open', 'take-seat', 'arrive', 'carry-out', 'examine', 'link', 'pass-time', 'read-inject', 'release-inject', 'withhold-inject'],
} as const;

/** The XState machine of a scenario. Pure: no timers, no invoked work; time is an event. */
export function machineOf(scenario: Scenario): CaseMachine {
  const at = (facts: Facts, scene: string) => {
    const task = scenario.scenes[scene]?.task;
    return task && { scenario, facts, scene, task };
  };
  const after = remembered((facts: Facts, event: CaseEvent, scene: string) => {
    const here = at(facts, scene);
    return here ? change(facts, (draft) => rulesOf(here.task).carryOut(draft, here, event)) : facts;
  });

  const base = setup({
    types: { context: {} as Facts, events: {} as CaseEvent },
    guards: {
      leads: ({ context, event }, { scene, option, to }: LeadsParams) => {
        const here = at(context, scene);
        if (!here) return false;
        const rules = rulesOf(here.task);
        if (option !== undefined && rules.optionOf(event) !== option) return false;
        if (rules.refuse(here, event)) return false;
        return rules.leads(here, after(context, event, scene), event) === to;
      },
      waits: ({ context }, { inject }: { readonly inject: string }) => context.waiting[0] === inject,
    },
    actions: {
      open: assign(({ context, event }) => change(context, (draft) => {
        if (event.type === 'case.opened') draft.seed = event.seed;
      })),
      'take-seat': assign(({ context, event }) => change(context, (draft) => {
        if (event.type === 'seat.taken') draft.seat = event.seat;
      })),
      arrive: assign(({ context }, { scene }: { readonly scene: string }) => change(context, (draft) => {
        arrive(draft, scenario, scene);
        const here = at(draft, scene);
        if (here) rulesOf(here.task).begin?.(draft, here);
      })),
      'carry-out': assign(({ context, event }, { scene }: { readonly scene: string }) => after(context, event, scene)),
      examine: assign(({ context, event }) => change(context, (draft) => {
        if (event.type === 'exhibit.opened' && !draft.examined.includes(event.exhibit)) draft.examined.push(event.exhibit);
      })),
      link: assign(({ context, event }) => change(context, (draft) => {
        if (event.type === 'exhibit.linked') link(draft, event.exhibit, event.element, event.verdict);
      })),
      'pass-time': assign(({ context, event }) => change(context, (draft) => {
        if (event.type === 'clock.advanced') passTime(draft, scenario, event.minutes);
      })),
      'release-inject': assign(({ context, event }) => change(context, (draft) => {
        if (event.type === 'inject.released') release(draft, scenario, event.inject, draft.clock);
      })),
      'withhold-inject': assign(({ context, event }) => change(context, (draft) => {
        if (event.type === 'inject.withheld') draft.calledOff.push(event.inject);
      })),
      'read-inject': assign(({ context }, { inject }: { readonly inject: string }) => change(context, (draft) => {
        draft.waiting = draft.waiting.filter((id) => id !== inject);
      })),
    },
  });
  return base.createMachine({ ...assemble(scenario), meta: { scenario }, context: openingFacts(scenario) } as unknown as Parameters<typeof base.createMachine>[0]);
}

/** Guards are asked several times about one event; what the event does is worked out once. */
function remembered(work: (facts: Facts, event: CaseEvent, scene: string) => Facts): typeof work {
  let last: { readonly facts: Facts; readonly event: CaseEvent; readonly scene: string; readonly result: Facts } | undefined;
  return (facts, event, scene) => {
    if (last?.facts !== facts || last.event !== event || last.scene !== scene) last = { facts, event, scene, result: work(facts, event, scene) };
    return last.result;
  };
}
