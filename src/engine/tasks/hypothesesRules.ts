/** How the tasks about hypotheses move: listing them, placing tokens on them, naming what speaks against the leading one. */
import type { Against } from '../../scenario/tasks/against.ts';
import type { HypothesesTask } from '../../scenario/tasks/hypothesesTask.ts';
import { TOKENS, type TokensTask } from '../../scenario/tasks/tokens.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { EventOf } from '../event.ts';
import type { Facts } from '../facts.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { handInRules } from './handInRules.ts';
import { refuseExhibits } from './taskRules.ts';

export const hypothesesRules = handInRules<HypothesesTask, EventOf<'hypotheses.listed'>>({
  type: 'hypotheses.listed',
  refuse: ({ scenario }, event) => refuseHypotheses(Object.keys(scenario.hypotheses ?? {}), event.hypotheses),
  keep(draft, _at, event) {
    draft.listed = [...new Set(event.hypotheses)];
  },
});

export const tokensRules = handInRules<TokensTask, EventOf<'tokens.placed'>>({
  type: 'tokens.placed',
  refuse({ task }, event) {
    const counts = Object.values(event.tokens);
    const whole = counts.every((count) => Number.isInteger(count) && count >= 0);
    if (!whole || counts.reduce((sum, count) => sum + count, 0) !== TOKENS) return refuse('tokens-not-ten');
    return refuseHypotheses(task.hypotheses, Object.keys(event.tokens));
  },
  keep(draft, _at, event) {
    draft.tokens = { ...event.tokens };
  },
});

export const againstRules = handInRules<Against, EventOf<'counter-evidence.named'>>({
  type: 'counter-evidence.named',
  refuse: (at, event) => refuseExhibits(at, event.exhibits),
});

/** The hypothesis that an `against` task asks about: the trainee's own leading one where the author says so and tokens were placed. */
export function askedAgainst(scenario: Scenario, task: Against, facts: Facts): string {
  if (!task['own-leading']) return task.hypothesis;
  const order = Object.keys(scenario.hypotheses ?? {});
  const most = Math.max(0, ...Object.values(facts.tokens));
  return (most > 0 ? order.find((id) => facts.tokens[id] === most) : undefined) ?? task.hypothesis;
}

function refuseHypotheses(known: readonly string[], named: readonly string[]): Refusal | undefined {
  const strange = named.find((id) => !known.includes(id));
  return strange === undefined ? undefined : refuse('hypothesis-unknown', strange);
}
