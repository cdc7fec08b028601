/** Questions about a view that several screens ask: where the case stands, and what came of the last move. */
import type { LogLine, TraineeView } from '../../session/view.ts';

/** Lines that tell what the trainee did; the others tell what came into the case. */
const isDone = (line: LogLine): boolean => line.kind !== 'inject' && line.kind !== 'exhibit';

/** The last line that tells what the trainee did. */
export const lastDone = (view: TraineeView): LogLine | undefined => view.log.findLast(isDone);

/** What came into the case since then: exhibits obtained, notices released. */
export function sinceLastDone(view: TraineeView): readonly LogLine[] {
  return view.log.slice(view.log.findLastIndex(isDone) + 1);
}

/**
 * One visit to one scene. It stays the same while exhibits are opened and linked, and changes when a decision is made, even
 * where that leads back to the same scene. An interview is one visit, however many questions are asked, and so are deductions,
 * however often they are put forward.
 */
export function visitOf(view: TraineeView): string {
  const scene = view.scene?.id ?? view.phase;
  if (view.scene?.task?.kind === 'interview') return scene;
  return `${scene}@${view.log.findLast((line) => isDone(line) && line.kind !== 'put-forward')?.seq ?? 0}`;
}

/** Where the case stands: the visit, or the event that interrupts it. A change of it is a new page to the reader. */
export const placeOf = (view: TraineeView): string => (view.phase === 'interrupted' && view.inject ? `inject:${view.inject.id}` : `${view.phase}:${visitOf(view)}`);

/** The first deadline that is still open. */
export const nextDeadline = (view: TraineeView): TraineeView['deadlines'][number] | undefined => view.deadlines.find((deadline) => deadline.state === 'open');
