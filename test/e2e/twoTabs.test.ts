import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { expectToStandAfter } from './support/agrees.ts';
import { bringIn } from './support/caseFiles.ts';
import { entriesOnDevice } from './support/device.ts';
import { pointer } from './support/hand.ts';
import { draftChoice, labelOfChoice, placeHeading, playMove } from './support/playCase.ts';
import { entriesOf, fileAfter, headingOf, movesBefore, movesOf, viewAfter } from './support/theCase.ts';
import { beginning, english as words } from './support/words.ts';

const model = movesOf('model');
const before = movesBefore(model, 'other-donors');
const decision = model[before.length];
if (!decision || !('choose' in decision)) throw new Error('a decision was expected there');
const after = [...before, decision];
const another = { at: 'other-donors', choose: 'theatre-at-two', certainty: 'sure', cites: ['flat-search'] } satisfies typeof decision;

describe.concurrent('two tabs on one case', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it('agree: what is decided in one is shown in the other, which says so', async () => {
    const { first, second, context } = await openTwice(browser);
    await playMove(first, pointer(first), decision, before);
    await second.getByRole('status').filter({ hasText: words('home', 'notice.elsewhere') }).waitFor();
    await expectToStandAfter(second, after);
    await expectToStandAfter(first, after);
    expect(await first.getByText(words('home', 'notice.elsewhere')).count()).toBe(0);
    await context.close();
  });

  it('refuse what is decided on a page that is behind, say so, and change nothing', async () => {
    const { first, second, context } = await openTwice(browser, async (page) => {
      // A tab that hears nothing of the others: a browser that has put it to sleep.
      await page.addInitScript(() => { Object.defineProperty(window, 'BroadcastChannel', { value: undefined }); });
    });
    await playMove(first, pointer(first), decision, before);
    await placeHeading(first, headingOf(viewAfter(after))).waitFor();
    await placeHeading(second, headingOf(viewAfter(before))).waitFor();
    await draftChoice(second, pointer(second), another);
    await second.getByRole('button', { name: words('player', 'choose.confirm') }).click();

    await refusal(second).getByText(words('player', 'refusal.stale')).waitFor();
    await expectToStandAfter(second, after);
    await first.reload();
    await expectToStandAfter(first, after);
    await context.close();
  });

  it('keep every step of a case that both go on with in turn', async () => {
    const { first, second, context } = await openTwice(browser);
    const [next] = model.slice(after.length);
    if (!next) throw new Error('the model run goes on from there');
    await playMove(first, pointer(first), decision, before);
    await placeHeading(second, headingOf(viewAfter(after))).waitFor();
    await playMove(second, pointer(second), next, after);
    await expectToStandAfter(first, [...after, next]);
    await context.close();
  });
});

describe.concurrent('a hasty hand', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it('that presses twice to confirm makes one entry', async () => {
    const { page, context } = await openAt(browser, before);
    await draftChoice(page, pointer(page), decision);
    await page.getByRole('button', { name: words('player', 'choose.confirm') }).dblclick();
    await placeHeading(page, headingOf(viewAfter(after))).waitFor();
    expect(await refusal(page).count()).toBe(0);
    await page.reload();
    await expectToStandAfter(page, after);
    await context.close();
  });

  it('that presses Enter twice to confirm makes one entry', async () => {
    const { page, context } = await openAt(browser, before);
    await draftChoice(page, pointer(page), decision);
    await page.getByRole('button', { name: words('player', 'choose.confirm') }).focus();
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
    await placeHeading(page, headingOf(viewAfter(after))).waitFor();
    expect(await refusal(page).count()).toBe(0);
    await page.reload();
    await expectToStandAfter(page, after);
    await context.close();
  });

  it('that presses a plain step twice makes one entry', async () => {
    const atDesk = movesBefore(model, 'judge-morning').slice(0, -1);
    const { page, context } = await openAt(browser, atDesk);
    await page.getByRole('button', { name: beginning(labelOfChoice('desk-south', 'to-judge')) }).dblclick();
    const gone = [...atDesk, { at: 'desk-south', choose: 'to-judge' }] as const;
    await placeHeading(page, headingOf(viewAfter(gone))).waitFor();
    expect(await refusal(page).count()).toBe(0);
    expect((await entriesOnDevice(page)).length).toBe(entriesOf(gone));
    await page.reload();
    await expectToStandAfter(page, gone);
    await context.close();
  });
});

/** What says that a move did not happen. */
const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: words('player', 'refusal.title') });

async function openAt(browser: Browser, moves: typeof before): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  const { page } = await visit(browser, '/', { viewport: { width: 1280, height: 800 } });
  await bringIn(page, fileAfter(moves));
  await placeHeading(page, headingOf(viewAfter(moves))).waitFor();
  return { page, context: page.context() };
}

async function openTwice(browser: Browser, prepare: (second: Page) => Promise<void> = async () => undefined) {
  const { page: first, context } = await openAt(browser, before);
  const second = await context.newPage();
  await prepare(second);
  await second.goto(first.url());
  await placeHeading(second, headingOf(viewAfter(before))).waitFor();
  return { first, second, context };
}
