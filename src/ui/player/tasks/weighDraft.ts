/** A weighing that is not handed in yet: what was marked of each exhibit so far. */
import type { Rating } from '../../../scenario/playthrough.ts';
import { type Admissibility, admissibility, type WeighingReason, weighingReason } from '../../../scenario/tasks/weigh.ts';
import { fieldOf } from '../useDraft.ts';

export interface WeighMarks {
  readonly reliability?: number;
  readonly admissible?: Admissibility;
  readonly reason?: WeighingReason;
}

/** Steps of reliability: from 0, cannot be relied on, to 4, fully reliable. */
export const reliabilities = [0, 1, 2, 3, 4] as const;

/** The marks as a rating; undefined while one of the three is missing. */
export const ratingOf = ({ reliability, admissible, reason }: WeighMarks): Rating | undefined =>
  (reliability === undefined || admissible === undefined || reason === undefined ? undefined : { reliability, admissible, reason });

/** The marks of one exhibit that a stored draft holds. */
export function marksFrom(stored: unknown): WeighMarks {
  const reliability = reliabilities.find((one) => one === fieldOf(stored, 'reliability'));
  const admissible = admissibility.options.find((one) => one === fieldOf(stored, 'admissible'));
  const reason = weighingReason.options.find((one) => one === fieldOf(stored, 'reason'));
  return { ...(reliability !== undefined && { reliability }), ...(admissible && { admissible }), ...(reason && { reason }) };
}
