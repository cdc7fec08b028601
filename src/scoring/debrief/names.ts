/** Ids with the author's names for them, and times of the case as they are written. */
import { rowOf } from '../../scenario/rows.ts';
import { timeAfter } from '../../scenario/time.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Scorecard } from '../scorecard.ts';
import type { KnownThen, Named } from './debriefTypes.ts';
import type { Facts } from '../../engine/facts.ts';

export const exhibitNamed = ({ exhibits }: Scenario, id: string): Named => ({ id, name: exhibits[id]?.title ?? id });
/** A row of the map: an element, and in brackets of whom where it is proved person by person. */
export function elementNamed(scenario: Scenario, id: string): Named {
  const { element, subject } = rowOf(id);
  const name = scenario.law.elements[element]?.name ?? element;
  return { id, name: subject === undefined ? name : `${name} (${subjectNamed(scenario, subject).name})` };
}
export const subjectNamed = ({ subjects }: Scenario, id: string): Named => ({ id, name: subjects?.[id]?.name ?? id });
export const offenceNamed = ({ law }: Scenario, id: string): Named => ({ id, name: law.offences[id]?.name ?? id });
export const hypothesisNamed = ({ hypotheses }: Scenario, id: string): Named => ({ id, name: hypotheses?.[id]?.text ?? id });
export const sceneNamed = ({ scenes }: Scenario, id: string): Named => ({ id, name: scenes[id]?.title ?? id });
export const personNamed = ({ people }: Scenario, id: string): Named => ({ id, name: people[id]?.name ?? id });
export const agencyNamed = ({ agencies }: Scenario, id: string): Named => ({ id, name: agencies?.[id]?.name ?? id });
export const injectNamed = ({ injects }: Scenario, id: string): Named => ({ id, name: injects?.[id]?.title ?? id });
export const failureNamed = (scenario: Scenario, id: string): Named => ({ id, name: scenario['critical-failures']?.[id]?.title ?? id });

export const timeOf = ({ starts }: Scenario, clock: number): string => timeAfter(starts, clock);

export const knownThen = (scenario: Scenario, facts: Facts): KnownThen => ({
  minutes: facts.clock,
  exhibits: Object.keys(facts.held).map((id) => exhibitNamed(scenario, id)),
  told: Object.keys(facts.told).map((id) => agencyNamed(scenario, id)),
});

/** Ids of the scorecard's items that one scene's task made. */
export function itemIdsOf({ dimensions }: Scorecard, scene: string): readonly string[] {
  const task = `scenes.${scene}.task`;
  return dimensions.flatMap(({ items }) => items.map(({ id }) => id)).filter((id) => {
    const line = id.slice(id.indexOf(':') + 1);
    return line === task || line.startsWith(`${task}.`);
  });
}
