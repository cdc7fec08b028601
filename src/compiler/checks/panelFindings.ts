/** Whether what a panel answered can be an answer to what it was asked, and whether enough members did. */
import type { Finding, Path } from '../../scenario/diagnostic.ts';
import { LEAST_MEMBERS, membersOf, type Panel } from '../../scenario/panel.ts';
import type { ScenarioFile } from '../../scenario/scenario.ts';

const reliabilities = ['0', '1', '2', '3', '4'];
const likelihoods = ['-2', '-1', '0', '1', '2'];
const verdicts = ['supports', 'contradicts', 'none'];

export function panelFindings(scenario: ScenarioFile): readonly Finding[] {
  return [
    ...ofConfirmed(scenario),
    ...Object.entries(scenario.exhibits).flatMap(([id, exhibit]) => [
      ...ofPanel(exhibit['reliability-panel'], reliabilities, ['exhibits', id, 'reliability-panel']),
      ...Object.entries(exhibit['bears-on'] ?? {}).flatMap(([element, { panel }]) => ofPanel(panel, verdicts, ['exhibits', id, 'bears-on', element, 'panel'])),
    ]),
    ...Object.entries(scenario.scenes).flatMap(([id, { task }]) => (task?.kind === 'new-fact' ? ofPanel(task.panel, likelihoods, ['scenes', id, 'task', 'panel']) : [])),
  ];
}

/** Keys that are called confirmed although nobody but the author answered them. */
function ofConfirmed(scenario: ScenarioFile): readonly Finding[] {
  if (scenario.keys !== 'confirmed') return [];
  const rated = new Set(Object.values(scenario.scenes).flatMap(({ task }) => (task?.kind === 'weigh' ? task.exhibits : [])));
  const asked = [
    ...[...rated].map((id) => scenario.exhibits[id]?.['reliability-panel']),
    ...Object.values(scenario.exhibits).flatMap(({ 'bears-on': bearsOn = {} }) => Object.values(bearsOn).map(({ panel }) => panel)),
    ...Object.values(scenario.scenes).flatMap(({ task }) => (task?.kind === 'new-fact' ? [task.panel] : [])),
  ];
  const open = asked.filter((panel) => panel === undefined || membersOf(panel) < LEAST_MEMBERS).length;
  return open === 0 ? [] : [{ code: 'confirmed-without-panel', path: ['keys'], what: `The keys are called confirmed, and ${open} of ${asked.length} that a panel can answer have no answers of ${LEAST_MEMBERS} members or more.` }];
}

function ofPanel(panel: Panel | undefined, allowed: readonly string[], path: Path): readonly Finding[] {
  if (!panel) return [];
  const members = membersOf(panel);
  const reasons = panel.reasons ?? [];
  return [
    ...(members < LEAST_MEMBERS ? [{ code: 'panel-too-small' as const, path, at: 'key' as const, what: `The panel has ${members === 1 ? '1 member' : `${members} members`}; at least ${LEAST_MEMBERS} are needed.` }] : []),
    ...Object.keys(panel.counts).filter((answer) => !allowed.includes(answer)).map((answer): Finding =>
      ({ code: 'panel-answer-misfit', path: [...path, 'counts', answer], at: 'key', what: `"${answer}" cannot be answered here.`, fix: `Use one of: ${allowed.join(', ')}.` })),
    ...reasons.flatMap(({ answer }, at): Finding[] => (panel.counts[answer] ? []
      : [{ code: 'panel-answer-misfit', path: [...path, 'reasons', at, 'answer'], what: `A reason is given for "${answer}", which nobody answered.`, fix: 'Write the answer that the reason was given for, or count it.' }])),
  ];
}
