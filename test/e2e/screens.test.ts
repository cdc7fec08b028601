import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { findAxeViolations } from './support/findAxeViolations.ts';
import { findMisfits } from './support/findMisfits.ts';
import { arabicRules } from './support/leftovers.ts';
import { goTo, screens } from './support/screens.ts';
import { toldIn } from './support/theCase.ts';
import { wordsOf } from './support/words.ts';

const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 320, height: 640 } } as const;

describe.concurrent('every screen', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it.each([
    { language: 'en', size: 'wide' }, { language: 'en', size: 'narrow' },
    { language: 'ar', size: 'wide' }, { language: 'ar', size: 'narrow' },
    { language: 'ckb', size: 'narrow' },
  ] as const)('is in reach of everybody, by light and by dark, and fits the page: $language, $size', { timeout: 600_000 }, ({ language, size }) => toldIn(language, async () => {
    const { page, problems } = await visit(browser, '/', { viewport: sizes[size] });
    await page.evaluate((to) => localStorage.setItem('proving-ground.language', to), language);
    const wrong: string[] = [];
    const look = async (name: string, rules: Parameters<typeof findAxeViolations>[1]) => {
      wrong.push(...(await findAxeViolations(page, rules)).map((violation) => `${name}: ${violation}`));
    };
    for (const screen of screens) {
      if (screen.languages?.includes(language) === false) continue;
      await page.emulateMedia({ colorScheme: 'light' });
      await goTo(screen, { page, language, words: wordsOf(language), wide: size === 'wide' });
      const { html, beyond, below } = await page.evaluate(() => {
        const { lang, dir, scrollWidth, scrollHeight } = document.documentElement;
        return { html: `${lang} ${dir}`, beyond: scrollWidth - window.innerWidth, below: document.querySelector('[data-wide]') ? scrollHeight - window.innerHeight : 0 };
      });
      if (html !== (language === 'en' ? 'en ltr' : `${language} rtl`)) wrong.push(`${screen.name}: the page says it is ${html}`);
      if (beyond > 0) wrong.push(`${screen.name}: ${beyond} px wider than the page`);
      const leftovers = language === 'ar' && !screen.written ? toldIn(language, () => arabicRules(screen.of), screen.of) : undefined;
      for (const misfit of await findMisfits(page, { leftovers })) wrong.push(`${screen.name}: ${misfit}`);
      if (below > 0) wrong.push(`${screen.name}: a desk ${below} px higher than the window`);
      // Colours are the same in every language and at every size: on the largest screens one look at them has to do.
      const colours = !screen.large || (language === 'en' && size === 'wide');
      await look(screen.name, colours ? 'all' : 'all but colours');
      if (!colours) continue;
      await page.emulateMedia({ colorScheme: 'dark' });
      await look(`${screen.name}, dark`, 'colours');
    }
    expect(wrong).toEqual([]);
    // Going on at once drops what the page before was still fetching.
    expect(problems.filter((problem) => !problem.endsWith('net::ERR_ABORTED'))).toEqual([]);
    await page.context().close();
  }));
});
