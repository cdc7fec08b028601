/** One question: how low, or how high, can one dimension of a case be? What every step of the search for it needs to know. */
import { type Case, type CaseMachine, scenarioOf } from '../../engine/case.ts';
import type { CaseEvent } from '../../engine/event.ts';
import type { Facts, Link } from '../../engine/facts.ts';
import type { Step } from '../../engine/replay.ts';
import { qualificationFor, rowOf, rowsOf } from '../../scenario/rows.ts';
import type { Task } from '../../scenario/task.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { criteria } from '../../scoring/criteria.ts';
import type { Criterion } from '../../scoring/criteria/criterion.ts';
import { freshMeasures } from '../../scoring/freshMeasures.ts';
import type { Dimension } from '../../scoring/item.ts';
import type { Run } from '../../scoring/run.ts';
import { settledKeys } from '../../scoring/settledKeys.ts';
import { type Ahead, aheadOf, bearingOn } from './ahead.ts';
import type { End } from './range.ts';

export interface Judge {
  readonly machine: CaseMachine;
  readonly scenario: Scenario;
  /** The scenario as it is judged, with the answers of its panels. */
  readonly settled: Scenario;
  readonly dimension: Dimension;
  readonly end: End;
  readonly criterion: Criterion;
  /** What the model run had before it. 0 without measures. */
  readonly expert: number;
  readonly measured: boolean;
  readonly ahead: ReadonlyMap<string, Ahead>;
  /** By scene: exhibits that flow or this dimension can still ask for there, in one order. */
  readonly exhibits: ReadonlyMap<string, readonly string[]>;
  /** Scenes whose task counts as left undone where the case ends without it. */
  readonly mandatory: ReadonlySet<string>;
}

export function judgeOf(machine: CaseMachine, dimension: Dimension, end: End, ahead: ReadonlyMap<string, Ahead> = aheadOf(scenarioOf(machine))): Judge {
  const scenario = scenarioOf(machine);
  const settled = settledKeys(scenario);
  const criterion = criteria.find(({ code }) => code === dimension);
  if (!criterion) throw new Error(`nothing judges ${dimension}`);
  const measures = freshMeasures(scenario);
  const mandatory = new Set(Object.entries(scenario.scenes).flatMap(([id, { task }]) => (task && 'mandatory' in task && task.mandatory ? [id] : [])));
  const judge = { machine, scenario, settled, dimension, end, criterion, expert: measures?.expert[dimension] ?? 0, measured: measures !== undefined, ahead, mandatory };
  return { ...judge, exhibits: new Map([...ahead].map(([scene, { here, exhibits }]) => [scene, [...new Set([...exhibits, ...askedFor(judge, new Set([...here, ...mandatory]))])].sort()])) };
}

/** Whether its value is worth less on a poor file. */
export const isExposed = ({ criterion, expert }: Pick<Judge, 'criterion' | 'expert'>): boolean => (criterion.exposed ?? false) && expert > 0;

/** Exhibits that the items of this dimension read. What is merely wrong to pick is not among them: nobody who wants the most picks it, and nobody who wants the least picks anything. */
function askedFor(judge: Omit<Judge, 'exhibits'>, scenes: ReadonlySet<string>): readonly string[] {
  const { scenario, dimension } = judge;
  const all = Object.keys(scenario.exhibits);
  const important = all.filter((id) => (scenario.exhibits[id]?.importance ?? 0) > 0);
  if (dimension === 'elements') return all;
  if (dimension === 'inquiry') return important;
  const tasks = [...scenes].flatMap((scene) => scenario.scenes[scene]?.task ?? []);
  const counted = isExposed(judge) && (dimension === 'qualification' || dimension === 'hypotheses') ? important : [];
  return [...counted, ...tasks.flatMap((task) => readBy(scenario, dimension, task))];
}

function readBy(scenario: Scenario, dimension: Dimension, task: Task): readonly string[] {
  switch (task.kind) {
    case 'choose':
    case 'new-fact':
      return dimension === 'rationale' ? Object.keys(task.cite?.['should-weigh'] ?? {}) : [];
    case 'qualify':
      return dimension === 'qualification' || dimension === 'calibration' || dimension === 'rationale' ? bearingOn(scenario, [...task.offences, qualificationFor(scenario, task.for).reference]) : [];
    case 'identify':
      return dimension === 'rationale' && task.cite ? Object.entries(scenario.exhibits).filter(([, exhibit]) => Object.keys(exhibit['bears-on'] ?? {}).some((row) => task.subjects.includes(rowOf(row).subject ?? ''))).map(([id]) => id) : [];
    case 'weigh':
      return dimension === 'weighing' ? task.exhibits : [];
    case 'deduce':
      return dimension === 'weighing' ? Object.values(task.deductions).flatMap(({ from }) => from) : [];
    case 'tokens':
    case 'against':
      return dimension === 'hypotheses' ? Object.entries(scenario.exhibits).filter(([, { points }]) => Object.values(points ?? {}).some((point) => point !== 0)).map(([id]) => id) : [];
    default:
      return [];
  }
}

/** A run that consists of these steps alone: scoring reads of it what it would read of the whole, as far as these steps go. */
export const runOfSteps = ({ machine, settled }: Judge, steps: readonly Step[], end: Facts, ended: boolean): Run => ({ machine, scenario: settled, steps, end, ended });

export const stepOf = (event: CaseEvent, before: Facts, after: Facts, seq: number): Step =>
  ({ entry: { seq, at: '', by: 'trainee', event }, before: standing(before), after: standing(after) });

// Scoring asks a case for its facts and for the scene it stands in, and for nothing else. What comes out is checked by playing it.
const standing = (facts: Facts): Case => ({ value: { investigation: { scenes: facts.scene } }, context: facts }) as unknown as Case;

/** The map of proof as somebody draws it who wants the most, or the least, of it: everything right, or nothing. */
export function linksFor({ settled, end }: Judge, { held }: Pick<Facts, 'held'>): Facts['links'] {
  if (end === 'lowest') return {};
  return Object.fromEntries(Object.keys(held).flatMap((exhibit) => {
    const row = rowsOf(settled).flatMap(({ id: element }): [string, Link][] => {
      const verdict = settled.exhibits[exhibit]?.['bears-on']?.[element]?.verdict;
      return verdict === 'supports' || verdict === 'contradicts' ? [[element, verdict]] : [];
    });
    return row.length === 0 ? [] : [[exhibit, Object.fromEntries(row)]];
  }));
}
