/** The table of task kinds, as scoring knows them. A new kind is a new file beside this one and a line here. */
import type { Task, TaskKind, TaskOf } from '../../scenario/task.ts';
import type { Item } from '../item.ts';
import { byCodePoint, type Run } from '../run.ts';
import { againstItems } from './againstItems.ts';
import { agenciesItems } from './agenciesItems.ts';
import { chooseItems } from './chooseItems.ts';
import { deduceItems } from './deduceItems.ts';
import { hypothesesItems } from './hypothesesItems.ts';
import { identifyItems } from './identifyItems.ts';
import { interviewItems } from './interviewItems.ts';
import { newFactItems } from './newFactItems.ts';
import { proofMapItems } from './proofMapItems.ts';
import { qualifyItems } from './qualifyItems.ts';
import { requestItems } from './requestItems.ts';
import type { TaskItems } from './taskItems.ts';
import { tokensItems } from './tokensItems.ts';
import { weighItems } from './weighItems.ts';

const items = {
  choose: chooseItems,
  interview: interviewItems,
  'proof-map': proofMapItems,
  qualify: qualifyItems,
  weigh: weighItems,
  'new-fact': newFactItems,
  hypotheses: hypothesesItems,
  tokens: tokensItems,
  against: againstItems,
  deduce: deduceItems,
  agencies: agenciesItems,
  identify: identifyItems,
  request: requestItems,
} satisfies { readonly [K in TaskKind]: TaskItems<TaskOf<K>> };

/** Every item that the tasks of a case made on this run, by code point of the scene's id. */
export const itemsOfTasks = (run: Run): readonly Item[] => Object.keys(run.scenario.scenes).sort(byCodePoint).flatMap((scene) => itemsOfTask(run, scene));

/** The items that the task of one scene made on this run. */
export function itemsOfTask(run: Run, scene: string): readonly Item[] {
  const { title, task } = run.scenario.scenes[scene] ?? {};
  return task && title !== undefined ? (items[task.kind] as unknown as TaskItems<Task>)(run, { scene, title, task }) : [];
}
