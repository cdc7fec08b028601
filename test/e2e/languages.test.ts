import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InterfaceLanguage } from '../../src/ui/i18n.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { bringIn, stepOf } from './support/caseFiles.ts';
import { entriesOnDevice } from './support/device.ts';
import { pointer } from './support/hand.ts';
import { draftChoice, labelOfChoice, placeHeading, reasonField, titleOf } from './support/playCase.ts';
import { fileAfter, headingOf, logOf, movesBefore, movesOf, scenario, toldIn, viewAfter } from './support/theCase.ts';
import { english, wordsOf } from './support/words.ts';

const names: Readonly<Record<Exclude<InterfaceLanguage, 'en'>, string>> = { ar: 'العربية', ckb: 'کوردی (سۆرانی)' };

describe.concurrent('the language of the interface', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it.each(['ar', 'ckb'] as const)('can be changed in the middle of a case, and nothing is lost, not even what was only marked: %s', async (language) => {
    const words = wordsOf(language);
    const moves = movesBefore(movesOf('model'), 'other-donors');
    const { page } = await visit(browser, '/', { viewport: { width: 1280, height: 800 } });
    await bringIn(page, fileAfter(moves));
    await placeHeading(page, headingOf(viewAfter(moves))).waitFor();
    await draftChoice(page, pointer(page), { at: 'other-donors', choose: 'fetch-her-now', certainty: 'sure', cites: ['flat-search'], reason: 'لأنها في خطر' });

    await page.getByRole('button', { name: english('player', 'leave'), exact: true }).click();
    await page.getByRole('group', { name: english('kit', 'language') }).getByRole('button', { name: names[language] }).click();
    await toldIn(language, async () => {
      await page.getByRole('button', { name: words('home', 'catalogue.about', { action: words('home', 'catalogue.continue'), title: scenario.title }) }).click();
      await placeHeading(page, headingOf(viewAfter(moves))).waitFor();

      expect(await page.locator('html').evaluate(({ lang, dir }: HTMLElement) => ({ lang, dir }))).toEqual({ lang: language, dir: 'rtl' });
      expect(await page.getByRole('radio', { name: labelOfChoice('other-donors', 'fetch-her-now'), exact: true }).isChecked()).toBe(true);
      expect(await page.getByRole('group', { name: words('player', 'choose.cites') }).getByRole('checkbox', { name: titleOf('flat-search'), exact: true }).isChecked()).toBe(true);
      expect(await page.getByRole('textbox', { name: words('player', 'choose.reason') }).inputValue()).toBe('لأنها في خطر');
      expect((await entriesOnDevice(page)).map(stepOf)).toEqual(logOf(moves).map(stepOf));
    });

    await page.getByRole('button', { name: words('player', 'leave'), exact: true }).click();
    await page.getByRole('group', { name: words('kit', 'language') }).getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: english('home', 'catalogue.about', { action: english('home', 'catalogue.continue'), title: scenario.title }) }).click();
    await placeHeading(page, headingOf(viewAfter(moves))).waitFor();
    expect(await page.locator('html').evaluate(({ lang, dir }: HTMLElement) => ({ lang, dir }))).toEqual({ lang: 'en', dir: 'ltr' });
    expect(await reasonField(page).inputValue()).toBe('لأنها في خطر');
    await page.context().close();
  });

  it('is remembered; the case is told in it where it was translated, and keeps its own language and direction where it was not', async () => {
    const moves = movesBefore(movesOf('model'), 'other-donors');
    const { page } = await visit(browser, '/', { viewport: { width: 1280, height: 800 }, locale: 'ar-IQ' });
    // The browser itself is Arabic: nobody has to choose.
    await page.locator('html[lang="ar"]').waitFor();
    const around = (element: Element) => ({ lang: element.closest('[lang]')?.getAttribute('lang'), direction: getComputedStyle(element).direction });
    const isTold = async (lang: string, direction: string) => {
      await placeHeading(page, headingOf(viewAfter(moves))).waitFor();
      for (const text of [page.getByText(headingOf(viewAfter(moves)), { exact: true }).first(), page.getByText(labelOfChoice('other-donors', 'fetch-her-now'), { exact: true })]) {
        expect(await text.evaluate(around)).toEqual({ lang, direction });
      }
    };
    await toldIn('ar', async () => {
      await bringIn(page, fileAfter(moves));
      await placeHeading(page, headingOf(viewAfter(moves))).waitFor();
      await page.reload();
      await isTold('ar', 'rtl');
    });
    expect(await page.locator('html').getAttribute('lang')).toBe('ar');
    expect(await page.getByRole('button', { name: wordsOf('ar')('player', 'choose.confirm') }).evaluate(around)).toEqual({ lang: 'ar', direction: 'rtl' });
    await page.evaluate(() => localStorage.setItem('proving-ground.language', 'ckb'));
    await page.reload();
    await page.locator('html[lang="ckb"]').waitFor();
    await toldIn('ckb', () => isTold('ckb', 'rtl'));
    expect(await page.getByRole('button', { name: wordsOf('ckb')('player', 'choose.confirm') }).evaluate(around)).toEqual({ lang: 'ckb', direction: 'rtl' });
    // A case that is not in Sorani keeps its own language inside the interface that is.
    await page.goto('/');
    await toldIn('ckb', async () => {
      const first = movesBefore(movesOf('model'), movesOf('model').flatMap((move) => ('at' in move ? [move.at] : []))[1] ?? '');
      await bringIn(page, fileAfter(first));
      const heading = placeHeading(page, headingOf(viewAfter(first)));
      await heading.waitFor();
      expect(await page.getByText(headingOf(viewAfter(first)), { exact: true }).first().evaluate(around)).toEqual({ lang: 'en', direction: 'ltr' });
      expect(await page.locator('html').getAttribute('lang')).toBe('ckb');
    }, 'the-hot-lead');
    await page.context().close();
  });
});
