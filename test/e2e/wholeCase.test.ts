import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/scoring/scorecard.ts';
import { wholePerCent } from '../../src/scoring/wholePerCent.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { downloadedBy, stepOf, stepsOf } from './support/caseFiles.ts';
import { replayOfFile, scorecardOfPlay } from './support/commandLine.ts';
import { finger, type Hand, keyboard, pointer } from './support/hand.ts';
import { beginCase, playMoves } from './support/playCase.ts';
import { readDebrief, type ShownMarks } from './support/readDebrief.ts';
import { logOf, movesOf, slug } from './support/theCase.ts';
import { english as words } from './support/words.ts';

const laptop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

describe.concurrent('a whole case, played in the browser from the start page to the debrief', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it.each([
    { run: 'model', by: 'the keyboard alone', hand: keyboard, on: laptop },
    { run: 'model', by: 'a finger on a phone', hand: finger, on: phone },
    { run: 'poor', by: 'a finger on a phone', hand: finger, on: phone },
  ])('has the very steps and marks that the command line finds: the $run run, by $by', { timeout: 480_000 }, async ({ run, hand: handOf, on }) => {
    const { file, shown, problems } = await play(browser, run, handOf, on);
    const card = await scorecardOfPlay(slug, run);
    expect(shown).toEqual(marksOf(card));
    expect(stepsOf(file)).toEqual(logOf(movesOf(run)).map(stepOf));
    const replayed = await replayOfFile(file);
    expect(replayed.fits && !replayed.changed).toBe(true);
    expect(replayed.scorecard).toEqual(card);
    expect(problems).toEqual([]);
  });

  // A press on a cell goes round its three verdicts, so that the mouse makes more steps than the playthrough has.
  it('has the marks that the command line finds: the poor run, by the mouse', { timeout: 480_000 }, async () => {
    const { file, shown, problems } = await play(browser, 'poor', pointer, laptop);
    const card = await scorecardOfPlay(slug, 'poor');
    expect(shown).toEqual(marksOf(card));
    const replayed = await replayOfFile(file);
    expect(replayed.fits && !replayed.changed).toBe(true);
    expect(withoutEntryNumbers(replayed.scorecard)).toEqual(withoutEntryNumbers(card));
    expect(problems).toEqual([]);
  });
});

interface Played {
  readonly shown: ShownMarks;
  /** The case file, as the debrief hands it out. */
  readonly file: string;
  readonly problems: readonly string[];
}

async function play(browser: Browser, run: string, handOf: (page: Page) => Hand, on: BrowserContextOptions): Promise<Played> {
  const { page, problems } = await visit(browser, '/', on);
  const hand = handOf(page);
  await beginCase(page, hand);
  await playMoves(page, hand, movesOf(run));
  await hand.press(page.getByRole('button', { name: words('player', 'ending.debrief') }));
  const shown = await readDebrief(page, hand);
  const file = await downloadedBy(page, () => hand.press(page.getByRole('button', { name: words('debrief', 'export') }).first()));
  await page.context().close();
  return { shown, file, problems };
}

/** How a scorecard has to be shown. */
function marksOf({ ending, index, band, dimensions, failures }: Scorecard): ShownMarks {
  if (ending === undefined || index === undefined || band === undefined) throw new Error('a case that has ended has an ending, an index and a band');
  const nameOf = (code: string) => words('score', `dimension-${code}`);
  return {
    ending: ending.title,
    index: words('score', 'index', { index: String(wholePerCent(index)) }),
    band: words('score', `band-name-${band}`),
    dimensions: dimensions.map(({ code, value, items }) => ({
      name: nameOf(code), value: value === undefined ? words('debrief', 'table.not-judged') : String(wholePerCent(value)), items: String(items.length),
    })),
    bars: dimensions.flatMap(({ code, value }) => (value === undefined ? [] : [{ name: nameOf(code), value: wholePerCent(value) }])),
    failures: failures.map(({ title }) => title),
  };
}

const numbers = new Set(['entries', 'entry', 'repairedBy']);

const withoutEntryNumbers = (card: Scorecard): unknown => JSON.parse(JSON.stringify(card, (key, value: unknown) => (numbers.has(key) ? undefined : value)));
