/** What works out the score ranges, run by run; `next('stop')` ends it with what is known by then. */
export { scoreRanges as rangesOf } from '../../../analysis/ranges/scoreRanges.ts';
