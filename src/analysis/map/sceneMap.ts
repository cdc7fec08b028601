/** A scenario as a map: its scenes with what an author looks for at a glance, and the ways between them. */
import { usesIn } from '../../compiler/references.ts';
import type { Effects } from '../../scenario/conditions.ts';
import { listOf } from '../../scenario/listOf.ts';
import type { Ending, Scene, ScenarioFile } from '../../scenario/scenario.ts';
import type { TaskKind } from '../../scenario/task.ts';
import { type Exit, exitsOf } from './exitsOf.ts';

export interface MapScene {
  readonly id: string;
  readonly title: string;
  readonly first: boolean;
  readonly task?: TaskKind;
  readonly ending?: Ending['kind'];
  /** Critical failures that can happen here, and those that are repaired here. */
  readonly failures: readonly string[];
  readonly repairs: readonly string[];
  /** Times that a condition of this scene asks about. */
  readonly deadlines: readonly Deadline[];
  /** What the clock releases that changes something this scene asks about or gives. */
  readonly injects: readonly string[];
}

export interface Deadline {
  readonly side: 'before' | 'after';
  readonly time: string;
}

/** All ways from one scene to another. */
export interface MapEdge {
  readonly from: string;
  readonly to: string;
  readonly ways: readonly Exit[];
}

export interface SceneMap {
  readonly scenes: readonly MapScene[];
  readonly edges: readonly MapEdge[];
}

export function sceneMap(scenario: ScenarioFile): SceneMap {
  const touched = touchedByInjects(scenario);
  const named = namesByScene(scenario);
  return {
    scenes: Object.entries(scenario.scenes).map(([id, scene]) => ({
      id, title: scene.title, first: scenario['first-scene'] === id,
      ...(scene.task && { task: scene.task.kind }), ...(scene.ending && { ending: scene.ending.kind }),
      failures: marked(scene, 'critical'), repairs: marked(scene, 'repairs'),
      deadlines: deadlinesIn(scene),
      injects: [...touched].filter(([, names]) => [...names].some((name) => named.get(id)?.has(name))).map(([inject]) => inject),
    })),
    edges: Object.entries(scenario.scenes).flatMap(([from, scene]) => {
      const ways = exitsOf(scene);
      return [...new Set(ways.map(({ to }) => to))].filter((to) => Object.hasOwn(scenario.scenes, to)).map((to) => ({ from, to, ways: ways.filter((way) => way.to === to) }));
    }),
  };
}

/** Names of critical failures under a key, anywhere in a scene. */
function marked(scene: Scene, key: 'critical' | 'repairs'): readonly string[] {
  const found = new Set<string>();
  parts(scene, (part) => {
    const name = part[key];
    for (const one of stringsIn(name)) found.add(one);
  });
  return [...found];
}

/** The names under a key: one, or several by time, by person, by status. */
const stringsIn = (value: unknown): readonly string[] =>
  (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []);

function deadlinesIn(scene: Scene): readonly Deadline[] {
  const found = new Map<string, Deadline>();
  parts(scene, (part) => {
    for (const side of ['before', 'after'] as const) {
      const time = part[side];
      if (typeof time === 'string' && /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(time)) found.set(`${side} ${time}`, { side, time });
    }
  });
  return [...found.values()].sort((a, b) => (a.time < b.time ? -1 : 1));
}

/** Every group of keys in a value, from the outside in. */
function parts(value: unknown, visit: (part: Readonly<Record<string, unknown>>) => void): void {
  if (Array.isArray(value)) value.forEach((item) => { parts(item, visit); });
  else if (typeof value === 'object' && value !== null) {
    visit(value as Readonly<Record<string, unknown>>);
    Object.values(value).forEach((item) => { parts(item, visit); });
  }
}

/** By inject: the variables and exhibits that it changes. */
function touchedByInjects({ injects }: ScenarioFile): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(injects ?? {}).map(([id, { effects }]) => [id, new Set(changedBy(effects))]));
}

const changedBy = (effects: Effects | undefined): readonly string[] => !effects ? [] : [
  ...Object.keys({ ...effects.set, ...effects.add }).map((name) => `variable ${name}`),
  ...[...Object.keys({ ...effects.spoil, ...effects.lose }), ...listOf(effects.obtain)].map((name) => `exhibit ${name}`),
  ...listOf(effects.tell).map((name) => `agency ${name}`),
];

/** By scene: the variables, exhibits and agencies that it names. */
function namesByScene(scenario: ScenarioFile): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (path: readonly (string | number)[], name: string) => {
    if (path[0] !== 'scenes' || path.includes('cite')) return;
    const scene = String(path[1]);
    found.set(scene, (found.get(scene) ?? new Set<string>()).add(name));
  };
  const { references, variables } = usesIn(scenario);
  for (const { name, path } of variables) add(path, `variable ${name}`);
  for (const { kind, name, path } of references) if (kind === 'exhibit' || kind === 'agency') add(path, `${kind} ${name}`);
  return found;
}

