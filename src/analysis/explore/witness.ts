/** A way through the exploration told as moves of a playthrough: the facts are carried along, for what has to be answered along the way. */
import { arrive, change } from '../../engine/change.ts';
import type { CaseEvent } from '../../engine/event.ts';
import { type Facts, openingFacts } from '../../engine/facts.ts';
import { comesToLight, interviewRules } from '../../engine/tasks/interviewRules.ts';
import { rulesOf } from '../../engine/tasks/rulesOf.ts';
import { weighedNow } from '../../engine/tasks/weighRules.ts';
import type { Move } from '../../scenario/playthrough.ts';
import type { Task, TaskOf } from '../../scenario/task.ts';
import { checkKind } from '../../scenario/tasks/interview.ts';
import { TOKENS } from '../../scenario/tasks/tokens.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { eventsOfMove } from '../../engine/eventOfMove.ts';
import type { Witness } from './exploration.ts';
import type { InterviewDoing } from './interviewing.ts';
import type { Doing } from './sceneMoves.ts';

/** Throws where the way is none: then the exploration went where the case does not go. */
export function witnessOf(scenario: Scenario, way: readonly (Doing | InterviewDoing)[]): Witness {
  const moves: Move[] = [];
  let facts = arrived(scenario, openingFacts(scenario), scenario['first-scene']);
  for (const doing of way) {
    const { scene } = facts;
    const task = scenario.scenes[scene]?.task;
    const move = task && moveFor(scenario, facts, scene, task, doing);
    const event = move && eventsOfMove(move)[0];
    if (!task || !event) throw new Error(`the way cannot be gone on from ${scene}`);
    const at = { scenario, facts, scene, task };
    const rules = rulesOf(task);
    if (rules.refuse(at, event)) throw new Error(`a move of the way is refused in ${scene}`);
    const after = change(facts, (draft) => rules.carryOut(draft, at, event as CaseEvent));
    const to = rules.leads(at, after, event);
    moves.push(move);
    facts = to === undefined ? after : arrived(scenario, after, to);
    if (scenario.scenes[facts.scene]?.ending) continue;
    moves.push(...facts.waiting.map((id) => ({ read: id })));
    facts = { ...facts, waiting: [] };
  }
  return moves;
}

const arrived = (scenario: Scenario, facts: Facts, scene: string): Facts => change(facts, (draft) => {
  arrive(draft, scenario, scene);
  const task = scenario.scenes[scene]?.task;
  if (task) rulesOf(task).begin?.(draft, { scenario, facts: draft, scene, task });
});

function moveFor(scenario: Scenario, facts: Facts, at: string, task: Task, doing: Doing | InterviewDoing): Move | undefined {
  switch (doing.do) {
    case 'choose':
      return { at, choose: doing.choice, ...(task.kind === 'choose' && task.certainty && { certainty: 'probable' }) };
    case 'qualify':
      return { at, qualify: doing.offence, readiness: doing.readiness, 'relies-on': {}, ...(task.kind === 'qualify' && task.certainty && { certainty: 'probable' }) };
    case 'end':
      return { at, 'end-interview': 'now' };
    case 'ask': {
      const asked = facts.interviews[at]?.asked ?? {};
      const question = doing.among.find((id) => !(id in asked));
      return question === undefined ? undefined : { at, ask: question };
    }
    case 'check':
      return task.kind === 'interview' ? checkFor(scenario, facts, at, task, doing) : undefined;
    case 'replace':
      return { at, 'replace-interpreter': doing.interpreter };
    case 'hand-in':
      return handedIn(facts, at, task);
  }
}

function checkFor(scenario: Scenario, facts: Facts, scene: string, task: TaskOf<'interview'>, { among, catches }: InterviewDoing & { do: 'check' }): Move | undefined {
  const interview = facts.interviews[scene];
  for (const question of among) {
    const first = interview?.asked[question];
    if (!interview || first === undefined) continue;
    const by = checkKind.options.find((kind) => comesToLight(task, question, first, interview.interpreter, kind) === catches
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
