import { createServer, type AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { start } from '../support/startServer.ts';

describe('npm start', () => {
  it('says where it is, and takes the next port when its own is in use', async () => {
    const other = createServer();
    const busy = await new Promise<number>((resolve) => other.listen(0, () => resolve((other.address() as AddressInfo).port)));
    const server = start({ port: String(busy), args: ['--no-build'] });
    const address = await server.address();
    expect(server.said()).toContain(`Port ${busy} is in use by another program; this is on ${new URL(address).port}.`);
    expect((await fetch(address)).status).toBe(200);
    expect(await server.stop()).toBe(0);
    expect(server.said()).toMatch(/Closed\.\n$/);
    await expect(fetch(address)).rejects.toThrow();
    await new Promise((resolve) => other.close(resolve));
  });

  it('does not start on a port that makes no sense, and says why', async () => {
    const server = start({ port: 'eighty' });
    expect(await server.ended).toBe(2);
    expect(server.said()).toContain('PORT is "eighty". It has to be a whole number from 0 to 65535');
    expect(server.said()).not.toMatch(/\n\s+at /);
  });

  it('does not build again what is built already', async () => {
    const server = start({ port: '0' });
    await server.address();
    expect(server.said()).not.toContain('Building');
    await server.stop();
  });
});

describe('the page that npm start serves', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it('opens with nothing thrown, refused by its own policy, or fetched from elsewhere', async () => {
    const { page, problems } = await visit(browser);
    await page.locator('#root > *').first().waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('is ours alone: a script that somebody slips into it does not run', async () => {
    const { page, problems } = await visit(browser);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.body.append(script);
    });
    expect(await page.title()).not.toBe('taken over');
    expect(problems.join('\n')).toContain('Content Security Policy');
    await page.context().close();
  });

  it('keeps what only authors need out of the first download', async () => {
    const address = inject('address');
    const html = await (await fetch(address)).text();
    const first = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? '');
    expect(first.length).toBeGreaterThan(0);
    for (const path of first) expect(await (await fetch(address + path)).text()).not.toMatch(/YAMLParseError|YAMLSemanticError|react-flow__|network-simplex|Follows your saves/);
  });
});
