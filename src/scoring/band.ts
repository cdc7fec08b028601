/** The band of a case that has ended, and why it is no better one (SPEC B3-B6). */
import { BANDS } from './constants.ts';
import type { Dimension } from './item.ts';
import { type Message, message } from './message.ts';
import type { Band, FailureScore } from './scorecard.ts';
import { wholePerCent } from './wholePerCent.ts';

interface Judged {
  /** Absent where nothing was judged. */
  readonly index: number | undefined;
  readonly values: Readonly<Partial<Record<Dimension, number>>>;
  readonly failures: readonly Pick<FailureScore, 'title' | 'repairedBy'>[];
  readonly measured: boolean;
}

export function bandOf({ index, values, failures, measured }: Judged): { readonly band: Band; readonly reasons: readonly Message[] } | undefined {
  const open = failures.filter(({ repairedBy }) => repairedBy === undefined);
  if (open.length > 0) return { band: 'stop', reasons: open.map(({ title }) => message('band-stop', { failure: title })) };
  if (index === undefined) return undefined;
  const { index: needed, dimensions } = BANDS['case-ready'];
  const reasons = [
    ...(index < needed ? [message('band-index', { needed: wholePerCent(needed) })] : []),
    ...(Object.entries(dimensions) as [Dimension, number][]).flatMap(([code, least]) => {
      const value = values[code];
      return value !== undefined && value < least ? [message(`band-${code}`, { needed: wholePerCent(least) })] : [];
    }),
    ...failures.map(({ title }) => message('band-repaired', { failure: title })),
    ...(measured ? [] : [message('band-not-measured')]),
  ];
  return { band: reasons.length === 0 ? 'case-ready' : index >= BANDS.developing.index ? 'developing' : 'foundation', reasons };
}
