/** Whether tasks about hypotheses have an answer that is better than others, and none that is good by habit. */
import type { Finding, Path } from '../../scenario/diagnostic.ts';
import { commonestOf, LEAST_MEMBERS, membersOf } from '../../scenario/panel.ts';
import type { Exhibit, ScenarioFile } from '../../scenario/scenario.ts';
import type { TaskKind, TaskOf } from '../../scenario/task.ts';
import type { NewFact } from '../../scenario/tasks/newFact.ts';
import { obtainableIn } from './obtainable.ts';

/** Of so many new facts, at most one in ten may leave the hypothesis as it was. */
const TEN = 10;

export function reasoningFindings(scenario: ScenarioFile): readonly Finding[] {
  const obtainable = obtainableIn(scenario);
  const exhibits = Object.entries(scenario.exhibits).filter(([id]) => obtainable.has(id)).map(([, exhibit]) => exhibit);
  return [
    ...tasksOf(scenario, 'tokens').flatMap(({ task, path }) => ofTokens(scenario, task.hypotheses, exhibits, path)),
    ...tasksOf(scenario, 'against').flatMap(({ task: { hypothesis }, path }): Finding[] => (exhibits.some(({ points }) => (points?.[hypothesis] ?? 0) < 0) ? []
      : [{ code: 'nothing-against', path: [...path, 'hypothesis'], what: `No exhibit that can be in the file speaks against "${hypothesis}".` }])),
    ...tasksOf(scenario, 'hypotheses').slice(0, 1).flatMap(() => ofList(scenario)),
    ...ofZeros(tasksOf(scenario, 'new-fact')),
  ];
}

interface Placed<K extends TaskKind> {
  readonly task: TaskOf<K>;
  readonly path: Path;
}

const tasksOf = <K extends TaskKind>(scenario: ScenarioFile, kind: K): readonly Placed<K>[] =>
  Object.entries(scenario.scenes).flatMap(([id, { task }]) => (task?.kind === kind ? [{ task: task as TaskOf<K>, path: ['scenes', id, 'task'] }] : []));

/** Equal priors, and no exhibit that moves one more than another: on every path all would be as likely as each other. */
function ofTokens(scenario: ScenarioFile, hypotheses: readonly string[], exhibits: readonly Exhibit[], path: Path): readonly Finding[] {
  const differ = (of: (hypothesis: string) => number) => new Set(hypotheses.map(of)).size > 1;
  const told = differ((id) => scenario.hypotheses?.[id]?.prior ?? 0) || exhibits.some(({ points }) => differ((id) => points?.[id] ?? 0));
  return told ? [] : [{ code: 'nothing-to-tell-apart', path: [...path, 'hypotheses'], at: 'key', what: 'Nothing that can be in the file tells these hypotheses apart.' }];
}

function ofList({ hypotheses = {} }: ScenarioFile): readonly Finding[] {
  const belong = Object.values(hypotheses).filter(({ belongs }) => belongs).length;
  const all = Object.keys(hypotheses).length;
  return all >= 3 * belong ? [] : [{ code: 'too-few-distractors', path: ['hypotheses'], at: 'key', what: `${belong} of ${all} ${belong === 1 ? 'belongs' : 'belong'} in the list; at most one in three should.` }];
}

function ofZeros(facts: readonly Placed<'new-fact'>[]): readonly Finding[] {
  const zeros = facts.filter(({ task }) => isZero(task));
  const [first] = zeros;
  const tooMany = zeros.length === facts.length || (facts.length >= TEN && zeros.length * TEN > facts.length);
  if (!first || !tooMany) return [];
  return [{ code: 'too-many-zeros', path: [...first.path, 'key'], what: facts.length === 1 ? 'The answer to the only new fact is 0.' : `The answer is 0 for ${zeros.length} of ${facts.length} new facts.` }];
}

/** What is held to be right is 0: what most of a panel answered, or the author where no panel is used. */
const isZero = ({ key, panel }: NewFact): boolean => (panel && membersOf(panel) >= LEAST_MEMBERS ? commonestOf(panel).includes('0') : key === 0);
