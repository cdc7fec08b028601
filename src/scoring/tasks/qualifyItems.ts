/** Items of an answer on the offence: the answer itself, the exhibits that its elements rest on, and how sure it was (SPEC Q4-Q8, R4-R6, M1-M4). */
import type { Facts } from '../../engine/facts.ts';
import { proofOfOffence, provedOf, requiredRows, standardOfProof } from '../../engine/proof.ts';
import { qualificationFor, rowsOf } from '../../scenario/rows.ts';
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
  const { reference } = qualificationFor(scenario, task.for);
  const worth = qualificationWorth(standings(scenario, task, facts), given?.event);
  const undone = given ? {} : { undone: true as const };
  const answer: Item = {
    id: `qualification:scenes.${scene}.task`, dim: 'qualification', kind: 'qualification', ...worth, weight: task.weight ?? 1, entries,
    line: `scenes.${scene}.task`, ...undone,
    sentences: given
      ? [message(`qualified-${given.event.readiness}`, { offence: scenario.law.offences[given.event.offence]?.name ?? given.event.offence }),
        message(`file-${proofOfOffence(scenario, facts, reference, task.for).grade}`, { offence: scenario.law.offences[reference]?.name ?? reference }),
        ...choiceScore(worth)]
      : [message('choice-undone', { scene: title })],
  };
  const weights = weightsOf(relianceKey(scenario, facts, given?.event.offence ?? reference, task.for), given ? pairs(given.event.reliesOn) : []);
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

/** How each offence that may be named stands on this file. */
export const standings = (scenario: Scenario, task: Qualify, facts: Facts): readonly OffenceStanding[] =>
  task.offences.map((offence) => {
    const known = qualificationFor(scenario, task.for);
    const reference = offence === known.reference;
    return { offence, reference, relation: reference ? 1 : known.related?.[offence] ?? 0, grade: proofOfOffence(scenario, facts, offence, task.for).grade };
  });

/** Rows that an answer on this offence has to rest on: what it requires, as far as the case's map asks for it. Without a subject, of whomever it may be proved. */
export const elementsOf = (scenario: Scenario, offence: string, subject: string | undefined): readonly string[] => {
  const whose = subject === undefined ? provedOf(scenario, offence) : [subject];
  const required = new Set(whose.flatMap((whom) => requiredRows(scenario, offence, whom).flat()));
  return rowsOf(scenario).map(({ id }) => id).filter((id) => required.has(id));
};

export const pair = (exhibit: string, element: string): string => `${exhibit}/${element}`;
const pairs = (reliesOn: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(reliesOn).flatMap(([element, exhibits]) => exhibits.map((exhibit) => pair(exhibit, element)));

/** The key of what an answer rests on: pairs of an exhibit held and an element of the offence that was named. */
export function relianceKey(scenario: Scenario, facts: Facts, offence: string, subject: string | undefined): Key {
  const right = new Map<string, number>();
  const wrong = new Map<string, number>();
  const { reliability } = standardOfProof(scenario);
  for (const exhibit of Object.keys(facts.held)) {
    const known = scenario.exhibits[exhibit];
    for (const element of elementsOf(scenario, offence, subject)) {
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
