/** Scenarios from files that the author picked or dropped: read once, and never written. */
import type { ScenarioFiles } from '../work/asks.ts';
import type { Source } from './source.ts';

/** A file with its path below what was picked. */
export interface PickedFile {
  readonly path: string;
  readonly text: () => Promise<string>;
}

const MOST_FILES = 500;

/** A source over the texts of scenarios among the files; undefined where there is no scenario among them. */
export async function pickedSource(picked: readonly PickedFile[]): Promise<Source | undefined> {
  const wanted = picked.filter(({ path }) => /\.ya?ml$|(^|\/)measures\.json$/.test(path) && !/(^|\/)(\.|node_modules\/)/.test(path)).slice(0, MOST_FILES);
  const texts = await Promise.all(wanted.map(async ({ path, text }) => [path, await text()] as const));
  const scenarios = scenariosIn(Object.fromEntries(texts));
  if (scenarios.size === 0) return undefined;
  return {
    kind: 'picked',
    list: async () => [...scenarios].map(([folder, { entry, files }]) => {
      const title = /^title: *["']?(.+?)["']? *$/m.exec(files[entry] ?? '')?.[1];
      return { folder, ...(title !== undefined && { title }) };
    }),
    read: async (folder) => scenarios.get(folder),
  };
}

/** By folder: the files of each scenario, with the law packs beside it or inside it. */
export function scenariosIn(texts: Readonly<Record<string, string>>): ReadonlyMap<string, ScenarioFiles> {
  const found = new Map<string, ScenarioFiles>();
  for (const path of Object.keys(texts).sort()) {
    if (!/(^|\/)scenario\.yaml$/.test(path)) continue;
    const home = path.slice(0, -'scenario.yaml'.length);
    const folder = home.split('/').at(-2) ?? 'scenario';
    const above = home.split('/').slice(0, -2).map((part) => `${part}/`).join('');
    const files: Record<string, string> = {};
    for (const [at, text] of Object.entries(texts)) {
      if (at.startsWith(home)) files[`${folder}/${at.slice(home.length)}`] = text;
      for (const laws of [`${home}jurisdictions/`, `${above}jurisdictions/`]) if (at.startsWith(laws)) files[`jurisdictions/${at.slice(laws.length)}`] = text;
    }
    found.set(folder, { entry: `${folder}/scenario.yaml`, files });
  }
  return found;
}

/** The files of a folder chosen in a field. */
export const filesChosen = (list: FileList): readonly PickedFile[] =>
  [...list].map((file) => ({ path: file.webkitRelativePath || file.name, text: () => file.text() }));

/** The files of what was dropped on the page, folders gone through. */
export async function filesDropped(data: DataTransfer): Promise<readonly PickedFile[]> {
  // The list is emptied once this turn is over: the entries are taken out first.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry !== null && entry !== undefined);
  const found = await Promise.all(entries.map((entry) => filesAt(entry, '')));
  return found.flat();
}

async function filesAt(entry: FileSystemEntry, above: string): Promise<readonly PickedFile[]> {
  const path = above + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => { (entry as FileSystemFileEntry).file(resolve, reject); });
    return [{ path, text: () => file.text() }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // It gives a hundred at a time, and none once there are no more.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (some.length === 0) break;
    all.push(...some);
  }
  const inside = await Promise.all(all.filter(({ name }) => !name.startsWith('.') && name !== 'node_modules').map((one) => filesAt(one, `${path}/`)));
  return inside.flat();
}
