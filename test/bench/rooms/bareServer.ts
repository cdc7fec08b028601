/** A baseline's server in a process of its own. It ends with the bench, however that ends. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { type ProcessUse, processUse } from './processUse.ts';

export interface BareServer {
  readonly port: string;
  readonly use: () => ProcessUse | undefined;
  readonly stop: () => void;
}

export async function bareServer(script: 'bareBroadcast.mjs' | 'bareAppend.mjs', ...args: readonly string[]): Promise<BareServer> {
  const child = fork(join(import.meta.dirname, script), args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'], execArgv: [] });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (said: Buffer) => resolve(said.toString().trim()));
    child.once('exit', (code) => reject(new Error(`${script} ended with code ${code}`)));
  });
  return { port, use: () => processUse(child.pid ?? 0), stop: () => { child.kill(); } };
}
