/** A browser as a process of its own, with a folder that stays, so that it can be killed and started again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../support/findChromium.ts';

export interface OwnBrowser {
  readonly page: Page;
  /** Ends it as a power cut would: nothing in it gets to say goodbye. */
  kill(): Promise<void>;
}

export async function startOwnBrowser(folder: string): Promise<OwnBrowser> {
  const path = findChromium();
  if (!path) throw new Error('No Chromium was found; `npm test` says how to get one.');
  const asRoot = process.getuid?.() === 0;
  const child = spawn(path, [
    '--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`, '--window-size=1280,900', '--no-first-run', '--disable-dev-shm-usage',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', ...(asRoot ? ['--no-sandbox'] : []), 'about:blank',
  ], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`Chromium ended:\n${said}`)));
  });
  const browser: Browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0] ?? await browser.newContext();
  const page = context.pages()[0] ?? await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.setViewportSize({ width: 1280, height: 800 });
  return {
    page,
    async kill() {
      const { pid } = child;
      if (pid === undefined) throw new Error('it never began');
      const ended = once(child, 'exit');
      // The whole group that was started with it, and nothing else.
      process.kill(-pid, 'SIGKILL');
      await ended;
      await browser.close();
    },
  };
}
