/** The model run of a scenario: the playthrough that its author says is one. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type PlaythroughFile, readPlaythrough } from './readPlaythrough.ts';

/** The first in the scenario's folder with `purpose: model`; a text says that there is none. */
export function modelRunIn(folder: string): PlaythroughFile | string {
  const runs = join(folder, 'playthroughs');
  if (existsSync(runs)) {
    for (const name of readdirSync(runs).filter((file) => file.endsWith('.yaml')).sort()) {
      const file = readPlaythrough(join(runs, name), folder);
      if (typeof file !== 'string' && file.playthrough.purpose === 'model') return file;
    }
  }
  return `There is no playthrough with "purpose: model" in ${runs}. Name one: --model <playthrough>`;
}
