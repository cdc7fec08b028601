/** Leaves in a build the stamp of what it was made from, so that `npm start` knows whether it is up to date. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { sourceStamp, stampFile } from './sourceStamp.ts';

export function stampPlugin(): Plugin {
  let stamp = '';
  return {
    name: 'source-stamp',
    apply: 'build',
    // Before anything is read: a file saved during the build must count as changed.
    buildStart() {
      stamp = sourceStamp();
    },
    writeBundle({ dir }) {
      if (dir) writeFileSync(join(dir, stampFile), stamp);
    },
  };
}
