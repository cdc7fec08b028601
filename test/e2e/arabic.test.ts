import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { downloadedBy, stepOf, stepsOf } from './support/caseFiles.ts';
import { findMisfits } from './support/findMisfits.ts';
import { finger, type Hand, looking } from './support/hand.ts';
import { arabicRules } from './support/leftovers.ts';
import { beginCase, playMoves, showPart } from './support/playCase.ts';
import { headingOf, logOf, movesOf, toldIn, viewAfter } from './support/theCase.ts';
import { beginning, english, words } from './support/words.ts';

const wide = { width: 360, height: 740 };
const narrow = { width: 320, height: 640 };
const phone: BrowserContextOptions = { viewport: wide, hasTouch: true, isMobile: true, reducedMotion: 'reduce' };

describe.concurrent('a case that somebody reads from right to left on a phone, from the start page to the debrief', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it.each([['the-hot-lead', 'ar', 'العربية'], ['two-codes-on-one-desk', 'ar', 'العربية'], ['cell-3', 'ckb', 'کوردی (سۆرانی)']] as const)('has nothing cut off, mirrored, mixed up or left in English: %s in %s', { timeout: 480_000 }, (slug, language, name) => toldIn(language, async () => {
    const moves = movesOf('model');
    const { page, problems } = await visit(browser, '/', phone);
    const { wrong, look, lookNarrow } = looker(page, slug, language);
    const bare = finger(page);
    await bare.press(page.getByRole('group', { name: english('kit', 'language') }).getByRole('button', { name }));
    await page.locator(`html[lang="${language}"][dir="rtl"]`).waitFor();
    const hand = looking(bare, look);
    await beginCase(page, hand);
    await playMoves(page, hand, moves, { after: lookNarrow });
    await lookThrough(page, hand, moves, look);
    await hand.press(page.getByRole('button', { name: words('player', 'ending.debrief') }));
    await page.getByRole('region', { name: words('debrief', 'section.profile.title') }).waitFor();
    await look();
    const file = await downloadedBy(page, () => bare.press(page.getByRole('button', { name: words('debrief', 'export') }).first()));
    expect(stepsOf(file)).toEqual(logOf(moves).map(stepOf));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await look();
    await lookNarrow();
    expect([...wrong]).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  }, slug));
});

describe('a look at a page', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it.each([
    ['beyond the edge', '<p style="margin-inline-start: -50px">السطر الأول</p>'],
    ['px wider than the page', '<div style="width: 500px">سطر</div>'],
    ['cut off', '<p style="block-size: 10px; overflow: hidden">سطر<br>سطر</p>'],
    ['out of its box', '<button style="inline-size: 60px; white-space: nowrap">تأكيد هذا القرار الآن</button>'],
    ['parts have changed places', '<p>اتصل على 0750-123-4567 فوراً</p>'],
    ['parts have changed places', '<p>الدم A+. والكلية</p>'],
    ['from left to right', '<p dir="ltr">انتهى الأمر.</p>'],
    ['of another script', '<p>متى, ولماذا</p>'],
    ['not translated (Confirm)', '<button aria-label="Confirm">تأكيد</button>'],
    ['left in en', '<p lang="en" dir="ltr">Case file</p>'],
  ])('sees what is wrong: %s', async (said, html) => {
    const page = await browser.newPage({ viewport: wide });
    await page.setContent(`<!doctype html><html lang="ar" dir="rtl"><body>${html}<p>في <bdi dir="ltr">2026-02-03</bdi>، الساعة 07:40، دفع 1,500 دولار (المادة 6).</p></body></html>`);
    const found = await findMisfits(page, { leftovers: { language: 'ar', latin: new Set(), quoted: new Set() } });
    expect(found).toEqual([expect.stringContaining(said)]);
    await page.close();
  });
});

/** Looks at the page as it stands, and notes once what is wrong with it. */
function looker(page: Page, slug: string, language: 'ar' | 'ckb') {
  const wrong = new Map<string, string>();
  // What is left in English is known for Arabic; in Sorani the places are looked at, and the words by `check`.
  const leftovers = language === 'ar' ? arabicRules(slug) : undefined;
  const look = async () => {
    for (const misfit of await findMisfits(page, leftovers && { leftovers })) if (!wrong.has(misfit)) wrong.set(misfit, await page.title());
  };
  const lookNarrow = async () => {
    await page.setViewportSize(narrow);
    for (const misfit of await findMisfits(page)) if (!wrong.has(misfit)) wrong.set(misfit, `${await page.title()}, at ${narrow.width} px`);
    await page.setViewportSize(wide);
  };
  return { wrong, look, lookNarrow };
}

/** Every part of the desk, and every exhibit in the file. */
async function lookThrough(page: Page, hand: Hand, moves: ReturnType<typeof movesOf>, look: () => Promise<void>): Promise<void> {
  await showPart(page, hand, 'file');
  for (const { title } of viewAfter(moves).exhibits) {
    await hand.press(page.getByRole('button', { name: beginning(title) }));
    await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
    await hand.press(page.getByRole('button', { name: words('player', 'file.back') }));
  }
  for (const part of ['map', 'people', 'log'] as const) {
    await showPart(page, hand, part);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await look();
  }
  await hand.press(page.getByRole('navigation', { name: words('player', 'parts.label') }).getByRole('button', { name: beginning(words('player', 'parts.scene')) }));
  await page.getByRole('heading', { level: 2, name: headingOf(viewAfter(moves)), exact: true }).waitFor();
}
