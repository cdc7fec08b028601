/** How long may be waited in an interview by what changes nothing there: what an exploration in parts does not count one by one. */
import { comesToLight, hearingsOf } from '../../engine/tasks/hearing.ts';
import { checkTakes, isByOthers } from '../../engine/tasks/interviewRules.ts';
import { checksIn, type Interview, plainCheck, type RenderingMode } from '../../scenario/tasks/interview.ts';
import type { Group } from './interviewing.ts';
import { read } from './layout.ts';
import type { Field } from './table.ts';

/**
 * By a row: all the minutes that waiting may last. Questions that change nothing, each once, as many as may still be put; and every check
 * of whatever was asked, by each interpreter who was here. Where a question takes the place of another, whoever waited before may ask a
 * little more here than in the case.
 */
export function waitingIn(task: Interview, interpreters: readonly string[], current: Field, replaced: readonly Field[], groups: readonly Group[]): (row: Int32Array) => readonly number[] {
  const idle = groups.filter(({ asked }) => !asked).flatMap(({ ids, question }) => ids.map(() => question.takes ?? 0));
  const questions = Object.keys(task.questions).length;
  const most = Math.min(questions, task['at-most'] ?? questions);
  const counted = groups.flatMap(({ ids, asked, distorted }) => (asked ? [{ ids, asked, distorted }] : []));
  const idleIds = groups.flatMap(({ ids, asked }) => (asked ? [] : ids));
  /** By who was here, one bit for each interpreter: how many checks so many questions of a kind leave room for, the roomiest first. */
  const known = new Map<number, { readonly idle: readonly number[]; readonly counted: readonly (readonly number[])[] }>();
  const roomFor = (here: number) => {
    let found = known.get(here);
    if (!found) {
      const by = interpreters.filter((_, number) => ((here >>> number) & 1) === 1);
      const rooms = (ids: readonly string[]) => {
        let sum = 0;
        return [0, ...ids.map((id) => checksOf(task, id, by)).sort((x, y) => y - x).map((of) => (sum += of))];
      };
      found = { idle: rooms(idleIds), counted: counted.map(({ ids }) => rooms(ids)) };
      known.set(here, found);
    }
    return found;
  };
  const lasting = new Map<number, readonly number[]>();
  return (row) => {
    const here = replaced.reduce((bits, gone, number) => bits | (read(row, gone) << number), 1 << Math.max(0, read(row, current) - 1));
    const room = roomFor(here);
    let asked = 0;
    let checks = 0;
    for (let at = 0; at < counted.length; at += 1) {
      const { asked: field, distorted } = counted[at] as (typeof counted)[number];
      const many = distorted ? Math.min(1, read(row, field)) : read(row, field);
      asked += many;
      checks += room.counted[at]?.[many] ?? 0;
    }
    const may = Math.min(idle.length, Math.max(0, most - asked));
    checks += room.idle[may] ?? 0;
    const key = (checks * (questions + 1) + may) * (questions + 1) + asked;
    let found = lasting.get(key);
    if (!found) {
      // Somebody else listens to an answer once, and to its recording once.
      const byOthers = checksIn(task).filter(isByOthers).flatMap((by) => Array.from({ length: asked + may }, () => checkTakes(task, by)));
      found = sums(idle, may, [...Array.from({ length: checks }, () => task['check-takes'] ?? 0), ...byOthers]);
      lasting.set(key, found);
    }
    return found;
  };
}

/** How often an answer can be checked by these interpreters at most, in the plain ways: once it is caught there is nothing more to check. */
export function checksOf(task: Interview, id: string, interpreters: readonly string[]): number {
  const question = task.questions[id];
  if (!question) return 0;
  const modes: readonly RenderingMode[] = task.mode ? ['summary', 'verbatim'] : ['summary'];
  return Math.max(0, ...hearingsOf(task, question).filter(({ interpreter }) => interpreters.includes(interpreter)).map((first) => {
    const caught = interpreters.flatMap((interpreter) => modes.flatMap((mode) => plainCheck.options.map((by) => comesToLight(task, id, first, { interpreter, mode }, by))));
    return caught.filter((is) => !is).length + (caught.includes(true) ? 1 : 0);
  }));
}

/** What at most so many of some, and any of the others, each taken once, add up to: all such sums, the smallest first. */
function sums(some: readonly number[], most: number, others: readonly number[]): readonly number[] {
  /** By how many were taken. */
  const by: Set<number>[] = Array.from({ length: most + 1 }, () => new Set([0]));
  for (const minutes of some) if (minutes > 0) for (let taken = most; taken > 0; taken -= 1) for (const sum of by[taken - 1] as Set<number>) by[taken]?.add(sum + minutes);
  const found = by[most] as Set<number>;
  for (const minutes of others) if (minutes > 0) for (const sum of [...found]) found.add(sum + minutes);
  return [...found].sort((a, b) => a - b);
}
