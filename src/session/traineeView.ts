/** Builds the trainee's view of a session. */
import { factsOf, placeOf, scenarioOf } from '../engine/case.ts';
import { holds } from '../engine/conditions.ts';
import type { Facts } from '../engine/facts.ts';
import { type SeatTaken, seatsOf } from '../scenario/seats.ts';
import { rowsOf } from '../scenario/rows.ts';
import { minutesBetween, timeAfter } from '../scenario/time.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { legalSources } from './legalSources.ts';
import { linesOf } from './logLines.ts';
import type { Session } from './session.ts';
import { taskView } from './taskView.ts';
import type { ScenarioCard, SeatsView, TraineeView } from './view.ts';

/** `seated`: the seat it is for, where that is not the one taken in the case: in a room, people of one case have different seats. */
export function traineeView(session: Session, seated?: SeatTaken): TraineeView {
  const scenario = scenarioOf(session.machine);
  const facts = factsOf(session.case);
  const place = placeOf(session.case);
  const time = (clock: number) => timeAfter(scenario.starts, clock);
  const inject = place.phase === 'interrupted' ? scenario.injects?.[place.inject] : undefined;
  return {
    scenario: cardOf(scenario),
    seq: session.log.length,
    phase: place.phase === 'unopened' ? 'briefing' : place.phase,
    briefing: {
      text: scenario.briefing, contentNote: scenario['content-note'], objectives: scenario.objectives,
      cautions: scenario.law.packs.map(({ name, caution }) => ({ name, text: caution })),
    },
    ...(scenario.roles && { seats: seatsView(scenario, seated ?? facts.seat, seated === undefined && place.phase === 'briefing') }),
    time: time(facts.clock),
    clock: facts.clock,
    ...('scene' in place && { scene: sceneView(scenario, facts, place.scene) }),
    ...(inject && place.phase === 'interrupted' && {
      inject: { id: place.inject, title: inject.title, text: inject.text, time: time(facts.released[place.inject] ?? facts.clock) },
    }),
    exhibits: exhibitViews(scenario, facts, place.phase === 'ended'),
    people: Object.entries(scenario.people).filter(([, person]) => holds(person.when, scenario, facts))
      .map(([id, { name, role, about, speaks }]) => ({ id, name, role, about, speaks: speaks ?? [] })),
    agencies: Object.entries(scenario.agencies ?? {}).map(([id, { name, role }]) => {
      const told = facts.told[id];
      return { id, name, role, ...(told !== undefined && { told: time(told) }) };
    }),
    deadlines: deadlines(scenario, facts),
    elements: rowsOf(scenario).flatMap(({ id, element: of, subject }) => {
      const element = scenario.law.elements[of];
      return element ? [{ id, ...(subject !== undefined && { subject: { id: subject, name: scenario.subjects?.[subject]?.name ?? subject } }), name: element.name, family: element.family, question: element.question, law: legalSources(scenario, element.law) }] : [];
    }),
    links: facts.links,
    log: session.steps.flatMap((step) => linesOf(scenario, step)),
  };
}

/** What the catalogue and the briefing say about a scenario. */
export const cardOf = ({ id, version, hash, language, title, summary, minutes, level, focus, keys, translated }: Scenario): ScenarioCard =>
  ({ id, version, hash, language, title, summary, minutes, focus, keys, ...(level && { level }), ...(translated && { translated }) });

function seatsView(scenario: Scenario, taken: SeatTaken, choosing: boolean): SeatsView {
  const offered = seatsOf(scenario.roles);
  return {
    taken, offered,
    packets: choosing ? [] : offered.filter((seat) => taken === 'all' || taken === seat).flatMap((seat) => {
      const packet = scenario.roles?.[seat];
      return packet ? [{ seat, brief: packet.brief, knows: packet.knows, exhibits: packet.exhibits ?? [], watchFor: packet['watch-for'] }] : [];
    }),
  };
}

function sceneView(scenario: Scenario, facts: Facts, id: string): NonNullable<TraineeView['scene']> {
  const scene = scenario.scenes[id];
  if (!scene) throw new Error(`the case stands in ${id}, which the scenario does not have`);
  return {
    id, title: scene.title, ...(scene.place !== undefined && { place: scene.place }),
    paragraphs: [scene.text, ...(scene.also ?? []).filter((more) => holds(more.when, scenario, facts)).map((more) => more.text)],
    people: scene.people ?? [],
    ...(scene.task && { task: taskView(scenario, facts, id, scene.task) }),
    ...(scene.ending && { ending: scene.ending }),
  };
}

/** Exhibits in the order they came into the file. */
const exhibitViews = (scenario: Scenario, facts: Facts, ended: boolean): TraineeView['exhibits'] =>
  Object.entries(facts.held).flatMap(([id, clock]) => {
    const exhibit = scenario.exhibits[id];
    if (!exhibit) return [];
    const spoiled = ended ? facts.spoiled[id] : undefined;
    const { title, document, source, custody } = exhibit;
    return [{ id, title, document, source, custody, obtained: timeAfter(scenario.starts, clock), examined: facts.examined.includes(id), ...(spoiled !== undefined && { spoiled }) }];
  });

const deadlines = (scenario: Scenario, facts: Facts): TraineeView['deadlines'] =>
  Object.entries(scenario.injects ?? {}).flatMap(([id, { announced, at, unless }]) => {
    if (announced === undefined) return [];
    const met = facts.calledOff.includes(id) || (unless !== undefined && !(id in facts.released) && holds(unless, scenario, facts));
    return [{ id, label: announced, at, state: met ? 'met' as const : id in facts.released ? 'passed' as const : 'open' as const }];
  }).sort((a, b) => minutesBetween(b.at, a.at));
