/** Programs that the tests need and that Debian has, installed where that is possible without asking anybody. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const mayInstall = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

/** Whether it was installed. */
export function installFromDebian(name: string): boolean {
  const run = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', name);
}
