/** The law that played a part in a debrief: each reference once, with what it says and how far that was verified. */
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { byCodePoint } from '../run.ts';
import type { Debrief, LegalBasis } from './debriefTypes.ts';

type Parts = Pick<Debrief, 'timeline' | 'interviews' | 'proofMap' | 'qualifications' | 'newFacts' | 'deductions' | 'agencies' | 'identifications' | 'requests' | 'failures'>;

/** Every reference that a part of the debrief names, so that none is shown without its standing. */
export function legalBasis(scenario: Scenario, parts: Parts): readonly LegalBasis[] {
  const used = new Map<string, Set<string>>();
  const note = (refs: readonly string[] | undefined, line: string) => {
    for (const ref of refs ?? []) used.set(ref, (used.get(ref) ?? new Set()).add(line));
  };
  for (const entry of parts.timeline) {
    if (entry.kind !== 'decision') continue;
    for (const { id, feedback } of entry.options) note(feedback.sources, `scenes.${entry.scene.id}.task.choices.${id}`);
  }
  for (const { scene, questions, replacements, replaceFeedback, steps, address, mode, record } of parts.interviews) {
    for (const { id, feedback } of steps) note(feedback.sources, `scenes.${scene.id}.task.prepare.${id}`);
    note(address?.feedback.sources, `scenes.${scene.id}.task.address`);
    note(mode?.feedback.sources, `scenes.${scene.id}.task.mode`);
    for (const { index, sources } of record) note(sources, `scenes.${scene.id}.task.end.depends.${index}`);
    for (const { id, feedback } of questions) note(feedback.sources, `scenes.${scene.id}.task.questions.${id}`);
    if (replacements.length > 0) note(replaceFeedback?.sources, `scenes.${scene.id}.task.replace`);
  }
  for (const { exhibit, element, sources } of parts.proofMap.cells) note(sources, `exhibits.${exhibit}.bears-on.${element}`);
  for (const { scene, feedback, offences } of parts.qualifications) {
    note(feedback?.sources, `scenes.${scene.id}.task`);
    for (const { id } of offences) note(scenario.law.offences[id]?.law, `offences.${id}`);
  }
  for (const { scene, feedback } of parts.newFacts) note(feedback.sources, `scenes.${scene.id}.task`);
  for (const { scene, deductions } of parts.deductions) {
    for (const { id, feedback } of deductions) note(feedback.sources, `scenes.${scene.id}.task.deductions.${id}`);
  }
  for (const { scene, agencies, matters } of parts.agencies) {
    for (const { id, feedback } of agencies) note(feedback.sources, `scenes.${scene.id}.task.tell.${id}`);
    for (const { id, feedback } of matters) for (const { sources } of feedback) note(sources, `scenes.${scene.id}.task.settle.${id}`);
  }
  for (const { scene, people, feedback } of parts.identifications) {
    note(feedback?.sources, `scenes.${scene.id}.task`);
    for (const { id, because } of people) note(because.sources, `subjects.${id}`);
  }
  for (const { scene, channel, channels, parts: held, route, feedback } of parts.requests) {
    const task = `scenes.${scene.id}.task`;
    for (const { id, feedback: said } of channels) note(said.sources, `${task}.channels.${id}`);
    for (const { id, feedback: said } of held) note(said.sources, `${task}.parts.${id}`);
    note(route?.feedback?.sources, `${task}.routes.${channel.id}`);
    note(feedback?.sources, `${task}.outcomes`);
  }
  for (const { id, sources } of parts.failures) note(sources, `critical-failures.${id}`);
  return [...used].sort(([a], [b]) => byCodePoint(a, b)).flatMap(([ref, lines]): LegalBasis[] => {
    const article = scenario.law.articles[ref];
    if (!article) return [];
    const { lawTitle, label, gist, verified, note: remark } = article;
    return [{ ref, law: lawTitle, label, gist, verified, ...(remark !== undefined && { note: remark }), used: [...lines] }];
  });
}
