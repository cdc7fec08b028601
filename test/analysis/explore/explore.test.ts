import { describe, expect, it } from 'vitest';
import { explore, exploreInParts, exploreNow } from '../../../src/analysis/explore/explore.ts';
import { machineOf } from '../../../src/compiler/machine.ts';
import { factsOf, placeOf } from '../../../src/engine/case.ts';
import { runPlaythrough } from '../../../src/engine/runPlaythrough.ts';
import type { Condition } from '../../../src/scenario/conditions.ts';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';
import { smallScenario } from './smallScenario.ts';

const feedback = { text: 'Because.', sources: ['practice/safety'] };
const bounds = { states: 20_000, bytes: 64 * 1024 * 1024 };
const ending = { title: 'End', text: 'It ends.', ending: { kind: 'justice' as const, summary: 'It ends.' } };
type Scenes = Scenario['scenes'];
const of = (scenes: Scenes, more: Partial<Scenario> = {}): Scenario => ({ ...tinyScenario, injects: {}, people: {}, 'first-scene': Object.keys(scenes)[0] as string, scenes, ...more });
const choose = (choices: Record<string, object>): Scenes[string] => ({
  title: 'A scene', text: 'Text.',
  task: { kind: 'choose', prompt: 'What now?', choices: Object.fromEntries(Object.entries(choices).map(([id, choice]) => [id, { label: id, 'leads-to': 'end', feedback, ...choice }])) as never },
});

describe('explore', () => {
  it('finds every scene of a small case, and a shortest way into each', () => {
    const found = exploreNow(tinyScenario);
    expect(found.whole).toBe(true);
    expect([...found.scenes.keys()].sort()).toEqual(Object.keys(tinyScenario.scenes).sort());
    expect(found.pathTo('failed')).toEqual([{ at: 'first-call', choose: 'book', certainty: 'probable' }, { read: 'visitor' }, { at: 'regret', choose: 'keep' }]);
  });

  it('shows a scene in which nothing can be done, and one from which nothing leads to an end', () => {
    const found = exploreNow(of({
      start: choose({ 'go-in': { 'leads-to': 'locked', effects: { set: { warned: true } } }, round: { 'leads-to': 'circle' }, out: {} }),
      locked: choose({ out: { when: { is: { warned: false } } } }),
      circle: choose({ on: { 'leads-to': 'circle' } }), end: ending,
    }));
    expect([...found.deadEnds]).toEqual([['locked', [{ at: 'start', choose: 'go-in' }]]]);
    expect([...found.trapped.keys()].sort()).toEqual(['circle', 'locked']);
  });

  it('says that it was not whole when a bound is met, and how much was waiting', () => {
    const many = Object.fromEntries(Array.from({ length: 12 }, (_, number) => [`flag-${number}`, { meaning: 'A flag' }]));
    const all = { all: Object.keys(many).map((id) => ({ is: { [id]: true } })) };
    const scenario = of({
      start: choose({ ...Object.fromEntries(Object.keys(many).map((id) => [id, { 'leads-to': 'start', effects: { set: { [id]: true } } }])), out: { when: all } }), end: ending,
    }, { flags: many });
    expect(exploreNow(scenario, { ...bounds, states: 500 })).toMatchObject({ whole: false, stoppedBy: 'states' });
    expect(exploreNow(scenario, { ...bounds, states: 500 }).unexplored).toBeGreaterThan(0);
    expect(exploreNow(scenario, { ...bounds, bytes: 60_000 })).toMatchObject({ whole: false, stoppedBy: 'bytes' });
    expect(exploreNow(scenario, bounds)).toMatchObject({ whole: true, states: 2 ** 12 + 1 });
  });

  it('stops when it is told to, and gives what it has', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, number) => [`flag-${number}`, { meaning: 'A flag' }]));
    const scenario = of({
      start: choose({ ...Object.fromEntries(Object.keys(many).map((id) => [id, { 'leads-to': 'start', effects: { set: { [id]: true } } }])), out: { when: { all: Object.keys(many).map((id) => ({ is: { [id]: true } })) } } }), end: ending,
    }, { flags: many });
    const work = explore(scenario);
    const told = work.next();
    expect(told.done).toBe(false);
    const last = work.next('stop');
    expect(last).toMatchObject({ done: true, value: { whole: false, stoppedBy: 'stopped' } });
  });

  it('drops what nothing can read any more: a hundred flags that are only set make no more states than none', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`flag-${number}`, { meaning: 'A flag' }]));
    const scenes = (set: boolean) => ({
      start: choose({ ...Object.fromEntries(Object.keys(many).map((id) => [id, { 'leads-to': 'start', ...(set && { effects: { set: { [id]: true } } }) }])), out: {} }), end: ending,
    });
    expect(exploreNow(of(scenes(true), { flags: many })).states).toBe(exploreNow(of(scenes(false), { flags: many })).states);
  });

  it('finds the way that takes the fewest minutes, not the fewest moves', () => {
    const scenario = of({ start: choose({ slow: { takes: 90 }, quick: { takes: 10, 'leads-to': 'middle' } }), middle: choose({ on: { takes: 15 } }), end: ending });
    expect(exploreNow(scenario, bounds).quickestTo((scene) => scene === 'end')).toMatchObject({ ending: 'end', minutes: 25, way: [{ choose: 'quick' }, { choose: 'on' }] });
    expect(exploreNow(scenario, bounds).quickestTo((scene) => scene === 'nowhere')).toBeUndefined();
  });
});

describe('what the author states of every path', () => {
  it('is shown to fail by a shortest path, where it does', () => {
    const found = exploreNow({
      ...tinyScenario,
      invariants: {
        'no-suspect-is-lost': { never: { is: { standing: 'suspect' } }, 'ending-of-kind': 'lost', because: 'She is no suspect.' },
        'never-a-suspect': { never: { is: { standing: 'suspect' } }, because: 'She is no suspect.' },
        'told-before-the-map': { always: { told: 'court' }, before: 'map', because: 'The court comes first.' },
        'called-before-the-end': { always: { visited: 'first-call' }, 'ending-of-kind': ['justice', 'lost'], because: 'It begins with the call.' },
      },
    });
    expect([...found.violated ?? []].map(([id]) => id).sort()).toEqual(['never-a-suspect', 'no-suspect-is-lost', 'told-before-the-map']);
    expect(found.violated?.get('never-a-suspect')).toEqual([{ at: 'first-call', choose: 'book', certainty: 'probable' }, { read: 'visitor' }]);
    const run = runPlaythrough(machineOf(tinyScenario), found.violated?.get('no-suspect-is-lost') ?? []);
    expect(run.stopped).toBeUndefined();
    expect(factsOf(run.case)).toMatchObject({ scene: 'failed', variables: { standing: 'suspect' } });
  });

  it('keeps what only it reads', () => {
    const scenario = of({ start: choose({ warned: { 'leads-to': 'middle', effects: { set: { warned: true } } }, quiet: { 'leads-to': 'middle' } }), middle: choose({ out: {} }), end: ending });
    const found = exploreNow({ ...scenario, invariants: { warned: { always: { is: { warned: true } }, before: 'end', because: 'They must know.' } } });
    expect(found.violated?.get('warned')).toEqual([{ at: 'start', choose: 'quiet' }, { at: 'middle', choose: 'out' }]);
  });
});

describe('gone through in parts, as a large case is', () => {
  it('says nothing that is not so, and of what it misses that it does not know, on 60 small scenarios', () => {
    let whole = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const scenario = smallScenario(seed);
      const exact = exploreNow(scenario, { states: 40_000, bytes: bounds.bytes });
      if (!exact.whole) continue;
      const work = exploreInParts(scenario, bounds);
      let step = work.next();
      while (!step.done) step = work.next();
      const parts = step.value;
      const undecided = parts.undecided ?? [];
      if (parts.whole) whole += 1;
      for (const key of ['scenes', 'exhibits', 'options', 'released', 'calledOff', 'failures', 'repaired', 'deadEnds'] as const) {
        const really = new Set<string>(exact[key].keys());
        for (const id of parts[key].keys()) expect(really.has(id), `seed ${seed}: ${key} ${id} is not so`).toBe(true);
        if (parts.whole) expect([...parts[key].keys()].sort(), `seed ${seed}: ${key}`).toEqual([...really].sort());
        else if (!['options', 'deadEnds'].includes(key)) for (const id of really) expect(new Set<string>(parts[key].keys()).has(id) || undecided.includes(`${key}: ${id}`), `seed ${seed}: ${key} ${id} was missed`).toBe(true);
      }
      const machine = machineOf(scenario);
      for (const scene of parts.scenes.keys()) {
        const way = parts.pathTo(scene);
        expect(way, `seed ${seed}: ${scene} is said to be reached`).toBeDefined();
        expect(factsOf(runPlaythrough(machine, way ?? []).case).scene, `seed ${seed}`).toBe(scene);
      }
      for (const [scene, way] of parts.deadEnds) expect(placeOf(runPlaythrough(machine, way).case), `seed ${seed}`).toMatchObject({ scene });
    }
    expect(whole).toBeGreaterThan(40);
  }, 240_000);
});

describe('large and hostile scenarios end in a clear answer', () => {
  it('ten thousand scenes', () => {
    const count = 10_000;
    const scenes = Object.fromEntries([
      ...Array.from({ length: count }, (_, number) => [`scene-${number}`, choose({ on: { 'leads-to': number + 1 < count ? `scene-${number + 1}` : 'end', takes: 10 }, back: { 'leads-to': `scene-${Math.floor(number / 2)}`, takes: 5 } })] as const),
      ['end', ending] as const,
    ]);
    const found = exploreNow(of(scenes, { injects: { news: { title: 'News', text: 'News.', at: '2026-02-03 18:00', effects: { set: { warned: true } } } } }), { states: 60_000, bytes: 256 * 1024 * 1024 });
    expect(found.scenes.size).toBe(found.whole ? count + 1 : found.scenes.size);
    expect(found.whole || found.stoppedBy === 'states').toBe(true);
  }, 120_000);

  it('a condition nested a thousand deep', () => {
    let when: Condition = { is: { safe: true } };
    for (let depth = 0; depth < 1000; depth += 1) when = depth % 3 === 0 ? { not: when } : depth % 3 === 1 ? { all: [when] } : { any: [when, { is: { warned: true } }] };
    const found = exploreNow(of({ start: choose({ make: { 'leads-to': 'start', effects: { set: { safe: true } } }, deep: { when }, out: {} }), end: ending }));
    expect(found.whole).toBe(true);
  });

  it('two hundred flags that all matter', () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, number) => [`flag-${number}`, { meaning: 'A flag' }]));
    const scenario = of({
      start: choose({ ...Object.fromEntries(Object.keys(many).map((id) => [id, { 'leads-to': 'start', effects: { set: { [id]: true } } }])), out: { when: { all: Object.keys(many).map((id) => ({ is: { [id]: true } })) } } }), end: ending,
    }, { flags: many });
    const found = exploreNow(scenario, bounds);
    expect(found).toMatchObject({ whole: false, stoppedBy: 'states' });
    expect([...found.scenes.keys()]).toEqual(['start']);
  }, 60_000);
});
