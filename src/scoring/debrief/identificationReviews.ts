/** Every time that people were said to be something: beside what they are, why, and the exhibits that it rests on. */
import { TRAP } from '../constants.ts';
import { type Run, stepsOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import { subjectKey } from '../tasks/identifyItems.ts';
import type { IdentificationReview, PersonReview } from './coordinationTypes.ts';
import { handedIn } from './handedIn.ts';
import { exhibitNamed, subjectNamed } from './names.ts';

export function identificationReviews(run: Run, scorecard: Scorecard): readonly IdentificationReview[] {
  const { scenario } = run;
  const label = (status: string) => scenario.statuses?.[status]?.label ?? status;
  return handedIn(run, scorecard, 'identify', stepsOf(run, 'people.identified')).map(({ given: { event, before }, task, shared }) => ({
    ...shared, ...(task.feedback && { feedback: task.feedback }),
    people: task.subjects.flatMap((id): PersonReview[] => {
      const subject = scenario.subjects?.[id];
      if (!subject) return [];
      const { status, or = [], because, sources } = subject;
      const given = event.statuses[id] ?? '';
      const { right, wrong } = subjectKey(scenario, before, id);
      const cited = event.reliesOn?.[id] ?? [];
      const resultOf = (exhibit: string) => (right.has(exhibit) ? 'right' as const : !wrong.has(exhibit) ? 'arguable' as const : wrong.get(exhibit) === TRAP ? 'trap' as const : 'wrong' as const);
      return [{
        ...subjectNamed(scenario, id), yours: label(given), reference: label(status), standing: given === status ? 'right' : or.includes(given) ? 'arguable' : 'wrong',
        also: or.filter((one) => one !== status).map(label), because: { text: because, sources },
        rests: task.cite ? [
          ...cited.map((exhibit) => ({ ...exhibitNamed(scenario, exhibit), result: resultOf(exhibit) })),
          ...[...right.keys()].filter((exhibit) => !cited.includes(exhibit)).map((exhibit) => ({ ...exhibitNamed(scenario, exhibit), result: 'missed' as const })),
        ] : [],
        items: shared.items.filter((item) => item.endsWith(`.task.subjects.${id}`)),
      }];
    }),
  }));
}
