/**
 * The moves of an interview over rows of words. Questions that are alike in everything that matters are counted, not told apart, and so
 * are checks that bring nothing to light: what they use up only ever takes away, which is why it stands apart from the key.
 */
import { comesToLight } from '../../engine/tasks/interviewRules.ts';
import type { Interview, Question } from '../../scenario/tasks/interview.ts';
import { checkKind } from '../../scenario/tasks/interview.ts';
import type { Acting } from './acting.ts';
import type { Asking, Test } from './asking.ts';
import { type Layout, read, write } from './layout.ts';
import type { Field } from './table.ts';

/** Which of the moves it is, for whoever tells the way again. */
export type InterviewDoing =
  | { readonly do: 'ask'; readonly among: readonly string[] }
  | { readonly do: 'check'; readonly among: readonly string[]; readonly catches: boolean }
  | { readonly do: 'replace'; readonly interpreter: string }
  /** Letting minutes pass by what changes nothing: questions among these, and checks that take so long each. */
  | Wait;

export interface Wait {
  readonly do: 'wait';
  readonly among: readonly string[];
  readonly check: number;
  readonly minutes: number;
}

export interface InterviewStep {
  readonly doing: InterviewDoing;
  /** Minutes. */
  readonly takes: number;
  /** Carries it out; false where it is not open, and then nothing has changed. */
  readonly run: (row: Int32Array) => boolean;
}

/** A group of questions that are alike, and the fields that keep it. */
interface Group {
  readonly ids: readonly string[];
  readonly question: Question;
  /** How many were asked; for a question that may be rendered wrongly: 0 not asked, 1 + interpreter, or caught. Absent where asking is mere waiting. */
  readonly asked: Field | undefined;
  readonly distorted: boolean;
  /** Checks by each interpreter that brought nothing to light; of faithful answers they are counted together. */
  readonly checks: readonly (Field | undefined)[];
}

export interface Interviewing {
  readonly scene: string;
  readonly interpreters: readonly string[];
  readonly current: Field;
  readonly groups: readonly Group[];
  /**
   * By interpreter: how many checks of answers that are always rendered faithfully are not open now. A question that was not asked
   * yet keeps its checks closed as much as checks that were made: neither simply has more left than the other.
   */
  readonly pool: readonly (Field | undefined)[];
  readonly replaced: readonly (Field | undefined)[];
  readonly fields: readonly Field[];
  readonly task: Interview;
  /** What changes nothing is not counted one by one but is waiting: how many minutes it may last where the row stands. Absent where it is counted. */
  readonly waiting?: ((row: Int32Array) => readonly number[]) | undefined;
}

/**
 * `signature`: what a question does that matters; questions that agree in it are alike. `timeMatters`: whether the clock is read at all.
 * `idle`: where given, questions of which it holds are mere waiting, and so are checks.
 */
export function layInterview(layout: Layout, scene: string, task: Interview, timeMatters: boolean, signature: (question: Question) => string, catchMatters: (question: Question) => boolean, idle?: (question: Question) => boolean): Interviewing {
  const fields: Field[] = [];
  const taken = (field: Field) => {
    fields.push(field);
    return field;
  };
  // Where the interview must go on until something holds, having used everything up is a dead end of its own.
  const to = task.end['leads-to'];
  const endsAlways = !task.end.when && (typeof to === 'string' || to.some(({ when }) => !when));
  const used = (most: number) => taken(endsAlways ? layout.used(most) : layout.field(most));
  const interpreters = Object.keys(task.interpreters);
  const checksCount = timeMatters && !idle && (task['check-takes'] ?? 0) > 0;
  // Where neither the time that checks take nor what follows on catching matters, a distortion is no different from a faithful rendering.
  const isDistorted = (question: Question) => (checksCount || catchMatters(question)) && Object.values(question.rendered ?? {}).some((rendering) => rendering.distorted);
  const alike = new Map<string, string[]>();
  for (const [id, question] of Object.entries(task.questions)) {
    const distorted = isDistorted(question);
    const key = distorted ? `one ${id}` : signature(question);
    alike.set(key, [...(alike.get(key) ?? []), id]);
  }
  const current = taken(layout.field(interpreters.length));
  // Where only so many may be put, a question that changes nothing takes the place of another; it matters where the interview may not end then.
  const all = Object.keys(task.questions).length;
  const isIdle = (question: Question) => idle !== undefined && (endsAlways || (task['at-most'] ?? all) >= all) && idle(question);
  const groups = [...alike.values()].map((ids): Group => {
    const question = task.questions[ids[0] as string] as Question;
    const distorted = isDistorted(question);
    return {
      ids, question, distorted, asked: distorted ? taken(layout.field(interpreters.length + 1)) : isIdle(question) ? undefined : used(ids.length),
      checks: interpreters.map(() => (checksCount && distorted ? used(3) : undefined)),
    };
  });
  const faithful = groups.filter(({ distorted }) => !distorted).reduce((sum, { ids }) => sum + ids.length, 0);
  const pool = interpreters.map(() => (checksCount && faithful > 0 ? used(3 * faithful) : undefined));
  const replaced = interpreters.map(() => used(1));
  const waiting = idle && timeMatters ? waitingIn(task, interpreters, current, replaced, groups) : undefined;
  return { scene, interpreters, current, groups, pool, replaced, fields, task, waiting };
}

/**
 * Questions that change nothing, each once, as many as may still be put; and every check of whatever was asked, by each interpreter who
 * was here. Where a question takes the place of another, whoever waited before may ask a little more
 * here than in the case.
 */
function waitingIn(task: Interview, interpreters: readonly string[], current: Field, replaced: readonly Field[], groups: readonly Group[]): (row: Int32Array) => readonly number[] {
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
    const key = checks * (questions + 1) + may;
    let found = lasting.get(key);
    if (!found) {
      found = sums(idle, may, Array.from({ length: checks }, () => task['check-takes'] ?? 0));
      lasting.set(key, found);
    }
    return found;
  };
}

/** How often an answer can be checked by these interpreters at most: once it is caught there is nothing more to check. */
export function checksOf(task: Interview, question: string, interpreters: readonly string[]): number {
  return Math.max(...interpreters.map((first) => {
    const caught = interpreters.flatMap((now) => checkKind.options.map((by) => comesToLight(task, question, first, now, by)));
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

export function interviewSteps(interview: Interviewing, asking: Asking, acting: Acting, unit: number): { readonly begin: (row: Int32Array) => void; readonly steps: readonly InterviewStep[] } {
  const { scene, task, interpreters, current, groups, replaced } = interview;
  const at = ['scenes', scene, 'task'];
  const steps = (minutes: number) => minutes / unit;
  const caughtState = interpreters.length + 1;
  const may = Object.entries(task.interpreters).map(([id, { when }]) => asking.noted({ condition: when, at: [...at, 'interpreters', id, 'when'] }));

  const begin = (row: Int32Array) => {
    if (read(row, current) !== 0) return;
    const first = may.findIndex((test) => !test || test(row));
    write(row, current, 1 + Math.max(0, first));
    // Nothing was asked yet, so nothing can be checked.
    for (const closed of interview.pool) if (closed) write(row, closed, 3 * faithfulCount);
  };

  const total = Object.keys(task.questions).length;
  const most = Math.min(total, task['at-most'] ?? total);
  const questionsLeft = (row: Int32Array): boolean => {
    if (most >= total) return true;
    let asked = 0;
    for (const group of groups) {
      if (!group.asked) continue;
      const value = read(row, group.asked);
      asked += group.distorted ? (value > 0 ? 1 : 0) : value;
    }
    return asked < most;
  };

  const found: InterviewStep[] = [];
  const checking = task['check-takes'] ?? 0;
  if (interview.waiting) found.push({ doing: { do: 'wait', among: groups.filter(({ asked }) => !asked).flatMap(({ ids }) => ids), check: checking, minutes: 0 }, takes: 0, run: (row) => acting.pass(row, 0) });
  for (const group of groups) {
    const { ids, question, asked, distorted } = group;
    const tests = ids.flatMap((id) => asking.noted({ condition: task.questions[id]?.when, at: [...at, 'questions', id, 'when'] }) ?? []);
    const open: Test = (row) => {
      let holds = true;
      for (const test of tests) if (!test(row)) holds = false;
      return holds;
    };
    if (!asked) {
      // Whether it is open is asked all the same, for whoever wants to know whether it ever is.
      if (tests.length > 0) found.push({ doing: { do: 'ask', among: ids }, takes: 0, run: (row) => open(row) && false });
      continue;
    }
    const failure = acting.failure(question.critical, question.repairs);
    const effects = acting.effects(question.effects);
    const takes = steps(question.takes ?? 0);
    const opens = distorted ? [] : interview.pool.flatMap((field) => field ?? []);
    found.push({
      doing: { do: 'ask', among: ids }, takes: question.takes ?? 0,
      run(row) {
        if (!open(row)) return false;
        const value = read(row, asked);
        if (distorted ? value > 0 : value >= ids.length) return false;
        if (!questionsLeft(row)) return false;
        write(row, asked, distorted ? read(row, current) : value + 1);
        for (const closed of opens) write(row, closed, read(row, closed) - 3);
        failure?.(row);
        effects?.(row);
        acting.pass(row, takes);
        return true;
      },
    });
    const checkTakes = steps(checking);
    if (distorted) {
      const id = ids[0] as string;
      /** By who rendered it and who is here now: the kinds of check that bring it to light. */
      const catching = interpreters.map((first) => interpreters.map((now) => checkKind.options.filter((by) => comesToLight(task, id, first, now, by)).length));
      const whenCaught = acting.effects(question['when-caught']);
      found.push({
        doing: { do: 'check', among: ids, catches: true }, takes: task['check-takes'] ?? 0,
        run(row) {
          const first = read(row, asked) - 1;
          if (first < 0 || first >= interpreters.length || (catching[first]?.[read(row, current) - 1] ?? 0) === 0) return false;
          write(row, asked, caughtState);
          whenCaught?.(row);
          acting.pass(row, checkTakes);
          return true;
        },
      });
      interpreters.forEach((_, now) => {
        const checks = group.checks[now];
        if (checks) found.push({
          doing: { do: 'check', among: ids, catches: false }, takes: task['check-takes'] ?? 0,
          run(row) {
            if (read(row, current) - 1 !== now) return false;
            const first = read(row, asked) - 1;
            if (first < 0 || first >= interpreters.length) return false;
            const made = read(row, checks);
            if (made >= 3 - (catching[first]?.[now] ?? 0)) return false;
            write(row, checks, made + 1);
            acting.pass(row, checkTakes);
            return true;
          },
        });
      });
    }
  }
  const faithful = groups.filter(({ distorted }) => !distorted);
  const faithfulCount = faithful.reduce((sum, { ids }) => sum + ids.length, 0);
  interpreters.forEach((_, now) => {
    const checks = interview.pool[now];
    if (checks) found.push({
      doing: { do: 'check', among: faithful.flatMap(({ ids }) => ids), catches: false }, takes: task['check-takes'] ?? 0,
      run(row) {
        if (read(row, current) - 1 !== now) return false;
        const closed = read(row, checks);
        if (closed >= 3 * faithfulCount) return false;
        write(row, checks, closed + 1);
        acting.pass(row, steps(task['check-takes'] ?? 0));
        return true;
      },
    });
  });
  const failure = acting.failure(task.replace?.critical, task.replace?.repairs);
  const effects = acting.effects(task.replace?.effects);
  const takes = steps(task['replace-takes'] ?? task.replace?.takes ?? 0);
  for (const [number, interpreter] of interpreters.entries()) found.push({
    doing: { do: 'replace', interpreter }, takes: task['replace-takes'] ?? task.replace?.takes ?? 0,
    run(row) {
      const now = read(row, current) - 1;
      const gone = replaced[number];
      const holds = may[number]?.(row) ?? true;
      if (now === number || !holds || (gone && read(row, gone) === 1)) return false;
      const old = replaced[now];
      if (old) write(row, old, 1);
      write(row, current, number + 1);
      failure?.(row);
      effects?.(row);
      acting.pass(row, takes);
      return true;
    },
  });
  return { begin, steps: found };
}
