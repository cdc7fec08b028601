/**
 * What the way so far has earned in one dimension, as far as nothing can change it any more: a value is 1 less what was missed over
 * what was at stake (SPEC N1). Items are made by scoring itself, step by step; only their sums are kept here.
 */
import type { CaseEvent } from '../../engine/event.ts';
import type { Facts } from '../../engine/facts.ts';
import type { Step } from '../../engine/replay.ts';
import { interviewRules, questionsLeft } from '../../engine/tasks/interviewRules.ts';
import { holds } from '../../engine/conditions.ts';
import type { TaskOf } from '../../scenario/task.ts';
import { aggregate, clip, exposureOf } from '../../scoring/dimensionScore.ts';
import { capOf } from '../../scoring/failureScores.ts';
import { components, type Item } from '../../scoring/item.ts';
import type { Run } from '../../scoring/run.ts';
import { stepName } from '../../scoring/tasks/interviewItems.ts';
import { itemsOfTask } from '../../scoring/tasks/itemsOf.ts';
import { isExposed, type Judge, linksFor, runOfSteps, stepOf } from './judge.ts';

/** Of a dimension, or of one of its parts. */
export interface Sum {
  readonly missed: number;
  readonly stake: number;
}

/** An interview that can still go on, or be come back to. */
export interface Talk {
  readonly steps: readonly Step[];
  /** Questions that could be put, interpreters who could be had, and whether another one could, at some moment until now. */
  readonly opened: ReadonlySet<string>;
  readonly interpreters: ReadonlySet<string>;
  readonly offered: boolean;
}

export interface Ledger {
  /** One sum, or one for each part of the dimension (SPEC H1). Undefined where there was no item. */
  readonly sums: readonly (Sum | undefined)[];
  /** The right weight there was to reason about (SPEC N4). */
  readonly weight: number;
  /** Whether something was weighed so far: an answer was given, or the map of proof was handed in. */
  readonly weighed: boolean;
  /** Scenes whose first answer was given. */
  readonly answered: ReadonlySet<string>;
  readonly listed: boolean;
  readonly talks: Readonly<Record<string, Talk>>;
}

export const emptyLedger = ({ dimension }: Judge): Ledger => ({
  sums: dimension === 'hypotheses' ? components.map(() => undefined) : [undefined], weight: 0, weighed: false, answered: new Set(), listed: false, talks: {},
});

/** The ledger once the case has begun, where it begins with an interview. */
export const begunLedger = (judge: Judge, facts: Facts): Ledger => heard(judge, emptyLedger(judge), stepOf({ type: 'briefing.read' }, facts, facts, 1));

export function afterEvent(judge: Judge, ledger: Ledger, event: CaseEvent & { readonly scene: string }, before: Facts, after: Facts, seq: number): Ledger {
  const { scenario, dimension } = judge;
  const { scene } = event;
  const task = scenario.scenes[scene]?.task;
  let now = ledger;
  if (task?.kind === 'proof-map') {
    if (dimension === 'elements') {
      const run = runOfSteps(judge, [stepOf(event, { ...before, links: linksFor(judge, before) }, after, seq)], after, false);
      const items = judge.criterion.caseItems?.(run) ?? [];
      now = weighedBy(judge, added({ ...now, sums: [undefined] }, items), run, items);
    }
  } else if (task && task.kind !== 'interview') now = answered(judge, now, event, before, after, seq);
  now = heard(judge, now, stepOf(event, before, after, seq));
  if (after.scene === scene || !(scene in now.talks) || judge.ahead.get(after.scene)?.here.has(scene)) return now;
  return settled(judge, now, scene, after);
}

/** What one event would add, for choosing among answers that lead to the same. */
export function answered(judge: Judge, ledger: Ledger, event: CaseEvent & { readonly scene: string }, before: Facts, after: Facts, seq: number): Ledger {
  const { scene } = event;
  if (ledger.answered.has(scene)) return ledger;
  const lists = judge.scenario.scenes[scene]?.task?.kind === 'hypotheses';
  const now = { ...ledger, answered: new Set([...ledger.answered, scene]), listed: ledger.listed || lists };
  if (lists && ledger.listed) return now;
  const run = runOfSteps(judge, [stepOf(event, before, after, seq)], after, false);
  const items = itemsOfTask(run, scene).filter(({ dim }) => dim === judge.dimension);
  return judge.dimension === 'elements' ? now : weighedBy(judge, added(now, items), run, items);
}

/** The weight that exposure asks for: of all items together, or what was there when the last answer was given. */
function weighedBy(judge: Judge, ledger: Ledger, run: Run, items: readonly Item[]): Ledger {
  const { dimension, criterion } = judge;
  if (!isExposed(judge)) return dimension === 'elements' ? { ...ledger, weighed: true } : ledger;
  const kept = aggregate(items).items;
  const last = ofTheLast(judge);
  // An answer on the offence counts whether or not there was anything to know; so does a map that was handed in.
  const counts = kept.length > 0 || dimension === 'elements' || (dimension === 'qualification' && run.steps.some(({ entry }) => entry.event.type === 'offence.qualified'));
  return counts ? { ...ledger, weight: (last ? 0 : ledger.weight) + criterion.weightBefore(run, kept), weighed: true } : ledger;
}

/** Whether the weight is that of the last answer alone. */
const ofTheLast = ({ dimension }: Judge): boolean => dimension === 'elements' || dimension === 'qualification' || dimension === 'hypotheses';

function added(ledger: Ledger, items: readonly Item[]): Ledger {
  const kept = aggregate(items).items;
  if (kept.length === 0) return ledger;
  const sums = [...ledger.sums];
  for (const { component, raw, base, best, weight } of kept) {
    const at = component === undefined ? 0 : components.indexOf(component);
    const { missed, stake } = sums[at] ?? { missed: 0, stake: 0 };
    sums[at] = { missed: missed + weight * (best - raw), stake: stake + weight * (best - base) };
  }
  return { ...ledger, sums };
}

/** Keeps the steps of an interview: what it is worth depends on all of them, and on what was open at any of its moments. */
function heard(judge: Judge, ledger: Ledger, step: Step): Ledger {
  const { event } = step.entry;
  const left = 'scene' in event ? event.scene : undefined;
  let talks = ledger.talks;
  const facts = step.after.context as Facts;
  for (const scene of new Set([...(left === undefined ? [] : [left]), facts.scene])) {
    const task = judge.scenario.scenes[scene]?.task;
    if (task?.kind !== 'interview' || ledger.answered.has(scene) || !isJudgedIn(judge, task)) continue;
    const known = talks[scene] ?? { steps: [], opened: new Set<string>(), interpreters: new Set<string>(), offered: false };
    talks = { ...talks, [scene]: { ...(facts.scene === scene ? moment(judge, known, scene, task, facts) : known), steps: [...known.steps, step] } };
  }
  return talks === ledger.talks ? ledger : { ...ledger, talks };
}

/** Interviews are procedure (SPEC A1-A10); of protection there is at most what replacing the interpreter is worth. */
const isJudgedIn = ({ dimension }: Judge, { replace }: TaskOf<'interview'>): boolean =>
  dimension === 'procedure' || (dimension === 'protection' && replace?.credit?.protection !== undefined);

function moment({ scenario, dimension }: Judge, known: Talk, scene: string, task: TaskOf<'interview'>, facts: Facts): Talk {
  const interview = facts.interviews[scene];
  if (!interview) return known;
  const open = questionsLeft(task, interview) > 0 ? Object.keys(task.questions).filter((id) => holds(task.questions[id]?.when, scenario, facts)) : [];
  const steps = Object.keys(task.prepare ?? {}).filter((step) => interview.prepared.includes(step) || !interviewRules.refuse({ scenario, facts, scene, task }, { type: 'preparation.done', scene, step })).map(stepName);
  const second = task['second-interpreter'];
  const there = Object.keys(task.interpreters).filter((id) => holds(task.interpreters[id]?.when, scenario, facts));
  const offered = known.offered || interview.replaced.length > 0 || there.some((id) => id !== interview.interpreter);
  if (dimension !== 'procedure') return { ...known, offered };
  return {
    steps: known.steps, opened: new Set([...known.opened, ...open, ...Object.keys(interview.asked), ...steps]),
    interpreters: new Set([...known.interpreters, ...there, interview.interpreter, ...(second && holds(second.when, scenario, facts) ? [`second ${second.person}`] : [])]), offered,
  };
}

/** An interview that nobody can come back to is summed up. */
function settled(judge: Judge, ledger: Ledger, scene: string, facts: Facts): Ledger {
  const { [scene]: talk, ...talks } = ledger.talks;
  const items = itemsOfTask(runOfSteps(judge, talk?.steps ?? [], facts, true), scene).filter(({ dim }) => dim === judge.dimension);
  return added({ ...ledger, talks, answered: new Set([...ledger.answered, scene]) }, items);
}

/** What a run is worth that has come to its end. `before`: the facts when the last move was made. Undefined: not judged. */
export function worthAtEnd(judge: Judge, ledger: Ledger, end: Facts, before: Facts): number | undefined {
  let now = Object.keys(ledger.talks).reduce((so, scene) => settled(judge, so, scene, end), ledger);
  const over = runOfSteps(judge, [], { ...end, links: linksFor(judge, before) }, true);
  const undone = [...judge.mandatory].filter((scene) => !now.answered.has(scene) && !(now.listed && judge.scenario.scenes[scene]?.task?.kind === 'hypotheses'))
    .flatMap((scene) => itemsOfTask(over, scene)).filter(({ dim }) => dim === judge.dimension);
  const whole = judge.dimension === 'elements' && now.weighed ? [] : judge.criterion.caseItems?.(over) ?? [];
  now = added(now, [...undone, ...whole]);
  if (isExposed(judge) && !(ofTheLast(judge) && now.weighed)) now = { ...now, weight: now.weight + judge.criterion.weightBefore(over, aggregate([...undone, ...whole]).items) };
  return worthOf(judge, now, end);
}

function worthOf({ criterion, dimension, expert, measured, scenario, ...judge }: Judge, { sums, weight }: Ledger, end: Facts): number | undefined {
  const there = sums.filter((sum) => sum !== undefined);
  if (there.length === 0) return criterion.needsMeasures && !measured ? undefined : expert > 0 ? 0 : undefined;
  const clipped = there.reduce((all, { missed, stake }) => all + clip(1 - missed / stake), 0) / there.length;
  const reached = clipped * (isExposed({ criterion, expert, ...judge }) ? exposureOf(weight, expert) : 1);
  return Object.entries(end.failures).reduce((value, [id, { repaired }]) => {
    const known = scenario['critical-failures']?.[id];
    return known?.dimension === dimension ? Math.min(value, capOf(known, repaired !== undefined)) : value;
  }, reached);
}
