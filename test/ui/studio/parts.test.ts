// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { MapEdge, MapScene } from '../../../src/analysis/map/sceneMap.ts';
import { nextAlong } from '../../../src/ui/studio/map/nextAlong.ts';
import { scenesLike } from '../../../src/ui/studio/map/SceneSearch.tsx';
import { inOrderOfTheCase } from '../../../src/ui/studio/map/SceneTable.tsx';
import { shadeOf, standingOf } from '../../../src/ui/studio/map/standings.ts';
import { sceneOf } from '../../../src/ui/studio/ProblemList.tsx';
import { pickedSource, scenariosIn } from '../../../src/ui/studio/sources/pickedSource.ts';
import type { Explored, Walked } from '../../../src/ui/studio/work/asks.ts';
import { hashOf, routeOf } from '../../../src/ui/useHashRoute.ts';

const edge = (from: string, to: string): MapEdge => ({ from, to, ways: [] });
const scene = (id: string, title: string, first = false): MapScene => ({ id, title, first, failures: [], repairs: [], deadlines: [], injects: [] });

describe('the arrow keys on the map', () => {
  const points = { a: { x: 0, y: 0 }, b: { x: -100, y: 100 }, c: { x: 50, y: 100 }, d: { x: 0, y: 200 } };
  const edges = [edge('a', 'b'), edge('a', 'c'), edge('a', 'a'), edge('b', 'd'), edge('c', 'd')];
  it('go down and up along the ways, to the nearest where there are several', () => {
    expect(nextAlong('a', 'ArrowDown', edges, points)).toBe('c');
    expect(nextAlong('d', 'ArrowUp', edges, points)).toBe('c');
    expect(nextAlong('d', 'ArrowDown', edges, points)).toBeUndefined();
  });
  it('go back the way they came', () => expect(nextAlong('d', 'ArrowUp', edges, points, 'b')).toBe('b'));
  it('go sideways within a row', () => {
    expect(nextAlong('b', 'ArrowRight', edges, points)).toBe('c');
    expect(nextAlong('c', 'ArrowLeft', edges, points)).toBe('b');
    expect(nextAlong('c', 'ArrowRight', edges, points)).toBeUndefined();
  });
});

describe('finding a scene', () => {
  const scenes = [scene('late-talk', 'An hour'), scene('talk', 'The interview'), scene('map', 'Talk of maps')];
  it('puts its own name first, then what begins with the words, then what holds them', () => expect(scenesLike(scenes, 'Talk').map(({ id }) => id)).toEqual(['talk', 'map', 'late-talk']));
  it('finds nothing for nothing', () => expect([scenesLike(scenes, '  '), scenesLike(scenes, 'zebra')]).toEqual([[], []]));
});

describe('the outline', () => {
  it('follows the case, and has what nothing leads to at its end', () => {
    const scenes = [scene('end', 'E'), scene('island', 'I'), scene('middle', 'M'), scene('start', 'S', true)];
    expect(inOrderOfTheCase({ scenes, edges: [edge('start', 'middle'), edge('middle', 'end'), edge('end', 'start')] }).map(({ id }) => id)).toEqual(['start', 'middle', 'end', 'island']);
  });
});

describe('what is shown of a scene', () => {
  const explored = (whole: boolean): Explored => ({ states: 1, transitions: 1, whole, unexplored: whole ? 0 : 5, scenes: { a: 1 }, exhibits: [], deadEnds: ['a'], trapped: [], undecided: [], violated: [], problems: [] });
  const walked: Walked = { walks: 10, asked: 10, scenes: { a: 10, b: 3 }, unended: 0 };
  const at = (whole: boolean | undefined, walk?: Walked) => ({ explore: { running: false, ...(whole !== undefined && { answer: explored(whole) }) }, walk: { running: false, ...(walk && { answer: walk }) } });
  it('is "never" only where everything was explored', () => {
    expect([standingOf('z', at(true)).reach, standingOf('z', at(false)).reach, standingOf('z', at(undefined)).reach]).toEqual(['never', 'unseen', undefined]);
  });
  it('is reached where a walk came there, whatever was not explored', () => expect(standingOf('b', at(false, walked)).reach).toBe('reached'));
  it('says on what path it is a dead end', () => expect(standingOf('a', at(true)).stuck).toBe('dead-end'));
  it('is darker the more walks pass', () => {
    expect(['a', 'b', 'c'].map((id) => shadeOf(standingOf(id, at(true, walked))))).toEqual([4, 2, 0]);
    expect(shadeOf(standingOf('a', at(true)))).toBeUndefined();
  });
});

describe('the place of a problem', () => {
  it('is a scene where its path leads into one', () => {
    expect([sceneOf('scenes.a.task', ['a']), sceneOf('scenes.a', ['a']), sceneOf('scenes.b', ['a']), sceneOf('exhibits.a', ['a']), sceneOf('', ['a'])]).toEqual(['a', 'a', undefined, undefined, undefined]);
  });
});

describe('a folder that the author picked', () => {
  it('is taken as a scenario with its law packs, wherever they lie', () => {
    const found = scenariosIn({ 'all/one/scenario.yaml': 'one', 'all/one/playthroughs/m.yaml': 'run', 'all/jurisdictions/land.yaml': 'law', 'all/two/scenario.yaml': 'two', 'all/two/jurisdictions/land.yaml': 'own law' });
    expect([...found.keys()]).toEqual(['one', 'two']);
    expect(found.get('one')).toEqual({ entry: 'one/scenario.yaml', files: { 'one/scenario.yaml': 'one', 'one/playthroughs/m.yaml': 'run', 'jurisdictions/land.yaml': 'law' } });
    expect(found.get('two')?.files['jurisdictions/land.yaml']).toBeDefined();
  });
  it('may be the folder of the scenario itself, or its file alone', () => {
    expect(scenariosIn({ 'mine/scenario.yaml': 'x' }).get('mine')?.entry).toBe('mine/scenario.yaml');
    expect(scenariosIn({ 'scenario.yaml': 'x' }).get('scenario')?.entry).toBe('scenario/scenario.yaml');
  });
  it('is read for what belongs to scenarios only', async () => {
    const read: string[] = [];
    const file = (path: string) => ({ path, text: async () => { read.push(path); return 'title: T\n'; } });
    const source = await pickedSource([file('x/scenario.yaml'), file('x/film.mp4'), file('x/.git/config.yaml'), file('x/node_modules/a/b.yaml'), file('x/measures.json')]);
    expect(read.sort()).toEqual(['x/measures.json', 'x/scenario.yaml']);
    expect(await source?.list()).toEqual([{ folder: 'x', title: 'T' }]);
    expect(source?.follow).toBeUndefined();
  });
  it('without a scenario is none', async () => expect(await pickedSource([{ path: 'x/notes.yaml', text: async () => '' }])).toBeUndefined());
});

describe('the address of the Author section', () => {
  it.each([
    ['#/author', { screen: 'author' }], ['#/author/', { screen: 'author' }], ['#/author/the-case', { screen: 'author', folder: 'the-case' }],
    ['#/author/%D9%82%D8%B6%D9%8A%D8%A9%201', { screen: 'author', folder: 'قضية 1' }], ['#/author/%E0%A4%A', { screen: 'author' }], ['#/author/a/b', { screen: 'home' }],
  ] as const)('%s leads to a screen that is there', (hash, route) => expect(routeOf(hash)).toEqual(route));
  it('leads back to it', () => {
    for (const route of [{ screen: 'author' }, { screen: 'author', folder: 'a b/c' }] as const) expect(routeOf(hashOf(route))).toEqual(route);
  });
});
