/**
 * From the press that confirms a choice to the paint that shows the next scene, with the processor slowed six times, against a
 * bare button that changes one text, measured the same way in the same browser.
 */
import type { Browser, Page } from 'playwright-core';
import type { Move } from '../../src/scenario/playthrough.ts';
import { pointer } from '../e2e/support/hand.ts';
import { beginCase, playMove } from '../e2e/support/playCase.ts';
import { headingOf, movesOf, viewAfter } from '../e2e/support/theCase.ts';
import { median } from './ratio.ts';

export interface Paint {
  readonly name: string;
  /** Median milliseconds. */
  readonly work: number;
  readonly baseline: number;
  readonly ratio: number;
  readonly rounds: number;
  readonly slowest: number;
}

const SLOWED = 6;

/** The runner keeps the names of functions by a helper that a page does not have. */
const namesStay = 'globalThis.__name = (of) => of;';

export async function choiceToPaint(browser: Browser, address: string, rounds = 12): Promise<Paint> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 360, height: 780 } });
  await context.addInitScript(namesStay);
  const page = await context.newPage();
  await page.goto('/');
  await beginCase(page, pointer(page));
  const devtools = await context.newCDPSession(page);
  const moves = movesOf('model');
  const work: number[] = [];
  for (const [at, move] of moves.entries()) {
    if (work.length === rounds) break;
    if (!('choose' in move)) {
      await playMove(page, pointer(page), move, moves.slice(0, at));
      continue;
    }
    const next = headingOf(viewAfter(moves.slice(0, at + 1)));
    await watch(page, next);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    await playMove(page, pointer(page), move as Move, moves.slice(0, at));
    work.push(await painted(page));
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
  await context.close();

  const bare = await browser.newPage();
  await bare.evaluate(namesStay);
  await bare.setContent('<main><h2 id="word">a</h2><button id="turn">turn</button></main>');
  await bare.evaluate(() => {
    const word = document.querySelector('#word');
    document.querySelector('#turn')?.addEventListener('click', () => {
      if (word) word.textContent = word.textContent === 'a' ? 'b' : 'a';
    });
  });
  const bareTools = await bare.context().newCDPSession(bare);
  await bareTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const baseline: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await watch(bare, round % 2 === 0 ? 'b' : 'a');
    await bare.locator('#turn').click();
    baseline.push(await painted(bare));
  }
  await bare.context().close();
  return {
    name: `choice to next paint, processor slowed ${SLOWED} times (ms), against a bare button that changes a text`, rounds: work.length,
    work: median(work), baseline: median(baseline), ratio: median(work) / median(baseline), slowest: Math.max(...work),
  };
}

/** Notes when the last press happened, and when the heading reads `title` and has been painted. */
const watch = (page: Page, title: string): Promise<void> => page.evaluate((wanted) => {
  const state = window as unknown as { pressed?: number; painted?: number | undefined };
  state.painted = undefined;
  const press = (event: Event) => { state.pressed = event.timeStamp; };
  addEventListener('click', press, { capture: true });
  const shows = () => [...document.querySelectorAll('h2')].some((heading) => heading.textContent?.trim() === wanted && heading.getClientRects().length > 0);
  const look = () => {
    if (!shows()) {
      requestAnimationFrame(look);
      return;
    }
    // The frame after the one in which it stands is the first that has been painted with it.
    requestAnimationFrame((at) => {
      removeEventListener('click', press, { capture: true });
      state.painted = at;
    });
  };
  // Only what comes after the press counts: two scenes may bear the same title.
  addEventListener('click', () => requestAnimationFrame(look), { capture: true, once: true });
}, title);

async function painted(page: Page): Promise<number> {
  await page.waitForFunction(() => (window as unknown as { painted?: number }).painted !== undefined);
  return page.evaluate(() => {
    const { pressed, painted: at } = window as unknown as { pressed: number; painted: number };
    return at - pressed;
  });
}
