/** Every move that is open in a case now, as the event it would be. */
import { type Case, type CaseMachine, factsOf, placeOf, scenarioOf } from '../engine/case.ts';
import { refusalOf } from '../engine/advance.ts';
import type { CaseEvent } from '../engine/event.ts';
import type { Facts } from '../engine/facts.ts';
import type { Task, TaskKind, TaskOf } from '../scenario/task.ts';
import { addressed, checksIn, renderingMode } from '../scenario/tasks/interview.ts';
import { readiness } from '../scenario/tasks/qualify.ts';
import { requestOutcomeOf } from '../engine/tasks/requestRules.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { exampleOf, requestClasses } from './requestClasses.ts';
import { TOKENS } from '../scenario/tasks/tokens.ts';
import { alikeSettled, alikeStatuses, alikeTimes, combinations } from './alike.ts';

/** What might be done in a scene, by kind of task; a new kind is a line here. How sure somebody is, and what is cited, changes nothing in a case. */
const candidates = {
  choose: ({ choices, certainty }, scene) => Object.keys(choices).map((choice) => ({ type: 'choice.made', scene, choice, ...(certainty && { certainty: 'probable' as const }) })),
  interview: (task, scene) => {
    const { questions, interpreters } = task;
    return [
    ...Object.keys(task.prepare ?? {}).map((step) => ({ type: 'preparation.done' as const, scene, step })),
    ...addressed.options.map((to) => ({ type: 'address.chosen' as const, scene, to })),
    ...renderingMode.options.map((mode) => ({ type: 'mode.chosen' as const, scene, mode })),
    ...Object.keys(questions).map((question) => ({ type: 'question.asked' as const, scene, question })),
    ...Object.keys(questions).flatMap((question) => checksIn(task).map((by) => ({ type: 'rendering.checked' as const, scene, question, by }))),
    ...Object.keys(interpreters).map((interpreter) => ({ type: 'interpreter.replaced' as const, scene, interpreter })),
    { type: 'interview.ended' as const, scene },
    ];
  },
  'proof-map': (_task, scene) => [{ type: 'proof-map.handed-in', scene }],
  qualify: ({ offences, certainty }, scene) => offences.flatMap((offence) => readiness.options.map((ready) =>
    ({ type: 'offence.qualified' as const, scene, offence, readiness: ready, reliesOn: {}, ...(certainty && { certainty: 'probable' as const }) }))),
  // What is answered here leads nowhere else, so one answer of each stands for all.
  weigh: ({ exhibits }, scene, { held }) => [{ type: 'evidence.weighed', scene, ratings: Object.fromEntries(exhibits.filter((id) => id in held).map((id) => [id, { reliability: 2, admissible: 'doubtful' }])) }],
  'new-fact': (_task, scene) => [{ type: 'fact.judged', scene, answer: 0 }],
  hypotheses: (_task, scene) => [{ type: 'hypotheses.listed', scene, hypotheses: [] }],
  tokens: ({ hypotheses }, scene) => [{ type: 'tokens.placed', scene, tokens: { [hypotheses[0] ?? '']: TOKENS } }],
  against: (_task, scene) => [{ type: 'counter-evidence.named', scene, exhibits: [] }],
  deduce: (_task, scene) => [{ type: 'deductions.handed-in', scene, answers: {} }],
  // By each channel, one for each outcome it may come to now.
  request(task, scene, facts, scenario) {
    return Object.keys(task.channels).flatMap((channel) => {
      const events = requestClasses(task, channel).flatMap(({ sendings }) => sendings.slice(0, 1).map((one) => ({ type: 'request.sent' as const, scene, channel, ...exampleOf(task, channel, one) })));
      const outcomes = events.map((event) => requestOutcomeOf({ scenario, facts, task }, event));
      return events.filter((_, at) => outcomes.indexOf(outcomes[at]) === at);
    });
  },
  // One answer of each kind that comes to something else.
  agencies: (task, scene, _facts, scenario) => combinations(alikeTimes(scenario, task)).flatMap((tell) => combinations(alikeSettled(task)).map((settle) => ({ type: 'agencies.assigned' as const, scene, tell, settle }))),
  identify: (task, scene, _facts, scenario) => combinations(alikeStatuses(scenario, task)).map((statuses) => ({ type: 'people.identified' as const, scene, statuses })),
} satisfies { readonly [K in TaskKind]: (task: TaskOf<K>, scene: string, facts: Facts, scenario: Scenario) => readonly CaseEvent[] };

/** The moves of the scene's task, or reading the inject that interrupts it. Links, opened exhibits and idle time are left out, and deductions put forward, which move nothing. */
export function openMoves(machine: CaseMachine, of: Case): readonly CaseEvent[] {
  const place = placeOf(of);
  if (place.phase === 'briefing') return [{ type: 'briefing.read' }];
  if (place.phase === 'interrupted') return [{ type: 'inject.read', inject: place.inject }];
  if (place.phase !== 'scene') return [];
  const task = scenarioOf(machine).scenes[factsOf(of).scene]?.task;
  if (!task) return [];
  const all = (candidates[task.kind] as (task: Task, scene: string, facts: Facts, scenario: Scenario) => readonly CaseEvent[])(task, place.scene, factsOf(of), scenarioOf(machine));
  return all.filter((event) => refusalOf(machine, of, event) === undefined);
}
