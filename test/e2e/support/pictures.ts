/** Takes the pictures that the README shows, in `.github`: `npx tsx test/e2e/support/pictures.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import type { Move } from '../../../src/scenario/playthrough.ts';
import { root } from '../../../src/server/sourceStamp.ts';
import type { InterfaceLanguage } from '../../../src/ui/i18n.ts';
import { findChromium } from '../../support/findChromium.ts';
import { start } from '../../support/startServer.ts';
import { bringIn } from './caseFiles.ts';
import { finger } from './hand.ts';
import { draftChoice, opener, placeHeading, showPart, titleOf } from './playCase.ts';
import { fileAfter, headingOf, movesBefore, movesOf, movesUntil, scenario, slug, toldIn, viewAfter } from './theCase.ts';
import { beginning, words } from './words.ts';

interface Picture {
  readonly name: string;
  readonly language: InterfaceLanguage;
  readonly on: BrowserContextOptions;
  readonly of: string;
  /** The playthrough that leads there; the model run unless told. */
  readonly run?: string;
  readonly moves: (run: readonly Move[]) => readonly Move[];
  readonly show: (page: Page) => Promise<void>;
}

const laptop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

const pictures: readonly Picture[] = [
  { name: 'desk', language: 'en', on: laptop, of: slug, moves: (model) => movesUntil(model, (move) => 'check' in move), async show(page) {
    // What the interpreter said and what was said, beside a paper of the file.
    await page.getByRole('button', { name: beginning(titleOf('exchange-receipt')) }).click();
    await page.getByRole('heading', { level: 2, name: titleOf('exchange-receipt') }).waitFor();
    await page.getByRole('figure').last().evaluate((figure) => {
      figure.closest('li')?.scrollIntoView({ block: 'start' });
      figure.closest('[data-scrolls]')?.scrollBy(0, -20);
    });
    await page.mouse.move(0, 0);
  } },
  { name: 'phone-decision', language: 'ar', on: phone, of: 'the-hot-lead', moves: (model) => movesBefore(model, 'own-ground'), async show(page) {
    await draftChoice(page, finger(page), { at: 'own-ground', choose: 'sister-and-records', certainty: 'sure', cites: [] });
    await scrollTo(page.getByRole('main').getByRole('group', { name: scenario.scenes['own-ground']?.task?.prompt ?? '' }), 66);
  } },
  { name: 'phone-interview', language: 'ar', on: phone, of: 'the-helpful-interpreter', moves: (model) => movesUntil(model, (move) => 'check' in move), async show(page) {
    await scrollTo(page.getByRole('region', { name: words('player', 'interview.record') }).getByRole('heading', { level: 4 }).last(), 80);
  } },
  { name: 'phone-exhibit', language: 'ar', on: phone, of: 'two-codes-on-one-desk', moves: (model) => movesBefore(model, 'telephones'), async show(page) {
    await showPart(page, finger(page), 'file');
    await page.getByRole('button', { name: beginning(titleOf('registry-extract')) }).tap();
    await scrollTo(page.getByRole('heading', { level: 2, name: titleOf('registry-extract') }), 66);
  } },
  { name: 'phone-request', language: 'ar', on: phone, of: 'the-hot-lead', moves: (model) => movesBefore(model, 'formal'), async show(page) {
    const { task } = scenario.scenes['formal'] ?? {};
    if (task?.kind !== 'request') throw new Error('formal is a request');
    const left = page.getByRole('group', { name: words('player', 'request.route-add') });
    for (const id of ['judge', 'judicial-council', 'justice']) await left.getByRole('button', { name: task.stations?.[id]?.label ?? id, exact: true }).tap();
    await scrollTo(page.getByRole('heading', { name: words('player', 'request.route') }), 80);
  } },
  { name: 'phone-map', language: 'ar', on: phone, of: 'the-hot-lead', moves: (model) => movesBefore(model, 'first-map'), async show(page) {
    await showPart(page, finger(page), 'map');
    const line = opener(page.getByRole('main'), scenario.law.elements['deception']?.name ?? '');
    await line.tap();
    // One that supports it, with one before it that does not.
    await scrollTo(page.getByRole('main').getByRole('group', { name: titleOf('sister-report'), exact: true }), 330);
  } },
  { name: 'phone-debrief', language: 'ar', on: phone, of: 'the-hot-lead', run: 'middle', moves: (run) => run, async show(page) {
    await page.getByRole('button', { name: words('player', 'ending.debrief') }).tap();
    await scrollTo(page.getByRole('heading', { level: 2, name: words('debrief', 'section.profile.title') }), 16);
  } },
];

/** Brings something to the top of the window, so far beneath it. */
async function scrollTo(target: Locator, beneath: number): Promise<void> {
  await target.waitFor();
  await target.evaluate((element, space) => {
    element.scrollIntoView({ block: 'start' });
    window.scrollBy(0, element.getBoundingClientRect().top - space);
  }, beneath);
}

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium was found; `npm test` says how to get one.');
const only = process.argv.slice(2);
const server = start({ port: '0' });
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const baseURL = await server.address();
  mkdirSync(join(root, '.github'), { recursive: true });
  for (const picture of pictures.filter(({ name }) => only.length === 0 || only.includes(name))) {
    await toldIn(picture.language, async () => {
      const moves = picture.moves(movesOf(picture.run ?? 'model'));
      const context = await browser.newContext({ baseURL, colorScheme: 'light', reducedMotion: 'reduce', locale: picture.language, ...picture.on });
      const page = await context.newPage();
      await page.goto('/');
      await page.locator(`html[lang="${picture.language}"]`).waitFor();
      await bringIn(page, fileAfter(moves));
      await placeHeading(page, headingOf(viewAfter(moves))).waitFor();
      await picture.show(page);
      // What a finger touched is lit up for a moment.
      await page.waitForTimeout(800);
      await page.evaluate(() => Promise.all([document.fonts.ready, ...document.getAnimations().map((animation) => animation.finished)]).then(() => undefined));
      const clip = await page.evaluate(() => ({ x: 0, y: window.scrollY, width: document.documentElement.clientWidth, height: window.innerHeight, scale: window.devicePixelRatio }));
      const { data } = await (await context.newCDPSession(page)).send('Page.captureScreenshot', { format: 'webp', quality: 75, clip });
      const path = join(root, `.github/${picture.name}.webp`);
      writeFileSync(path, data, 'base64');
      console.log(`${path}: ${Math.ceil(Buffer.byteLength(data, 'base64') / 1000)} kB`);
      await context.close();
    }, picture.of);
  }
} finally {
  await browser.close();
  await server.stop();
}
