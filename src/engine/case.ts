/** A case: where the investigation stands now. The machine's snapshot, and the questions one may ask of it. */
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition } from 'xstate';
import type { Scenario } from '../scenario/wholeScenario.ts';
import type { Facts } from './facts.ts';

/** An XState machine made from a scenario by the compiler. It carries its scenario. */
export type CaseMachine = AnyStateMachine;
export type Case = AnyMachineSnapshot;

/** Where a case stands: not opened, at the briefing, in a scene, in a scene that an inject interrupts, or at its end. */
export type Place =
  | { readonly phase: 'unopened' }
  | { readonly phase: 'briefing' }
  | { readonly phase: 'scene'; readonly scene: string }
  | { readonly phase: 'interrupted'; readonly scene: string; readonly inject: string }
  | { readonly phase: 'ended'; readonly scene: string };

/** The case that nobody has opened yet. */
export const unopened = (machine: CaseMachine): Case => initialTransition(machine)[0];

export const scenarioOf = (machine: CaseMachine): Scenario => (machine.root.meta as { scenario: Scenario }).scenario;

export const factsOf = (of: Case): Facts => of.context as Facts;

export function placeOf(of: Case): Place {
  const value = of.value as string | { investigation?: { scenes?: string; injects?: string }; endings?: string };
  if (typeof value === 'string') return value === 'briefing' ? { phase: 'briefing' } : { phase: 'unopened' };
  const { scene } = factsOf(of);
  if (value.endings !== undefined) return { phase: 'ended', scene: value.endings };
  const inject = value.investigation?.injects;
  return inject === undefined ? { phase: 'scene', scene } : { phase: 'interrupted', scene, inject };
}
