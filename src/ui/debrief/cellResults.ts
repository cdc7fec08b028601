/** How a cell of the map of proof came out, in four sorts and their tones. */
import type { CellReview } from '../../scoring/debrief/debriefTypes.ts';

export type CellSide = 'right' | 'missed' | 'wrong' | 'open';

/** `open`: neither right nor wrong. */
export const cellSides = {
  right: 'right', missed: 'missed', wrong: 'wrong', trap: 'wrong', turned: 'wrong', arguable: 'open', 'not-admissible': 'open',
} as const satisfies Readonly<Record<CellReview['result'], CellSide>>;

export const resultTones = {
  right: 'success', missed: 'warn', wrong: 'danger', trap: 'danger', turned: 'danger', arguable: 'plain', 'not-admissible': 'plain',
} as const satisfies Readonly<Record<CellReview['result'], string>>;
