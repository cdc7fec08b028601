import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { downloadedBy } from './support/caseFiles.ts';
import { commandLine } from './support/commandLine.ts';
import { beyondTheEdge, sheetsOf } from './support/printed.ts';

/** Margins left and right, as the style of a pack sets them. */
const A4 = 210 - 2 * 16;
const A3 = 420 - 2 * 12;
const CARDS = 210 - 2 * 8;

describe('a print pack, printed', () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'proving-ground-'));
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([['the-borrowed-cousin', 'en'], ['kilometre-40', 'ar'], ['ten-passports', 'ckb']])('is A4, the proof map A3 across, and nothing stands over an edge: %s in %s', { timeout: 240_000 }, async (name, language) => {
    const { code, err } = await commandLine('pack', name, '--lang', language, '--out', folder, '--address', 'http://192.168.8.2:5173', '--code', '482913');
    expect(code, err).toBe(0);
    for (const part of ['participants', 'facilitator'] as const) {
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const address = pathToFileURL(join(folder, `${name}.${language}.${part}.html`)).href;
      await page.goto(address);
      // Nothing is fetched but the page itself.
      expect(asked).toEqual([address]);
      const sheets = await sheetsOf(page);
      const across = sheets.filter(({ width, height }) => width === 420 && height === 297);
      expect(across.length > 0).toBe(part === 'participants');
      expect(across.length).toBeLessThanOrEqual(3);
      expect(sheets.filter(({ width, height }) => !(width === 210 && height === 297)).length).toBe(across.length);
      // Everything that is handed out by itself begins on a sheet of its own.
      if (part === 'participants') expect(sheets.length).toBeGreaterThanOrEqual(await page.locator('section.page').count());
      expect(await beyondTheEdge(page, { width: A4, within: 'section.page:not(.map, .cards)' })).toEqual([]);
      expect(await beyondTheEdge(page, { width: A3, within: 'section.map' })).toEqual([]);
      expect(await beyondTheEdge(page, { width: CARDS, within: 'section.cards' })).toEqual([]);
      await page.close();
    }
  });

  it('comes from the desk of a room, each part by itself, with the letters that the form for typing in has', { timeout: 240_000 }, async () => {
    const { page: desk, problems } = await visit(browser, '/#/console');
    await desk.getByLabel('Case', { exact: true }).selectOption({ label: 'The Hot Lead' });
    await desk.getByRole('button', { name: 'Open the room' }).click();
    const panel = desk.getByRole('region', { name: 'On paper' });
    await panel.getByLabel('Language of the pages').selectOption({ label: 'العربية' });
    if (process.env['SCREENSHOTS']) await panel.screenshot({ path: join(process.env['SCREENSHOTS'], 'desk-on-paper.png') });
    const participants = await downloadedBy(desk, () => panel.getByRole('button', { name: 'Print pack: participants' }).click());
    const facilitator = await downloadedBy(desk, () => panel.getByRole('button', { name: 'Print pack: facilitator' }).click());
    const code = (await desk.locator('[class*=code]').last().innerText()).trim();
    await desk.getByRole('button', { name: 'Give the briefing' }).click();
    await desk.getByRole('button', { name: 'Let groups work' }).click();
    await desk.getByRole('link', { name: 'Type in for this group' }).first().click();
    await desk.getByRole('button', { name: 'Begin the case' }).click();
    await desk.getByRole('radio', { name: /^A / }).waitFor();
    const typed = (await desk.locator('main fieldset').first().locator('label').allInnerTexts()).map((text) => text.trim().charAt(0));
    expect(typed).toEqual(['A', 'B', 'C', 'D'].slice(0, typed.length));

    if (process.env['SCREENSHOTS']) await desk.screenshot({ path: join(process.env['SCREENSHOTS'], 'typing-letters.png') });
    const printed = await browser.newPage();
    await printed.setContent(participants);
    expect(await printed.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await printed.locator('.poster .code').innerText()).toBe(code);
    expect(await printed.locator('#glossary').count()).toBe(1);
    expect(await printed.locator('#sheet-1 .mark').allInnerTexts()).toEqual(typed);
    await printed.setContent(facilitator);
    expect(await printed.locator('section.scene').count()).toBeGreaterThan(30);
    // Leaving the desk for the form ends the live view of the desk.
    expect(problems.filter((problem) => !/\/live\?.*ERR_ABORTED/.test(problem))).toEqual([]);
    await printed.close();
    await desk.context().close();
  });
});
