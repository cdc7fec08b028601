/** The port that the interface sees: submit an event, follow the view. Solo play and a room implement it alike. */
import type { CaseEvent } from '../engine/event.ts';
import type { Refusal } from '../engine/refusal.ts';
import type { TraineeView } from './view.ts';

/** Whether what happened is safe: `saved`, being written, or `failing` (then the interface says so and offers the file). */
export type Saving = 'saved' | 'saving' | 'failing';

export interface SessionHost {
  /** The view now. The same object until something changed. */
  view(): TraineeView;
  saving(): Saving;
  /** Called after every change of view or of saving. Returns how to stop. */
  subscribe(onChange: () => void): () => void;
  /** Resolves when the event is durable, or with the reason why it is not possible. `seq` is the view it was made on. */
  submit(event: CaseEvent, seq: number): Promise<Refusal | undefined>;
}
