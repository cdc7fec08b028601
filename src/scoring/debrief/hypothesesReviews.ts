/** Every list of hypotheses, and every answer on what speaks against the leading one, beside the reference. */
import { askedAgainst } from '../../engine/tasks/hypothesesRules.ts';
import { type Run, stepsOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import { againstKey } from '../tasks/againstItems.ts';
import type { CounterEvidenceReview, HypothesesReview, HypothesisReview } from './reasoningTypes.ts';
import { handedIn } from './handedIn.ts';
import { exhibitNamed, hypothesisNamed } from './names.ts';

export function hypothesesReviews(run: Run, scorecard: Scorecard): readonly HypothesesReview[] {
  const first = stepsOf(run, 'hypotheses.listed')[0]?.seq;
  return handedIn(run, scorecard, 'hypotheses', stepsOf(run, 'hypotheses.listed')).map(({ given, shared }) => ({
    ...shared, scored: given.seq === first, items: given.seq === first ? shared.items : [],
    hypotheses: Object.entries(run.scenario.hypotheses ?? {}).map(([id, { belongs, because }]) => {
      const listed = given.event.hypotheses.includes(id);
      return { ...hypothesisNamed(run.scenario, id), listed, belongs, result: resultOf(listed, belongs), ...(because !== undefined && { because }) };
    }),
  }));
}

const resultOf = (listed: boolean, belongs: boolean): HypothesisReview['result'] =>
  belongs ? (listed ? 'right' : 'missed') : listed ? 'wrong' : 'rightly-left';

export function counterEvidenceReviews(run: Run, scorecard: Scorecard): readonly CounterEvidenceReview[] {
  const { scenario } = run;
  return handedIn(run, scorecard, 'against', stepsOf(run, 'counter-evidence.named')).map(({ given, task, shared }) => {
    const hypothesis = askedAgainst(scenario, task, given.before);
    const { right, wrong } = againstKey(scenario, given.before, hypothesis);
    return {
      ...shared, hypothesis: hypothesisNamed(scenario, hypothesis), own: task['own-leading'] !== undefined && Object.values(given.before.tokens).some((count) => count > 0),
      exhibits: Object.keys(given.before.held).flatMap((id): CounterEvidenceReview['exhibits'] => {
        const named = given.event.exhibits.includes(id);
        // What does not speak against it and was not named is nothing to tell of.
        if (!named && wrong.has(id)) return [];
        return [{
          ...exhibitNamed(scenario, id), points: scenario.exhibits[id]?.points?.[hypothesis] ?? 0, named,
          result: right.has(id) ? (named ? 'right' : 'missed') : wrong.has(id) ? 'wrong' : 'not-admissible',
        }];
      }).sort((a, b) => a.points - b.points),
    };
  });
}
