/**
 * What has to be true before anything else can run: a Node that is new enough, and the packages that the lock file names.
 * Plain JavaScript on Node's own modules, because it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const oldest = [20, 19];
const folder = join(root, 'node_modules');
const aside = join(root, '.cache', 'node_modules-before');

/** Ends the program with a sentence for a person, when this Node is too old. */
export function needNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  stop(`Proving Ground needs Node ${oldest.join('.')} or newer. This is Node ${process.versions.node}.\nGet a newer one from https://nodejs.org and try again.`);
}

/** Installs the packages that the lock file names, unless they are here already. Then no network is needed. */
export function needPackages() {
  if (installed()) return;
  console.log('Installing packages (this happens once, and needs a network) ...');
  const putBack = setAside();
  const { status } = npm(['ci', '--include=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund']);
  if (status === 0 && installed()) return rmSync(aside, { recursive: true, force: true });
  putBack();
  stop(
    'The packages could not be installed; what npm said is above.\n' +
      'The first start needs a network that reaches the npm registry. After that, none is needed.',
  );
}

/** `npm ci` begins by deleting what is installed; this keeps it until the new is there. Returns how to put it back. */
function setAside() {
  rmSync(aside, { recursive: true, force: true });
  if (!existsSync(folder)) return () => {};
  mkdirSync(dirname(aside), { recursive: true });
  try {
    renameSync(folder, aside);
  } catch {
    // A mounted folder cannot be moved. Then there is nothing to put back.
    return () => {};
  }
  return () => {
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  };
}

/** Whether `node_modules` holds every package in the version that the lock file names. npm writes its own list last. */
function installed() {
  const wanted = packagesIn('package-lock.json');
  const here = packagesIn('node_modules/.package-lock.json');
  if (!wanted || !here) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || here[path]?.version === version || (optional === true && !here[path]),
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function npm(args) {
  // Under `npm start` npm names itself; that spares a search, and works where `npm` is a script of the shell.
  const own = process.env.npm_execpath;
  return own && /npm-cli\.c?js$/.test(own)
    ? spawnSync(process.execPath, [own, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}
