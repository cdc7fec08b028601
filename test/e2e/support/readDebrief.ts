/** The marks as the debrief shows them. */
import type { Page } from 'playwright-core';
import type { Hand } from './hand.ts';
import { opener } from './playCase.ts';
import { beginning, english as words } from './words.ts';

export interface ShownMarks {
  readonly ending: string;
  readonly index: string;
  readonly band: string;
  readonly dimensions: readonly { readonly name: string; readonly value: string; readonly items: string }[];
  readonly bars: readonly { readonly name: string; readonly value: number }[];
}

export async function readDebrief(page: Page, hand: Hand): Promise<ShownMarks> {
  const profile = page.getByRole('region', { name: words('debrief', 'section.profile.title') });
  await profile.waitFor();
  await hand.press(opener(profile, words('debrief', 'table.title')));
  const rows = await profile.getByRole('table', { name: words('debrief', 'table.title') }).getByRole('row').all();
  const dimensions = await Promise.all(rows.slice(1).map(async (row) => {
    const [value = '', items = ''] = await row.getByRole('cell').allInnerTexts();
    return { name: await row.getByRole('rowheader').innerText(), value, items };
  }));
  const bars = await Promise.all((await profile.getByRole('meter').all()).map(async (meter) => ({
    name: await meter.evaluate((element) => document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''),
    value: Number(await meter.getAttribute('aria-valuenow')),
  })));
  const total = profile.getByText(beginning(words('score', 'index').replace(/\{\{.*/, '')));
  const [band = ''] = (await total.locator('xpath=..').innerText()).split('\n').slice(1);
  return { ending: await page.getByRole('heading', { level: 1 }).innerText(), index: await total.innerText(), band, dimensions, bars };
}
