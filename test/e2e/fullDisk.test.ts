import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { expectToStandAfter } from './support/agrees.ts';
import { bringIn, downloadedBy, stepOf, stepsOf } from './support/caseFiles.ts';
import { replayOfFile } from './support/commandLine.ts';
import { entriesOnDevice } from './support/device.ts';
import { pointer } from './support/hand.ts';
import { beginCase, placeHeading, playMoves } from './support/playCase.ts';
import { entriesOf, headingOf, logOf, movesBefore, movesOf, viewAfter } from './support/theCase.ts';
import { english as words } from './support/words.ts';

const moves = movesBefore(movesOf('model'), 'phone-and-bag');

describe.concurrent('a device that has no room left', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it('says that nothing is being saved, lets the case go on, and offers it as a file that is whole', async () => {
    const { page } = await visitFullDevice(browser);
    await beginCase(page, pointer(page));
    await warning(page).waitFor();
    await playMoves(page, pointer(page), moves);
    expect((await entriesOnDevice(page)).length).toBeLessThan(entriesOf([]));

    const file = await downloadedBy(page, () => warning(page).getByRole('button', { name: words('player', 'saving.export') }).click());
    expect(stepsOf(file)).toEqual(logOf(moves).map(stepOf));
    expect(await replayOfFile(file)).toMatchObject({ fits: true, changed: false, entries: entriesOf(moves) });

    const elsewhere = await visit(browser, '/', { viewport: { width: 1280, height: 800 } });
    await bringIn(elsewhere.page, file);
    await expectToStandAfter(elsewhere.page, moves);
    await elsewhere.page.context().close();
    await page.context().close();
  });

  it('asks before the case is left, and before the page is closed', async () => {
    const { page } = await visitFullDevice(browser);
    await beginCase(page, pointer(page));
    await warning(page).waitFor();
    await page.getByRole('button', { name: words('player', 'leave'), exact: true }).click();
    const dialog = page.getByRole('dialog', { name: words('player', 'leaving.title') });
    await dialog.getByRole('button', { name: words('player', 'leaving.stay') }).click();
    await placeHeading(page, headingOf(viewAfter([]))).waitFor();
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.accept();
  });

  it('saves all that it held once there is room again, and stops warning', async () => {
    const { page } = await visitFullDevice(browser);
    await beginCase(page, pointer(page));
    await playMoves(page, pointer(page), moves.slice(0, 1));
    await warning(page).waitFor();
    await page.evaluate(() => { document.documentElement.removeAttribute('data-no-room'); });
    await playMoves(page, pointer(page), moves, { from: 1 });
    await warning(page).waitFor({ state: 'detached' });
    await page.reload();
    await expectToStandAfter(page, moves);
    await page.context().close();
  });
});

const warning = (page: Page) => page.getByRole('alert').filter({ hasText: words('player', 'saving.failing-title') });

/** A browser whose database takes a new case and then no entry more. */
async function visitFullDevice(browser: Browser): Promise<{ readonly page: Page }> {
  const { page } = await visit(browser, '/', { viewport: { width: 1280, height: 800 } });
  await page.evaluate(() => {
    document.documentElement.setAttribute('data-no-room', '');
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function full(this: IDBObjectStore, ...entry: Parameters<IDBObjectStore['add']>) {
      if (document.documentElement.hasAttribute('data-no-room')) throw new DOMException('There is no room left.', 'QuotaExceededError');
      return add.apply(this, entry);
    };
  });
  return { page };
}
