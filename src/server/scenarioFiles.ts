/** The scenarios on disk, as the compiler takes them: by path below `scenarios`, with forward slashes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The texts of a folder of scenarios: cases, their playthroughs and measures, and the law packs. */
export function readScenarioFiles(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$|^measures\.json$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(found.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
}

/** The paths of cases among them: `<slug>/scenario.yaml`. */
export const entriesOf = (files: Readonly<Record<string, string>>): string[] =>
  Object.keys(files).filter((path) => /^[^/]+\/scenario\.yaml$/.test(path));
