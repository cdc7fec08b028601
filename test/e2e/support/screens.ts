/** Every screen of the site, and the way to each: where the case stands there, and what is pressed to see it. */
import type { Page } from 'playwright-core';
import type { DocumentKind } from '../../../src/scenario/exhibitDocument.ts';
import type { Move } from '../../../src/scenario/playthrough.ts';
import { bringIn } from './caseFiles.ts';
import { opener } from './playCase.ts';
import { fileAfter, fileOf, logOf, movesBefore, movesOf, movesUntil, scenario, viewAfter } from './theCase.ts';
import { beginning, type Words } from './words.ts';

export interface Screen {
  readonly name: string;
  /** The moves that lead there; left out for what is no place in a case. */
  readonly moves?: readonly Move[];
  /** On from where the page opens. */
  readonly show?: (at: Looking) => Promise<void>;
}

export interface Looking {
  readonly page: Page;
  readonly words: Words;
  readonly wide: boolean;
}

type Part = 'file' | 'map' | 'people' | 'log';

const model = movesOf('model');
const lateInTheCase = movesBefore(model, 'final-label');

const showPart = async ({ page, words, wide }: Looking, part: Part): Promise<void> => {
  const within = wide ? page.getByRole('tablist', { name: words('player', 'parts.label') }) : page.getByRole('navigation', { name: words('player', 'parts.label') });
  await within.getByRole(wide ? 'tab' : 'button', { name: beginning(words('player', `parts.${part}`)) }).click();
};

const partScreen = (part: Part, on: (at: Looking) => Promise<void> = async () => undefined): Omit<Screen, 'name'> => ({
  moves: lateInTheCase,
  async show(at) {
    await showPart(at, part);
    await on(at);
  },
});

const openExhibit = async ({ page }: Looking, title: string): Promise<void> => {
  await page.getByRole('button', { name: beginning(title) }).click();
  await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
};

/** One exhibit of each kind of document, among those that are in the file late in the case. */
function exhibitOfEachKind(): readonly { readonly kind: DocumentKind; readonly title: string }[] {
  const kinds = new Map<DocumentKind, string>();
  for (const { document, title } of viewAfter(lateInTheCase).exhibits) if (!kinds.has(document.kind)) kinds.set(document.kind, title);
  return [...kinds].map(([kind, title]) => ({ kind, title }));
}

const exhibits = exhibitOfEachKind();

export const screens: readonly Screen[] = [
  { name: 'start page, with cases', async show({ page, words }) {
    await bringIn(page, fileAfter(movesBefore(model, 'ward')));
    await page.waitForURL(/#\/case\//);
    await page.goto('/');
    await page.getByRole('heading', { level: 2, name: words('home', 'cases.title') }).waitFor();
    await page.getByRole('button', { name: beginning(words('home', 'cases.delete')) }).first().waitFor();
  } },
  { name: 'start page, with a file that cannot be used', async show({ page }) {
    await bringIn(page, '{');
    await page.getByRole('alert').waitFor();
  } },
  { name: 'start page, asking before a case is deleted', async show({ page, words }) {
    await bringIn(page, fileAfter([]));
    await page.waitForURL(/#\/case\//);
    await page.goto('/');
    await page.getByRole('button', { name: beginning(words('home', 'cases.delete')) }).first().click();
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'briefing', async show({ page, words }) {
    await bringIn(page, fileOf(logOf([]).slice(0, 1)));
    await page.getByRole('button', { name: words('player', 'briefing.begin') }).waitFor();
  } },
  { name: 'a case that is not on the device', async show({ page, words }) {
    await page.goto('/#/case/00000000000000000000000000000000');
    await page.getByRole('heading', { level: 1, name: words('home', 'unknown.title') }).waitFor();
  } },
  { name: 'a case that was edited since', async show({ page, words }) {
    const [opened, ...rest] = logOf(movesBefore(model, 'before-interview'));
    if (opened?.event.type !== 'case.opened') throw new Error('a log begins with its opening');
    await bringIn(page, fileOf([{ ...opened, event: { ...opened.event, hash: '0'.repeat(64) } }, ...rest]));
    await page.getByRole('heading', { level: 1, name: words('home', 'different.edited-title') }).waitFor();
  } },
  { name: 'a decision', moves: [] },
  { name: 'a decision, confirmed too early', moves: [], async show({ page, words }) {
    await page.getByRole('button', { name: words('player', 'choose.confirm') }).click();
    await page.getByText(words('player', 'choose.missing-choice')).waitFor();
  } },
  { name: 'a decision, filled in', moves: movesBefore(model, 'other-donors'), async show({ page }) {
    await page.getByRole('main').getByRole('radio').first().check();
    await page.getByRole('main').getByRole('checkbox').first().check();
  } },
  { name: 'plain steps', moves: movesBefore(model, 'judge-morning').slice(0, -1) },
  { name: 'an interview that has not begun', moves: movesBefore(model, 'hearing-haider') },
  { name: 'an interview, after a check', moves: movesUntil(model, (move) => 'check' in move) },
  { name: 'an interview, asking for its end', moves: movesBefore(model, 'record-verbatim').slice(0, -1), async show({ page }) {
    const { task } = scenario.scenes['hearing-haider'] ?? {};
    if (task?.kind !== 'interview') throw new Error('hearing-haider is an interview');
    await page.getByRole('button', { name: task.end.label, exact: true }).click();
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'an interview, choosing another interpreter', moves: movesBefore(movesOf('poor'), 'hearing-haider'), async show({ page, words }) {
    await page.getByRole('button', { name: words('player', 'interview.replace'), exact: true }).click();
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'handing in the proof map', moves: movesBefore(model, 'second-map') },
  { name: 'naming the offence', moves: movesBefore(model, 'final-label'), async show({ page, words }) {
    await page.getByRole('main').getByRole('radio').first().check();
    await opener(page.getByRole('region', { name: words('player', 'qualify.reliance') }), viewAfter(lateInTheCase).elements[0]?.name ?? '').click();
  } },
  { name: 'something that happens', moves: movesBefore(model, 'coordination').slice(0, -1) },
  { name: 'the clock', moves: movesBefore(model, 'visitor'), async show({ page }) {
    await page.getByRole('banner').getByRole('button').last().click();
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'the file', ...partScreen('file') },
  ...exhibits.map(({ kind, title }): Screen => ({ name: `an exhibit: ${kind}`, ...partScreen('file', (at) => openExhibit(at, title)) })),
  { name: 'two exhibits compared', ...partScreen('file', async (at) => {
    const { page, words } = at;
    await openExhibit(at, exhibits[0]?.title ?? '');
    await page.getByLabel(words('player', 'file.compare')).selectOption(exhibits[1]?.title ?? '');
    await page.getByRole('heading', { level: 2, name: words('player', 'file.comparing') }).waitFor();
  }) },
  { name: 'the proof map', ...partScreen('map', async ({ page, wide }) => {
    if (!wide) await opener(page.getByRole('main'), viewAfter(lateInTheCase).elements[0]?.name ?? '').click();
  }) },
  { name: 'the people', ...partScreen('people') },
  { name: 'the log', ...partScreen('log') },
  { name: 'the ending', moves: model },
  { name: 'the ending of a poor run', moves: movesOf('poor') },
  { name: 'the file of a case that has ended badly', moves: movesOf('poor'), show: (at) => showPart(at, 'file') },
  { name: 'the debrief', moves: movesOf('poor'), show: debriefOf },
  { name: 'the debrief, everything opened', moves: movesOf('middle'), async show(at) {
    await debriefOf(at);
    await at.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
  } },
];

async function debriefOf({ page, words }: Looking): Promise<void> {
  await page.getByRole('button', { name: words('player', 'ending.debrief') }).click();
  await page.getByRole('heading', { level: 2, name: words('debrief', 'section.profile.title') }).waitFor();
}

/** Goes to a screen on a page that stands on the start page. */
export async function goTo(screen: Screen, at: Looking): Promise<void> {
  const { page } = at;
  if (screen.moves) {
    await bringIn(page, fileAfter(screen.moves));
    await page.locator('[data-place-heading]').waitFor();
  }
  await screen.show?.(at);
}
