/** Every answer on the offence, with the reasoning that judges it on this path. */
import { outcomeOf } from '../../engine/tasks/qualifyRules.ts';
import { qualificationFor } from '../../scenario/rows.ts';
import type { Qualify } from '../../scenario/tasks/qualify.ts';
import { TRAP } from '../constants.ts';
import { message } from '../message.ts';
import { creditOf, readinesses } from '../primitives/qualification.ts';
import { type Run, type StepOf, stepsOf } from '../run.ts';
import type { Scorecard } from '../scorecard.ts';
import { elementsOf, pair, relianceKey, standings } from '../tasks/qualifyItems.ts';
import type { QualificationReview } from './debriefTypes.ts';
import { elementNamed, exhibitNamed, itemIdsOf, knownThen, offenceNamed, sceneNamed, subjectNamed, timeOf } from './names.ts';
import { offenceReasoning } from './proofReasoning.ts';

export function qualificationReviews(run: Run, scorecard: Scorecard): readonly QualificationReview[] {
  const { scenario } = run;
  const met = new Set<string>();
  return stepsOf(run, 'offence.qualified').flatMap((given): QualificationReview[] => {
    const { event, before, seq } = given;
    const task = scenario.scenes[event.scene]?.task;
    if (task?.kind !== 'qualify') return [];
    const first = !met.has(event.scene);
    met.add(event.scene);
    const answers = standings(scenario, task, before)
      .flatMap((standing) => readinesses.map((readiness) => ({ offence: offenceNamed(scenario, standing.offence), readiness, credit: creditOf(standing, readiness) })));
    const mine = answers.find(({ offence, readiness }) => offence.id === event.offence && readiness === event.readiness);
    const feedback = outcomeOf({ scenario, facts: before, scene: event.scene, task }, event)?.feedback;
    const offences = offencesShown(run, task, event.offence).map((offence) => offenceReasoning(scenario, before, offence, task.for));
    return [{
      seq, time: timeOf(scenario, before.clock), scene: sceneNamed(scenario, event.scene),
      given: { offence: offenceNamed(scenario, event.offence), readiness: event.readiness, credit: mine?.credit ?? 0, ...(event.certainty && { certainty: event.certainty }) },
      answers: answers.filter(({ credit }) => credit > 0).sort((a, b) => b.credit - a.credit),
      offences, reliesOn: reliance(run, given, task.for), ...(task.for !== undefined && { for: subjectNamed(scenario, task.for) }), ...(feedback && { feedback }), known: knownThen(scenario, before),
      items: first ? itemIdsOf(scorecard, event.scene) : [],
      sentences: offences.map(({ name, grade }) => message(`proved-${grade}`, { offence: name })),
    }];
  });
}

/** The reference offence, the one that was named, and those that are close; in the author's order. */
function offencesShown({ scenario }: Run, task: Qualify, named: string): readonly string[] {
  const { reference, related } = qualificationFor(scenario, task.for);
  const shown = task.offences.filter((offence) => offence === reference || offence === named || (related?.[offence] ?? 0) > 0);
  return shown.includes(reference) ? shown : [reference, ...shown];
}

function reliance({ scenario }: Run, { event, before }: StepOf<'offence.qualified'>, subject: string | undefined): QualificationReview['reliesOn'] {
  const { right, wrong } = relianceKey(scenario, before, event.offence, subject);
  const asked = elementsOf(scenario, event.offence, subject);
  const given = Object.entries(event.reliesOn).flatMap(([element, exhibits]) => exhibits.map((exhibit) => ({ element, exhibit })));
  const results = given.map(({ element, exhibit }) => {
    const id = pair(exhibit, element);
    const weight = wrong.get(id);
    const result = !asked.includes(element) ? 'not-asked' as const : right.has(id) ? 'right' as const : weight === undefined ? 'arguable' as const : weight === TRAP ? 'trap' as const : 'wrong' as const;
    return { element: elementNamed(scenario, element), exhibit: exhibitNamed(scenario, exhibit), result };
  });
  const missed = asked.flatMap((element) => Object.keys(before.held)
    .filter((exhibit) => right.has(pair(exhibit, element)) && !event.reliesOn[element]?.includes(exhibit))
    .map((exhibit) => ({ element: elementNamed(scenario, element), exhibit: exhibitNamed(scenario, exhibit), result: 'missed' as const })));
  return [...results, ...missed];
}
