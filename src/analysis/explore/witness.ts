/** A way through the exploration told as moves of a playthrough: the facts are carried along, for what has to be answered along the way. */
import { holds } from '../../engine/conditions.ts';
import { arrive, change } from '../../engine/change.ts';
import { type Facts, openingFacts } from '../../engine/facts.ts';
import { comesToLight, hearingOf } from '../../engine/tasks/hearing.ts';
import { checkTakes, interviewRules, isByOthers } from '../../engine/tasks/interviewRules.ts';
import { rulesOf, takes } from '../../engine/tasks/rulesOf.ts';
import { weighedNow } from '../../engine/tasks/weighRules.ts';
import type { Move } from '../../scenario/playthrough.ts';
import type { Task, TaskOf } from '../../scenario/task.ts';
import { checksIn, plainCheck } from '../../scenario/tasks/interview.ts';
import { TOKENS } from '../../scenario/tasks/tokens.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { eventsOfMove } from '../../engine/eventOfMove.ts';
import type { Witness } from './exploration.ts';
import type { InterviewDoing } from './interviewing.ts';
import { checksOf } from './waitingIn.ts';
import type { Doing } from './sceneMoves.ts';

/** Throws where the way is none: then the exploration went where the case does not go. */
export function witnessOf(scenario: Scenario, way: readonly (Doing | InterviewDoing)[]): Witness {
  const gone = goAll(scenario, way);
  if (!gone) throw new Error('the exploration found a way that cannot be gone');
  return gone.moves;
}

/** Undefined where some move of the way is not possible. */
export const goAll = (scenario: Scenario, way: readonly (Doing | InterviewDoing)[]): Pick<Gone, 'moves' | 'facts'> | undefined =>
  goWay(beginning(scenario), way, (facts, doing) => go(scenario, facts, doing));

type Step = (facts: Facts, doing: Doing | InterviewDoing) => Pick<Gone, 'moves' | 'facts'> | undefined;

/**
 * A way, move by move. Where so much waiting is not possible where a way has it, it is tried some questions sooner, all of it or all but
 * some checks: that makes no difference to where it leads, and what is asked to pass the time may be open before a question and not after it.
 */
export function goWay(from: Facts, way: readonly (Doing | InterviewDoing)[], step: Step): Pick<Gone, 'moves' | 'facts'> | undefined {
  const stops: { readonly facts: Facts; readonly moves: readonly Move[] }[] = [{ facts: from, moves: [] }];
  const through = (at: number, doings: readonly (Doing | InterviewDoing)[]): boolean => {
    const found: { readonly facts: Facts; readonly moves: readonly Move[] }[] = [];
    for (const doing of doings) {
      const { facts, moves } = found.at(-1) ?? (stops[at] as (typeof stops)[number]);
      const gone = step(facts, doing);
      if (!gone) return false;
      found.push({ facts: gone.facts, moves: [...moves, ...gone.moves] });
    }
    stops.length = at + 1;
    stops.push(...found);
    return true;
  };
  for (const [at, doing] of way.entries()) {
    if (through(stops.length - 1, [doing])) continue;
    if (!sooner(way, at).some(({ by, doings }) => through(at - by, doings))) return undefined;
    // Waiting that was divided is one stop all the same: so many stops as moves.
    stops.splice(at + 1, stops.length - at - 2);
  }
  return stops.at(-1);
}

/** The last questions before waiting, with the waiting before them: ever more of them, and ever more checks left where it was. */
function sooner(way: readonly (Doing | InterviewDoing)[], at: number): readonly { readonly by: number; readonly doings: readonly (Doing | InterviewDoing)[] }[] {
  const wait = way[at];
  const found: { readonly by: number; readonly doings: readonly (Doing | InterviewDoing)[] }[] = [];
  if (wait?.do !== 'wait') return found;
  for (let by = 1; by <= SOONER && at >= by && ['ask', 'check', 'replace', 'mode', 'address'].includes(way[at - by]?.do ?? ''); by += 1) {
    for (let later = 0; later <= CHECKS && later * wait.check < wait.minutes; later += 1) {
      const rest = later * wait.check;
      found.push({ by, doings: [{ ...wait, minutes: wait.minutes - rest }, ...way.slice(at - by, at), ...(rest > 0 ? [{ ...wait, minutes: rest }] : [])] });
      if (wait.check === 0) break;
    }
  }
  return found;
}

/** Questions by which waiting is tried sooner, and checks that are left for later. */
const SOONER = 4;
const CHECKS = 3;

/** The facts of a case whose briefing was read. */
export const beginning = (scenario: Scenario): Facts => arrived(scenario, openingFacts(scenario), scenario['first-scene']);

export interface Gone {
  /** The move, and reading the injects that interrupt on its account. */
  readonly moves: readonly Move[];
  readonly facts: Facts;
  /** The facts before the case arrived anywhere: what ways are asked about. */
  readonly between: Facts;
}

/** Undefined where the move is not possible. */
export function go(scenario: Scenario, facts: Facts, doing: Doing | InterviewDoing): Gone | undefined {
  if (doing.do === 'wait') return waited(scenario, facts, doing);
  const { scene } = facts;
  const task = scenario.scenes[scene]?.task;
  const move = task && moveFor(scenario, facts, scene, task, doing);
  const event = move && eventsOfMove(move)[0];
  if (!task || !move || !event) return undefined;
  const at = { scenario, facts, scene, task };
  const rules = rulesOf(task);
  if (!takes(task, event) || rules.refuse(at, event)) return undefined;
  const between = change(facts, (draft) => rules.carryOut(draft, at, event));
  const to = rules.leads(at, between, event);
  if (to === undefined && !rules.edges(task).some((edge) => edge.type === event.type && edge.to === undefined)) return undefined;
  const after = to === undefined ? between : arrived(scenario, between, to);
  if (scenario.scenes[after.scene]?.ending) return { moves: [move], facts: after, between };
  return { moves: [move, ...after.waiting.map((id) => ({ read: id }))], facts: { ...after, waiting: [] }, between };
}

/** Lets minutes pass in an interview by questions that change nothing, and by checks that change nothing, those that bring nothing to light first: the fewest that make up those minutes. */
function waited(scenario: Scenario, facts: Facts, { among, minutes }: InterviewDoing & { do: 'wait' }): Gone | undefined {
  const task = scenario.scenes[facts.scene]?.task;
  if (task?.kind !== 'interview' || minutes <= 0) return undefined;
  const check = task['check-takes'] ?? 0;
  const asked = Object.keys(facts.interviews[facts.scene]?.asked ?? {});
  const open = among.filter((id) => !asked.includes(id) && (task.questions[id]?.takes ?? 0) > 0 && holds(task.questions[id]?.when, scenario, facts));
  const here = [...new Set([...(facts.interviews[facts.scene]?.replaced ?? []), facts.interviews[facts.scene]?.interpreter ?? ''])];
  // Checks by others are of what was asked before.
  const items: readonly { readonly doing: InterviewDoing; readonly takes: number; readonly room: number }[] = [
    ...open.map((id) => ({ doing: { do: 'ask', among: [id] } as const, takes: task.questions[id]?.takes ?? 0, room: checksOf(task, id, here) })),
    ...checksIn(task).filter(isByOthers).flatMap((by) => asked.filter(() => checkTakes(task, by) > 0)
      .map((id) => ({ doing: { do: 'check', among: [id], catches: false, by } as const, takes: checkTakes(task, by), room: 0 }))),
  ];
  /** By minutes and how many of them last so long: those that leave the most room for checks. */
  const lasting = new Map<string, Lasting>([['0 0', { sum: 0, doings: [], room: 0 }]]);
  for (const { doing, takes, room } of items) {
    for (const { sum, doings, room: before } of [...lasting.values()]) {
      const then: Lasting = { sum: sum + takes, doings: [...doings, doing], room: before + room };
      const key = `${then.sum} ${then.doings.length}`;
      if (then.sum <= minutes && (lasting.get(key)?.room ?? -1) < then.room) lasting.set(key, then);
    }
  }
  const spare = asked.reduce((sum, id) => sum + checksOf(task, id, here), 0);
  const ways = [...lasting.values()].flatMap(({ sum, doings, room: most }) => {
    const checks = sum === minutes ? 0 : (minutes - sum) / check;
    return Number.isInteger(checks) && checks <= most + spare ? [{ first: doings, checks }] : [];
  }).sort((a, b) => a.first.length + a.checks - (b.first.length + b.checks));
  // What is caught may change what the end does to the record.
  const mayCatch = !task.end.depends?.some(({ uncaught }) => uncaught !== undefined);
  making: for (const { first, checks } of ways) {
    const moves: Move[] = [];
    let now: Gone = { moves, facts, between: facts };
    const doings: InterviewDoing[] = [...first];
    for (let count = 0; count < checks; count += 1) doings.push({ do: 'check', among: [...asked, ...first.flatMap((doing) => (doing.do === 'ask' ? doing.among : []))], catches: false });
    for (const doing of doings) {
      const gone = go(scenario, now.facts, doing) ?? (doing.do === 'check' && mayCatch ? go(scenario, now.facts, { do: 'check', among: doing.among.filter((id) => !task.questions[id]?.['when-caught']), catches: true }) : undefined);
      if (!gone) continue making;
      moves.push(...gone.moves);
      now = { ...gone, moves };
    }
    return now;
  }
  return undefined;
}

interface Lasting {
  readonly sum: number;
  readonly doings: readonly InterviewDoing[];
  readonly room: number;
}

const arrived = (scenario: Scenario, facts: Facts, scene: string): Facts => change(facts, (draft) => {
  arrive(draft, scenario, scene);
  const task = scenario.scenes[scene]?.task;
  if (task) rulesOf(task).begin?.(draft, { scenario, facts: draft, scene, task });
});

function moveFor(scenario: Scenario, facts: Facts, at: string, task: Task, doing: Exclude<Doing | InterviewDoing, { do: 'wait' }>): Move | undefined {
  switch (doing.do) {
    case 'choose':
      return { at, choose: doing.choice, ...(task.kind === 'choose' && task.certainty && { certainty: 'probable' }) };
    case 'qualify':
      return { at, qualify: doing.offence, readiness: doing.readiness, 'relies-on': {}, ...(task.kind === 'qualify' && task.certainty && { certainty: 'probable' }) };
    case 'assign':
      return { at, tell: { ...doing.tell }, ...(Object.keys(doing.settle).length > 0 && { settle: { ...doing.settle } }) };
    case 'identify':
      return { at, identify: { ...doing.statuses } };
    case 'request':
      return { at, request: doing.channel, parts: [...doing.parts], ...(doing.route && { route: [...doing.route] }) };
    case 'end':
      return { at, 'end-interview': 'now' };
    case 'ask': {
      const asked = facts.interviews[at]?.asked ?? {};
      const question = doing.among.find((id) => !(id in asked));
      return question === undefined ? undefined : { at, ask: question };
    }
    case 'check':
      return task.kind === 'interview' ? checkFor(scenario, facts, at, task, doing) : undefined;
    case 'prepare':
      return { at, prepare: doing.step };
    case 'address':
      return { at, address: doing.to };
    case 'mode':
      return { at, mode: doing.mode };
    case 'replace':
      return { at, 'replace-interpreter': doing.interpreter };
    case 'hand-in':
      return handedIn(facts, at, task);
  }
}

function checkFor(scenario: Scenario, facts: Facts, scene: string, task: TaskOf<'interview'>, { among, catches, by: only }: InterviewDoing & { do: 'check' }): Move | undefined {
  const interview = facts.interviews[scene];
  for (const question of among) {
    const first = interview && hearingOf(interview, question);
    if (!interview || !first) continue;
    const by = (only ? [only] : plainCheck.options).find((kind) => comesToLight(task, question, first, { interpreter: interview.interpreter, mode: interview.mode }, kind) === catches
      && !interviewRules.refuse({ scenario, facts, scene, task }, { type: 'rendering.checked', scene, question, by: kind }));
    if (by) return { at: scene, check: question, by };
  }
  return undefined;
}


function handedIn(facts: Facts, at: string, task: Task): Move | undefined {
  switch (task.kind) {
    case 'proof-map':
      return { at, 'hand-in': 'proof-map' };
    case 'weigh':
      return { at, weigh: Object.fromEntries(weighedNow(task, facts).map((id) => [id, { reliability: 2, admissible: 'doubtful' as const }])) };
    case 'new-fact':
      return { at, judge: 0 };
    case 'hypotheses':
      return { at, list: [] };
    case 'tokens':
      return { at, tokens: { [task.hypotheses[0] ?? '']: TOKENS } };
    case 'against':
      return { at, against: [] };
    case 'deduce':
      return { at, deduce: {} };
    default:
      return undefined;
  }
}
