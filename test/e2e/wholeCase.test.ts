import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { wholePerCent } from '../../src/scoring/wholePerCent.ts';
import { downloadedBy, stepOf, stepsOf } from './support/caseFiles.ts';
import { replayOfFile, scorecardOfPlay } from './support/commandLine.ts';
import { type Hand, keyboard, pointer } from './support/hand.ts';
import { beginCase, playMoves } from './support/playCase.ts';
import { readDebrief } from './support/readDebrief.ts';
import { logOf, movesOf, slug } from './support/theCase.ts';
import { english as words } from './support/words.ts';

describe.concurrent('a whole case, played in the browser', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it.each([
    { run: 'model', by: 'keyboard alone', hand: keyboard },
    { run: 'model', by: 'pointer', hand: pointer },
    { run: 'poor', by: 'pointer', hand: pointer },
  ])('is worth what the command line says: the $run run, by $by', { timeout: 300_000 }, async ({ run, hand: handOf }) => {
    const { page, problems } = await visit(browser, '/', { viewport: { width: 1280, height: 800 } });
    const hand = handOf(page);
    const moves = movesOf(run);
    await beginCase(page, hand);
    await playMoves(page, hand, moves);
    await hand.press(page.getByRole('button', { name: words('player', 'ending.debrief') }));

    const card = await scorecardOfPlay(slug, run);
    const shown = await readDebrief(page, hand);
    expect(shown.ending).toBe(card.ending?.title);
    expect(shown.index).toBe(words('score', 'index', { index: String(wholePerCent(card.index ?? Number.NaN)) }));
    expect(shown.band).toBe(words('score', `band-name-${card.band}`));
    expect(shown.dimensions).toEqual(card.dimensions.map(({ code, value, items }) => ({
      name: words('score', `dimension-${code}`),
      value: value === undefined ? words('debrief', 'table.not-judged') : String(wholePerCent(value)),
      items: String(items.length),
    })));
    expect(shown.bars).toEqual(card.dimensions.flatMap(({ code, value }) => (value === undefined ? [] : [{ name: words('score', `dimension-${code}`), value: wholePerCent(value) }])));

    const file = await exportFrom(page, hand);
    expect(stepsOf(file)).toEqual(logOf(moves).map(stepOf));
    const replayed = await replayOfFile(file);
    expect(replayed.fits && !replayed.changed).toBe(true);
    expect(replayed.scorecard).toEqual(card);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

const exportFrom = (page: Page, hand: Hand): Promise<string> =>
  downloadedBy(page, () => hand.press(page.getByRole('button', { name: words('debrief', 'export') }).first()));
