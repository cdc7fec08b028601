/**
 * A whole exercise in a real browser: a facilitator, a projector in two languages, six groups in three languages, one phone that loses
 * the network, one late comer, one refresh at every step, one appeal, the talk at the end and the record. Once by this computer's own
 * name and once by a plain http name, where the browser grants no secure context. Every byte that a phone and the projector receive is
 * kept and searched for what is not theirs.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentFrom } from '../../src/server/room/roomContent.ts';
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
beforeAll(async () => {
  server = start({ port: '0', args: ['--no-build'] });
  address = await server.address();
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found; `npm test` says how to get one.');
  browser = await chromium.launch({ executablePath, args: ['--disable-dev-shm-usage', '--host-resolver-rules=MAP room.test 127.0.0.1', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

type Words = Record<string, Record<string, string>>;
const wordsOf = (language: string) => {
  const read = (file: string) => JSON.parse(readFileSync(join(root, `src/ui/locales/${language}/${file}.json`), 'utf8')) as Words;
  return { room: read('room'), player: read('player') };
};
const languages = ['en', 'ar', 'ckb'] as const;
type Tongue = (typeof languages)[number];
const words = Object.fromEntries(languages.map((language) => [language, wordsOf(language)])) as Record<Tongue, ReturnType<typeof wordsOf>>;

/** Every byte of text that a page receives, streams included. */
async function recorded(page: Page): Promise<() => string> {
  const bytes: string[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.dataReceived', (event) => {
    if (event.data) bytes.push(Buffer.from(event.data, 'base64').toString('utf8'));
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.includes('/room/')) void session.send('Network.streamResourceContent', { requestId }).then(({ bufferedData }) => bytes.push(Buffer.from(bufferedData, 'base64').toString('utf8')), () => undefined);
  });
  return () => bytes.join('\n');
}

/** What only the desk may see of the case: every note of its author to the facilitator, and why evidence is worth what it is. */
function secretsOf(id: string): readonly string[] {
  const content = contentFrom(join(root, 'scenarios'), id);
  if (!content) throw new Error(`${id} is not there`);
  const notes = Object.values(content.scenario.scenes).flatMap(({ facilitator }) => [...(facilitator?.ask ?? []), ...(facilitator?.missed ?? []), ...(facilitator?.contrast === undefined ? [] : [facilitator.contrast])]);
  const reasons = Object.values(content.scenario.exhibits).flatMap((exhibit) => ('reliability-because' in exhibit && typeof exhibit['reliability-because'] === 'string' ? [exhibit['reliability-because']] : []));
  const keys = ['should-weigh', 'reliability-because', '"credit"', '"leads-to"'];
  expect(notes.length).toBeGreaterThan(10);
  // As they would stand in what is sent.
  return [...keys, ...[...notes, ...reasons].map((text) => JSON.stringify(text).slice(1, -1))];
}

describe.each([['this computer’s own name', 'localhost', true], ['a plain http name of the network', 'room.test', false]])('a whole exercise, by %s', (_, host, secure) => {
  it('is led from joining to the record, and nobody receives what is not theirs', { timeout: 300_000 }, async () => {
    const contexts: BrowserContext[] = [];
    const device = async (base: string, locale: string, viewport: { readonly width: number; readonly height: number }): Promise<Page> => {
      const context = await browser.newContext({ baseURL: base, locale, viewport });
      contexts.push(context);
      context.setDefaultTimeout(30_000);
      return context.newPage();
    };
    const desk = await device(address, 'en', { width: 1280, height: 900 });
    await desk.goto('/#/console');
    await desk.getByLabel('Case', { exact: true }).selectOption({ label: 'The Hot Lead' });
    await desk.getByLabel(/^Name of the exercise/).fill('Erbil, morning');
    await desk.getByLabel('Groups', { exact: true }).selectOption('6');
    await desk.getByRole('button', { name: 'Open the room' }).click();
    const code = (await desk.locator('[class*=code]').last().innerText()).trim();
    await desk.getByLabel('A second language on the projector').selectOption('ar');
    const wall = await device(address.replace('localhost', host), 'en', { width: 1920, height: 1080 });
    const onWall = await recorded(wall);
    await wall.goto(await desk.getByRole('link', { name: 'Open the projector' }).evaluate((link) => new URL((link as HTMLAnchorElement).href).hash).then((hash) => `/${hash}`));
    await wall.getByText(code).first().waitFor();

    const join_ = async (language: Tongue, name: string) => {
      const page = await device(address.replace('localhost', host), language, { width: 360, height: 740 });
      // An old phone: its clock is a day ahead.
      if (name === 'Phone 2') await page.addInitScript(() => {
        const now = Date.now;
        Date.now = () => now() + 86_400_000;
      });
      const received = await recorded(page);
      await page.goto(`/#/join/${code}`);
      expect(await page.evaluate(() => window.isSecureContext)).toBe(secure);
      await page.getByRole('textbox').nth(1).fill(name);
      await page.getByRole('button', { name: words[language].room['join']?.['go'] ?? '', exact: true }).click();
      await page.getByRole('heading', { name: 'Erbil, morning' }).waitFor();
      return { page, language, name, received };
    };
    const phones: Awaited<ReturnType<typeof join_>>[] = [];
    for (let at = 0; at < 6; at += 1) phones.push(await join_(languages[at % 3] ?? 'en', `Phone ${at + 1}`));
    const [ann, , offline] = phones as [typeof phones[number], typeof phones[number], typeof phones[number]];
    // One of them is refreshed at every step, and sits where it sat.
    const refreshed = async () => {
      await ann.page.reload();
      await ann.page.getByText('Group 1', { exact: true }).first().waitFor();
    };
    await desk.getByText('Connected: 6 of 6').waitFor();
    await desk.getByRole('button', { name: 'Spread people over groups' }).click();
    for (const [at, { page }] of phones.entries()) await page.getByText(`Group ${at + 1}`, { exact: true }).first().waitFor();
    await refreshed();

    await desk.getByRole('button', { name: 'Open the wall' }).click();
    for (const [at, { page, language }] of phones.entries()) {
      await page.getByLabel(words[language].room['wall']?.['write'] ?? '').fill(`Difficulty ${at + 1}`);
      await page.getByRole('button', { name: words[language].room['wall']?.['send'] ?? '' }).click();
    }
    await wall.getByText('Difficulty 6').waitFor();
    await refreshed();

    await desk.getByRole('button', { name: 'Give the briefing' }).click();
    await refreshed();
    await desk.getByRole('button', { name: 'Let groups work' }).click();
    for (const { page, language } of phones) await page.getByRole('button', { name: words[language].player['briefing']?.['begin'] ?? 'Begin the case', exact: true }).click();
    await ann.page.locator('main input[type=radio]').first().waitFor();
    await refreshed();
    expect(await findAxeViolations(offline.page, 'all')).toEqual([]);

    const answer = async ({ page, language, name }: typeof ann, at: number) => {
      // The scene, not the page before it, which has something to choose as well.
      const confirm = page.getByRole('button', { name: words[language].player['choose']?.['confirm'] ?? 'Confirm this decision', exact: true });
      await confirm.waitFor();
      const radios = page.locator('main input[type=radio]');
      await radios.nth(at).check({ force: true });
      for (const set of await page.locator('main fieldset').all()) {
        const within = set.locator('input[type=radio]');
        if ((await within.count()) > 0 && (await set.locator('input[type=radio]:checked').count()) === 0) await within.first().check({ force: true });
      }
      await page.locator('main textarea').last().fill(`BECAUSE ${name}`);
      // A refresh in the middle of an answer loses nothing of it.
      if (page === ann.page) {
        await refreshed();
        expect(await page.locator('main textarea').last().inputValue()).toBe(`BECAUSE ${name}`);
        expect(await radios.nth(at).isChecked()).toBe(true);
      }
      await confirm.click();
    };
    await offline.page.context().setOffline(true);
    await answer(offline, 1);
    await offline.page.getByText((words[offline.language].room['standing']?.['waiting-with'] ?? '').split('{{')[0] ?? '').first().waitFor({ timeout: 40_000 });
    await shot(offline.page, `whole-offline-${host}`);
    for (const [at, phone] of phones.entries()) if (phone !== offline) await answer(phone, at % 3);
    await desk.getByText('Has answered').nth(4).waitFor();
    expect(await desk.getByText('Has answered').count()).toBe(5);
    await offline.page.context().setOffline(false);
    await desk.getByText('Has answered').nth(5).waitFor();

    // Somebody comes late, and is where the group is.
    const late = await join_('ar', 'Late');
    await desk.getByText('Connected: 7 of 7').waitFor();
    const without = desk.getByRole('region', { name: 'Without a group' });
    await without.getByText('Late').click();
    await without.getByLabel('Group', { exact: true }).selectOption({ label: 'Group 1' });
    await late.page.getByText(words.ar.room['held']?.['title'] ?? '').waitFor();
    await refreshed();

    const others = (phone: typeof ann) => phones.filter((other) => other !== phone).map(({ name }) => `BECAUSE ${name}`);
    expect(ann.received().length).toBeGreaterThan(5_000);
    for (const own of phones) for (const said of others(own)) expect(own.received(), `${own.name} has ${said} before the reveal`).not.toContain(said);
    expect(onWall()).not.toContain('BECAUSE');

    await desk.getByRole('button', { name: 'Lock', exact: true }).click();
    await ann.page.getByText(/^Locked: nothing/).waitFor();
    await refreshed();
    await desk.getByRole('button', { name: /^Reveal …/ }).click();
    await desk.getByRole('button', { name: 'Reveal now: 6 of 6 groups have answered' }).click();
    for (const { name } of phones) {
      await wall.getByText(`BECAUSE ${name}`).waitFor();
      await late.page.getByText(`BECAUSE ${name}`).first().waitFor();
    }
    await refreshed();
    await shot(wall, `whole-wall-${host}`);

    await ann.page.getByText('We see it differently').click();
    await ann.page.getByLabel(/^Why another answer is right/).fill('The order had come by then.');
    await ann.page.getByRole('button', { name: 'Ask for a ruling' }).click();
    await desk.getByLabel('Your reason, which the group will read').fill('It had.');
    await desk.getByRole('button', { name: 'Uphold', exact: true }).click();
    await ann.page.getByText('Upheld.').waitFor();
    await refreshed();

    await desk.getByRole('button', { name: 'Go to the debrief' }).click();
    await wall.getByRole('heading', { name: /^Maps of proof, side by side/ }).waitFor();
    await refreshed();
    const take = async (name: string) => {
      const [file] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name }).click()]);
      return readFileSync(await file.path(), 'utf8');
    };
    for (const format of ['A page to print', 'A table (CSV)', 'For programs (JSON)']) {
      const record = await take(format);
      for (const said of ['BECAUSE Phone 1', 'BECAUSE Phone 6', 'The order had come by then.']) expect(record, format).toContain(said);
      expect(record, format).not.toMatch(/"Late"|>Late</);
    }
    expect(JSON.parse(await take('Save the room as a file'))).toMatchObject({ keys: { facilitator: expect.any(String) } });
    for (const page of [desk, wall, ann.page, offline.page, late.page]) expect(await findAxeViolations(page, 'all')).toEqual([]);
    await desk.getByRole('button', { name: /^Close the exercise/ }).click();
    await desk.getByRole('button', { name: /^Yes, close it/ }).click();
    await ann.page.getByText('The exercise is over. You may still read.').waitFor();
    await refreshed();

    const secrets = secretsOf('the-hot-lead');
    for (const [who, received] of [['the projector', onWall()], ...[...phones, late].map((phone) => [phone.name, phone.received()] as const)] as const) {
      expect(received.length, who).toBeGreaterThan(5_000);
      expect(secrets.filter((secret) => received.includes(secret)), who).toEqual([]);
    }
    for (const context of contexts) await context.close();
  });
});
