/** Critical failures and injects of a run, with the times they fell on. */
import { minutesBetween } from '../../scenario/time.ts';
import type { Run } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import type { FailureReview, InjectReview } from './debriefTypes.ts';
import { effectPlaces } from './effectPlaces.ts';
import { injectNamed, sceneNamed, timeOf } from './names.ts';

export function failureReviews(run: Run, scorecard: Scorecard): readonly FailureReview[] {
  const { scenario, end } = run;
  const places = effectPlaces(scenario);
  return scorecard.failures.map((failure) => {
    const { at, repaired } = end.failures[failure.id] ?? { at: 0 };
    return {
      ...failure, time: timeOf(scenario, at), ...(repaired !== undefined && { repairedAt: timeOf(scenario, repaired) }),
      remedies: places.flatMap(({ repairs, scene, line, label }) =>
        (repairs === failure.id && scene !== undefined ? [{ line, scene: sceneNamed(scenario, scene), label: label ?? sceneNamed(scenario, scene).name }] : [])),
    };
  });
}

/** Every inject, by the time it was due. */
export function injectReviews({ scenario, end }: Run): readonly InjectReview[] {
  return Object.entries(scenario.injects ?? {})
    .sort(([, a], [, b]) => minutesBetween(b.at, a.at))
    .map(([id, { at, text, announced }]) => ({
      ...injectNamed(scenario, id), at, text, ...(announced !== undefined && { announced }),
      state: id in end.released ? 'happened' : end.calledOff.includes(id) ? 'called-off' : 'not-reached',
    }));
}
