import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAnswers } from '../../src/analysis/policies/bestAnswers.ts';
import { eventsOf } from '../../src/analysis/policies/eventsOf.ts';
import { leastTaken } from '../../src/analysis/policies/theModelsWay.ts';
import type { InterviewEvent, Moment, Policy } from '../../src/analysis/policies/policy.ts';
import { seeded } from '../../src/analysis/seeded.ts';
import { machineOf } from '../../src/compiler/machine.ts';
import { advance } from '../../src/engine/advance.ts';
import { type Case, type CaseMachine, factsOf, placeOf, scenarioOf, unopened } from '../../src/engine/case.ts';
import type { CaseEvent } from '../../src/engine/event.ts';
import { append, type Log } from '../../src/engine/log.ts';
import { isRefusal } from '../../src/engine/refusal.ts';
import type { TaskOf } from '../../src/scenario/task.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { type Dimension, dimensions } from '../../src/scoring/item.ts';
import { score } from '../../src/scoring/score.ts';
import { generatedLog, generatedScenario } from './generatedScenario.ts';
import { changed } from './played.ts';

const WHOLE = { numRuns: 1000 };
const PATIENCE = 240_000;
const MOST = 120;

/**
 * A case in which the expert can do right wherever it stands: no option spoils, harms or ends the case before its time, and
 * no interpreter distorts. It is measured, so that exposure and what is left out count.
 */
const fairCase = (seed: number): Scenario => changed(generatedScenario(seed), (draft) => {
  const scenes = Object.keys(draft.scenes);
  for (const [at, { task }] of Object.values(draft.scenes).entries()) {
    if (task?.kind === 'choose') {
      for (const choice of Object.values(task.choices)) {
        if (choice['leads-to'] === 'bad-end') choice['leads-to'] = scenes[at + 1] ?? 'bad-end';
        delete choice.critical;
        if (choice.effects) delete choice.effects.spoil;
      }
    }
    if (task?.kind === 'interview') {
      delete task.replace;
      for (const question of Object.values(task.questions)) delete question.rendered;
    }
  }
  const expert = Object.fromEntries(dimensions.map((code) => [code, code === 'inquiry' ? 0 : 6]));
  draft.measures = { of: draft.hash, expert, inquiry: { best: 0, random: 0, walks: 1, seed: 1 } } as never;
});

/** Answers everything rightly; among what is open it does what earns most in one dimension. */
const expertIn = (code: Dimension): Policy => ({
  ...bestAnswers,
  id: 'expert',
  option(at, open) {
    const worth = (id: string) => creditOf(at, id, code);
    const [first = open[0], ...rest] = [...open].sort((a, b) => worth(b) - worth(a));
    // A decision counts when it is first taken; after that only the way on matters.
    return open.some((id) => at.taken(id) > 0) ? leastTaken(at, [first, ...rest]) : first;
  },
  channel: (_at, open) => open[0],
  // Only so many questions may be put: those that count most come first.
  inInterview(at, open) {
    const counts = (event: InterviewEvent) => (event.type === 'question.asked' ? at.task.questions[event.question]?.['should-ask'] ?? 0 : 0);
    const [most = open[0]] = [...open].sort((a, b) => counts(b) - counts(a));
    return counts(most) > 0 ? most : open.find(({ type }) => type === 'interview.ended') ?? most;
  },
});

function creditOf({ task }: Moment<TaskOf<'choose'>>, id: string, code: Dimension): number {
  const { procedure = 0, protection = 0 } = task.choices[id]?.credit ?? {};
  return code === 'procedure' ? procedure : code === 'protection' ? protection : procedure + protection;
}

/** Goes on from a log to the end, or for as long as any sensible case lasts. */
function continued(machine: CaseMachine, prefix: Log, policy: Policy): Log {
  const scenario = scenarioOf(machine);
  const draw = seeded(1);
  let log = prefix;
  let now: Case = unopened(machine);
  const taken: CaseEvent[] = [];
  const take = (event: CaseEvent) => {
    const next = advance(machine, now, event);
    if (isRefusal(next)) throw new Error(`${event.type} was refused: ${next.refused}`);
    now = next;
    taken.push(event);
  };
  for (const { event } of prefix) take(event);
  const go = (event: CaseEvent) => {
    take(event);
    log = append(log, '1970-01-01T00:00:00.000Z', 'trainee', event);
  };
  for (let moves = 0; moves < MOST && placeOf(now).phase !== 'ended'; moves += 1) {
    const place = placeOf(now);
    if (place.phase === 'unopened') go({ type: 'case.opened', scenario: scenario.id, version: scenario.version, hash: scenario.hash, seed: 1 });
    else if (place.phase === 'briefing') go({ type: 'briefing.read' });
    else if (place.phase === 'interrupted') go({ type: 'inject.read', inject: place.inject });
    else if (place.phase === 'scene') {
      const task = scenario.scenes[place.scene]?.task;
      if (!task) break;
      const times = (choice: string) => taken.filter((event) => event.type === 'choice.made' && event.scene === place.scene && event.choice === choice).length;
      for (const event of eventsOf(policy, { scenario, facts: factsOf(now), scene: place.scene, task, draw, taken: times })) go(event);
    }
    // The map of proof lies open on the desk all the time.
    if (placeOf(now).phase === 'scene') for (const { exhibit, element, verdict } of bestAnswers.links({ scenario, facts: factsOf(now) } as never)) {
      if ((factsOf(now).links[exhibit]?.[element] ?? 'none') !== verdict) go({ type: 'exhibit.linked', exhibit, element, verdict });
    }
  }
  return log;
}

/**
 * Deductions that were put forward count from the hand-in on (F6), and the first answers do: whoever has put a wrong one forward has it
 * whatever they do next, and it is merely not told yet. So it is asked of moments at which nothing is under way.
 */
function nothingUnderWay(log: Log): Log {
  const first = log.findIndex(({ event }, at) => event.type === 'deductions.put-forward' && !log.slice(at).some(({ event: later }) => later.type === 'deductions.handed-in' && later.scene === event.scene));
  return first < 0 ? log : log.slice(0, first);
}

describe('leaving a case early', () => {
  it('[N4] [N6] is never worth more, in any dimension, than going on as an expert would', () => {
    let compared = 0;
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      const machine = machineOf(fairCase(seed));
      const log = generatedLog(machine, seed);
      const prefix = nothingUnderWay(log.slice(0, seed % log.length));
      const left = score(machine, prefix);
      // One dimension a case: each is an expert's own way to go on.
      const code = dimensions[seed % dimensions.length] ?? 'procedure';
      const stayed = score(machine, continued(machine, prefix, expertIn(code)));
      const [before, after] = [left, stayed].map((card) => card.dimensions.find((dimension) => dimension.code === code)?.value);
      if (before === undefined) return;
      compared += 1;
      expect(after ?? -1, code).toBeGreaterThanOrEqual(before - 1e-9);
    }), WHOLE);
    expect(compared).toBeGreaterThan(150);
  }, PATIENCE);
});
