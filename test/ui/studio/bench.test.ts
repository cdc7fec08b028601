import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/cli/loadScenario.ts';
import { layout } from '../../../src/ui/studio/work/layout.ts';
import { sceneMap } from '../../../src/analysis/map/sceneMap.ts';
import { startAlong } from '../../../src/analysis/trial/beginTrial.ts';
import { nodeSize } from '../../../src/ui/studio/map/nodeSize.ts';
import type { Asks, ScenarioFiles } from '../../../src/ui/studio/work/asks.ts';
import { openBench } from '../../../src/ui/studio/work/bench.ts';
import { generatedScenario } from '../../scoring/generatedScenario.ts';
import { filesOf } from './filesForTests.ts';

const never = new AbortController().signal;
const quietly = () => undefined;
const opened = async (files: ScenarioFiles) => {
  const bench = openBench();
  return { bench, ...(await bench.serve('open', files, never, quietly)) };
};

describe('a scenario on the bench', () => {
  it('comes with its map, the place of every scene on it, and the places in its file', async () => {
    const files = filesOf();
    const { whole, problems } = await opened(files);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(Object.keys(whole?.points ?? {})).toEqual(['call', 'door', 'late', 'stands', 'falls']);
    const lines = (files.files[files.entry] ?? '').split('\n');
    for (const [path, { line }] of Object.entries(whole?.places ?? {})) expect([path, lines[line - 1]]).toEqual([path, expect.stringContaining(path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '')]);
    expect(whole?.places['scenes.door.task.choices.leave.when.at-least.trust']).toBeDefined();
  });

  it('with errors says what they are and has no map', async () => {
    const { whole, problems } = await opened(filesOf((scenario) => ({ ...scenario, 'first-scene': 'nowhere' })));
    expect(whole).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unknown-scene', severity: 'error', file: 'small/scenario.yaml' }));
  });

  it('is read together with its playthroughs', async () => {
    const files = filesOf();
    const { problems } = await opened({ ...files, files: { ...files.files, 'small/playthroughs/model.yaml': 'format: 1\nscenario: small\ntitle: T\npurpose: model\nmoves:\n  - {at: call, choose: gone-away}\n' } });
    expect(problems.map(({ file }) => file)).toContain('small/playthroughs/model.yaml');
  });

  it('is explored whole, and what nothing leads to is known never to be reached', async () => {
    const { bench } = await opened(filesOf((scenario) => ({ ...scenario, scenes: { ...scenario.scenes, island: { title: 'Island', text: 'Alone.', ending: { kind: 'lost', summary: 'No.' } } } })));
    const explored = await bench.serve('explore', { states: 100_000, bytes: 1e8 }, never, quietly);
    expect(explored.whole).toBe(true);
    expect(Object.keys(explored.scenes).sort()).toEqual(['call', 'door', 'falls', 'late', 'stands']);
  });

  it('tells what a run can earn in every dimension, each end with a way, and how far it came where it is stopped', async () => {
    const { bench } = await opened(filesOf());
    const { ranges, exact } = await bench.serve('ranges', { states: 5000 }, never, quietly);
    expect(exact).toBe(true);
    expect(ranges.find(({ dimension }) => dimension === 'procedure')).toMatchObject({ lowest: { value: 0, exact: true }, highest: { value: 1, exact: true } });
    const stop = new AbortController();
    stop.abort();
    const stopped = await bench.serve('ranges', { states: 5000 }, stop.signal, quietly);
    expect(stopped.runs).toBeGreaterThan(0);
  });

  it('knows a way into each scene that was reached, shortest where it was explored, and finds one by walking where it was not', async () => {
    const { bench, whole } = await opened(filesOf());
    if (!whole) throw new Error('the small scenario is whole');
    for (const explore of [false, true]) {
      if (explore) await bench.serve('explore', { states: 100_000, bytes: 1e8 }, never, quietly);
      const way = await bench.serve('way', { scene: 'stands' }, never, quietly);
      expect(startAlong(whole.scenario, 'stands', way)).toMatchObject({ scene: 'stands', exhibits: { video: 'held' } });
      expect((await bench.serve('way', { scene: 'door' }, never, quietly))?.length).toBeGreaterThan(0);
    }
    expect(await bench.serve('way', { scene: 'stands' }, never, quietly)).toHaveLength(2);
    expect(await bench.serve('way', { scene: 'call' }, never, quietly)).toEqual([]);
  });

  it('gives what there is when it is stopped, and says how much that is', async () => {
    const { bench } = await opened(filesOf());
    const stop = new AbortController();
    let told: Asks['walk']['progress'] | undefined;
    const walked = await bench.serve('walk', { walks: 1_000_000, seed: 1 }, stop.signal, (now) => {
      told = now;
      stop.abort();
    });
    expect(walked.walks).toBe(told?.walks);
    expect(walked.walks).toBeLessThan(1_000_000);
    expect(walked.scenes['call']).toBe(walked.walks);
  });

  it('has its policies judged, and says where it has no model run', async () => {
    const { bench } = await opened(filesOf());
    const judged = await bench.serve('judge', { seeds: 20 }, never, quietly);
    expect(judged).toMatchObject({ runs: 20, asked: 20, withoutModel: 'none' });
    expect(judged.judgements.map(({ policy }) => policy)).toContain('tick-everything');
    expect(judged.spread.reduce((sum, step) => sum + step.runs, 0)).toBe(20);
  });

  it('judges the model run of the shipped case first', async () => {
    const { files = {}, entry = '' } = loadScenario('the-borrowed-cousin') ?? {};
    const texts = Object.fromEntries(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? content : new TextDecoder().decode(content)]));
    const { bench } = await opened({ entry, files: texts });
    const stop = new AbortController();
    const judged = await bench.serve('judge', { seeds: 5 }, stop.signal, () => stop.abort());
    expect(judged.withoutModel).toBeUndefined();
    expect(judged.judgements[0]).toMatchObject({ policy: 'expert', index: { mean: expect.closeTo(1, 1) } });
  });
});

describe('the layout of the map', () => {
  it('lets no scene cover another, and puts what follows below, for three hundred scenes in seconds', () => {
    const map = sceneMap(generatedScenario(5, 300));
    const before = performance.now();
    const points = Object.values(layout(map));
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(points.length).toBeGreaterThan(300);
    for (const [at, a] of points.entries()) {
      for (const b of points.slice(at + 1)) expect(Math.abs(a.x - b.x) >= nodeSize.width || Math.abs(a.y - b.y) >= nodeSize.height).toBe(true);
    }
  });

  it('takes a case of one scene, and one that goes in circles', () => {
    const scene = { title: 'S', first: true, failures: [], repairs: [], deadlines: [], injects: [] };
    expect(Object.keys(layout({ scenes: [{ ...scene, id: 'only' }], edges: [] }))).toEqual(['only']);
    const circle = layout({ scenes: ['a', 'b'].map((id) => ({ ...scene, id })), edges: [{ from: 'a', to: 'b', ways: [] }, { from: 'b', to: 'a', ways: [] }, { from: 'b', to: 'b', ways: [] }] });
    expect(Object.values(circle).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});
