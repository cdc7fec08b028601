/** Times of the case: local, without zone, `2026-02-03 07:40`. No machine's clock or zone plays a part. */

/** Minutes from one time of the case to another. NaN where one of them is no real date. */
export function minutesBetween(from: string, to: string): number {
  return (instant(to) - instant(from)) / 60_000;
}

/** The time of the case `minutes` after `start`, written as a scenario writes it. */
export function timeAfter(start: string, minutes: number): string {
  return written(instant(start) + minutes * 60_000);
}

/** Minutes of a written duration: `1 day 4 hours` is 1680. */
export function minutesOf(duration: string): number {
  const unit = { minute: 1, hour: 60, day: 1440 } as const;
  let minutes = 0;
  for (const [, count, word] of duration.matchAll(/(\d+) (minute|hour|day)s?/g)) {
    minutes += Number(count) * unit[word as keyof typeof unit];
  }
  return minutes;
}

/** The instant of a written time, taken as UTC; NaN for a date that does not exist (31 February). */
function instant(time: string): number {
  const known = instants.get(time);
  if (known !== undefined) return known;
  const at = Date.parse(`${time.replace(' ', 'T')}:00Z`);
  const found = !Number.isNaN(at) && written(at) === time ? at : Number.NaN;
  if (instants.size >= MOST_KNOWN) instants.clear();
  instants.set(time, found);
  return found;
}

// A case asks for the same few times at every step, and reading a date takes longer than most steps.
const instants = new Map<string, number>();
const MOST_KNOWN = 4096;

const written = (at: number): string => (Number.isNaN(at) ? '' : new Date(at).toISOString().slice(0, 16).replace('T', ' '));
