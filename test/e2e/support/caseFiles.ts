/** Case files that go out of the browser and come in. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { Entry } from '../../../src/engine/log.ts';
import type { SavedLog } from '../../../src/engine/savedLog.ts';

/** The text of the file that something done on the page hands out. */
export async function downloadedBy(page: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFile(await download.path(), 'utf8');
}

/** Brings a file in on the start page, as if it had been chosen there. */
export const bringIn = (page: Page, text: string | Buffer, name = 'case.json'): Promise<void> =>
  fileInput(page).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

const fileInput = (page: Page): Locator => page.getByTestId('case-file');

/** The steps of a case file without what no playthrough sets: when, by whom, and the order of the options. */
export const stepsOf = (file: string): readonly unknown[] => (JSON.parse(file) as SavedLog).entries.map(stepOf);

/** One step, with lists whose order means nothing put in order. */
export const stepOf = ({ event }: Entry): unknown => {
  if (event.type === 'case.opened') return { ...event, seed: 0 };
  if (event.type === 'choice.made' && event.cites) return { ...event, cites: [...event.cites].sort() };
  if (event.type === 'fact.judged' && event.cites) return { ...event, cites: [...event.cites].sort() };
  if (event.type === 'hypotheses.listed') return { ...event, hypotheses: [...event.hypotheses].sort() };
  if (event.type === 'counter-evidence.named') return { ...event, exhibits: [...event.exhibits].sort() };
  if (event.type === 'request.sent') return { ...event, parts: [...event.parts].sort() };
  const relies = event.type === 'offence.qualified' || event.type === 'people.identified' ? event.reliesOn : undefined;
  if (relies === undefined) return event;
  return { ...event, reliesOn: Object.fromEntries(Object.entries(relies).map(([element, ids]) => [element, [...ids].sort()])) };
};
