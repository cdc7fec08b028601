/** A key that rests on law which nobody has verified, and says so nowhere. */
import type { Path } from '../../scenario/diagnostic.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { type Said, textRule } from './rule.ts';
import { tasksOf } from './tasksIn.ts';
import { wordLists } from './words/wordList.ts';

interface Statement {
  readonly text: string;
  readonly sources: readonly string[];
  readonly path: Path;
}

/** The player shows beside every source how far it was verified. What remains is text that states flatly what its only sources do not bear. */
export const unverifiedAsFact = textRule('unverified-as-fact', (scenario) => {
  const unsure = wordLists[scenario.language]?.unsure;
  const unverified = (sources: readonly string[]) => sources.length > 0 && sources.every((source) => scenario.law.articles[source]?.verified === 'unverified');
  return [
    ...statementsIn(scenario).filter(({ text, sources }) => unverified(sources) && !unsure?.test(text))
      .map(({ sources, path }): Said => ({ path, at: 'key', what: `This rests on ${sources.join(', ')} alone, which nobody has verified, and states it as a fact.` })),
    ...ofReference(scenario, unverified),
  ];
});

/** What the whole case turns on: each requirement of the reference offence, at its best alternative. */
function ofReference({ qualification: { reference }, elements, law }: Scenario, unverified: (sources: readonly string[]) => boolean): readonly Said[] {
  const offence = law.offences[reference];
  const path = ['qualification', 'reference'];
  if (offence && unverified(offence.law)) return [{ path, what: `All law of "${reference}" is unverified: ${offence.law.join(', ')}.` }];
  return (offence?.requires ?? []).flatMap((group): Said[] => {
    const rows = group.filter((element) => elements.includes(element));
    return rows.length > 0 && rows.every((element) => unverified(law.elements[element]?.law ?? []))
      ? [{ path, what: `"${reference}" needs ${rows.join(' or ')}, and all law about that is unverified.` }] : [];
  });
}

function statementsIn(scenario: Scenario): readonly Statement[] {
  const feedbackOf = (feedback: { readonly text: string; readonly sources: readonly string[] } | undefined, path: Path): Statement[] =>
    (feedback ? [{ text: feedback.text, sources: feedback.sources, path: [...path, 'feedback'] }] : []);
  return [
    // Why an exhibit proves something is a fact of the case; why it does not, though it looks so, is a rule.
    ...Object.entries(scenario.exhibits).flatMap(([id, exhibit]) => Object.entries(exhibit['bears-on'] ?? {}).flatMap(([element, { verdict, because, sources }]): Statement[] =>
      (verdict === 'trap' && sources ? [{ text: because, sources, path: ['exhibits', id, 'bears-on', element] }] : []))),
    ...Object.entries(scenario['critical-failures'] ?? {}).map(([id, { why, sources }]) => ({ text: why, sources, path: ['critical-failures', id] })),
    ...tasksOf(scenario, 'choose').flatMap(({ task, path }) => Object.entries(task.choices).flatMap(([id, { feedback }]) => feedbackOf(feedback, [...path, 'choices', id]))),
    ...tasksOf(scenario, 'interview').flatMap(({ task, path }) => [
      ...Object.entries(task.questions).flatMap(([id, { feedback }]) => feedbackOf(feedback, [...path, 'questions', id])),
      ...Object.entries(task.prepare ?? {}).flatMap(([id, { feedback }]) => feedbackOf(feedback, [...path, 'prepare', id])),
      ...(['replace', 'address', 'mode'] as const).flatMap((part) => feedbackOf(task[part]?.feedback, [...path, part])),
      ...(task.end.depends ?? []).flatMap(({ because, sources = [] }, at): Statement[] => [{ text: because, sources, path: [...path, 'end', 'depends', at] }]),
    ]),
    ...tasksOf(scenario, 'qualify').flatMap(({ task, path }) => task.outcomes.flatMap(({ feedback }, at) => feedbackOf(feedback, [...path, 'outcomes', at]))),
    ...tasksOf(scenario, 'request').flatMap(({ task, path }) => [
      ...(['channels', 'parts', 'routes'] as const).flatMap((group) => Object.entries(task[group] ?? {}).flatMap(([id, { feedback }]) => feedbackOf(feedback, [...path, group, id]))),
      ...task.outcomes.flatMap(({ feedback }, at) => feedbackOf(feedback, [...path, 'outcomes', at])),
    ]),
    ...tasksOf(scenario, 'new-fact').flatMap(({ task, path }) => feedbackOf(task.feedback, path)),
    ...Object.entries(scenario.subjects ?? {}).map(([id, { because, sources }]) => ({ text: because, sources, path: ['subjects', id] })),
    ...tasksOf(scenario, 'agencies').flatMap(({ task, path }) => [
      ...Object.entries(task.tell).flatMap(([id, { feedback }]) => feedbackOf(feedback, [...path, 'tell', id])),
      ...Object.entries(task.settle ?? {}).flatMap(([matter, { choices }]) => Object.entries(choices).flatMap(([id, { feedback }]) => feedbackOf(feedback, [...path, 'settle', matter, 'choices', id]))),
    ]),
    ...tasksOf(scenario, 'identify').flatMap(({ task, path }) => feedbackOf(task.feedback, path)),
    ...tasksOf(scenario, 'deduce').flatMap(({ task, path }) => Object.entries(task.deductions).flatMap(([id, { feedback }]) => feedbackOf(feedback, [...path, 'deductions', id]))),
  ];
}
