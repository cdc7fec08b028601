/** Whether the keys that scoring needs are whole: credit, strengths, reasons, repairs, what can be obtained and proved. */
import type { Finding, Path } from '../../scenario/diagnostic.ts';
import type { LawPack } from '../../scenario/lawPack.ts';
import { nearest } from '../../scenario/nearest.ts';
import { qualificationFor, rowFor, rowsOf } from '../../scenario/rows.ts';
import type { ScenarioFile } from '../../scenario/scenario.ts';
import type { Task, TaskOf } from '../../scenario/task.ts';
import type { Question, Rendering } from '../../scenario/tasks/interview.ts';
import { usesIn } from '../references.ts';
import { obtainableIn } from './obtainable.ts';

export function keyFindings(scenario: ScenarioFile, packs: readonly LawPack[]): readonly Finding[] {
  const obtainable = obtainableIn(scenario);
  return [
    ...ofExhibits(scenario, obtainable),
    ...ofRoles(scenario),
    ...ofFailures(scenario),
    ...ofReference(scenario, packs),
    ...Object.entries(scenario.scenes).flatMap(([id, { task }]) => (task ? ofTask(scenario, task, ['scenes', id, 'task'], obtainable) : [])),
  ];
}

function ofExhibits(scenario: ScenarioFile, obtainable: ReadonlySet<string>): readonly Finding[] {
  return Object.entries(scenario.exhibits).flatMap(([id, exhibit]): Finding[] => [
    ...(obtainable.has(id) ? [] : [{ code: 'exhibit-never-obtained' as const, path: ['exhibits', id], at: 'key' as const, what: `Nothing obtains "${id}".` }]),
    ...Object.entries(exhibit['bears-on'] ?? {}).flatMap(([element, { verdict, strength }]): Finding[] =>
      ((verdict === 'supports' || verdict === 'contradicts') && strength === undefined
        ? [{ code: 'bearing-without-strength', path: ['exhibits', id, 'bears-on', element], at: 'key', what: `"${id}" ${verdict} "${element}", and how strongly is not said.` }] : [])),
  ]);
}

function ofRoles(scenario: ScenarioFile): readonly Finding[] {
  return Object.entries(scenario.roles ?? {}).flatMap(([role, { exhibits }]) => (exhibits ?? []).flatMap((id, at): Finding[] =>
    (scenario.exhibits[id]?.['at-start'] ? [] : [{ code: 'role-brings-later', path: ['roles', role, 'exhibits', at], what: `"${id}" is not in the file from the beginning.` }])));
}

function ofFailures(scenario: ScenarioFile): readonly Finding[] {
  const named = usesIn(scenario).references.filter(({ kind }) => kind === 'critical-failure');
  const uses = (id: string, key: string) => named.some(({ name, path }) => name === id && path.findLast((part) => part === 'critical' || part === 'repairs') === key);
  return Object.entries(scenario['critical-failures'] ?? {}).flatMap(([id, failure]): Finding[] => {
    const path = ['critical-failures', id];
    const repaired = uses(id, 'repairs');
    return [
      ...(uses(id, 'critical') ? [] : [{ code: 'failure-never-happens' as const, path, at: 'key' as const, what: `Nothing sets off "${id}".` }]),
      ...(repaired || failure.final ? [] : [{ code: 'failure-without-repair' as const, path, at: 'key' as const, what: `Nothing repairs "${id}", and it is not said to be final.` }]),
      ...(repaired && failure['repaired-cap'] === undefined ? [{ code: 'repair-without-cap' as const, path, at: 'key' as const, what: `"${id}" can be repaired, and has no repaired-cap.` }] : []),
    ];
  });
}

/** The reference offence of the case, and those of its subjects, can be proved on rows that there are. */
function ofReference(scenario: ScenarioFile, packs: readonly LawPack[]): readonly Finding[] {
  const requires = (reference: string) => packs.map((pack) => pack.offences[reference]).find((known) => known !== undefined)?.requires ?? [];
  const { reference } = scenario.qualification;
  const rows = new Set(rowsOf(scenario).map(({ id }) => id));
  return [
    ...requires(reference).flatMap((group): Finding[] => (group.some((element) => scenario.elements.includes(element)) ? []
      : [{ code: 'reference-not-provable', path: ['elements'], at: 'key', what: `"${reference}" needs one of ${group.join(', ')}, and none of them is a row.` }])),
    ...Object.entries(scenario.subjects ?? {}).flatMap(([id, { qualification }]) => (qualification === undefined ? [] : requires(qualification.reference).flatMap((group): Finding[] =>
      (group.some((element) => rows.has(rowFor(scenario, element, id))) ? []
        : [{ code: 'reference-not-provable', path: ['subjects', id, 'elements'], at: 'key', what: `"${qualification.reference}" needs one of ${group.join(', ')}, and none of them is a row for "${id}".` }])))),
  ];
}

function ofTask(scenario: ScenarioFile, task: Task, path: Path, obtainable: ReadonlySet<string>): readonly Finding[] {
  switch (task.kind) {
    case 'choose': {
      const credited = Object.values(task.choices).some(({ credit }) => credit && Object.keys(credit).length > 0);
      return [
        ...(credited || task.decision === false ? [] : [{ code: 'decision-without-credit' as const, path: [...path, 'choices'], at: 'key' as const, what: 'No choice here earns or loses anything.' }]),
        ...Object.keys(task.cite?.['should-weigh'] ?? {}).flatMap((id): Finding[] => (obtainable.has(id) || !(id in scenario.exhibits) ? []
          : [{ code: 'weighs-unobtainable', path: [...path, 'cite', 'should-weigh', id], at: 'key', what: `"${id}" can never be in the file.` }])),
      ];
    }
    case 'interview':
      return [
        ...ofManner(task, path),
        ...(Object.values(task.questions).some((question) => question['should-ask']) ? [] : [{ code: 'nothing-to-ask' as const, path: [...path, 'questions'], at: 'key' as const, what: 'No question has should-ask.' }]),
        ...Object.entries(task.questions).flatMap(([id, question]) => renderingsOf(question).flatMap(([at, { distorted, because }]): Finding[] =>
          (distorted && !because ? [{ code: 'distortion-without-reason', path: [...path, 'questions', id, ...at], at: 'key', what: 'The rendering is distorted, and what was lost is not said.' }] : []))),
      ];
    case 'qualify': {
      const { reference } = qualificationFor(scenario, task.for);
      return task.offences.includes(reference) ? [] : [{ code: 'reference-not-offered', path: [...path, 'offences'], at: 'key', what: `"${reference}" is not among the offences.` }];
    }
    case 'agencies':
      return Object.entries(task.settle ?? {}).flatMap(([id, { choices }]): Finding[] => (Object.values(choices).some(({ credit }) => credit && Object.keys(credit).length > 0) ? []
        : [{ code: 'decision-without-credit', path: [...path, 'settle', id, 'choices'], at: 'key', what: `No choice of "${id}" earns or loses anything.`, fix: 'Give its choices credit, or leave the matter out.' }]));
    case 'weigh':
      return task.exhibits.flatMap((id, at): Finding[] => (obtainable.has(id) || !(id in scenario.exhibits) ? []
        : [{ code: 'weighs-unobtainable', path: [...path, 'exhibits', at], what: `"${id}" can never be in the file.` }]));
    case 'hypotheses':
      return Object.values(scenario.hypotheses ?? {}).some(({ belongs }) => belongs) ? []
        : [{ code: 'nothing-to-list', path, at: 'key', what: 'No hypothesis belongs in the list.' }];
    case 'deduce':
      return ofDeductions(scenario, task, path, obtainable);
    case 'identify':
    case 'request':
    case 'proof-map':
    case 'new-fact':
    case 'tokens':
    case 'against':
      return [];
  }
}

/** Every rendering of a question's answer, of thinner ones too, with where it stands. */
const renderingsOf = ({ rendered, 'answers-less': less = [] }: Question): readonly (readonly [Path, Rendering])[] => [
  ...Object.entries(rendered ?? {}).map(([interpreter, rendering]) => [['rendered', interpreter], rendering] as const),
  ...less.flatMap((answer, number) => Object.entries(answer.rendered ?? {}).map(([interpreter, rendering]) => [['answers-less', number, 'rendered', interpreter], rendering] as const)),
];

/** What depends on how an interview was done has to say on what. */
function ofManner(task: TaskOf<'interview'>, path: Path): readonly Finding[] {
  return [
    ...(task.end.depends ?? []).flatMap(({ effects: _effects, because: _because, sources: _sources, ...on }, number): Finding[] => (Object.keys(on).length > 0 ? []
      : [{ code: 'empty-dependence', path: [...path, 'end', 'depends', number], what: `Entry ${number + 1} of depends does not say on what it depends.` }])),
    ...Object.entries(task.questions).flatMap(([id, question]) => (question['answers-less'] ?? []).flatMap(({ asked, when }, number): Finding[] => (asked || when ? []
      : [{ code: 'empty-less', path: [...path, 'questions', id, 'answers-less', number], what: `"${id}" does not say when this answer is given instead.` }]))),
  ];
}

function ofDeductions(scenario: ScenarioFile, { deductions, 'confirm-in': batch }: TaskOf<'deduce'>, path: Path, obtainable: ReadonlySet<string>): readonly Finding[] {
  const all = Object.keys(deductions).length;
  return [
    ...(batch !== undefined && batch > all ? [{ code: 'batch-too-large' as const, path: [...path, 'confirm-in'], what: `${batch} have to be right at once, and there ${all === 1 ? 'is 1 deduction' : `are ${all} deductions`}.` }] : []),
    ...Object.entries(deductions).flatMap(([id, { options, answer, from }]): Finding[] => {
      const here = [...path, 'deductions', id];
      const names = Object.keys(options);
      return [
        ...(names.includes(answer) ? [] : [{ code: 'answer-not-offered' as const, path: [...here, 'answer'], what: `"${answer}" is none of the options of "${id}".`, nearest: nearest(answer, names) }]),
        ...from.flatMap((exhibit, at): Finding[] => (obtainable.has(exhibit) || !(exhibit in scenario.exhibits) ? []
          : [{ code: 'deduction-never-asked', path: [...here, 'from', at], what: `"${exhibit}" can never be in the file.` }])),
      ];
    }),
  ];
}
