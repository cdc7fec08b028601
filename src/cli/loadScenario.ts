/** A scenario's folder from disk, compiled: its own files, the law packs beside it, and its measures. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../compiler/compile.ts';
import type { Language } from '../scenario/words.ts';

/** The scenarios that come with Proving Ground. */
export const shippedScenarios = fileURLToPath(new URL('../../scenarios', import.meta.url));

export type Compiled = ReturnType<typeof compile>;

export interface LoadedScenario extends Compiled {
  /** The folder on disk, for what is written beside the scenario. */
  readonly folder: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly entry: string;
  /** Where one of the files stands on disk. */
  readonly pathOf: (file: string) => string;
}

/** `of` is a folder, its `scenario.yaml` (or another single file), or the name of a scenario that is shipped. `packs`: the folder of law packs, where it is not the scenario's own. `also`: a language that is looked at although nothing was translated into it yet. Undefined: there is none. */
export function loadScenario(of: string, packs?: string, also?: Language): LoadedScenario | undefined {
  const place = placeOf(of);
  if (!place) return undefined;
  const { folder, file } = place;
  // A single file stands for a folder of its name: the compiler knows a scenario as `<folder>/scenario.yaml`.
  const name = file === 'scenario.yaml' ? basename(folder) : basename(file, extname(file));
  const entry = `${name}/scenario.yaml`;
  const own = file === 'scenario.yaml' ? filesUnder(folder, name) : { [entry]: readFileSync(join(folder, file)) };
  const laws = packs ?? lawFolder(folder);
  const files = { ...filesUnder(laws, 'jurisdictions'), ...own };
  const pathOf = (path: string) => (path === entry ? join(folder, file) : path.startsWith(`${name}/`) ? join(folder, path.slice(name.length + 1)) : join(dirname(laws), path));
  return { folder, files, entry, pathOf, ...compile(files, entry, also && [also]) };
}

function placeOf(of: string): { readonly folder: string; readonly file: string } | undefined {
  for (const path of [resolve(of), join(shippedScenarios, of)]) {
    if (!existsSync(path)) continue;
    if (statSync(path).isFile()) return { folder: dirname(path), file: basename(path) };
    if (existsSync(join(path, 'scenario.yaml'))) return { folder: path, file: 'scenario.yaml' };
  }
  return undefined;
}

/** Law packs stand beside the scenario's folder, or inside it, or else they are the shipped ones. */
export const lawFolder = (folder: string): string =>
  [join(dirname(folder), 'jurisdictions'), join(folder, 'jurisdictions')].find((path) => existsSync(path)) ?? join(shippedScenarios, 'jurisdictions');

function filesUnder(folder: string, as: string): Record<string, string | Uint8Array> {
  const found: Record<string, string | Uint8Array> = {};
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory()) Object.assign(found, filesUnder(path, `${as}/${item.name}`));
    // The reader decodes YAML itself: it has to see whether the file is text at all.
    else found[`${as}/${item.name}`] = extname(item.name) === '.json' ? readFileSync(path, 'utf8') : readFileSync(path);
  }
  return found;
}

/** The folders of the shipped scenarios, without that of the law packs. */
export const shippedNames = (): readonly string[] => (existsSync(shippedScenarios) ? readdirSync(shippedScenarios, { withFileTypes: true }) : [])
  .flatMap((item) => (item.isDirectory() && item.name !== 'jurisdictions' ? [item.name] : []));

/** The shipped scenario with this id: its folder bears its name, or it is looked for. */
export function loadScenarioById(id: string): LoadedScenario | undefined {
  const direct = loadScenario(id);
  if (direct?.scenario?.id === id) return direct;
  for (const name of shippedNames()) {
    const loaded = loadScenario(join(shippedScenarios, name));
    if (loaded?.scenario?.id === id) return loaded;
  }
  return undefined;
}
