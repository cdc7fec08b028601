/**
 * Options as they stand on printed sheets. The order is the same for every room and every group, so that a letter that is called out
 * means the same option at every table and in the form in which the facilitator types it in. It gives nothing away: it is shuffled.
 */
import type { Choose } from '../scenario/tasks/choose.ts';
import { shuffled } from './shuffle.ts';

/** The seed of everything that is printed. */
const PAPER = 0;

/** Items in the order in which they are printed. `name`: of what they are. */
export const paperOrder = <T>(items: readonly T[], name: string): readonly T[] => shuffled(items, PAPER, name);

/** A, B, ... Z, and then AA, AB ... for whatever is longer. */
export const letterAt = (at: number): string => (at < 26 ? String.fromCharCode(65 + at) : `${letterAt(Math.floor(at / 26) - 1)}${letterAt(at % 26)}`);

/**
 * The letter of each option of a decision. Options that are not always open come last: they are no gap on the sheet, which does not
 * have them.
 */
export function paperLetters(task: Choose, scene: string): ReadonlyMap<string, string> {
  const entries = Object.entries(task.choices);
  const order = task['fixed-order'] || task.decision === false ? entries : paperOrder(entries, scene);
  const printed = [...order.filter(([, { when }]) => when === undefined), ...order.filter(([, { when }]) => when !== undefined)];
  return new Map(printed.map(([id], at) => [id, letterAt(at)]));
}
