/** Every judgement of a new fact: the trainee's, the reference, the panel's spread and reasons, and what it was said to rest on. */
import { likelierScale } from '../panelAnswers.ts';
import { type Run, stepsOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import { factKey } from '../tasks/newFactItems.ts';
import { citeReviews } from './citeReviews.ts';
import type { NewFactReview } from './reasoningTypes.ts';
import { handedIn } from './handedIn.ts';
import { hypothesisNamed } from './names.ts';
import { panelSpread } from './panelSpread.ts';

export function newFactReviews(run: Run, scorecard: Scorecard): readonly NewFactReview[] {
  return handedIn(run, scorecard, 'new-fact', stepsOf(run, 'fact.judged')).map(({ given, task, shared }) => {
    const spread = task.panel && panelSpread(likelierScale, task.panel);
    const counts = spread?.use === 'counts' || spread?.use === 'provisional';
    return {
      ...shared, hypothesis: hypothesisNamed(run.scenario, task.hypothesis), fact: task.fact,
      yours: given.event.answer, reference: counts ? Number(spread.modes[0] ?? task.key) : task.key, author: task.key, ...(spread && { panel: spread }),
      credits: factKey(task).credits.map((credit, level) => ({ answer: Number(likelierScale.answers[level]), credit })),
      feedback: task.feedback, ...citeReviews(run, task.cite, given.event.cites, given.before),
    };
  });
}
