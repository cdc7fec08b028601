import { describe, expect, it } from 'vitest';
import { exitsOf } from '../../../src/analysis/map/exitsOf.ts';
import { sceneMap } from '../../../src/analysis/map/sceneMap.ts';
import { usesOf } from '../../../src/analysis/map/usesOf.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';
import { generatedScenario } from '../../scoring/generatedScenario.ts';

const { scenes, edges } = sceneMap(tinyScenario);
const scene = (id: string) => scenes.find((one) => one.id === id);

describe('the map of scenes', () => {
  it('has every scene, the first one marked, with its task or its ending', () => {
    expect(scenes.map(({ id }) => id)).toEqual(Object.keys(tinyScenario.scenes));
    expect(scenes.filter(({ first }) => first).map(({ id }) => id)).toEqual(['first-call']);
    expect([scene('talk')?.task, scene('charged')?.ending, scene('charged')?.task]).toEqual(['interview', 'justice', undefined]);
  });

  it('says where a critical failure happens and where it is repaired', () => {
    expect(scenes.filter(({ failures }) => failures.length > 0).map(({ id, failures }) => [id, failures])).toEqual([['first-call', ['charged-victim']]]);
    expect(scenes.filter(({ repairs }) => repairs.length > 0).map(({ id }) => id)).toEqual(['regret']);
  });

  it('gathers the ways from one scene to another in one edge, with what has to hold', () => {
    const edge = edges.find(({ from, to }) => from === 'first-call' && to === 'talk');
    expect(edge?.ways.map(({ option, when }) => [option, when.length])).toContainEqual(['meet', 0]);
    expect(edge?.ways.map(({ option, when }) => [option, when.length])).toContainEqual(['wait', 1]);
    expect(edges.filter(({ from }) => from === 'name').map(({ to, ways }) => [to, ways[0]?.answer?.offences])).toEqual([['charged', ['taking']], ['failed', []]]);
  });

  it('marks the scenes that ask about the clock or about what the clock changes', () => {
    const timed = { ...tinyScenario, scenes: { ...tinyScenario.scenes, talk: { ...tinyScenario.scenes['talk'], title: 'Talk', text: 'T', also: [{ when: { any: [{ before: '2026-02-03 09:30' }, { is: { warned: true } }] }, text: 'Early.' }] } } };
    const talk = sceneMap(timed).scenes.find(({ id }) => id === 'talk');
    expect(talk?.deadlines).toEqual([{ side: 'before', time: '2026-02-03 09:30' }]);
    expect(talk?.injects).toEqual(['visitor']);
    expect(scene('map')?.injects).toEqual([]);
  });

  it('leads only to scenes that are there, and knows every way, in cases of every shape', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const scenario = generatedScenario(seed);
      const map = sceneMap(scenario);
      const all = Object.values(scenario.scenes).flatMap(exitsOf);
      expect(map.edges.flatMap(({ ways }) => ways).length).toBe(all.length);
      for (const { to } of map.edges) expect(scenario.scenes).toHaveProperty(to);
    }
  });
});

describe('where things are set and read', () => {
  const uses = usesOf(tinyScenario);
  const of = (id: string) => uses.find((used) => used.id === id);
  it('is known of every flag, state, counter, exhibit, agency and critical failure', () => {
    expect(uses.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'flag safe', 'flag warned', 'state standing', 'counter trust', 'exhibit call', 'exhibit phone', 'exhibit video', 'exhibit rumour', 'agency court', 'critical-failure charged-victim',
    ]);
  });

  it('tells setting from reading, with the place of each', () => {
    expect(of('safe')?.setBy.map(({ word, path }) => [word, path.join('.')])).toEqual([['set', 'scenes.first-call.task.choices.meet.effects.set.safe']]);
    expect(of('safe')?.readBy.map(({ word, path }) => [word, path.join('.')])).toContainEqual(['is', 'scenes.talk.task.questions.when.when.is.safe']);
    expect(of('trust')?.setBy.map(({ word }) => word)).toEqual(['add', 'add']);
    expect(of('trust')?.readBy.map(({ word }) => word)).toEqual(['at-least']);
    expect(of('phone')?.setBy.map(({ word }) => word).sort()).toEqual(['obtain', 'obtain', 'spoil']);
    expect(of('video')?.setBy.map(({ path }) => path[0])).toContain('injects');
    expect(of('court')?.setBy.map(({ word }) => word)).toEqual(['tell']);
    expect(of('charged-victim')?.setBy.map(({ word }) => word).sort()).toEqual(['critical', 'repairs']);
    expect(of('rumour')?.readBy.map(({ word }) => word)).toEqual(['asked']);
  });

  it('is not misled by things that are called like the words of the format', () => {
    const meet = { label: 'x', feedback: { text: 'x', sources: [] }, 'leads-to': 'talk', critical: 'charged-victim', effects: { set: { set: true }, obtain: 'phone' } };
    const scenario = { ...tinyScenario, flags: { set: { meaning: 'S' } }, scenes: { ...tinyScenario.scenes, 'first-call': { title: 'F', text: 'F', task: { kind: 'choose' as const, prompt: 'x', choices: { tell: meet, obtain: { ...meet, when: { is: { set: true } } } } } } } };
    const found = usesOf(scenario);
    expect(found.find(({ kind }) => kind === 'flag')?.setBy.map(({ word }) => word)).toEqual(['set', 'set']);
    expect(found.find(({ kind }) => kind === 'flag')?.readBy.map(({ word }) => word)).toContain('is');
    expect(found.find(({ kind }) => kind === 'critical-failure')?.setBy.map(({ word }) => word)).toEqual(['critical', 'critical', 'repairs']);
  });
});
