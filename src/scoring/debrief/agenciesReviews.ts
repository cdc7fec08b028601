/** Every assignment of agencies: the time each was given beside the right one, and what was settled beside the best. */
import { type Run, stepsOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import type { AgenciesReview } from './coordinationTypes.ts';
import { handedIn } from './handedIn.ts';
import { agencyNamed } from './names.ts';
import { worthOf } from '../../scenario/worthOf.ts';

export function agenciesReviews(run: Run, scorecard: Scorecard): readonly AgenciesReview[] {
  return handedIn(run, scorecard, 'agencies', stepsOf(run, 'agencies.assigned')).map(({ given: { event }, task, shared }) => {
    const label = (time: string) => task.times[time]?.label ?? time;
    const own = (part: string) => shared.items.filter((item) => item.endsWith(`.task.${part}`));
    return {
      ...shared,
      agencies: Object.entries(task.tell).map(([id, { should, or = [], feedback }]) => {
        const time = event.tell[id] ?? '';
        return {
          ...agencyNamed(run.scenario, id), yours: label(time), reference: label(should), also: or.filter((one) => one !== should).map(label),
          right: time === should || or.includes(time), feedback, items: own(`tell.${id}`),
        };
      }),
      matters: Object.entries(task.settle ?? {}).flatMap(([id, { about, prompt, choices }]) => {
        const chosen = choices[event.settle[id] ?? ''];
        if (!chosen) return [];
        const best = Object.values(choices).filter((choice) => worthOf(choice) === Math.max(...Object.values(choices).map(worthOf)));
        const right = best.includes(chosen);
        return [{
          id, name: prompt, about, yours: chosen.label, reference: best.map((choice) => choice.label), right,
          feedback: [chosen, ...(right ? [] : best)].map(({ feedback }) => feedback), items: own(`settle.${id}`),
        }];
      }),
    };
  });
}
