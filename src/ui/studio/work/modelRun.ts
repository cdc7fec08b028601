/** The model run of a scenario on the bench: the first playthrough beside it that says it is one. */
import { playthrough, type Playthrough } from '../../../scenario/playthrough.ts';
import { readDocument } from '../../../scenario/readDocument.ts';
import type { ScenarioFiles } from './asks.ts';

export function modelRunIn({ files, entry }: ScenarioFiles): Playthrough | undefined {
  const folder = entry.replace(/[^/]*$/, 'playthroughs/');
  const runs = Object.keys(files).filter((file) => file.startsWith(folder)).sort().flatMap((file) => readDocument(playthrough, file, files[file]).value ?? []);
  return runs.find(({ purpose }) => purpose === 'model');
}
