/** Whether a page on a laptop, and the device under it, stand where moves lead: the place, the file, the log, the entries. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Move } from '../../../src/scenario/playthrough.ts';
import type { LogLine } from '../../../src/session/view.ts';
import { stepOf } from './caseFiles.ts';
import { entriesOnDevice } from './device.ts';
import { pointer } from './hand.ts';
import { arrive, showPart } from './playCase.ts';
import { headingOf, logOf, viewAfter } from './theCase.ts';
import { english as words } from './words.ts';

export async function expectToStandAfter(page: Page, moves: readonly Move[]): Promise<void> {
  const view = viewAfter(moves);
  await arrive(page, headingOf(view));
  expect((await entriesOnDevice(page)).map(stepOf)).toEqual(logOf(moves).map(stepOf));
  const hand = pointer(page);
  await showPart(page, hand, 'file');
  expect(await namesIn(page)).toEqual(view.exhibits.map(({ title }) => title));
  await showPart(page, hand, 'log');
  expect(await linesOfLog(page)).toEqual(view.log.map(headOf));
}

/** How a line of the log begins. What tells of several things names the scene first, and lists them in the order of the screen. */
function headOf({ kind, title, text }: LogLine): string {
  if (kind === 'hypotheses' || kind === 'tokens' || kind === 'put-forward' || kind === 'deduced') return title;
  return `${words('player', `log.kind.${kind}`)}: ${kind === 'exhibit' || kind === 'inject' ? title : text}`;
}

/** The titles of the exhibits in the file. */
const namesIn = (page: Page): Promise<readonly string[]> =>
  page.getByRole('tabpanel').locator('[data-exhibit]').evaluateAll((exhibits) => exhibits.map((exhibit) => exhibit.querySelector('[lang]')?.textContent ?? ''));

/** The lines of the decision log, without what stands beneath them. */
const linesOfLog = (page: Page): Promise<readonly string[]> =>
  page.getByRole('tabpanel').evaluate((panel, label) => {
    const list = [...panel.querySelectorAll('ol')].find((one) => one.getAttribute('aria-label') === label);
    return [...(list?.children ?? [])].map((line) => line.querySelector('p:has([lang])')?.textContent ?? '');
  }, words('player', 'log.title'));
