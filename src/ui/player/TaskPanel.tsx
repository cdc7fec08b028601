import type { ComponentType } from 'react';
import type { TaskKind } from '../../scenario/task.ts';
import type { TaskView } from '../../session/view.ts';
import type { TaskProps } from './taskProps.ts';
import { ChooseTask } from './tasks/ChooseTask.tsx';
import { InterviewTask } from './tasks/InterviewTask.tsx';
import { ProofMapTask } from './tasks/ProofMapTask.tsx';
import { QualifyTask } from './tasks/QualifyTask.tsx';

/** The table of tasks: one component a kind. */
const panels = {
  choose: ChooseTask,
  interview: InterviewTask,
  'proof-map': ProofMapTask,
  qualify: QualifyTask,
} satisfies { [K in TaskKind]: ComponentType<TaskProps<K>> };

export type TaskPanelProps = Omit<TaskProps<TaskKind>, 'task'> & { readonly task: TaskView };

/** What the scene asks. */
export function TaskPanel(props: TaskPanelProps) {
  const Panel = panels[props.task.kind] as ComponentType<TaskPanelProps>;
  return <Panel {...props} />;
}
