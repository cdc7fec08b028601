/**
 * The moves of an interview over rows of words. Questions that are alike in everything that matters are counted, not told apart, and so
 * are checks that bring nothing to light: what they use up only ever takes away, which is why it stands apart from the key. Steps before
 * the first question, to whom it is spoken, and how it is rendered are kept only where something reads them: `manner.ts`.
 */
import { comesToLight, type Hearing, renderingOf } from '../../engine/tasks/hearing.ts';
import { checkTakes, isByOthers } from '../../engine/tasks/interviewRules.ts';
import type { Effects } from '../../scenario/conditions.ts';
import { type Addressed, type CheckKind, checksIn, type Interview, plainCheck, type Question, type RenderingMode } from '../../scenario/tasks/interview.ts';
import type { Acting } from './acting.ts';
import type { Asking, Test } from './asking.ts';
import { type Layout, read, write } from './layout.ts';
import { type Manner, mannerOf } from './manner.ts';
import { waitingIn } from './waitingIn.ts';
import type { Field } from './table.ts';

/** Which of the moves it is, for whoever tells the way again. */
export type InterviewDoing =
  | { readonly do: 'prepare'; readonly step: string }
  | { readonly do: 'address'; readonly to: Addressed }
  | { readonly do: 'mode'; readonly mode: RenderingMode }
  | { readonly do: 'ask'; readonly among: readonly string[] }
  /** `by`: by this check alone. */
  | { readonly do: 'check'; readonly among: readonly string[]; readonly catches: boolean; readonly by?: CheckKind }
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
export interface Group {
  readonly ids: readonly string[];
  readonly question: Question;
  /** How many were asked; for a question that may be rendered wrongly: 0 not asked, 1 + how it was heard, or caught. Absent where asking is mere waiting. */
  readonly asked: Field | undefined;
  readonly distorted: boolean;
  /** Of a question that may be rendered wrongly: the ways in which its answer may be heard. */
  readonly heard: readonly Hearing[];
  /** Plain checks by each channel that brought nothing to light; of faithful answers they are counted together. */
  readonly checks: readonly (Field | undefined)[];
  /** Whether it was checked so, by somebody else or by the recording, and nothing came to light. */
  readonly byOthers: ReadonlyMap<CheckKind, Field>;
}

/** Who interprets, and how: checks of one are other checks than those of another. */
export interface Channel {
  readonly interpreter: number;
  readonly mode: RenderingMode;
}

export interface Interviewing {
  readonly scene: string;
  readonly interpreters: readonly string[];
  readonly current: Field;
  readonly channels: readonly Channel[];
  readonly groups: readonly Group[];
  /**
   * By channel: how many plain checks of answers that are always rendered faithfully are not open now. A question that was not asked
   * yet keeps its checks closed as much as checks that were made: neither simply has more left than the other.
   */
  readonly pool: readonly (Field | undefined)[];
  /** The same of checks by others. */
  readonly poolByOthers: ReadonlyMap<CheckKind, Field>;
  readonly replaced: readonly Field[];
  readonly fields: readonly Field[];
  readonly task: Interview;
  readonly manner: Manner;
  /** What changes nothing is not counted one by one but is waiting: how many minutes it may last where the row stands. Absent where it is counted. */
  readonly waiting?: ((row: Int32Array) => readonly number[]) | undefined;
}

export interface InterviewSense {
  /** Whether the clock is read at all. */
  readonly timeMatters: boolean;
  /** What a question does that matters; questions that agree in it are alike. */
  readonly signature: (question: Question) => string;
  /** Whether anybody reads what these effects change. */
  readonly matters: (effects: Effects | undefined) => boolean;
  /** Where given, questions of which it holds are mere waiting, and so are checks. */
  readonly idle?: (question: Question) => boolean;
}

const PLAIN = plainCheck.options.length;

export function layInterview(layout: Layout, scene: string, task: Interview, sense: InterviewSense): Interviewing {
  const { timeMatters, signature, matters, idle } = sense;
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
  const counts = timeMatters && !idle;
  const counted = (by: CheckKind) => counts && checkTakes(task, by) > 0;
  const others = checksIn(task).filter(isByOthers);
  const manner = mannerOf(layout, taken, used, task, { ...sense, plainCounts: counted('stopped'), othersCount: others.some(counted) });
  // Where neither the time that checks take nor what follows on catching matters, a distortion is no different from a faithful rendering.
  const isDistorted = (id: string, question: Question) =>
    (counted('stopped') || others.some(counted) || matters(question['when-caught']) || manner.reads.uncaught) && manner.distorted.has(id);
  const alike = new Map<string, string[]>();
  for (const [id, question] of Object.entries(task.questions)) {
    const key = isDistorted(id, question) || manner.reads.asked.has(id) ? `one ${id}` : signature(question);
    alike.set(key, [...(alike.get(key) ?? []), id]);
  }
  const current = taken(layout.field(interpreters.length));
  const channels = interpreters.flatMap((_, interpreter) => manner.modes.map((mode) => ({ interpreter, mode })));
  // Where only so many may be put, a question that changes nothing takes the place of another; it matters where the interview may not end
  // then. Every question matters where speaking past the person does something.
  const all = Object.keys(task.questions).length;
  const isIdle = (id: string, question: Question) =>
    idle !== undefined && (endsAlways || (task['at-most'] ?? all) >= all) && !manner.address && !manner.reads.asked.has(id) && idle(question);
  const groups = [...alike.values()].map((ids): Group => {
    const id = ids[0] as string;
    const question = task.questions[id] as Question;
    const distorted = isDistorted(id, question);
    const heard = distorted ? channels.flatMap(({ interpreter, mode }): Hearing[] => [
      { interpreter: interpreters[interpreter] as string, mode }, ...(question['answers-less'] ?? []).map((_, less) => ({ interpreter: interpreters[interpreter] as string, mode, less })),
    ]) : [];
    return {
      ids, question, distorted, heard,
      asked: distorted ? taken(layout.field(heard.length + 1)) : isIdle(id, question) ? undefined : manner.reads.asked.has(id) ? taken(layout.field(ids.length)) : used(ids.length),
      checks: channels.map(() => (counted('stopped') && distorted ? used(PLAIN) : undefined)),
      byOthers: new Map(distorted ? others.filter(counted).map((by) => [by, used(1)]) : []),
    };
  });
  const faithful = groups.filter(({ distorted }) => !distorted).reduce((sum, { ids }) => sum + ids.length, 0);
  const pool = channels.map(() => (counted('stopped') && faithful > 0 ? used(PLAIN * faithful) : undefined));
  const poolByOthers = new Map(faithful > 0 ? others.filter(counted).map((by) => [by, used(faithful)]) : []);
  const replaced = interpreters.map(() => used(1));
  const waiting = idle && timeMatters ? waitingIn(task, interpreters, current, replaced, groups) : undefined;
  return { scene, interpreters, current, channels, groups, pool, poolByOthers, replaced, fields, task, manner, waiting };
}

export interface InterviewWork {
  readonly begin: (row: Int32Array) => void;
  readonly steps: readonly InterviewStep[];
  /** Whether what an entry of `depends` asks of the interview itself is so; undefined where nobody reads what it changes. */
  readonly depends: (number: number) => Test | undefined;
}

export function interviewSteps(interview: Interviewing, asking: Asking, acting: Acting, unit: number): InterviewWork {
  const { scene, task, interpreters, current, channels, groups, replaced, manner } = interview;
  const at = ['scenes', scene, 'task'];
  const steps = (minutes: number) => minutes / unit;
  const may = Object.entries(task.interpreters).map(([id, { when }]) => asking.noted({ condition: when, at: [...at, 'interpreters', id, 'when'] }));
  const second = asking.noted({ condition: task['second-interpreter']?.when, at: [...at, 'second-interpreter', 'when'] });
  const modeNow = (row: Int32Array) => (manner.mode ? read(row, manner.mode) : 0);
  const channelNow = (row: Int32Array) => (read(row, current) - 1) * manner.modes.length + modeNow(row);
  const isOpen = (by: CheckKind): Test => (by === 'second-interpreter'
    ? (row) => interpreters[read(row, current) - 1] !== task['second-interpreter']?.person && (second?.(row) ?? true)
    : by === 'audio' ? (row) => task.audio !== undefined && manner.isPrepared(task.audio.after, row) : () => true);
  const others = checksIn(task).filter(isByOthers);

  const begin = (row: Int32Array) => {
    if (read(row, current) !== 0) return;
    const first = may.findIndex((test) => !test || test(row));
    write(row, current, 1 + Math.max(0, first));
    // Nothing was asked yet, so nothing can be checked.
    for (const closed of interview.pool) if (closed) write(row, closed, PLAIN * faithfulCount);
    for (const closed of interview.poolByOthers.values()) write(row, closed, faithfulCount);
  };

  const total = Object.keys(task.questions).length;
  const most = Math.min(total, task['at-most'] ?? total);
  const askedIn = (row: Int32Array): number => groups.reduce((sum, group) => {
    if (!group.asked) return sum;
    const value = read(row, group.asked);
    return sum + (group.distorted ? Math.min(1, value) : value);
  }, 0);
  const questionsLeft = (row: Int32Array): boolean => most >= total || askedIn(row) < most;
  const groupOf = new Map(groups.flatMap((group) => group.ids.map((id) => [id, group] as const)));
  const wasAsked = (id: string, row: Int32Array): boolean => {
    const field = groupOf.get(id)?.asked;
    return field !== undefined && read(row, field) > 0;
  };

  const found: InterviewStep[] = [];
  const checking = steps(task['check-takes'] ?? 0);
  if (interview.waiting) found.push({ doing: { do: 'wait', among: groups.filter(({ asked }) => !asked).flatMap(({ ids }) => ids), check: task['check-takes'] ?? 0, minutes: 0 }, takes: 0, run: (row) => acting.pass(row, 0) });
  found.push(...manner.steps({ asking, acting, at, unit, hasBegun: (row) => askedIn(row) > 0, interpreterNow: (row) => interpreters[read(row, current) - 1] ?? '' }));
  const spokenPast = acting.effects(task.address?.['effects-when-interpreter']);
  for (const group of groups) {
    const { ids, question, asked, distorted, heard } = group;
    const caughtState = heard.length + 1;
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
    const less = distorted ? (question['answers-less'] ?? []).map(({ asked: before = [], when }, number) =>
      ({ before, test: asking.noted({ condition: when, at: [...at, 'questions', ids[0] as string, 'answers-less', number, 'when'] }) })) : [];
    /** How an answer is heard now: 1 and up. */
    const hearingNow = (row: Int32Array): number => {
      const answer = less.findIndex(({ before, test }) => before.every((id) => wasAsked(id, row)) && (!test || test(row)));
      return 1 + channelNow(row) * (less.length + 1) + (answer + 1);
    };
    const failure = acting.failure(question.critical, question.repairs);
    const effects = acting.effects(question.effects);
    const takes = steps(question.takes ?? 0);
    const opens = distorted ? [] : interview.pool.flatMap((field) => field ?? []);
    const opensToOthers = distorted ? [] : [...interview.poolByOthers.values()];
    found.push({
      doing: { do: 'ask', among: ids }, takes: question.takes ?? 0,
      run(row) {
        if (!open(row)) return false;
        const value = read(row, asked);
        if (distorted ? value > 0 : value >= ids.length) return false;
        if (!questionsLeft(row)) return false;
        write(row, asked, distorted ? hearingNow(row) : value + 1);
        for (const closed of opens) write(row, closed, read(row, closed) - PLAIN);
        for (const closed of opensToOthers) write(row, closed, read(row, closed) - 1);
        manner.spoke(row, read(row, current) - 1, spokenPast);
        failure?.(row);
        effects?.(row);
        acting.pass(row, takes);
        return true;
      },
    });
    if (!distorted) continue;
    const id = ids[0] as string;
    const light = (first: Hearing, { interpreter, mode }: Channel, by: CheckKind) => comesToLight(task, id, first, { interpreter: interpreters[interpreter] as string, mode }, by);
    /** By how it was heard and who is here now: the plain checks that bring it to light. */
    const catching = heard.map((first) => channels.map((now) => plainCheck.options.filter((by) => light(first, now, by)).length));
    const whenCaught = acting.effects(question['when-caught']);
    const heardAs = (row: Int32Array): number | undefined => {
      const first = read(row, asked) - 1;
      return first >= 0 && first < heard.length ? first : undefined;
    };
    found.push({
      doing: { do: 'check', among: ids, catches: true }, takes: task['check-takes'] ?? 0,
      run(row) {
        const first = heardAs(row);
        if (first === undefined || (catching[first]?.[channelNow(row)] ?? 0) === 0) return false;
        write(row, asked, caughtState);
        whenCaught?.(row);
        acting.pass(row, checking);
        return true;
      },
    });
    channels.forEach((_, now) => {
      const checks = group.checks[now];
      if (checks) found.push({
        doing: { do: 'check', among: ids, catches: false }, takes: task['check-takes'] ?? 0,
        run(row) {
          if (channelNow(row) !== now) return false;
          const first = heardAs(row);
          if (first === undefined) return false;
          const made = read(row, checks);
          if (made >= PLAIN - (catching[first]?.[now] ?? 0)) return false;
          write(row, checks, made + 1);
          acting.pass(row, checking);
          return true;
        },
      });
    });
    for (const by of others) {
      const may = isOpen(by);
      const minutes = checkTakes(task, by);
      const shows = heard.map((first) => light(first, channels[0] as Channel, by));
      found.push({
        doing: { do: 'check', among: ids, catches: true, by }, takes: minutes,
        run(row) {
          const first = heardAs(row);
          if (first === undefined || !shows[first] || !may(row)) return false;
          write(row, asked, caughtState);
          whenCaught?.(row);
          acting.pass(row, steps(minutes));
          return true;
        },
      });
      const made = group.byOthers.get(by);
      if (made) found.push({
        doing: { do: 'check', among: ids, catches: false, by }, takes: minutes,
        run(row) {
          const first = heardAs(row);
          if (first === undefined || shows[first] || read(row, made) === 1 || !may(row)) return false;
          write(row, made, 1);
          acting.pass(row, steps(minutes));
          return true;
        },
      });
    }
  }
  const faithful = groups.filter(({ distorted }) => !distorted);
  const faithfulCount = faithful.reduce((sum, { ids }) => sum + ids.length, 0);
  const faithfulIds = faithful.flatMap(({ ids }) => ids);
  channels.forEach((_, now) => {
    const checks = interview.pool[now];
    if (checks) found.push({
      doing: { do: 'check', among: faithfulIds, catches: false }, takes: task['check-takes'] ?? 0,
      run(row) {
        if (channelNow(row) !== now) return false;
        const closed = read(row, checks);
        if (closed >= PLAIN * faithfulCount) return false;
        write(row, checks, closed + 1);
        acting.pass(row, checking);
        return true;
      },
    });
  });
  for (const [by, checks] of interview.poolByOthers) {
    const may = isOpen(by);
    const minutes = checkTakes(task, by);
    found.push({
      doing: { do: 'check', among: faithfulIds, catches: false, by }, takes: minutes,
      run(row) {
        const closed = read(row, checks);
        if (closed >= faithfulCount || !may(row)) return false;
        write(row, checks, closed + 1);
        acting.pass(row, steps(minutes));
        return true;
      },
    });
  }
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

  /** Answers heard wrongly and not caught. */
  const wrong = groups.map(({ heard, ids }) => [false, ...heard.map((first) => renderingOf(task, ids[0] as string, first)?.distorted !== undefined), false]);
  const uncaughtIn = (row: Int32Array): number => groups.reduce((sum, { asked, distorted }, number) => sum + (asked && distorted && wrong[number]?.[read(row, asked)] ? 1 : 0), 0);
  return {
    begin, steps: found,
    depends(number) {
      const depends = manner.depends.has(number) ? task.end.depends?.[number] : undefined;
      if (!depends) return undefined;
      const { uncaught, interpreter, prepared = [], 'not-prepared': left = [], asked = [], mode } = depends;
      return (row) => (uncaught === undefined || uncaughtIn(row) >= uncaught) && (interpreter === undefined || interpreters[read(row, current) - 1] === interpreter)
        && prepared.every((step) => manner.isPrepared(step, row)) && !left.some((step) => manner.isPrepared(step, row))
        && asked.every((id) => wasAsked(id, row)) && (mode === undefined || (manner.modes[modeNow(row)] ?? 'summary') === mode);
    },
  };
}
