/** Tells when something below a folder changes, once things have settled. */
import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Milliseconds without a change before it is told: a save is often several changes. */
const SETTLED = 120;

/** `onChange` gets the first part of every path that changed, as `the-borrowed-cousin` or `jurisdictions`. Returns how to stop. */
export function watchFolder(folder: string, onChange: (folders: readonly string[]) => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Folders are watched, not files: many editors save by putting a new file in the old one's place.
  const follow = () => {
    const present = new Set([folder, ...foldersIn(folder)]);
    for (const [path, watcher] of watchers) {
      if (present.has(path)) continue;
      watcher.close();
      watchers.delete(path);
    }
    for (const path of present) if (!watchers.has(path)) open(path);
  };
  const open = (path: string) => {
    try {
      const watcher = watch(path, { persistent: false }, (_event, name) => {
        const at = relative(folder, join(path, name ?? '')).split(sep)[0];
        if (at) changed.add(at);
        clearTimeout(timer);
        timer = setTimeout(tell, SETTLED);
      });
      // A folder that was taken away is let go of at the next look.
      watcher.on('error', () => undefined);
      watchers.set(path, watcher);
    } catch {
      // It went away between the look and now.
    }
  };
  const tell = () => {
    follow();
    const folders = [...changed].sort();
    changed.clear();
    onChange(folders);
  };

  follow();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
}

/** Every folder below one. Links to elsewhere are not followed. */
function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .flatMap(({ name }) => [join(folder, name), ...foldersIn(join(folder, name))]);
  } catch {
    return [];
  }
}
