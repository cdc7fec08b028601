import { describe, expect, it } from 'vitest';
import { passes } from '../../../src/analysis/passes.ts';
import { beginTrial, startAlong, type Way } from '../../../src/analysis/trial/beginTrial.ts';
import { isSameStart, openingStart, startOf } from '../../../src/analysis/trial/start.ts';
import { startingAt } from '../../../src/analysis/trial/startingAt.ts';
import { openMoves } from '../../../src/analysis/moves.ts';
import { machineOf } from '../../../src/compiler/machine.ts';
import { factsOf, placeOf, scenarioOf } from '../../../src/engine/case.ts';
import { holds } from '../../../src/engine/conditions.ts';
import { replay } from '../../../src/engine/replay.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';
import { generatedScenario } from '../../scoring/generatedScenario.ts';

const at = '2026-11-24T10:00:00.000Z';
const toTalk: Way = [{ type: 'choice.made', scene: 'first-call', choice: 'meet', certainty: 'sure' }];

describe('a trial from a scene', () => {
  it('is really played up to there where the way leads to the chosen state', () => {
    const start = startAlong(tinyScenario, 'talk', toTalk);
    expect(start).toMatchObject({ scene: 'talk', clock: 30, variables: { safe: true, standing: 'victim' }, exhibits: { phone: 'held', video: 'absent' }, told: ['court'], visited: ['first-call', 'talk'] });
    const { as, machine, log } = beginTrial(tinyScenario, start, toTalk, at, 7);
    expect(as).toBe('played');
    const { case: now, stopped } = replay(machine, log);
    expect([stopped, placeOf(now)]).toEqual([undefined, { phase: 'scene', scene: 'talk' }]);
  });

  it('is put together where the state is another one, and says so', () => {
    const start = { ...startAlong(tinyScenario, 'talk', toTalk), variables: { safe: false, warned: true, standing: 'suspect', trust: 3 }, exhibits: { phone: 'spoiled', video: 'lost', call: 'absent' } as const, clock: 90 };
    const { as, machine, log } = beginTrial(tinyScenario, start, toTalk, at, 7);
    expect(as).toBe('artificial');
    const { case: now, stopped } = replay(machine, log);
    expect(stopped).toBeUndefined();
    const facts = factsOf(now);
    expect(facts).toMatchObject({ clock: 0, variables: { safe: false, warned: true, standing: 'suspect', trust: 3 }, held: { phone: 0 }, told: { court: 0 } });
    expect([Object.keys(facts.held), Object.keys(facts.spoiled), Object.keys(facts.lost)]).toEqual([['phone'], ['phone'], ['video']]);
    expect(scenarioOf(machine).starts).toBe('2026-02-03 09:10');
    expect(scenarioOf(machine).scenes[facts.scene]).toMatchObject({ title: 'The talk', task: { kind: 'interview' } });
  });

  it('leaves the scenario that it was made from as it was', () => {
    const before = structuredClone(tinyScenario);
    startingAt(tinyScenario, openingStart(tinyScenario, 'talk'));
    expect(tinyScenario).toEqual(before);
  });

  it('lets happen later what is due later, and not again what was due before', () => {
    const started = (clock: number) => Object.keys(startingAt(tinyScenario, { ...openingStart(tinyScenario, 'talk'), clock }).injects ?? {});
    expect(started(0)).toEqual(['overwritten', 'visitor']);
    expect(started(79)).toEqual(['overwritten', 'visitor']);
    expect(started(80)).toEqual(['overwritten']);
    expect(started(140)).toEqual([]);
  });

  it('knows which scenes were reached, whatever they are called', () => {
    const asks = { all: [{ visited: ['first-call', 'regret'] }], is: { visited: true } };
    const scenario = { ...tinyScenario, flags: { visited: { meaning: 'A flag of that name' } }, scenes: { ...tinyScenario.scenes, map: { title: 'M', text: 'M', also: [{ when: asks, text: 'Both.' }], 'on-arrival': { set: { visited: true } } } } };
    const heldAfter = (visited: readonly string[]) => {
      const started = startingAt(scenario, { ...openingStart(scenario, 'map'), visited, variables: { visited: true } });
      const { case: now } = replay(machineOf(started), beginTrial(scenario, { ...openingStart(scenario, 'map'), visited, variables: { visited: true } }, undefined, at, 1).log);
      return holds(started.scenes[started['first-scene']]?.also?.[0]?.when, started, factsOf(now));
    };
    expect([heldAfter([]), heldAfter(['first-call']), heldAfter(['first-call', 'regret'])]).toEqual([false, false, true]);
  });

  it('arrives as in any scene when it comes back to the one it began in', () => {
    const scenario = { ...tinyScenario, scenes: { ...tinyScenario.scenes, talk: { title: 'T', text: 'T', 'on-arrival': { add: { trust: -1 } }, task: { kind: 'proof-map' as const, prompt: 'x', 'leads-to': 'talk' } } } };
    const { machine, log } = beginTrial(scenario, { ...openingStart(scenario, 'talk'), variables: { trust: 3 } }, undefined, at, 1);
    const first = replay(machine, log).case;
    expect(factsOf(first).variables['trust']).toBe(3);
    const again = [...log, { seq: log.length, at, by: 'trainee' as const, event: { type: 'proof-map.handed-in' as const, scene: factsOf(first).scene } }];
    expect(factsOf(replay(machine, again).case)).toMatchObject({ scene: 'talk', variables: { trust: 2 } });
  });

  it('can do from an artificial start of the same state what can be done in the state really played to', () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const scenario = generatedScenario(seed);
      const machine = machineOf(scenario);
      const { ways } = [...passes(machine, 10, seed)].at(-1) ?? { ways: new Map<string, Way>() };
      for (const [scene, way] of ways) {
        const played = replay(machine, beginTrial(scenario, startAlong(scenario, scene, way), way, at, 1).log).case;
        if (placeOf(played).phase !== 'scene') continue;
        const start = startOf(scenario, factsOf(played));
        const artificial = beginTrial(scenario, start, undefined, at, 1);
        const now = replay(artificial.machine, artificial.log).case;
        const named = (event: object) => JSON.stringify(event).replaceAll('-trial"', '"');
        expect(openMoves(artificial.machine, now).map(named)).toEqual(openMoves(machine, played).map(named));
      }
    }
  });

  it('takes starts for one and the same only where everything chosen is', () => {
    const start = openingStart(tinyScenario, 'talk');
    expect(isSameStart(start, { ...start, exhibits: { call: 'held', rumour: 'held' } })).toBe(true);
    for (const other of [{ clock: 1 }, { scene: 'map' }, { told: ['court'] }, { visited: [] }, { variables: { ...start.variables, safe: true } }, { exhibits: {} }]) {
      expect(isSameStart(start, { ...start, ...other })).toBe(false);
    }
  });
});

describe('random walks', () => {
  it('say how many of them pass each scene, and know a way into each that the case takes', () => {
    const machine = machineOf(tinyScenario);
    const all = [...passes(machine, 60, 1)];
    const end = all.at(-1);
    expect(all.map(({ walks }) => walks)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(end?.scenes.get('first-call')).toBe(60);
    expect((end?.scenes.get('charged') ?? 0) + (end?.scenes.get('failed') ?? 0) + (end?.unended ?? 0)).toBe(60);
    for (const [scene, way] of end?.ways ?? []) expect(startAlong(tinyScenario, scene, way).visited).toContain(scene);
    expect(end?.ways.get('first-call')).toEqual([]);
    expect(end?.ways.get('talk')?.length).toBe(1);
  });

  it('come out the same from the same seed', () => {
    const counts = (seed: number) => [...([...passes(machineOf(tinyScenario), 20, seed)].at(-1)?.scenes ?? [])];
    expect(counts(3)).toEqual(counts(3));
  });
});
