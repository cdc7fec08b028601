/** Takes the picture of the desk that the README shows: `npx tsx test/e2e/support/desk.ts`. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';
import { root } from '../../../src/server/sourceStamp.ts';
import { findChromium } from '../../support/findChromium.ts';
import { start } from '../../support/startServer.ts';
import { bringIn } from './caseFiles.ts';
import { placeHeading, titleOf } from './playCase.ts';
import { fileAfter, headingOf, movesOf, movesUntil, viewAfter } from './theCase.ts';
import { beginning } from './words.ts';

const path = join(root, '.github/desk.png');
const moves = movesUntil(movesOf('model'), (move) => 'check' in move);

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium was found; `npm test` says how to get one.');
const server = start({ port: '0' });
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light', locale: 'en' });
  await page.goto(await server.address());
  await bringIn(page, fileAfter(moves));
  await placeHeading(page, headingOf(viewAfter(moves))).waitFor();
  // What the interpreter said and what was said, beside a paper of the file.
  await page.getByRole('button', { name: beginning(titleOf('exchange-receipt')) }).click();
  await page.getByRole('heading', { level: 2, name: titleOf('exchange-receipt') }).waitFor();
  await page.getByRole('figure').last().evaluate((figure) => {
    figure.closest('li')?.scrollIntoView({ block: 'start' });
    figure.closest('[data-scrolls]')?.scrollBy(0, -20);
  });
  await page.mouse.move(0, 0);
  await page.evaluate(() => Promise.all([document.fonts.ready, ...document.getAnimations().map((animation) => animation.finished)]));
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
  console.log(`${path}: ${Math.ceil(statSync(path).size / 1000)} kB`);
} finally {
  await browser.close();
  await server.stop();
}
