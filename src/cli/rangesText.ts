/** What can be earned in each dimension, as a person reads it in a terminal: the lowest and the highest value, and how sure they are. */
import type { RangeBound } from '../analysis/ranges/range.ts';
import type { Dimension } from '../scoring/item.ts';
import { englishName } from './english.ts';

/** One end of a range as it is told: the moves of its way as their number, and the file it was written to. */
export interface ToldEnd {
  readonly value: number;
  readonly exact: boolean;
  readonly boundedBy?: RangeBound;
  readonly ending: string;
  readonly moves: number;
  readonly file?: string;
}

export interface ToldRanges {
  readonly exact: boolean;
  readonly runs: number;
  readonly states: number;
  readonly dimensions: readonly { readonly dimension: Dimension; readonly lowest?: ToldEnd; readonly highest?: ToldEnd; readonly without?: 'not-measured' | 'never-judged' | RangeBound }[];
}

const withouts = {
  'not-measured': 'needs measures: scenario measure',
  'never-judged': 'not judged in any run that ends',
  states: 'no run that is judged in it was found within the bound on states (--range-states)',
  stopped: 'no run that is judged in it was found before it was stopped',
} as const;

const bounds: Readonly<Record<RangeBound, string>> = { states: 'the bound on states was met (--range-states)', stopped: 'it was stopped' };

export function rangesText({ exact, runs, states, dimensions }: ToldRanges): string {
  const found = dimensions.flatMap(({ lowest, highest }) => [lowest, highest].filter((end) => end !== undefined));
  const open = new Set(found.flatMap(({ boundedBy }) => boundedBy ?? []));
  const files = dimensions.flatMap(({ lowest, highest }) => [lowest?.file, highest?.file].filter((file) => file !== undefined));
  return [
    `What a run that ends can earn, of 100 (${runs} runs, ${states} states):`,
    `  ${'dimension'.padEnd(36)}${'lowest'.padStart(8)}${'moves'.padStart(7)}${'highest'.padStart(10)}${'moves'.padStart(7)}`,
    ...dimensions.map(({ dimension, lowest, highest, without }) => {
      const name = `  ${englishName(`dimension-${dimension}`).padEnd(36)}`;
      if (!lowest || !highest) return `${name}  ${withouts[without ?? 'never-judged']}`;
      return name + told(lowest, '<=').padStart(8) + String(lowest.moves).padStart(7) + told(highest, '>=').padStart(10) + String(highest.moves).padStart(7);
    }),
    exact ? '  All exact: no run earns less, or more.'
      : `  Not all exact${open.size > 0 ? `: ${[...open].map((by) => bounds[by]).join('; ')}` : ''}. "<=" and ">=": that much was seen, and there may be less, or more.`,
    ...(files.length > 0 ? [`  ${files.length} ways written: ${files[0]} and others.`] : []),
  ].join('\n');
}

const told = ({ value, exact }: ToldEnd, sign: string): string => `${exact ? '' : sign}${(Math.round(value * 1e5) / 1e3).toFixed(1)}`;
