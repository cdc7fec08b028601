/** A key that nothing tempts away from: whoever picks everything, or anything, is right too often. */
import { TRAP, WRONG } from '../../scoring/constants.ts';
import { obtainableIn } from '../../compiler/checks/obtainable.ts';
import type { Citing } from '../../scenario/choiceParts.ts';
import type { RequestTask } from '../../scenario/tasks/request.ts';
import { partsKey } from '../../scoring/tasks/requestItems.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import type { AgenciesTask } from '../../scenario/tasks/agencies.ts';
import type { Choice } from '../../scenario/tasks/choose.ts';
import type { Identify } from '../../scenario/tasks/identify.ts';
import type { Interview } from '../../scenario/tasks/interview.ts';
import type { Weigh } from '../../scenario/tasks/weigh.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { type Said, textRule } from './rule.ts';
import { decisionsIn, tasksOf } from './tasksIn.ts';

/** In a set, what is wrong to pick weighs at least this many times what is right (scoring model 2.10). */
const WRONG_FOR_RIGHT = 2;

export const keyWithoutDistractor = textRule('key-without-distractor', (scenario, explored) => {
  const held = explored?.whole ? explored.exhibits : obtainableIn(scenario);
  return [
    ...decisionsIn(scenario).flatMap(({ scene, task, path }) => ofChoices(task, scene, [...path, 'choices'])),
    ...[...tasksOf(scenario, 'choose'), ...tasksOf(scenario, 'new-fact')].flatMap(({ task, path }) => (task.cite ? ofCiting(task.cite, held, [...path, 'cite']) : [])),
    ...tasksOf(scenario, 'interview').flatMap(({ scene, task, path }) => ofInterviewing(task, scene, path)),
    ...tasksOf(scenario, 'agencies').flatMap(({ scene, task, path }) => [
      ...ofTelling(task, scene, [...path, 'tell']),
      ...Object.entries(task.settle ?? {}).flatMap(([matter, { choices }]) => ofChoices({ choices }, `${scene}/${matter}`, [...path, 'settle', matter, 'choices'])),
    ]),
    ...tasksOf(scenario, 'identify').flatMap(({ scene, task, path }) => ofIdentifying(task, scenario, scene, [...path, 'subjects'])),
    ...tasksOf(scenario, 'request').flatMap(({ scene, task, path }) => ofRequest(task, scene, path)),
    ...tasksOf(scenario, 'weigh').flatMap(({ task, path }) => ofWeighing(task, scenario, [...path, 'exhibits'])),
  ];
});

/** All choices of a decision are worth the same, in each dimension. */
function ofChoices({ choices }: { readonly choices: Readonly<Record<string, Pick<Choice, 'credit'>>> }, scene: string, path: Path): readonly Said[] {
  const all = Object.values(choices);
  const differ = (dimension: 'procedure' | 'protection') => new Set(all.map(({ credit }) => credit?.[dimension]).filter((credit) => credit !== undefined)).size > 1;
  const credited = all.some(({ credit }) => credit && Object.keys(credit).length > 0);
  if (!credited || differ('procedure') || differ('protection')) return [];
  return [{ path, at: 'key', what: all.length === 1 ? `"${scene}" has one choice only, and it is scored.` : `Every choice in "${scene}" is worth the same: none of them is wrong.`, fix: 'Add a tempting choice that is worth less, or write decision: no.' }];
}

/** Of all that can ever be in the file; what is there at that moment may be less. */
function ofCiting({ 'should-weigh': should, arguable = [], traps = [] }: Citing, held: ReadonlySet<string>, path: Path): readonly Said[] {
  const right = Object.values(should).reduce((sum, weight) => sum + weight, 0);
  const wrong = [...held].filter((id) => should[id] === undefined && !arguable.includes(id)).reduce((sum, id) => sum + (traps.includes(id) ? TRAP : WRONG), 0);
  return wrong >= WRONG_FOR_RIGHT * right ? []
    : [{ path, at: 'key', what: `What is right to cite here weighs ${right}, and all that could be wrong to cite weighs ${wrong}; it should be ${WRONG_FOR_RIGHT * right} or more.`, fix: 'Let more be in the file that does not belong here, name traps, or ask for less.' }];
}

/** Nothing is wrong to ask. Steps before the questions count with them where none of the steps is wrong to take. */
function ofInterviewing({ questions, prepare = {} }: Interview, scene: string, path: Path): readonly Said[] {
  const all = Object.values(questions);
  const steps = Object.values(prepare);
  const own = steps.some((step) => step['should-not-do']);
  const right = [...all.map((question) => question['should-ask']), ...(own ? [] : steps.map((step) => step['should-do']))].some(Boolean);
  return !right || all.some((question) => question['should-not-ask']) ? []
    : [{ path: [...path, 'questions'], at: 'key', what: `No question in "${scene}" is wrong to ask: whoever asks them all is right.`, fix: 'Add questions with should-not-ask that a hurried interviewer would put: leading, compound, blaming ones.' }];
}

/** All channels are worth the same; or nothing that fits a channel is wrong to include there. */
function ofRequest(task: RequestTask, scene: string, path: Path): readonly Said[] {
  const differ = (dimension: 'procedure' | 'protection') => new Set(Object.values(task.channels).map(({ credit }) => credit?.[dimension]).filter((credit) => credit !== undefined)).size > 1;
  return [
    ...(differ('procedure') || differ('protection') ? [] : [{
      path: [...path, 'channels'], at: 'key' as const, what: `Every channel in "${scene}" is worth the same: none of them is wrong.`, fix: 'Add a tempting channel that is worth less.',
    }]),
    ...Object.keys(task.channels).filter((channel) => {
      const { right, wrong } = partsKey(task, channel);
      return right.size > 0 && wrong.size === 0;
    }).map((channel): Said => ({ path: [...path, 'parts'], at: 'key', what: `Nothing is wrong to include where "${channel}" is taken: whoever ticks every part is right.`, fix: 'Add parts with should-leave-out for this channel.' })),
  ];
}

function ofWeighing({ exhibits }: Weigh, scenario: Scenario, path: Path): readonly Said[] {
  const known = new Set(exhibits.map((id) => scenario.exhibits[id]?.reliability));
  return exhibits.length < 2 || known.size > 1 ? []
    : [{ path, at: 'key', what: `All exhibits weighed here have the reliability ${[...known].join()}: one answer is right for all.`, fix: 'Let exhibits be weighed that differ.' }];
}

/** One time is right for all: whoever tells everybody at once, or nobody, need not know anything of them. */
function ofTelling({ times, tell }: AgenciesTask, scene: string, path: Path): readonly Said[] {
  const asked = Object.values(tell);
  const same = Object.keys(times).find((time) => asked.every(({ should, or = [] }) => time === should || or.includes(time)));
  return asked.length < 2 || same === undefined ? []
    : [{ path, at: 'key', what: `"${same}" is right for every agency in "${scene}".`, fix: 'Ask about one as well that must not be told yet, or is told later.' }];
}

function ofIdentifying({ subjects }: Identify, scenario: Scenario, scene: string, path: Path): readonly Said[] {
  const known = new Set(subjects.map((id) => scenario.subjects?.[id]?.status));
  return subjects.length < 2 || known.size > 1 ? []
    : [{ path, at: 'key', what: `Everybody asked about in "${scene}" has the status "${[...known].join()}": one answer is right for all.`, fix: 'Ask about somebody as well who is something else, or ask about one alone.' }];
}
