import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/engine/log.ts';
import type { LogFaultCode } from '../../src/engine/savedLog.ts';
import { contentHash } from '../../src/scenario/contentHash.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { expectToStandAfter } from './support/agrees.ts';
import { bringIn } from './support/caseFiles.ts';
import { fileAfter, fileOf, headingOf, logOf, movesBefore, movesOf, scenario, viewAfter } from './support/theCase.ts';
import { placeHeading } from './support/playCase.ts';
import { english as words } from './support/words.ts';

const moves = movesBefore(movesOf('model'), 'desk-south');
const whole = fileAfter(moves);
const saved = JSON.parse(whole) as { readonly format: number; readonly scenario: object; readonly entries: readonly Entry[]; readonly digest: string };

/** A file whose entries were changed by somebody who also knew how to make the digest. */
const withEntries = (entries: readonly unknown[]): string => {
  const { digest: _, ...rest } = { ...saved, entries };
  return JSON.stringify({ ...rest, digest: contentHash(rest) });
};
const [first, second, third, ...rest] = saved.entries;

const broken: Readonly<Record<LogFaultCode, { readonly text: string; readonly step?: number }>> = {
  'not-json': { text: whole.slice(0, whole.length / 2) },
  'not-a-case': { text: '{"recipe": "kubba"}' },
  'newer-format': { text: JSON.stringify({ ...saved, format: 2 }) },
  'too-large': { text: `${whole}${' '.repeat(4 * 1024 * 1024)}` },
  'bad-entry': { text: withEntries([first, second, { ...third, event: { type: 'evidence.invented' } }, ...rest]), step: 3 },
  'missing-entry': { text: withEntries([first, second, ...rest]), step: 3 },
  'repeated-entry': { text: withEntries([first, second, second, ...rest]), step: 2 },
  'entries-out-of-order': { text: withEntries([first, third, second, ...rest]), step: 2 },
  'not-opened': { text: withEntries([]), step: 1 },
  'changed-after-saving': { text: whole.replace('"go-to-ward"', '"finish-booking"') },
};

describe('a case file that is brought in', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    ({ page } = await visit(browser, '/', { viewport: { width: 1280, height: 800 } }));
    // A case that must not suffer from any of it.
    await bringIn(page, whole);
    await placeHeading(page, headingOf(viewAfter(moves))).waitFor();
    await page.getByRole('button', { name: words('player', 'leave'), exact: true }).click();
    await page.getByRole('heading', { level: 2, name: words('home', 'cases.title') }).waitFor();
  });
  afterAll(() => browser.close());

  it.each(Object.entries(broken))('is refused with the reason, and nothing is kept of it: %s', async (code, { text, step }) => {
    await bringIn(page, text);
    const fault = page.getByRole('alert').filter({ hasText: words('home', 'fault.title') });
    await fault.getByText(words('home', `fault.${code}`, { step: String(step) }), { exact: true }).waitFor();
    expect(await page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: scenario.title }) }).count()).toBe(1);
    await fault.getByRole('button', { name: words('kit', 'dismiss') }).click();
    await fault.waitFor({ state: 'detached' });
  });

  it('leaves the case that was there as it was', async () => {
    await page.getByRole('button', { name: words('home', 'catalogue.about', { action: words('home', 'catalogue.continue'), title: scenario.title }) }).click();
    await expectToStandAfter(page, moves);
  });

  it('goes on from the last step that fits where a later one does not, as a case of its own', async () => {
    const [opened, ...steps] = logOf(moves);
    const impossible: Entry = { seq: steps.length + 1, at: '2026-03-01T09:00:00.000Z', by: 'trainee', event: { type: 'question.asked', scene: 'hearing-haider', question: 'begin' } };
    if (!opened) throw new Error('a log begins with its opening');
    await page.goto('/');
    await bringIn(page, fileOf([opened, ...steps, impossible]));
    await page.getByRole('heading', { level: 1, name: words('home', 'different.not-fitting-title') }).waitFor();
    await page.getByRole('button', { name: words('home', 'different.continue', { step: String(steps.length + 1) }) }).click();
    await expectToStandAfter(page, moves);
  });
});
