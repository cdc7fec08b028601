/** Where Chromium is on this machine, for the end-to-end tests. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installFromDebian, mayInstall } from './installFromDebian.ts';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium that is there: the one that `CHROMIUM_PATH` names, else the first of the usual places. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  return named ? (existsSync(named) ? named : undefined) : places.find((place) => existsSync(place));
}

/** Finds Chromium, or installs it where that is possible without asking anybody. Otherwise a sentence says what to do. */
export function needChromium(): { readonly path: string } | { readonly missing: string } {
  const found = findChromium();
  if (found) return { path: found };
  const named = process.env.CHROMIUM_PATH;
  if (named) return { missing: `CHROMIUM_PATH names ${named}, and there is nothing there.` };
  if (mayInstall()) {
    console.log('Installing Chromium for the end-to-end tests (this happens once, and needs a network) ...');
    if (installFromDebian('chromium')) {
      const installed = findChromium();
      // Some distributions install a stand-in that only says where to get the real one.
      if (installed && spawnSync(installed, ['--version']).status === 0) return { path: installed };
    }
  }
  return {
    missing:
      'The end-to-end tests need Chromium, and none was found. Install it (Debian: apt-get install chromium; elsewhere any Chrome, ' +
      'Chromium or Edge), or name it: CHROMIUM_PATH=/path/to/chrome npm test',
  };
}
