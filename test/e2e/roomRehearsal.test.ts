/** A facilitator alone with the desk, in a real browser: a rehearsal with simulated groups, and what a desk does to a case. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  browser = await chromium.launch({ executablePath, args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])] });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

describe('a rehearsal at the desk', () => {
  it('has groups that answer by themselves, injects handed out, a group led elsewhere, the time kept, and the door locked', { timeout: 120_000 }, async () => {
    const desk = await (await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 } })).newPage();
    await desk.goto('/#/console');
    await desk.getByLabel('Case', { exact: true }).selectOption({ label: 'The Hot Lead' });
    await desk.getByLabel('Groups', { exact: true }).selectOption('3');
    await desk.getByLabel('Plan').selectOption({ label: 'Minutes: 120' });
    await desk.getByLabel('A rehearsal with simulated groups').check({ force: true });
    await desk.getByRole('button', { name: 'Open the room' }).click();
    await desk.getByText('A rehearsal: these groups are simulated.').waitFor();
    await desk.getByRole('button', { name: 'Give the briefing' }).click();
    await desk.getByText('0 of 10 min').waitFor();
    await desk.getByRole('button', { name: 'Let groups work' }).click();
    await desk.getByText('Has answered').nth(2).waitFor({ timeout: 60_000 });
    await shot(desk, 'desk-rehearsal');
    await desk.getByRole('button', { name: 'Lock', exact: true }).click();
    await desk.getByRole('button', { name: 'Reveal …' }).click();
    await desk.getByRole('button', { name: 'Reveal now: 3 of 3 groups have answered' }).click();
    await desk.getByRole('heading', { name: 'What the groups answered' }).waitFor();
    await shot(desk, 'desk-rehearsal-revealed');

    // On the wall, in two languages: all answers, two of them, the ways, the maps.
    await desk.getByLabel('A second language on the projector').selectOption('ar');
    const [wall] = await Promise.all([desk.context().waitForEvent('page'), desk.getByRole('link', { name: 'Open the projector' }).click()]);
    await wall.setViewportSize({ width: 1920, height: 1080 });
    const cards = wall.locator('main li[class*=answer]');
    await expect.poll(() => cards.count()).toBe(3);
    const said = cards.first().locator('[class*=said]');
    await expect.poll(() => said.count()).toBe(2);
    expect(await said.nth(1).getAttribute('dir')).toBe('rtl');
    expect(await said.nth(1).getAttribute('lang')).toBe('ar');
    expect(await said.first().evaluate((of) => Number.parseFloat(getComputedStyle(of).fontSize))).toBeGreaterThan(32);
    await shot(wall, 'wall-answers');
    expect(await findAxeViolations(wall, 'all')).toEqual([]);
    await desk.getByRole('button', { name: 'Show these two' }).click();
    await expect.poll(() => cards.count()).toBe(2);
    await shot(wall, 'wall-two');
    await desk.getByRole('button', { name: 'Where ways part' }).click();
    await wall.getByRole('heading', { name: /^The ways of the groups.*طرق المجموعات/ }).waitFor();
    await shot(wall, 'wall-ways');
    expect(await findAxeViolations(wall, 'all')).toEqual([]);
    await desk.getByRole('button', { name: 'Maps of proof', exact: true }).click();
    await wall.getByRole('heading', { name: /^Maps of proof, side by side/ }).waitFor();
    await shot(wall, 'wall-maps');
    expect(await findAxeViolations(wall, 'all')).toEqual([]);
    expect(await wall.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    await desk.bringToFront();

    const red = desk.getByRole('region', { name: 'Group 1', exact: true });
    await red.getByText('The case of this group').click();
    const toCome = red.getByRole('region', { name: 'Still to come by the clock' });
    const before = await toCome.getByRole('listitem').count();
    expect(before).toBeGreaterThan(0);
    await toCome.getByRole('button', { name: 'Hand it out now' }).first().click();
    await expect.poll(() => toCome.getByRole('listitem').count().catch(() => 0)).toBe(before - 1);
    const options = await red.getByLabel('Lead this group to').locator('option').allInnerTexts();
    const far = options[Math.floor(options.length / 2)] ?? '';
    await red.getByLabel('Lead this group to').selectOption({ label: far });
    await red.getByRole('button', { name: 'Lead it there …' }).click();
    await shot(desk, 'desk-case');
    await red.getByRole('button', { name: 'Yes, lead this group there' }).click();
    await red.getByText(far, { exact: true }).first().waitFor();
    expect(await findAxeViolations(desk, 'all')).toEqual([]);
    await desk.getByRole('button', { name: 'Go to the debrief' }).click();
    await desk.getByRole('heading', { name: 'For the talk at the end' }).waitFor();
    await desk.getByRole('heading', { name: '3. Why' }).waitFor();
    await shot(desk, 'desk-debrief');
    const [sheet] = await Promise.all([desk.waitForEvent('download'), desk.getByRole('button', { name: 'Sheet for the look back after 30 days' }).click()]);
    expect(readFileSync(await sheet.path(), 'utf8')).toContain('The look back after 30 days');
    await desk.setViewportSize({ width: 320, height: 740 });
    await shot(desk, 'desk-case-phone');
    expect(await desk.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(await findAxeViolations(desk, 'all')).toEqual([]);
  });

  it('locks the room and gives it another code, in Arabic on a narrow screen as well', { timeout: 60_000 }, async () => {
    const desk = await (await browser.newContext({ baseURL: address, locale: 'ar', viewport: { width: 360, height: 740 } })).newPage();
    await desk.goto('/#/console');
    await desk.getByLabel('القضية', { exact: true }).selectOption({ index: 1 });
    await desk.getByRole('button', { name: 'افتح القاعة' }).click();
    const code = async () => (await desk.locator('[class*=code]').last().innerText()).trim();
    const first = await code();
    expect(first).toMatch(/^\d{6}$/);
    await desk.getByRole('button', { name: 'رمز آخر …' }).click();
    await desk.getByRole('button', { name: 'نعم، الرمز القديم لا يفتح بعد الآن' }).click();
    await expect.poll(code).not.toBe(first);
    await desk.getByRole('button', { name: 'لا ينضم أحد بعد الآن' }).click();
    await desk.getByText('لا يمكن لأحد أن ينضم الآن').waitFor();
    await shot(desk, 'desk-locked-ar');
    expect(await findAxeViolations(desk, 'all')).toEqual([]);
    await desk.getByRole('button', { name: 'اسمح بالانضمام' }).click();
    await desk.getByText(await code()).first().waitFor();
  });
});
