import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Move } from '../../src/scenario/playthrough.ts';
import type { InterfaceLanguage } from '../../src/ui/i18n.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { bringIn, downloadedBy, stepOf } from './support/caseFiles.ts';
import { entriesOnDevice } from './support/device.ts';
import { keyboard } from './support/hand.ts';
import { arrive, playMoves } from './support/playCase.ts';
import { fileAfter, headingOf, logOf, movesBefore, movesOf, scenario, toldIn, viewAfter } from './support/theCase.ts';
import { words } from './support/words.ts';

const phone: BrowserContextOptions = { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' };
const laptop: BrowserContextOptions = { viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' };

describe.concurrent('by the keyboard alone', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it.each<{ readonly what: string; readonly of: string; readonly scene: string; readonly language: InterfaceLanguage; readonly on: BrowserContextOptions }>([
    { what: 'agencies are told, and what stands between them is settled', of: 'kilometre-40', scene: 'two-desks', language: 'en', on: phone },
    { what: 'each of the people is said to be something, with what it rests on', of: 'kilometre-40', scene: 'who-is-who', language: 'en', on: laptop },
    { what: 'an interview is prepared, led, checked and ended', of: 'the-helpful-interpreter', scene: 'hearing', language: 'ar', on: laptop },
  ])('$what: $language, $on.viewport.width px', ({ of, scene, language, on }) => toldIn(language, async () => {
    const model = movesOf('model');
    const before = movesBefore(model, scene);
    const moves = [...before, ...model.slice(before.length, lastIn(model, scene) + 1)];
    const { page, problems } = await openIn(browser, language, on);
    await bringIn(page, fileAfter(before));
    await arrive(page, headingOf(viewAfter(before)));
    await playMoves(page, keyboard(page), moves, { from: before.length });
    expect((await entriesOnDevice(page)).map(stepOf)).toEqual(logOf(moves).map(stepOf));
    expect(problems).toEqual([]);
    await page.context().close();
  }, of));

  it.for<{ readonly language: InterfaceLanguage; readonly on: BrowserContextOptions }>([
    { language: 'ar', on: phone }, { language: 'en', on: laptop },
  ])('the cases are narrowed, the library is found, and what is written in it is kept and sorted: $language, $on.viewport.width px', ({ language, on }, { expect: soon }) => toldIn(language, async () => {
    const { page, problems } = await openIn(browser, language, on);
    const hand = keyboard(page);
    const library = (key: string) => words('library', key);
    const field = (name: string) => page.getByRole('textbox', { name, exact: true });

    const cards = page.getByRole('article');
    await soon.poll(() => cards.count()).toBeGreaterThan(2);
    const all = await cards.count();
    const wanted = await cards.nth(2).getByRole('heading').innerText();
    await hand.type(field(words('home', 'filter.words')), wanted);
    await soon.poll(() => cards.count()).toBeLessThan(all);
    await hand.press(page.getByRole('button', { name: words('home', 'filter.clear') }));
    await soon.poll(() => cards.count()).toBe(all);

    await hand.press(linkTo(page, words('home', 'library')));
    await hand.press(linkTo(page, scenario.title));
    await hand.press(page.getByRole('button', { name: library('facilitator.reveal') }));
    await page.getByRole('heading', { name: library('facilitator.key') }).waitFor();

    await hand.press(linkTo(page, library('part.opener')));
    await hand.type(field(library('opener.challenge')), 'A letter rogatory that nobody answers');
    await page.keyboard.press('Tab');
    await hand.press(page.getByRole('button', { name: library('opener.add') }));
    await hand.choose(page.getByLabel(library('opener.area')), 'international-cooperation');
    await page.getByRole('region', { name: library('area.international-cooperation') }).getByText('A letter rogatory that nobody answers').waitFor();
    expect(await downloadedBy(page, () => hand.press(page.getByRole('button', { name: library('export') })))).toContain('A letter rogatory that nobody answers');

    await hand.press(linkTo(page, library('part.worked-case')));
    await hand.type(field(library('worked.happened')), 'On 3/2/2024');
    await page.getByText(library('sign.date')).waitFor();
    await page.reload();
    expect(await field(library('worked.happened')).inputValue()).toBe('On 3/2/2024');
    await hand.press(page.getByRole('button', { name: library('delete') }));
    await hand.press(page.getByRole('button', { name: library('delete-sure') }));
    await soon.poll(() => field(library('worked.happened')).inputValue()).toBe('');
    expect(problems).toEqual([]);
    await page.context().close();
  }));
});

/** The start page in a language. */
async function openIn(browser: Browser, language: InterfaceLanguage, on: BrowserContextOptions): ReturnType<typeof visit> {
  const opened = await visit(browser, '/', { ...on, locale: language === 'ar' ? 'ar-IQ' : 'en' });
  await opened.page.locator(`html[lang="${language}"]`).waitFor();
  return opened;
}

const linkTo = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true }).and(page.locator(':visible')).first();

/** The last of the moves in a row that are made in a scene. */
function lastIn(moves: readonly Move[], scene: string): number {
  const first = moves.findIndex((move) => 'at' in move && move.at === scene);
  const after = moves.slice(first).findIndex((move) => !('at' in move && move.at === scene));
  return after < 0 ? moves.length - 1 : first + after - 1;
}
