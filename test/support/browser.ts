/** A real browser on the real server, for end-to-end tests. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { findChromium } from './findChromium.ts';

/** Opens Chromium. Close it in `afterAll`. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; `npm test` says how to get one.');
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: ['--disable-dev-shm-usage', ...(asRoot ? ['--no-sandbox'] : [])] });
}

export interface Visit {
  readonly page: Page;
  /** What went wrong on the page: errors thrown, errors written to the console, requests that failed or left our server. */
  readonly problems: readonly string[];
}

/** Opens a page of the server under test, or of the one that `baseURL` names, in a browser that remembers nothing. */
export async function visit(browser: Browser, path = '/', options: BrowserContextOptions = {}): Promise<Visit> {
  const address = options.baseURL ?? inject('address');
  const context = await browser.newContext({ baseURL: address, ...options });
  // A slow machine is no fault of the page: what never comes is still told, only later.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`answered ${response.status()}: ${response.url()}`);
  });
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== new URL(address).origin) problems.push(`left our server: ${request.url()}`);
  });
  await page.goto(path);
  return { page, problems };
}
