/** Builds the site when it was never built, or was built from other sources. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceStamp, stampFile } from './sourceStamp.ts';

/** Whether the site is built now. What went wrong is on the screen. */
export async function buildIfStale(): Promise<boolean> {
  if (builtFrom() === sourceStamp()) return true;
  console.log('Building (only when something has changed) ...');
  return build();
}

function builtFrom(): string | undefined {
  const stamp = join(root, 'dist', stampFile);
  return existsSync(stamp) && existsSync(join(root, 'dist/index.html')) ? readFileSync(stamp, 'utf8') : undefined;
}

// In a process of its own: the builder is large, and the server stays open for hours.
function build(): Promise<boolean> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
