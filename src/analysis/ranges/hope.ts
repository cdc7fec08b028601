/**
 * The most that a way can still come to: as though everything ahead were asked, and answered as well as can be. A way that cannot pass
 * what was shown already need not be gone on with.
 */
import type { Facts } from '../../engine/facts.ts';
import type { Task } from '../../scenario/task.ts';
import type { Dimension } from '../../scoring/item.ts';
import { capOf } from '../../scoring/failureScores.ts';
import type { Judge } from './judge.ts';
import type { Ledger } from './ledger.ts';

/** For the highest value alone: nearly every way can still come to nothing. */
export function hopeOf({ scenario, dimension, ahead, mandatory }: Judge): (facts: Facts, ledger: Ledger) => number {
  const stakes = new Map(Object.entries(scenario.scenes).map(([scene, { task }]) => [scene, task ? stakeOf(task, dimension) : 0]));
  const asked = new Map([...ahead].map(([scene, { here }]) => [scene, [...new Set([...here, ...mandatory])].filter((one) => (stakes.get(one) ?? 0) > 0)]));
  return (facts, { sums, answered }) => {
    let stakeAhead = 0;
    for (const scene of asked.get(facts.scene) ?? []) if (!answered.has(scene)) stakeAhead += stakes.get(scene) ?? 0;
    const parts = sums.map((sum) => (sum && sum.missed > 0 ? 1 - sum.missed / (sum.stake + stakeAhead) : 1));
    const value = parts.reduce((all, part) => all + part, 0) / parts.length;
    return Object.keys(facts.failures).reduce((most, id) => {
      const known = scenario['critical-failures']?.[id];
      return known?.dimension === dimension ? Math.min(most, Math.max(capOf(known, true), capOf(known, false))) : most;
    }, value);
  };
}

/** No item of a task is worth more than its weight between guessing and the best; that is all that could be at stake. */
function stakeOf(task: Task, dimension: Dimension): number {
  const weight = 'weight' in task ? task.weight ?? 1 : 1;
  switch (task.kind) {
    case 'weigh': return dimension === 'weighing' ? 2 * weight * task.exhibits.length : 0;
    case 'deduce': return dimension === 'weighing' ? weight * Object.keys(task.deductions).length : 0;
    // Questions, steps, another interpreter, and the manner: each no more than the weight, and what is caught.
    case 'interview': return 4 * weight + Object.values(task.questions).reduce((sum, { rendered, 'answers-less': less = [] }) =>
      sum + Math.max(0, ...[rendered, ...less.map((answer) => answer.rendered)].flatMap((of) => Object.values(of ?? {}).map(({ distorted }) => distorted ?? 0))), 0);
    // The channel, what it holds, and the route.
    case 'request': return dimension === 'procedure' ? 3 * weight : weight;
    // Certainty weighs 1 whatever the decision weighs.
    default: return Math.max(1, weight);
  }
}
