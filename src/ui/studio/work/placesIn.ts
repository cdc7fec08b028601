/** Where the things that are shown of a scenario stand in its file. */
import type { SceneMap } from '../../../analysis/map/sceneMap.ts';
import type { Used } from '../../../analysis/map/usesOf.ts';
import type { Path, Place } from '../../../scenario/diagnostic.ts';
import { readScenario } from '../../../scenario/readScenario.ts';
import { placeOf } from '../../../scenario/readYaml.ts';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import type { ScenarioFiles } from './asks.ts';

export function placesIn(files: ScenarioFiles['files'], entry: string, scenario: Scenario, { edges }: SceneMap, uses: readonly Used[]): Readonly<Record<string, Place>> {
  const source = readScenario(files, entry).scenario?.source;
  if (!source) return {};
  const found: Record<string, Place> = {};
  const add = (path: Path, at: 'key' | 'value' = 'key') => {
    found[path.join('.')] ??= placeOf(source, path, at);
  };
  for (const [id, { task }] of Object.entries(scenario.scenes)) {
    add(['scenes', id]);
    if (task?.kind === 'interview') for (const question of Object.keys(task.questions)) add(['scenes', id, 'task', 'questions', question]);
  }
  for (const { from, ways } of edges) for (const { path } of ways) add(['scenes', from, ...path]);
  for (const id of Object.keys(scenario.injects ?? {})) add(['injects', id]);
  for (const { path, setBy, readBy } of uses) {
    add(path);
    for (const use of [...setBy, ...readBy]) add(use.path);
  }
  return found;
}
