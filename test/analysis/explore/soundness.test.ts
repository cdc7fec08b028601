import { expect, test } from 'vitest';
import { exploreNow } from '../../../src/analysis/explore/explore.ts';
import { machineOf } from '../../../src/compiler/machine.ts';
import { factsOf, placeOf } from '../../../src/engine/case.ts';
import { runPlaythrough } from '../../../src/engine/runPlaythrough.ts';
import { plainWalk } from './plainWalk.ts';
import { smallScenario } from './smallScenario.ts';

const WANTED = 220;
const WITH_PERSONS = 20;
const WITH_REQUESTS = 40;
const WITH_MANNER = 20;
const sorted = (of: Iterable<string>) => [...of].sort();

test.each([
  { wanted: WANTED, what: 'small scenarios' }, { wanted: WITH_PERSONS, persons: true, what: 'with agencies, and people one by one' },
  { wanted: WITH_REQUESTS, requests: true, what: 'with requests abroad' }, { wanted: WITH_MANNER, manner: true, what: 'with interviews in full' },
])('what the exploration finds is what a plain walk over whole machine states finds, on $wanted $what', ({ wanted, persons = false, requests = false, manner = false }) => {
  // Turning from the interpreter to the person and back is always possible; whether nothing but that is left is told as trapped.
  const deadEnds = (of: Iterable<string>) => (manner ? [] : sorted(of));
  let compared = 0;
  let reduced = 0;
  let plainly = 0;
  for (let seed = 1; compared < wanted; seed += 1) {
    const scenario = smallScenario(seed, { persons, requests, manner });
    const plain = plainWalk(scenario, manner ? 1500 : 800);
    if (!plain) continue;
    compared += 1;
    const found = exploreNow(scenario);
    reduced += found.states;
    plainly += plain.states;
    const both = new Map(found.conditions.map(({ at, held, failed }) => [at.join('/'), held && failed ? 'both' : held ? 'held' : 'failed']));
    expect({
      whole: found.whole, scenes: sorted(found.scenes.keys()), exhibits: sorted(found.exhibits), options: sorted(found.options), released: sorted(found.released), calledOff: sorted(found.calledOff),
      failures: sorted(found.failures), repaired: sorted(found.repaired), deadEnds: deadEnds(found.deadEnds.keys()), trapped: found.trapped.size > 0,
      conditions: Object.fromEntries([...plain.conditions.keys()].map((path) => [path, both.get(path)])),
    }, `seed ${seed}`).toEqual({
      whole: true, scenes: sorted(plain.scenes), exhibits: sorted(plain.exhibits), options: sorted(plain.options), released: sorted(plain.released), calledOff: sorted(plain.calledOff),
      failures: sorted(plain.failures), repaired: sorted(plain.repaired), deadEnds: deadEnds(plain.deadEnds), trapped: plain.trapped, conditions: Object.fromEntries(plain.conditions),
    });
    const machine = machineOf(scenario);
    for (const [scene, fewest] of plain.fewest) {
      const way = found.pathTo(scene) ?? [];
      const run = runPlaythrough(machine, way);
      expect(run.stopped, `seed ${seed}: the way to ${scene}`).toBeUndefined();
      expect(factsOf(run.case).scene, `seed ${seed}`).toBe(scene);
      expect(way.filter((move) => !('read' in move)).length, `seed ${seed}: the way to ${scene} is a shortest one`).toBe(fewest);
    }
    for (const [scene, way] of [...found.deadEnds, ...found.trapped]) {
      const run = runPlaythrough(machine, way);
      expect(run.stopped, `seed ${seed}: the way into ${scene}`).toBeUndefined();
      expect(placeOf(run.case), `seed ${seed}`).toMatchObject({ phase: 'scene', scene });
    }
  }

  expect(reduced).toBeLessThan(plainly);
}, 300_000);
