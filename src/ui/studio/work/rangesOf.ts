/** What works out the score ranges, run by run; `next('stop')` ends it with what is known by then. */
import { scoreRanges } from '../../../analysis/ranges/scoreRanges.ts';

export const rangesOf = scoreRanges;
