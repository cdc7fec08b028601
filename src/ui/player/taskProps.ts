/** What every task component is given: its part of the view, what it may need of the case, and how to make its move. */
import type { CaseEvent } from '../../engine/event.ts';
import type { ElementView, ExhibitView, TaskView, TraineeView } from '../../session/view.ts';
import type { TaskKind } from '../../scenario/task.ts';
import type { DraftPlace } from './useDraft.ts';

export interface TaskProps<K extends TaskKind> {
  readonly task: Extract<TaskView, { kind: K }>;
  readonly scene: string;
  readonly exhibits: readonly ExhibitView[];
  readonly elements: readonly ElementView[];
  readonly links: TraineeView['links'];
  readonly people: TraineeView['people'];
  /** Where a draft of this task is kept. */
  readonly draft: Omit<DraftPlace, 'name'>;
  readonly busy: boolean;
  readonly onMove: (event: CaseEvent, onAccepted?: () => void) => void;
  readonly onOpenMap: () => void;
  /** The trainee opened an exhibit's paper from here. */
  readonly onExamine: (exhibit: string) => void;
}
