/**
 * What works out the score ranges, run by run; `next('stop')` ends it with what is known by then. Where there is none, the page has no
 * table of ranges.
 */
import type { CaseMachine } from '../../../engine/case.ts';
import type { Move } from '../../../scenario/playthrough.ts';
import type { Ranges } from './asks.ts';

export type RangesOf = (machine: CaseMachine, of: { readonly model?: readonly Move[]; readonly bounds?: { readonly runs: number; readonly states: number } }) => Generator<Ranges, Ranges, 'stop' | undefined>;

export const rangesOf: RangesOf | undefined = undefined;
