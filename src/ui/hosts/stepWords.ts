/** A step of a log in words, as far as the scenario still knows what it was about; its id where it does not. */
import type { TFunction } from 'i18next';
import type { CaseEvent } from '../../engine/event.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { rowOf } from '../../scenario/rows.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';

export function stepWords(t: TFunction<'home'>, scenario: Scenario, event: CaseEvent): string {
  return t(`step.${event.type}`, namesIn(scenario, event));
}

/** Why a step no longer fits, in words. */
export const refusalWords = (t: TFunction<'home'>, { refused }: Refusal): string => t([`refusal.${refused}`, 'refusal.other']);

function namesIn(scenario: Scenario, event: CaseEvent): { readonly what?: string; readonly scene?: string; readonly to?: string } {
  const scene = 'scene' in event ? scenario.scenes[event.scene] : undefined;
  const task = scene?.task;
  const inScene = 'scene' in event ? { scene: scene?.title ?? event.scene } : {};
  const exhibit = (id: string) => scenario.exhibits[id]?.title ?? id;
  switch (event.type) {
    case 'choice.made':
      return { ...inScene, what: (task?.kind === 'choose' ? task.choices[event.choice]?.label : undefined) ?? event.choice };
    case 'preparation.done':
      return { ...inScene, what: (task?.kind === 'interview' ? task.prepare?.[event.step]?.label : undefined) ?? event.step };
    case 'question.asked':
    case 'rendering.checked':
      return { ...inScene, what: (task?.kind === 'interview' ? task.questions[event.question]?.label : undefined) ?? event.question };
    case 'interpreter.replaced':
      return { ...inScene, what: scenario.people[event.interpreter]?.name ?? event.interpreter };
    case 'request.sent':
      return { ...inScene, what: (task?.kind === 'request' ? task.channels[event.channel]?.label : undefined) ?? event.channel };
    case 'offence.qualified':
      return { ...inScene, what: scenario.law.offences[event.offence]?.name ?? event.offence };
    case 'exhibit.opened':
      return { what: exhibit(event.exhibit) };
    case 'exhibit.linked':
      return { what: exhibit(event.exhibit), to: nameOfRow(scenario, event.element) };
    case 'inject.read':
      return { what: scenario.injects?.[event.inject]?.title ?? event.inject };
    default:
      return inScene;
  }
}

/** A row of the map by its element, with whom it is about where it is proved person by person. */
export function nameOfRow({ law, subjects }: Scenario, id: string): string {
  const { element, subject } = rowOf(id);
  const name = law.elements[element]?.name ?? element;
  return subject === undefined ? name : `${name} (${subjects?.[subject]?.name ?? subject})`;
}
