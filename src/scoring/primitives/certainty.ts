/** Item primitive: how sure somebody was, beside whether they were right (SPEC M1-M3; certainty-based marking). */
import type { Certainty } from '../../scenario/playthrough.ts';
import { MARKS } from '../constants.ts';
import type { ChoiceWorth } from './choice.ts';

/** 1, 2, 3 where right; 0, -2, -6 where not. */
export const markOf = (certainty: Certainty, right: boolean): number => MARKS[right ? 'right' : 'wrong'][certainty];

/** Worth of a mark, so that a dimension of them is their mean over 3. */
export const certaintyWorth = (mark: number): ChoiceWorth => ({ raw: (mark - LEAST) / RANGE, base: -LEAST / RANGE, best: 1 });

const LEAST = MARKS.wrong.sure;
const RANGE = MARKS.right.sure - LEAST;
