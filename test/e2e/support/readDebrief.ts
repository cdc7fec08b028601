/** The marks as the debrief shows them. */
import type { Page } from 'playwright-core';
import type { Hand } from './hand.ts';
import { opener } from './playCase.ts';
import { beginning, words } from './words.ts';

export interface ShownMarks {
  readonly ending: string;
  readonly index: string;
  readonly band: string;
  /** The rows of the profile as a table. */
  readonly dimensions: readonly { readonly name: string; readonly value: string; readonly items: string }[];
  /** The same as bars. */
  readonly bars: readonly { readonly name: string; readonly value: number }[];
  readonly failures: readonly string[];
}

export async function readDebrief(page: Page, hand: Hand): Promise<ShownMarks> {
  const profile = page.getByRole('region', { name: words('debrief', 'section.profile.title') });
  await profile.waitFor();
  await hand.press(opener(profile, words('debrief', 'table.title')));
  const table = profile.getByRole('table', { name: words('debrief', 'table.title') });
  const dimensions = await table.locator('tbody tr').evaluateAll((rows) => rows.map((row) => {
    const [name = '', value = '', items = ''] = [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '');
    return { name, value, items };
  }));
  const bars = await profile.getByRole('meter').evaluateAll((meters) => meters.map((meter) => ({
    name: document.getElementById(meter.getAttribute('aria-labelledby') ?? '')?.textContent ?? '',
    value: Number(meter.getAttribute('aria-valuenow')),
  })));
  const total = profile.getByText(beginning(words('score', 'index').replace(/\{\{.*/, '')));
  const failures = page.getByRole('region', { name: words('debrief', 'section.failures.title') });
  return {
    ending: await page.getByRole('heading', { level: 1 }).innerText(),
    index: await total.innerText(),
    band: await total.locator('xpath=following-sibling::*[1]').innerText(),
    dimensions, bars,
    failures: await failures.getByRole('heading', { level: 3 }).allInnerTexts(),
  };
}
