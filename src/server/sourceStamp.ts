/** What a build was made from, in one hash: the same stamp means that nothing has to be built again. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where a build leaves the stamp of its sources, beside what it built; the site does not serve it. */
export const stampFile = '.built-from';

const sources = ['src', 'scenarios', 'public', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The hash of everything that a build reads, by content and path. */
export function sourceStamp(base = root): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => filesAt(join(base, source)))) {
    const content = createHash('sha256').update(readFileSync(path)).digest('hex');
    hash.update(`${relative(base, path).split(sep).join('/')} ${content}\n`);
  }
  return hash.digest('hex');
}

function filesAt(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesAt(join(path, name)));
}
