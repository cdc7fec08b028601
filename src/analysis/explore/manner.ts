/**
 * How an interview is done, as far as anybody reads it: steps before the first question, whom one speaks to, how it is rendered. A step
 * that nobody reads and that changes nothing but the time is used up; one that takes no time either is not kept at all.
 */
import { hearingsOf, renderingOf } from '../../engine/tasks/hearing.ts';
import type { Interview, RenderingMode } from '../../scenario/tasks/interview.ts';
import type { Act, Acting } from './acting.ts';
import type { Asking, Test } from './asking.ts';
import type { InterviewSense, InterviewStep } from './interviewing.ts';
import { type Layout, read, write } from './layout.ts';
import type { Field } from './table.ts';

export interface MannerWork {
  readonly asking: Asking;
  readonly acting: Acting;
  readonly at: readonly string[];
  readonly unit: number;
  readonly hasBegun: Test;
  readonly interpreterNow: (row: Int32Array) => string;
}

export interface Manner {
  /** Questions whose answers may be rendered wrongly. */
  readonly distorted: ReadonlySet<string>;
  /** Entries of `depends` whose effects somebody reads. */
  readonly depends: ReadonlySet<number>;
  readonly reads: { readonly asked: ReadonlySet<string>; readonly uncaught: boolean };
  /** The ways of rendering that are told apart, and the field that says which it is. */
  readonly modes: readonly RenderingMode[];
  readonly mode: Field | undefined;
  /** 0: spoken to the interpreter, 1: to the person, 2: what speaking past the person does has happened. */
  readonly address: Field | undefined;
  readonly isPrepared: (step: string, row: Int32Array) => boolean;
  /** A question was put. */
  readonly spoke: (row: Int32Array, interpreter: number, past: Act | undefined) => void;
  readonly steps: (work: MannerWork) => readonly InterviewStep[];
}

type Sense = InterviewSense & { readonly plainCounts: boolean; readonly othersCount: boolean };

export function mannerOf(layout: Layout, taken: (field: Field) => Field, used: (most: number) => Field, task: Interview, sense: Sense): Manner {
  const { timeMatters, matters, plainCounts, othersCount } = sense;
  const interpreters = Object.keys(task.interpreters);
  const distorted = new Set(Object.keys(task.questions).filter((id) => {
    const question = task.questions[id];
    return question && hearingsOf(task, question).some((heard) => renderingOf(task, id, heard)?.distorted);
  }));
  // What comes into the file is told of whether or not anybody reads it, so that it has to be known when it does.
  const entries = (task.end.depends ?? []).map((depends, number) => ({ depends, number })).filter(({ depends: { effects } }) => effects.obtain !== undefined || matters(effects));
  const uncaught = entries.some(({ depends }) => depends.uncaught !== undefined);
  const told = [...distorted].filter((id) => plainCounts || othersCount || uncaught || matters(task.questions[id]?.['when-caught']));
  const asked = new Set([
    ...entries.flatMap(({ depends }) => depends.asked ?? []),
    ...told.flatMap((id) => (task.questions[id]?.['answers-less'] ?? []).flatMap((less) => less.asked ?? [])),
  ]);
  const stepsRead = new Set([...entries.flatMap(({ depends }) => [...(depends.prepared ?? []), ...(depends['not-prepared'] ?? [])]), ...(task.audio && (told.length > 0 || othersCount) ? [task.audio.after] : [])]);
  const modeIsRead = task.mode !== undefined && (plainCounts || entries.some(({ depends }) => depends.mode !== undefined)
    || told.some((id) => task.questions[id] && hearingsOf(task, task.questions[id]).some(({ interpreter, less }) =>
      ((less === undefined ? undefined : task.questions[id]?.['answers-less']?.[less]) ?? task.questions[id])?.rendered?.[interpreter]?.['only-in'] !== undefined)));
  const mode = modeIsRead ? taken(layout.field(1)) : undefined;
  const address = task.address && matters(task.address['effects-when-interpreter']) ? taken(layout.field(2)) : undefined;

  const all = Object.entries(task.prepare ?? {});
  const changes = ([, { effects, critical, repairs }]: (typeof all)[number]) => critical !== undefined || repairs !== undefined || effects?.obtain !== undefined || matters(effects);
  const kept = all.filter((step) => stepsRead.has(step[0]) || changes(step) || (timeMatters && (step[1].takes ?? 0) > 0));
  const fields = new Map(kept.map(([id]) => [id, stepsRead.has(id) ? taken(layout.field(1)) : used(1)]));
  /** By interpreter: has rendered something, where a step about that one is kept. */
  const rendered = interpreters.map((id) => (kept.some(([, step]) => step.interpreter === id) ? used(1) : undefined));

  return {
    distorted, depends: new Set(entries.map(({ number }) => number)), reads: { asked, uncaught },
    modes: mode ? ['summary', 'verbatim'] : ['summary'], mode, address,
    isPrepared(step, row) {
      const field = fields.get(step);
      return field !== undefined && read(row, field) === 1;
    },
    spoke(row, interpreter, past) {
      const field = rendered[interpreter];
      if (field) write(row, field, 1);
      if (address && read(row, address) === 0) {
        write(row, address, 2);
        past?.(row);
      }
    },
    steps: ({ asking, acting, at, unit, hasBegun, interpreterNow }) => [
      ...kept.map(([id, { when, critical, repairs, effects, takes = 0, interpreter }]): InterviewStep => {
        const field = fields.get(id) as Field;
        const test = asking.noted({ condition: when, at: [...at, 'prepare', id, 'when'] });
        const failure = acting.failure(critical, repairs);
        const act = acting.effects(effects);
        const spoken = interpreter === undefined ? undefined : rendered[interpreters.indexOf(interpreter)];
        return {
          doing: { do: 'prepare', step: id }, takes,
          run(row) {
            if (test && !test(row)) return false;
            if (read(row, field) === 1) return false;
            if (interpreter === undefined ? hasBegun(row) : interpreterNow(row) !== interpreter || (spoken !== undefined && read(row, spoken) === 1)) return false;
            write(row, field, 1);
            failure?.(row);
            act?.(row);
            acting.pass(row, takes / unit);
            return true;
          },
        };
      }),
      ...(mode ? (['summary', 'verbatim'] as const).map((to, value): InterviewStep => ({
        doing: { do: 'mode', mode: to }, takes: 0,
        run(row) {
          if (read(row, mode) === value) return false;
          write(row, mode, value);
          acting.pass(row, 0);
          return true;
        },
      })) : []),
      ...(address ? (['interpreter', 'person'] as const).map((to, value): InterviewStep => ({
        doing: { do: 'address', to }, takes: 0,
        run(row) {
          const now = read(row, address);
          if (now === value || now === 2) return false;
          write(row, address, value);
          acting.pass(row, 0);
          return true;
        },
      })) : []),
    ],
  };
}
