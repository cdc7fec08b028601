/** How sure the trainee was beside how often they were right: a row for each certainty, and every answer that is in it. */
import { certainty as certainties } from '../../scenario/playthrough.ts';
import { CERTAIN } from '../constants.ts';
import { markOf } from '../primitives/certainty.ts';
import { byCodePoint, type Run, stepsOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import type { CalibrationReview } from './reasoningTypes.ts';
import { sceneNamed, timeOf } from './names.ts';

export function calibrationReview(run: Run, { dimensions }: Scorecard): CalibrationReview | undefined {
  const items = dimensions.flatMap(({ code, items: own }) => (code === 'calibration' ? own : []));
  if (items.length === 0) return undefined;
  const answers = [...stepsOf(run, 'choice.made'), ...stepsOf(run, 'offence.qualified')].flatMap(({ seq, event, before }): CalibrationReview['answers'] => {
    const item = items.find(({ entries }) => entries.includes(seq));
    if (!item || !event.certainty) return [];
    // A right answer is worth more than saying nothing, a wrong one never is.
    const right = item.raw > item.base;
    return [{
      seq, time: timeOf(run.scenario, before.clock), scene: sceneNamed(run.scenario, event.scene), certainty: event.certainty, right,
      mark: markOf(event.certainty, right), item: item.id,
    }];
  }).sort((a, b) => a.seq - b.seq || byCodePoint(a.item, b.item));
  return {
    rows: certainties.options.map((certainty) => {
      const own = answers.filter((answer) => answer.certainty === certainty);
      const [from, to] = CERTAIN[certainty];
      return { certainty, from, to, n: own.length, right: own.filter(({ right }) => right).length };
    }),
    answers,
  };
}
