/** Items of weighing exhibits: of each, how far it can be relied on, and whether it is admissible on this path (SPEC W1-W5). */
import { scenarioOf } from '../../engine/case.ts';
import type { Facts } from '../../engine/facts.ts';
import { weighedNow } from '../../engine/tasks/weighRules.ts';
import type { Rating } from '../../scenario/playthrough.ts';
import type { Admissibility, Weigh } from '../../scenario/tasks/weigh.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Item } from '../item.ts';
import { choiceScore } from '../itemSentences.ts';
import { message } from '../message.ts';
import { itemPanel, panelKey, reliabilityScale } from '../panelAnswers.ts';
import { panelSentences } from '../panelSentences.ts';
import { concordanceWorth } from '../primitives/concordance.ts';
import { ordinalWorth } from '../primitives/ordinal.ts';
import { type Run, stepsOf } from '../run.ts';
import type { Asked, TaskItems } from './taskItems.ts';

export const weighItems: TaskItems<Weigh> = (run, asked) => {
  const given = stepsOf(run, 'evidence.weighed', asked.scene)[0];
  if (!given && !(asked.task.mandatory && run.ended)) return [];
  const facts = given?.before ?? run.end;
  return weighedNow(asked.task, facts).flatMap((exhibit) => {
    const rating = given?.event.ratings[exhibit];
    const shared = { dim: 'weighing' as const, weight: asked.task.weight ?? 1, entries: given ? [given.seq] : [], ...(!given && { undone: true as const }) };
    return [...reliabilityItem(run, asked, exhibit, rating, shared), ...admissibleItem(run, asked, exhibit, rating, facts, shared)];
  });
};

type Shared = Pick<Item, 'dim' | 'weight' | 'entries' | 'undone'>;

/** Whether an exhibit may be used, as the file stands: never twice the author's word, but what this path did to it. */
export function admissibleOn({ exhibits }: Scenario, { spoiled }: Pick<Facts, 'spoiled'>, exhibit: string): Admissibility {
  if (exhibit in spoiled) return 'no';
  return exhibits[exhibit]?.doubtful === undefined ? 'yes' : 'doubtful';
}

/** From inadmissible to admissible: the levels 0, 1, 2. */
export const admissibilities = ['no', 'doubtful', 'yes'] as const satisfies readonly Admissibility[];

function reliabilityItem({ machine, scenario }: Run, { scene, title }: Asked<Weigh>, exhibit: string, rating: Rating | undefined, shared: Shared): readonly Item[] {
  const known = scenario.exhibits[exhibit];
  if (!known) return [];
  const { reliability: key, 'reliability-panel': panel } = known;
  const concordance = panel && panelKey(reliabilityScale, panel);
  if (concordance?.use === 'divided') return [];
  const counts = concordance !== undefined && concordance.credits.length > 0;
  const worth = counts ? concordanceWorth(concordance.credits, rating?.reliability) : ordinalWorth(reliabilityScale.answers.length, key, rating?.reliability);
  const told = panel && itemPanel(reliabilityScale, panel);
  return [{
    id: `weighing:scenes.${scene}.task.${exhibit}.reliability`, kind: counts ? 'concordance' : 'ordinal', ...worth, ...shared,
    line: `exhibits.${exhibit}.${counts ? 'reliability-panel' : 'reliability'}`, author: String(scenarioOf(machine).exhibits[exhibit]?.reliability ?? key), ...(told && { panel: told }),
    sentences: rating
      ? [message('reliability-given', { exhibit: known.title, given: rating.reliability, key }), ...panelSentences(told, counts, String(rating.reliability)), ...choiceScore(worth)]
      : [message('choice-undone', { scene: title })],
  }];
}

function admissibleItem({ scenario }: Run, { scene, title }: Asked<Weigh>, exhibit: string, rating: Rating | undefined, facts: Facts, shared: Shared): readonly Item[] {
  const key = admissibleOn(scenario, facts, exhibit);
  const worth = ordinalWorth(admissibilities.length, admissibilities.indexOf(key), rating && admissibilities.indexOf(rating.admissible));
  const doubtful = key === 'doubtful' ? `exhibits.${exhibit}.doubtful` : `exhibits.${exhibit}`;
  return [{
    id: `weighing:scenes.${scene}.task.${exhibit}.admissible`, kind: 'ordinal', ...worth, ...shared, line: doubtful, author: key,
    sentences: rating
      ? [message(`admissible-given-${rating.admissible}`, { exhibit: scenario.exhibits[exhibit]?.title ?? exhibit }), message(`admissible-key-${key}`), ...choiceScore(worth)]
      : [message('choice-undone', { scene: title })],
  }];
}
