/** Every placing of tokens beside what the file makes of each hypothesis, with the exhibits that move it, origin by origin. */
import type { Facts } from '../../engine/facts.ts';
import { originPoints, priorOf } from '../pathReference.ts';
import { bestTokens, isEven } from '../primitives/tokens.ts';
import { type Run, stepsOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import { hypothesesOf, tokensReference } from '../tasks/tokensItems.ts';
import type { OriginMove, TokensReview } from './reasoningTypes.ts';
import { handedIn } from './handedIn.ts';
import { exhibitNamed, hypothesisNamed } from './names.ts';

export function tokensReviews(run: Run, scorecard: Scorecard): readonly TokensReview[] {
  const { scenario } = run;
  return handedIn(run, scorecard, 'tokens', stepsOf(run, 'tokens.placed')).map(({ given, task, shared }) => {
    const { points, reference } = tokensReference(scenario, given.before, task);
    const best = bestTokens(reference);
    const asked = hypothesesOf(task);
    return {
      ...shared,
      hypotheses: asked.map((id, index) => ({
        ...hypothesisNamed(scenario, id), yours: given.event.tokens[id] ?? 0, best: best[index] ?? 0, reference: reference[index] ?? 0,
        prior: priorOf(scenario, id), points: points[index] ?? 0, moves: movesOf(run, given.before, id),
      })),
      leftOut: Object.entries(given.before.spoiled)
        .filter(([id]) => id in given.before.held && asked.some((hypothesis) => scenario.exhibits[id]?.points?.[hypothesis]))
        .map(([id, reason]) => ({ ...exhibitNamed(scenario, id), reason })),
      ...(isEven(points) && { even: true as const }),
    };
  });
}

const movesOf = ({ scenario }: Run, facts: Facts, hypothesis: string): readonly OriginMove[] =>
  originPoints(scenario, facts, hypothesis)
    .map(({ origin, points, exhibits }) => ({ origin, points, exhibits: exhibits.map(({ id, ...said }) => ({ ...exhibitNamed(scenario, id), ...said })) }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
