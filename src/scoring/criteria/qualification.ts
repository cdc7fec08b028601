/** Qualification supported on this path: answers on the offence, and on what people are. Its items come from the tasks (SPEC N4, Q1-Q9, O5). */
import { stepsOf, tasksOf } from '../run.ts';
import { type Criterion, importanceSeen } from './criterion.ts';

export const qualification: Criterion = {
  code: 'qualification',
  exposed: true,
  weightBefore: (run) => importanceSeen(run, [
    ...tasksOf(run.scenario, 'qualify').flatMap(({ scene }) => stepsOf(run, 'offence.qualified', scene).slice(0, 1)),
    ...tasksOf(run.scenario, 'identify').flatMap(({ scene }) => stepsOf(run, 'people.identified', scene).slice(0, 1)),
  ]),
};
