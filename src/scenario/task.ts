/** What a scene asks. One kind a file in `tasks/`; adding a kind is adding its file in each layer and its line in each layer's table. */
import * as v from 'valibot';
import { agenciesTask } from './tasks/agencies.ts';
import { against } from './tasks/against.ts';
import { choose } from './tasks/choose.ts';
import { deduce } from './tasks/deduce.ts';
import { hypothesesTask } from './tasks/hypothesesTask.ts';
import { identify } from './tasks/identify.ts';
import { interview } from './tasks/interview.ts';
import { newFact } from './tasks/newFact.ts';
import { proofMap } from './tasks/proofMap.ts';
import { qualify } from './tasks/qualify.ts';
import { request } from './tasks/request.ts';
import { tokens } from './tasks/tokens.ts';
import { weigh } from './tasks/weigh.ts';

export const task = v.variant('kind', [choose, interview, proofMap, qualify, weigh, newFact, hypothesesTask, tokens, against, deduce, agenciesTask, identify, request]);

export type Task = v.InferOutput<typeof task>;
export type TaskKind = Task['kind'];
export type TaskOf<K extends TaskKind> = Extract<Task, { kind: K }>;
