/** Runs a tool that is installed, with its output on the screen as it comes. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../src/server/sourceStamp.ts';

/** Its exit code; 1 when it was killed or could not be started. `script` is a path below `node_modules`. */
export function runTool(script: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
