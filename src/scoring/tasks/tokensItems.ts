/** Item of placing tokens: against how likely the file makes each hypothesis at that moment, on this path (SPEC H6-H8). */
import type { Facts } from '../../engine/facts.ts';
import { TOKENS, type TokensTask } from '../../scenario/tasks/tokens.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { choiceScore } from '../itemSentences.ts';
import { type Message, message } from '../message.ts';
import { pointsOf } from '../pathReference.ts';
import { bestTokens, isEven, likelihoods, tokensWorth } from '../primitives/tokens.ts';
import { stepsOf } from '../run.ts';
import type { TaskItems } from './taskItems.ts';

export const tokensItems: TaskItems<TokensTask> = (run, { scene, title, task }) => {
  const given = stepsOf(run, 'tokens.placed', scene)[0];
  if (!given && !(task.mandatory && run.ended)) return [];
  const { points, reference } = tokensReference(run.scenario, given?.before ?? run.end, task);
  if (isEven(points)) return [];
  const placed = given && hypothesesOf(task).map((id) => given.event.tokens[id] ?? 0);
  const worth = tokensWorth(reference, placed);
  return [{
    id: `hypotheses:scenes.${scene}.task`, dim: 'hypotheses', component: 'updating', kind: 'tokens', ...worth, weight: task.weight ?? 1,
    entries: given ? [given.seq] : [], line: `scenes.${scene}.task.hypotheses`, ...(!given && { undone: true as const }),
    sentences: placed ? [message('item-in', { scene: title }), ...farthest(run.scenario, task, placed, reference), ...choiceScore(worth, 'tokens')] : [message('choice-undone', { scene: title })],
  }];
};

/** Hypotheses of a task, each once. */
export const hypothesesOf = (task: TokensTask): readonly string[] => [...new Set(task.hypotheses)];

/** How likely the file makes each hypothesis of a task, in its order, and the points it comes from. */
export function tokensReference(scenario: Scenario, facts: Pick<Facts, 'held' | 'spoiled'>, task: TokensTask): { readonly points: readonly number[]; readonly reference: readonly number[] } {
  const points = hypothesesOf(task).map((id) => pointsOf(scenario, facts, id));
  return { points, reference: likelihoods(points) };
}

/** The hypothesis whose tokens lie farthest from what the file makes of it; none where they are the best there are. */
function farthest({ hypotheses }: Scenario, task: TokensTask, placed: readonly number[], reference: readonly number[]): readonly Message[] {
  const best = bestTokens(reference);
  const gaps = placed.map((count, index) => Math.abs(count - TOKENS * (reference[index] ?? 0)));
  const index = gaps.indexOf(Math.max(...gaps));
  const id = hypothesesOf(task)[index] ?? '';
  if (placed.every((count, at) => count === best[at])) return [message('tokens-best')];
  return [message('tokens-farthest', { hypothesis: hypotheses?.[id]?.text ?? id, placed: placed[index] ?? 0, best: best[index] ?? 0 })];
}
