/** What every kind of task tells scoring: the items that a run made of it. */
import type { Task } from '../../scenario/task.ts';
import type { Item } from '../item.ts';
import type { Run } from '../run.ts';

/** A task in its scene, as scoring meets it. */
export interface Asked<T extends Task> {
  readonly scene: string;
  readonly title: string;
  readonly task: T;
}

/** Items of one task on one run; none where it was not met and need not have been. */
export type TaskItems<T extends Task> = (run: Run, asked: Asked<T>) => readonly Item[];
