/** Items of an answer on the offence: the answer itself, the exhibits that its elements rest on, and how sure it was (SPEC Q4-Q8, R4-R6, M1-M4). */
import type { Facts } from '../../engine/facts.ts';
import { proofOfOffence, standardOfProof } from '../../engine/proof.ts';
import type { Qualify } from '../../scenario/tasks/qualify.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { TRAP, WRONG } from '../constants.ts';
import { choiceScore, setSentences } from '../itemSentences.ts';
import type { Item } from '../item.ts';
import { message } from '../message.ts';
import { type OffenceStanding, qualificationWorth } from '../primitives/qualification.ts';
import { type Key, kappa, weightsOf } from '../primitives/set.ts';
import { stepsOf } from '../run.ts';
import { certaintyItem } from './certaintyItem.ts';
import type { TaskItems } from './taskItems.ts';

export const qualifyItems: TaskItems<Qualify> = (run, { scene, title, task }) => {
  const { scenario } = run;
  const given = stepsOf(run, 'offence.qualified', scene)[0];
  if (!given && !(task.mandatory && run.ended)) return [];
  const facts = given?.before ?? run.end;
  const entries = given ? [given.seq] : [];
  const worth = qualificationWorth(standings(scenario, task, facts), given?.event);
  const undone = given ? {} : { undone: true as const };
  const answer: Item = {
    id: `qualification:scenes.${scene}.task`, dim: 'qualification', kind: 'qualification', ...worth, weight: task.weight ?? 1, entries,
    line: `scenes.${scene}.task`, ...undone,
    sentences: given
      ? [message(`qualified-${given.event.readiness}`, { offence: scenario.law.offences[given.event.offence]?.name ?? given.event.offence }),
        message(`file-${proofOfOffence(scenario, facts, scenario.qualification.reference).grade}`, { offence: nameOfReference(scenario) }),
        ...choiceScore(worth)]
      : [message('choice-undone', { scene: title })],
  };
  const weights = weightsOf(relianceKey(scenario, facts, given?.event.offence ?? scenario.qualification.reference), given ? pairs(given.event.reliesOn) : []);
  const sure = given && worth.best > worth.base
    ? certaintyItem({ scene, title, seq: given.seq, certainty: task.certainty ? given.event.certainty : undefined, right: worth.raw >= worth.best - 1e-9 })
    : [];
  if (weights.G === 0) return [answer, ...sure];
  const raw = kappa(weights);
  return [answer, ...sure, {
    id: `rationale:scenes.${scene}.task`, dim: 'rationale', kind: 'set', raw, base: 0, best: 1, weight: task.weight ?? 1, set: weights, entries,
    line: `scenes.${scene}.task`, ...undone,
    sentences: given ? [message('item-in', { scene: title }), ...setSentences('relied', weights, raw)] : [message('choice-undone', { scene: title })],
  }];
};

const nameOfReference = ({ law, qualification: { reference } }: Scenario): string => law.offences[reference]?.name ?? reference;

/** How each offence that may be named stands on this file. */
export const standings = (scenario: Scenario, task: Qualify, facts: Facts): readonly OffenceStanding[] =>
  task.offences.map((offence) => {
    const reference = offence === scenario.qualification.reference;
    const relation = reference ? 1 : scenario.qualification.related?.[offence] ?? 0;
    return { offence, reference, relation, grade: proofOfOffence(scenario, facts, offence).grade };
  });

/** Elements that an answer on this offence has to rest on: what it requires, as far as the case's map asks for it. */
export const elementsOf = (scenario: Scenario, offence: string): readonly string[] => {
  const required = new Set(scenario.law.offences[offence]?.requires.flat());
  return scenario.elements.filter((element) => required.has(element));
};

export const pair = (exhibit: string, element: string): string => `${exhibit}/${element}`;
const pairs = (reliesOn: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(reliesOn).flatMap(([element, exhibits]) => exhibits.map((exhibit) => pair(exhibit, element)));

/** The key of what an answer rests on: pairs of an exhibit held and an element of the offence that was named. */
export function relianceKey(scenario: Scenario, facts: Facts, offence: string): Key {
  const right = new Map<string, number>();
  const wrong = new Map<string, number>();
  const { reliability } = standardOfProof(scenario);
  for (const exhibit of Object.keys(facts.held)) {
    const known = scenario.exhibits[exhibit];
    for (const element of elementsOf(scenario, offence)) {
      const bearing = known?.['bears-on']?.[element];
      const id = pair(exhibit, element);
      if (bearing?.verdict === 'arguable') continue;
      if (bearing?.verdict === 'trap') wrong.set(id, TRAP);
      else if (bearing?.verdict !== 'supports' || (known?.reliability ?? 0) < reliability) wrong.set(id, WRONG);
      else if (!(exhibit in facts.spoiled)) right.set(id, bearing.strength ?? WRONG);
    }
  }
  return { right, wrong };
}
