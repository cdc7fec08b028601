import type { ComponentType } from 'react';
import type { TaskKind } from '../../scenario/task.ts';
import type { TaskView } from '../../session/view.ts';
import type { TaskProps } from './taskProps.ts';
import { AgainstTask } from './tasks/AgainstTask.tsx';
import { AgenciesTask } from './tasks/AgenciesTask.tsx';
import { ChooseTask } from './tasks/ChooseTask.tsx';
import { DeduceTask } from './tasks/DeduceTask.tsx';
import { HypothesesTask } from './tasks/HypothesesTask.tsx';
import { IdentifyTask } from './tasks/IdentifyTask.tsx';
import { InterviewTask } from './tasks/InterviewTask.tsx';
import { NewFactTask } from './tasks/NewFactTask.tsx';
import { ProofMapTask } from './tasks/ProofMapTask.tsx';
import { QualifyTask } from './tasks/QualifyTask.tsx';
import { RequestTask } from './tasks/RequestTask.tsx';
import { TokensTask } from './tasks/TokensTask.tsx';
import { WeighTask } from './tasks/WeighTask.tsx';

/** The table of tasks: one component a kind. */
const panels = {
  choose: ChooseTask,
  interview: InterviewTask,
  'proof-map': ProofMapTask,
  qualify: QualifyTask,
  weigh: WeighTask,
  'new-fact': NewFactTask,
  hypotheses: HypothesesTask,
  tokens: TokensTask,
  against: AgainstTask,
  deduce: DeduceTask,
  agencies: AgenciesTask,
  identify: IdentifyTask,
  request: RequestTask,
} satisfies { [K in TaskKind]: ComponentType<TaskProps<K>> };

export type TaskPanelProps = Omit<TaskProps<TaskKind>, 'task'> & { readonly task: TaskView };

/** What the scene asks. */
export function TaskPanel(props: TaskPanelProps) {
  const Panel = panels[props.task.kind] as ComponentType<TaskPanelProps>;
  return <Panel {...props} />;
}
