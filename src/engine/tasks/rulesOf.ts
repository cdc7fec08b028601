/** The table of task kinds, as the engine knows them. A new kind is a new file beside this one and a line here. */
import type { Task, TaskKind } from '../../scenario/task.ts';
import type { CaseEvent } from '../event.ts';
import { agenciesRules } from './agenciesRules.ts';
import { chooseRules } from './chooseRules.ts';
import { deduceRules } from './deduceRules.ts';
import { againstRules, hypothesesRules, tokensRules } from './hypothesesRules.ts';
import { identifyRules } from './identifyRules.ts';
import { interviewRules } from './interviewRules.ts';
import { newFactRules } from './newFactRules.ts';
import { proofMapRules } from './proofMapRules.ts';
import { qualifyRules } from './qualifyRules.ts';
import { requestRules } from './requestRules.ts';
import type { TaskRules } from './taskRules.ts';
import { weighRules } from './weighRules.ts';

const rules = {
  choose: chooseRules, interview: interviewRules, 'proof-map': proofMapRules, qualify: qualifyRules,
  weigh: weighRules, 'new-fact': newFactRules, hypotheses: hypothesesRules, tokens: tokensRules, against: againstRules, deduce: deduceRules, agencies: agenciesRules, identify: identifyRules, request: requestRules,
} satisfies Record<TaskKind, unknown>;

/** The rules of a task's kind. Ask `takes` first: they are typed for any event, and right only for those of the kind. */
export const rulesOf = (task: Task): TaskRules<Task, CaseEvent> => rules[task.kind] as unknown as TaskRules<Task, CaseEvent>;

/** Whether events of this type belong to the task at all. */
export const takes = (task: Task, event: CaseEvent): boolean => rulesOf(task).edges(task).some((edge) => edge.type === event.type);
