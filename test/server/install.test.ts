import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../src/server/sourceStamp.ts';

const lock = (packages: Readonly<Record<string, object>>) => JSON.stringify({ lockfileVersion: 3, packages: { '': { name: 'x' }, ...packages } });
const wanted = { 'node_modules/a': { version: '2.0.0' }, 'node_modules/only-on-mac': { version: '1.0.0', optional: true } };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-'));
  put('package-lock.json', lock(wanted));
  mkdirSync(join(folder, 'src/server'), { recursive: true });
  copyFileSync(join(root, 'src/server/install.mjs'), join(folder, 'src/server/install.mjs'));
  put('ready.mjs', `import { needPackages } from './src/server/install.mjs';\nneedPackages();\nconsole.log('ready');\n`);
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** A node_modules as npm leaves it. */
function installed(version: string): void {
  put('node_modules/a/package.json', JSON.stringify({ version }));
  put('node_modules/.package-lock.json', lock({ 'node_modules/a': { version } }));
}

/** Makes the place ready, with a program in the place of npm that does this. */
function ready(npm: string): { code: number | null; said: string } {
  put('npm-cli.cjs', `const fs = require('node:fs');\nfs.writeFileSync('asked', process.argv.slice(2).join(' '));\n${npm}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['ready.mjs'], {
    cwd: folder, encoding: 'utf8', env: { ...process.env, npm_execpath: join(folder, 'npm-cli.cjs') },
  });
  return { code: status, said: stdout + stderr };
}

const works = `fs.mkdirSync('node_modules/a', { recursive: true });
fs.writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(lock({ 'node_modules/a': { version: '2.0.0' } }))});`;
const fails = `fs.rmSync('node_modules', { recursive: true, force: true });\nfs.mkdirSync('node_modules/half', { recursive: true });\nprocess.exit(1);`;

describe('the packages', () => {
  it('are installed when none are there, also those that only building needs, and without running their scripts', () => {
    expect(ready(works)).toMatchObject({ code: 0, said: expect.stringContaining('ready') });
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toMatch(/^ci --include=dev --ignore-scripts /);
  });

  it('are left alone, and no network is asked for, when they are those of the lock file', () => {
    installed('2.0.0');
    expect(ready(fails)).toEqual({ code: 0, said: 'ready\n' });
    expect(existsSync(join(folder, 'asked'))).toBe(false);
  });

  it('are installed again when the lock file has changed', () => {
    installed('1.9.0');
    expect(ready(works).code).toBe(0);
    expect(existsSync(join(folder, 'asked'))).toBe(true);
  });

  it('are installed again when an installation broke off', () => {
    put('node_modules/a/package.json', '{"version":"2.0.0"}');
    expect(ready(works).code).toBe(0);
    expect(existsSync(join(folder, 'asked'))).toBe(true);
  });

  it('are explained when they cannot be had', () => {
    const { code, said } = ready(fails);
    expect(code).toBe(1);
    expect(said).toContain('The first start needs a network that reaches the npm registry.');
    expect(said).not.toContain('ready');
  });

  it('that were there come back when the new ones cannot be had', () => {
    installed('1.9.0');
    expect(ready(fails).code).toBe(1);
    expect(readFileSync(join(folder, 'node_modules/a/package.json'), 'utf8')).toBe('{"version":"1.9.0"}');
    expect(existsSync(join(folder, 'node_modules/half'))).toBe(false);
  });
});
