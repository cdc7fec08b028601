import { describe, expect, it } from 'vitest';
import { seeded } from '../src/analysis/seeded.ts';
import { walk } from '../src/analysis/walk.ts';
import { loadScenario } from '../src/cli/loadScenario.ts';
import { placeOf } from '../src/engine/case.ts';

describe('Kilometre 40', () => {
  const loaded = loadScenario('kilometre-40');
  if (!loaded?.scenario || !loaded.machine) throw new Error('the case does not compile');
  const { scenario, machine } = loaded;
  const tasks = Object.values(scenario.scenes).flatMap(({ task }) => (task ? [task] : []));

  it('finds five answers for one lorry, and asks who is what with the exhibits for it', () => {
    expect(Object.keys(scenario.subjects ?? {})).toEqual(['twelve', 'five', 'women', 'boy', 'helper']);
    expect(new Set(Object.values(scenario.subjects ?? {}).map(({ status }) => status)).size).toBe(4);
    expect(tasks.flatMap((task) => (task.kind === 'identify' ? [task.subjects.length, task.cite] : []))).toEqual([5, true]);
  });

  it('uses every kind of task that it was written for', () => {
    expect([...new Set(tasks.map(({ kind }) => kind))].sort()).toEqual([
      'against', 'agencies', 'choose', 'deduce', 'hypotheses', 'identify', 'interview', 'new-fact', 'proof-map', 'qualify', 'request', 'tokens', 'weigh',
    ]);
  });

  it('names the offence for three of them apart', () => {
    expect(tasks.flatMap((task) => (task.kind === 'qualify' ? [task.for] : []))).toEqual(['five', 'boy', 'women']);
  });

  it('lets nothing that a confession without an interpreter says count as proof', () => {
    expect(Object.values(scenario.exhibits['driver-confession']?.['bears-on'] ?? {}).filter(({ verdict }) => verdict === 'supports')).toEqual([]);
  });

  it('ends in several of its ways even for those who move at random', () => {
    const draw = seeded(20_261_201);
    const endings = new Set(Array.from({ length: 100 }, () => placeOf(walk(machine, draw))).flatMap((place) => (place.phase === 'ended' ? [place.scene] : [])));
    expect(endings.size).toBeGreaterThanOrEqual(3);
  });
});
