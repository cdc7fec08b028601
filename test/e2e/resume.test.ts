import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { expectToStandAfter } from './support/agrees.ts';
import { bringIn, stepOf } from './support/caseFiles.ts';
import { entriesOnDevice } from './support/device.ts';
import { keyboard, pointer } from './support/hand.ts';
import { startOwnBrowser } from './support/ownBrowser.ts';
import { beginCase, certaintyRadio, draftChoice, labelOfChoice, placeHeading, playMove, playMoves, reasonField, titleOf } from './support/playCase.ts';
import { fileAfter, headingOf, logOf, movesBefore, movesOf, scenario, viewAfter } from './support/theCase.ts';
import { english as words } from './support/words.ts';

const model = movesOf('model');
const laptop = { viewport: { width: 1280, height: 800 } };

describe.concurrent('a case whose tab is killed', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  const half = Math.ceil(model.length / 2);
  it.each([{ from: 0, to: half }, { from: half, to: model.length }])('stands at the same step again, at every step of the model run: moves $from to $to', { timeout: 480_000 }, async ({ from, to }) => {
    const first = await visit(browser, '/', laptop);
    const { problems } = first;
    let { page } = first;
    const context = page.context();
    if (from === 0) await beginCase(page, pointer(page));
    else await bringIn(page, fileAfter(model.slice(0, from)));
    await placeHeading(page, headingOf(viewAfter(model.slice(0, from)))).waitFor();
    const address = page.url();
    for (let made = from + 1; made <= to; made += 1) {
      // In the matrix the mouse would make steps that the playthrough does not have: it goes round the verdicts.
      const move = model[made - 1];
      await playMoves(page, move && 'link' in move ? keyboard(page) : pointer(page), model.slice(0, made), { from: made - 1 });
      await page.close({ runBeforeUnload: false });
      page = await context.newPage();
      await page.goto(address);
      await expectToStandAfter(page, model.slice(0, made));
    }
    expect(problems).toEqual([]);
    await context.close();
  });

  it('is whole where the tab dies in the very moment of a decision: before the step or after it, never between', async () => {
    const before = movesBefore(model, 'before-interview');
    const decision = model[before.length];
    if (!decision || !('choose' in decision)) throw new Error('a decision was expected there');
    const possible = [before, [...before, decision]].map((moves) => logOf(moves).map(stepOf));
    for (let time = 0; time < 4; time += 1) {
      const { page } = await visit(browser, '/', laptop);
      const context = page.context();
      await bringIn(page, fileAfter(before));
      await placeHeading(page, headingOf(viewAfter(before))).waitFor();
      const address = page.url();
      await draftChoice(page, pointer(page), decision);
      // The press is sent and not waited for.
      await Promise.all([page.getByRole('button', { name: words('player', 'choose.confirm') }).click({ noWaitAfter: true }).catch(() => undefined), page.close()]);
      const again = await context.newPage();
      await again.goto(address);
      await again.locator('[data-place-heading]').waitFor();
      const found = (await entriesOnDevice(again)).map(stepOf);
      expect(possible).toContainEqual(found);
      await expectToStandAfter(again, found.length === possible[0]?.length ? before : [...before, decision]);
      await context.close();
    }
  });

  it('has kept what was marked and written and not yet confirmed', async () => {
    const before = movesBefore(model, 'other-donors');
    const { page } = await visit(browser, '/', laptop);
    const context = page.context();
    await bringIn(page, fileAfter(before));
    await placeHeading(page, headingOf(viewAfter(before))).waitFor();
    const address = page.url();
    await draftChoice(page, pointer(page), { at: 'other-donors', choose: 'fetch-her-now', certainty: 'probable', cites: ['flat-search', 'minder-phone'], reason: 'She is expected at the theatre door.' });
    await page.close({ runBeforeUnload: false });

    const again = await context.newPage();
    await again.goto(address);
    await placeHeading(again, headingOf(viewAfter(before))).waitFor();
    expect(await again.getByRole('radio', { name: labelOfChoice('other-donors', 'fetch-her-now'), exact: true }).isChecked()).toBe(true);
    expect(await certaintyRadio(again, 'probable').isChecked()).toBe(true);
    const ticked = again.getByRole('group', { name: words('player', 'choose.cites') }).getByRole('checkbox', { checked: true });
    expect(await ticked.evaluateAll((boxes) => boxes.map((box) => document.getElementById(box.getAttribute('aria-labelledby') ?? '')?.textContent))).toEqual([titleOf('flat-search'), titleOf('minder-phone')].sort(inFileOrder(before)));
    expect(await reasonField(again).inputValue()).toBe('She is expected at the theatre door.');
    expect((await entriesOnDevice(again)).length).toBe(logOf(before).length);
    await context.close();
  });
});

/** What the page has not yet said to be saved may be lost with the browser. */
const saysSaved = (page: Page) => page.getByText('Saved', { exact: true }).first().waitFor();

describe('a case whose browser is killed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'proving-ground-browser-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  it('stands at the same step again, with every entry, once the browser is started anew', async () => {
    const moves = movesBefore(model, 'phone-and-bag');
    const first = await startOwnBrowser(folder);
    await first.page.goto(inject('address'));
    await beginCase(first.page, pointer(first.page));
    await playMoves(first.page, pointer(first.page), moves);
    const address = first.page.url();
    await saysSaved(first.page);
    await first.kill();

    const second = await startOwnBrowser(folder);
    await second.page.goto(address);
    await expectToStandAfter(second.page, moves);
    const next = model[moves.length];
    if (!next) throw new Error('the model run goes on from there');
    await playMove(second.page, pointer(second.page), next, moves);
    await saysSaved(second.page);
    await second.kill();

    const third = await startOwnBrowser(folder);
    await third.page.goto(inject('address'));
    await third.page.getByRole('button', { name: words('home', 'catalogue.about', { action: words('home', 'catalogue.continue'), title: scenario.title }) }).click();
    await expectToStandAfter(third.page, [...moves, next]);
    await third.kill();
  });
});

/** Titles in the order in which their exhibits came into the file. */
const inFileOrder = (moves: Parameters<typeof viewAfter>[0]) => {
  const titles = viewAfter(moves).exhibits.map(({ title }) => title);
  return (a: string, b: string) => titles.indexOf(a) - titles.indexOf(b);
};
