import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { bringIn } from './support/caseFiles.ts';
import { pointer } from './support/hand.ts';
import { showPart } from './support/playCase.ts';
import { fileOf, logOf, movesOf } from './support/theCase.ts';
import { english as words } from './support/words.ts';

const markup = '<img src="/nothing.png" onerror="document.title=\'taken over\'"><script>document.title = "taken over"</script>';

describe('what a stranger may send', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it('is shown as the text it is, where it is markup in a reason of a case file', async () => {
    const run = movesOf('poor');
    const first = run.findIndex((move) => 'choose' in move && move.certainty !== undefined);
    const moves = run.map((move, at) => (at === first ? { ...move, reason: markup } : move));
    const { page, problems } = await visit(browser, '/', { viewport: { width: 1280, height: 800 } });
    await bringIn(page, fileOf(logOf(moves)));
    await page.locator('[data-place-heading]').waitFor();
    await showPart(page, pointer(page), 'log');
    await page.getByRole('tabpanel').getByText(markup, { exact: true }).waitFor();
    await page.getByRole('button', { name: words('player', 'ending.debrief') }).click();
    await page.getByText(markup).first().waitFor();
    expect(await page.locator('img, main script').count()).toBe(0);
    expect(await page.title()).not.toBe('taken over');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('is shown as the text it is, where it is markup in the name of a scenario that is not here', async () => {
    const [opened] = logOf([]);
    if (opened?.event.type !== 'case.opened') throw new Error('a log begins with its opening');
    const { page, problems } = await visit(browser);
    await bringIn(page, fileOf([{ ...opened, event: { ...opened.event, scenario: markup } }]));
    await page.getByRole('heading', { level: 1, name: words('home', 'without-scenario.title') }).waitFor();
    await page.getByRole('main').getByText(markup).waitFor();
    expect(await page.locator('img, main script').count()).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('every answer of the server', () => {
  it.each(['/', '/index.html', '/nothing.txt', '/any/page'])('tells the browser to run and fetch nothing but ours: %s', async (path) => {
    const { headers } = await fetch(inject('address') + path);
    const policy = headers.get('content-security-policy') ?? '';
    const rules = new Map(policy.split(';').map((rule) => rule.trim().split(/ (.*)/) as [string, string]));
    expect(rules.get('default-src')).toBe("'self'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('connect-src')).toBe("'self'");
    expect(rules.get('object-src')).toBe("'none'");
    expect(rules.get('base-uri')).toBe("'none'");
    expect(rules.get('frame-ancestors')).toBe("'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toContain('microphone=()');
  });
});
