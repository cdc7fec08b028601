/**
 * An exercise in a room, in a real browser: a facilitator, a projector, and groups on phones that reach the laptop by a plain http
 * name, where the browser grants no secure context, as on the network of a training room.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../src/server/sourceStamp.ts';
import { findChromium } from '../support/findChromium.ts';
import { type Started, start } from '../support/startServer.ts';
import { findAxeViolations } from './support/findAxeViolations.ts';

const shots = process.env['SCREENSHOTS'];
const shot = async (page: Page, name: string) => {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
};

let server: Started;
let address = '';
let browser: Browser;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  server = start({ port: '0', args: ['--no-build'] });
  address = await server.address();
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; `npm test` says how to get one.');
  const asRoot = process.getuid?.() === 0;
  // A name that leads here and is no localhost: no secure context, as for an address of a local network.
  browser = await chromium.launch({ executablePath, args: ['--disable-dev-shm-usage', '--host-resolver-rules=MAP room.test 127.0.0.1', ...(asRoot ? ['--no-sandbox'] : [])] });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const device = async (base: string, locale: string, viewport: { readonly width: number; readonly height: number }): Promise<Page> => {
  const context = await browser.newContext({ baseURL: base, locale, viewport });
  contexts.push(context);
  context.setDefaultTimeout(30_000);
  return context.newPage();
};
const phone = (locale: string) => device(address.replace('localhost', 'room.test'), locale, { width: 360, height: 740 });

interface Told {
  readonly bytes: string[];
}
/** Every byte of text that a page is sent. */
const recorded = async (page: Page): Promise<Told> => {
  const bytes: string[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.dataReceived', (event) => {
    if (event.data) bytes.push(Buffer.from(event.data, 'base64').toString('utf8'));
  });
  const streams = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.includes('/live')) {
      streams.add(requestId);
      void session.send('Network.streamResourceContent', { requestId }).then(({ bufferedData }) => bytes.push(Buffer.from(bufferedData, 'base64').toString('utf8')), () => undefined);
    }
  });
  return { bytes };
};

describe('an exercise in a room', () => {
  it('goes from joining to the debrief: answers are held, revealed at once, and nobody sees them before', { timeout: 240_000 }, async () => {
    const desk = await device(address, 'en', { width: 1280, height: 900 });
    await desk.goto('/#/console');
    await desk.getByLabel('Case', { exact: true }).selectOption({ label: 'The Hot Lead' });
    await desk.getByLabel(/^Name of the exercise/).fill('Erbil, morning');
    await desk.getByLabel('Groups', { exact: true }).selectOption('3');
    await desk.getByRole('button', { name: 'Open the room' }).click();
    const code = (await desk.locator('[class*=code]').last().innerText()).trim();
    expect(code).toMatch(/^\d{6}$/);
    expect(await findAxeViolations(desk, 'all')).toEqual([]);
    await shot(desk, 'desk-lobby');

    const [opened] = await Promise.all([desk.context().waitForEvent('page'), desk.getByRole('link', { name: 'Open the projector' }).click()]);
    const projector = opened;
    const projected = await recorded(projector);
    await projector.getByText(code).waitFor();
    await shot(projector, 'projector-lobby');

    const ann = await phone('en');
    const told = await recorded(ann);
    const karwan = await phone('ar');
    expect(await ann.evaluate(() => window.isSecureContext).catch(() => undefined)).toBeDefined();
    for (const [page, name] of [[ann, 'Ann'], [karwan, 'كاروان']] as const) {
      await page.goto(`/#/join/${code}`);
      expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
      await page.getByRole('textbox').nth(1).fill(name);
      await shot(page, `phone-join-${name === 'Ann' ? 'en' : 'ar'}`);
      await page.getByRole('button', { name: /^(Join|انضمام)$/ }).click();
      await page.getByRole('heading', { name: 'Erbil, morning' }).waitFor();
    }
    await desk.getByText('Connected: 2 of 2').waitFor();
    await desk.getByRole('button', { name: 'Spread people over groups' }).click();
    await ann.getByText('Group 1', { exact: true }).first().waitFor();
    await shot(ann, 'phone-lobby');

    await desk.getByRole('button', { name: 'Give the briefing' }).click();
    await shot(desk, 'desk-briefing');
    await desk.getByRole('button', { name: 'Let groups work' }).click();
    for (const page of [ann, karwan]) await page.getByRole('button', { name: /^(Begin the case|ابدأ القضية|بدء القضية)$/ }).click();
    await ann.getByText(/Here all groups wait|Deciding/).first().waitFor();
    await shot(ann, 'phone-deciding');
    await shot(karwan, 'phone-deciding-ar');
    // A refresh: the same seat and the same place.
    await ann.reload();
    await ann.getByText('Group 1', { exact: true }).first().waitFor();

    const answer = async (page: Page, at: number, said: string) => {
      // The scene, not the page before it, which has something to choose as well.
      const confirm = page.locator('main button').filter({ hasText: /Confirm|أكّد|تأكيد/ }).first();
      await confirm.waitFor();
      const radios = page.locator('main input[type=radio]');
      await radios.first().waitFor();
      await radios.nth(at).check({ force: true });
      for (const set of await page.locator('main fieldset').all()) {
        const within = set.locator('input[type=radio]');
        if ((await within.count()) > 0 && (await set.locator('input[type=radio]:checked').count()) === 0) await within.first().check({ force: true });
      }
      const reason = page.locator('main textarea').last();
      if ((await reason.count()) > 0) await reason.fill(said);
      await confirm.click();
    };
    await answer(ann, 0, 'REASON-OF-ANN');
    await answer(karwan, 1, 'REASON-OF-KARWAN');
    // The third group has no phone: what it says aloud is typed in on the laptop.
    const typing = await desk.context().newPage();
    await typing.goto(await desk.getByRole('region', { name: 'Group 3' }).getByRole('link', { name: 'Type in for this group' }).evaluate((link) => (link as HTMLAnchorElement).href));
    await typing.getByRole('button', { name: 'Begin the case' }).click();
    await answer(typing, 0, 'SAID-ALOUD');
    await typing.getByText('Has answered').waitFor();
    await shot(typing, 'desk-typing');
    await desk.getByText('Has answered').nth(2).waitFor();
    await ann.getByText('Your group has answered').waitFor();
    await shot(ann, 'phone-held');
    await shot(desk, 'desk-deciding');
    const before = [...told.bytes, ...projected.bytes].join('\n');
    expect(before.length).toBeGreaterThan(2000);
    for (const secret of ['REASON-OF-KARWAN', 'should-weigh', 'reliability-because', '"credit"']) expect(before, secret).not.toContain(secret);
    expect(projected.bytes.join('\n')).not.toContain('REASON-OF-ANN');

    await desk.getByRole('button', { name: 'Lock', exact: true }).click();
    await ann.getByText(/^Locked: nothing/).waitFor();
    await desk.getByRole('button', { name: /^Reveal …/ }).click();
    await desk.getByRole('button', { name: /^Reveal now/ }).click();
    for (const said of ['REASON-OF-KARWAN', 'SAID-ALOUD']) await projector.getByText(said).waitFor();
    await ann.getByText('REASON-OF-KARWAN').waitFor();
    await shot(projector, 'projector-revealed');
    await shot(ann, 'phone-revealed');
    await shot(karwan, 'phone-revealed-ar');
    await desk.getByRole('button', { name: 'Go to the debrief' }).click();
    await projector.getByRole('heading', { name: 'Maps of proof, side by side' }).waitFor();
    await shot(projector, 'projector-debrief');
    const [page] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: 'A page to print' }).click()]);
    const record = readFileSync(await page.path(), 'utf8');
    for (const said of ['REASON-OF-ANN', 'REASON-OF-KARWAN', 'SAID-ALOUD', 'Victim protection']) expect(record).toContain(said);
    expect(record).not.toContain('كاروان');
    for (const page of [desk, projector, ann, karwan]) expect(await findAxeViolations(page, 'all')).toEqual([]);
    expect(await ann.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    // The file of the case, which holds the answers, is for no phone as long as the room plays it.
    const asset = (readdirSync(join(root, 'dist/assets')).find((name) => /^the-hot-lead-[\w-]{8}\.js$/.test(name))) ?? '';
    const fetched = (page: Page) => page.evaluate(async (path) => (await fetch(path)).status, `/assets/${asset}`);
    expect(await fetched(ann)).toBe(403);
    expect(await fetched(desk)).toBe(200);
    await desk.getByRole('button', { name: /^Delete the room/ }).click();
    await desk.getByRole('button', { name: /^Yes, delete/ }).click();
    await ann.getByText('Your seat is not there any more').waitFor();
    expect(await fetched(karwan)).toBe(200);
    for (const context of contexts) await context.close();
  });
});
