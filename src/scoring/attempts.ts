/** A person's runs of one scenario: which is the scored one, which are practice, and how they went on (SPEC Y1-Y4). */
import { type Dimension, dimensions } from './item.ts';
import { byCodePoint } from './run.ts';
import type { Scorecard } from './scorecard.ts';

/** One case as a list of cases holds it. Times are in UTC as `toISOString` writes them, so that they sort as text. */
export interface PlayedCase {
  readonly id: string;
  readonly started: string;
  /** Absent: it has not ended. */
  readonly ended?: string;
  /** It was forked from another case to see what would have been: never the scored run. */
  readonly fork?: true;
  readonly model: string;
  readonly index?: number;
  readonly values: Readonly<Partial<Record<Dimension, number>>>;
}

/** A case with its scorecard, as the list holds it. */
export const playedCase = (of: Pick<PlayedCase, 'id' | 'started' | 'ended' | 'fork'>, { model, index, dimensions: judged }: Pick<Scorecard, 'model' | 'index' | 'dimensions'>): PlayedCase => ({
  ...of, model, ...(index !== undefined && { index }),
  values: Object.fromEntries(judged.flatMap(({ code, value }) => (value === undefined ? [] : [[code, value]]))),
});

/** A completed case in the order of completion. */
export interface Attempt extends PlayedCase {
  readonly ended: string;
  /** 1, 2, 3 ... among the runs of this person that are no forks; absent for a fork. */
  readonly number?: number;
  readonly standing: 'scored' | 'practice' | 'fork';
}

export interface Progress {
  readonly code: Dimension | 'index';
  /** By attempt, forks left out; undefined where it was not judged. */
  readonly values: readonly (number | undefined)[];
  /** From the first judged attempt to the last, where there are two that the same model judged. */
  readonly change?: number;
}

export interface Attempts {
  /** The first completed run. */
  readonly scored?: Attempt;
  readonly practice: readonly Attempt[];
  readonly forks: readonly Attempt[];
  /** Cases that were begun before the scored one was completed and are no part of it: its player may have seen the case before. */
  readonly begunBefore: readonly string[];
  readonly progress: readonly Progress[];
}

export function attemptsOf(cases: readonly PlayedCase[]): Attempts {
  const completed = cases.filter((one): one is PlayedCase & { readonly ended: string } => one.ended !== undefined)
    .sort((a, b) => byCodePoint(a.ended, b.ended) || byCodePoint(a.started, b.started) || byCodePoint(a.id, b.id));
  const runs = completed.filter(({ fork }) => !fork).map((one, index): Attempt => ({ ...one, number: index + 1, standing: index === 0 ? 'scored' : 'practice' }));
  const [scored, ...practice] = runs;
  return {
    ...(scored && { scored }), practice,
    forks: completed.filter(({ fork }) => fork).map((one): Attempt => ({ ...one, standing: 'fork' })),
    begunBefore: scored ? cases.filter(({ id, started }) => id !== scored.id && started < scored.started).map(({ id }) => id) : [],
    progress: [...dimensions, 'index' as const].map((code) => progressOf(code, runs)).filter(({ values }) => values.some((value) => value !== undefined)),
  };
}

function progressOf(code: Progress['code'], runs: readonly Attempt[]): Progress {
  const figureOf = (run: Attempt) => (code === 'index' ? run.index : run.values[code]);
  const judged = runs.filter((run) => figureOf(run) !== undefined);
  const [first, last] = [judged[0], judged.at(-1)];
  const comparable = first && last && first !== last && first.model === last.model;
  return { code, values: runs.map(figureOf), ...(comparable && { change: (figureOf(last) ?? 0) - (figureOf(first) ?? 0) }) };
}
