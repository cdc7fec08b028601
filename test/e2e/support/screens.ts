/** Every screen of the site, and the way to each: where the case stands there, and what is pressed to see it. */
import type { Page } from 'playwright-core';
import type { DocumentKind } from '../../../src/scenario/exhibitDocument.ts';
import type { Move } from '../../../src/scenario/playthrough.ts';
import type { InterfaceLanguage } from '../../../src/ui/i18n.ts';
import { bringIn } from './caseFiles.ts';
import { opener } from './playCase.ts';
import { fileAfter, fileOf, logOf, movesBefore, movesOf, movesUntil, scenario, toldIn, viewAfter } from './theCase.ts';
import { beginning, type Words } from './words.ts';

export interface Screen {
  readonly name: string;
  /** The case it is a place of, where that is not the usual one. */
  readonly of?: string;
  /** The moves that lead there; left out for what is no place in a case. */
  readonly moves?: readonly Move[];
  /** There is something on it that the reader wrote, in whatever language. */
  readonly written?: true;
  /** Read in these only: what it shows is not translated into the others. */
  readonly languages?: readonly InterfaceLanguage[];
  /** So large that axe takes its time to look at its colours. */
  readonly large?: true;
  /** On from where the page opens. */
  readonly show?: (at: Looking) => Promise<void>;
}

export interface Looking {
  readonly page: Page;
  readonly language: InterfaceLanguage;
  readonly words: Words;
  readonly wide: boolean;
}

type Part = 'file' | 'map' | 'people' | 'log';

const model = movesOf('model');
const poor = movesOf('poor');
const repaired = movesOf('repaired');
const none: readonly Move[] = [];
const firstDecision = movesBefore(model, 'duty-desk');
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

const openExhibit = async ({ page }: Looking, id: string): Promise<void> => {
  const title = scenario.exhibits[id]?.title ?? id;
  await page.getByRole('button', { name: beginning(title) }).click();
  await page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
};

/** One exhibit of each kind of document, among those that are in the file late in the case. */
function exhibitOfEachKind(): readonly { readonly kind: DocumentKind; readonly id: string }[] {
  const kinds = new Map<DocumentKind, string>();
  for (const { document, id } of viewAfter(lateInTheCase).exhibits) if (!kinds.has(document.kind)) kinds.set(document.kind, id);
  return [...kinds].map(([kind, id]) => ({ kind, id }));
}

const exhibits = exhibitOfEachKind();

/** A place of another case, on the way of its model run. */
const elsewhere = (of: string, find: (moves: readonly Move[]) => readonly Move[], show?: Screen['show']): Omit<Screen, 'name'> => ({
  of, moves: toldIn('en', () => find(movesOf('model')), of), languages: ['en', 'ar'], ...(show && { show }),
});

const goToLibrary = async ({ page, words }: Looking, part: string): Promise<void> => {
  await page.goto(`/#/library/${part}`);
  await page.getByRole('heading', { level: 1, name: words('library', 'title') }).waitFor();
};

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
  { name: 'start page, narrowed', async show({ page, words }) {
    await page.getByText(words('home', 'filter.more'), { exact: true }).click();
    await page.getByLabel(words('home', 'filter.level'), { exact: true }).selectOption('advanced');
  } },
  { name: 'start page, narrowed to nothing', async show({ page, words }) {
    await page.getByLabel(words('home', 'filter.words'), { exact: true }).fill('xyz');
    await page.getByRole('heading', { name: words('home', 'catalogue.no-fit') }).waitFor();
  } },
  { name: 'library', show: (at) => goToLibrary(at, 'cases') },
  { name: 'library, a case before it is given away', show: (at) => goToLibrary(at, 'cases/kilometre-40') },
  { name: 'library, a case for facilitators', large: true, languages: ['en', 'ar'], async show(at) {
    await goToLibrary(at, 'cases/kilometre-40');
    await at.page.getByRole('button', { name: at.words('library', 'facilitator.reveal') }).click();
    await at.page.getByRole('heading', { name: at.words('library', 'facilitator.key') }).waitFor();
  } },
  { name: 'library, the exercise to open with', written: true, async show(at) {
    const { page, words } = at;
    await goToLibrary(at, 'opener');
    const add = async (text: string) => {
      await page.getByLabel(words('library', 'opener.challenge')).fill(text);
      await page.getByRole('button', { name: words('library', 'opener.add') }).click();
    };
    await add('الترجمة تأتي متأخرة');
    await add('Answers from abroad come too late, and nobody knows which authority has the letter.');
    await page.getByLabel(words('library', 'opener.area')).first().selectOption('interpretation');
    await page.getByLabel(words('library', 'opener.challenge')).fill('Dr Salim said so on 3/2/2024');
    await page.getByText(words('library', 'sign.date')).waitFor();
  } },
  { name: 'library, a case somebody worked on', async show(at) {
    await goToLibrary(at, 'worked-case');
    await at.page.getByLabel(at.words('library', 'worked.happened'), { exact: true }).fill('+964 750 123 4567');
    await at.page.getByText(at.words('library', 'sign.number')).waitFor();
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
  { name: 'keeping explanations open', moves: none },
  { name: 'placing tokens', moves: movesBefore(model, 'first-odds') },
  { name: 'judging a new fact', moves: movesBefore(model, 'motorbike') },
  { name: 'naming what speaks against', moves: movesBefore(model, 'speaks-against') },
  { name: 'weighing', moves: movesBefore(model, 'worth-of-papers') },
  { name: 'deducing', moves: movesBefore(model, 'what-follows') },
  { name: 'deducing, with some confirmed', moves: repaired.slice(0, repaired.findIndex((move) => 'deduce' in move)) },
  { name: 'a decision', moves: firstDecision },
  { name: 'a decision, confirmed too early', moves: firstDecision, async show({ page, words }) {
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
  { name: 'an interview, choosing another interpreter', moves: movesBefore(poor, 'hearing-haider'), async show({ page, words }) {
    await page.getByRole('button', { name: words('player', 'interview.replace'), exact: true }).click();
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'handing in the proof map', moves: movesBefore(model, 'second-map') },
  { name: 'naming the offence', moves: lateInTheCase, async show({ page, words }) {
    await page.getByRole('main').getByRole('radio').first().check();
    await opener(page.getByRole('region', { name: words('player', 'qualify.reliance') }), scenario.law.elements[viewAfter(lateInTheCase).elements[0]?.id ?? '']?.name ?? '').click();
  } },
  { name: 'telling agencies', ...elsewhere('kilometre-40', (moves) => movesBefore(moves, 'two-desks')) },
  { name: 'telling agencies, handed in too early', ...elsewhere('kilometre-40', (moves) => movesBefore(moves, 'two-desks'), async ({ page, words }) => {
    await page.getByRole('main').getByRole('radio').first().check();
    await page.getByRole('button', { name: words('player', 'agencies-task.hand-in') }).click();
    await page.getByText(words('player', 'agencies-task.missing')).waitFor();
  }) },
  { name: 'saying who is what', ...elsewhere('kilometre-40', (moves) => movesBefore(moves, 'who-is-who'), async ({ page, words }) => {
    await page.getByRole('main').getByRole('radio').first().check();
    await page.getByText(words('player', 'identify.rests-on')).first().click();
    await page.getByRole('main').getByRole('checkbox').first().check();
  }) },
  { name: 'the proof map, person by person', large: true, ...elsewhere('kilometre-40', (moves) => movesBefore(moves, 'who-is-who'), (at) => showPart(at, 'map')) },
  { name: 'an interview in full, before it', ...elsewhere('the-helpful-interpreter', (moves) => movesBefore(moves, 'hearing')) },
  { name: 'an interview in full, prepared and under way', ...elsewhere('the-helpful-interpreter', (moves) => movesUntil(moves, (move) => 'check' in move)) },
  { name: 'a request abroad', ...elsewhere('the-hot-lead', (moves) => movesBefore(moves, 'formal'), async ({ page, words }) => {
    await page.getByRole('main').getByRole('radio').first().check();
    for (const box of [0, 1]) await page.getByRole('main').getByRole('checkbox').nth(box).check();
    for (let added = 0; added < 3; added += 1) await page.getByRole('group', { name: words('player', 'request.route-add') }).getByRole('button').first().click();
  }) },
  { name: 'something that happens', moves: movesBefore(model, 'coordination').slice(0, -1) },
  { name: 'the clock', moves: movesBefore(model, 'visitor'), async show({ page }) {
    await page.getByRole('banner').getByRole('button').last().click();
    await page.getByRole('dialog').waitFor();
  } },
  { name: 'the file', ...partScreen('file') },
  ...exhibits.map(({ kind, id }): Screen => ({ name: `an exhibit: ${kind}`, ...partScreen('file', (at) => openExhibit(at, id)) })),
  { name: 'two exhibits compared', ...partScreen('file', async (at) => {
    const { page, words } = at;
    await openExhibit(at, exhibits[0]?.id ?? '');
    await page.getByLabel(words('player', 'file.compare')).selectOption(scenario.exhibits[exhibits[1]?.id ?? '']?.title ?? '');
    await page.getByRole('heading', { level: 2, name: words('player', 'file.comparing') }).waitFor();
  }) },
  { name: 'the proof map', ...partScreen('map', async ({ page, wide }) => {
    if (!wide) await opener(page.getByRole('main'), scenario.law.elements[viewAfter(lateInTheCase).elements[0]?.id ?? '']?.name ?? '').click();
  }) },
  { name: 'the people', ...partScreen('people') },
  { name: 'the log', large: true, ...partScreen('log') },
  { name: 'the ending', moves: model },
  { name: 'the ending of a poor run', moves: poor },
  { name: 'the file of a case that has ended badly', moves: poor, show: (at) => showPart(at, 'file') },
  { name: 'the debrief', moves: poor, large: true, show: debriefOf },
  { name: 'the debrief, opened here and there', moves: movesOf('middle'), large: true, async show(at) {
    await debriefOf(at);
    // Two of each part: all of them would be ten times as much of the same.
    const lines = await at.page.locator('section').evaluateAll((sections) => sections.flatMap((section) =>
      [...section.querySelectorAll('summary')].filter((summary) => summary.checkVisibility()).slice(0, 2).map((summary) => [...document.querySelectorAll('summary')].indexOf(summary))));
    for (const line of lines) await at.page.locator('summary').nth(line).click();
  } },
];

async function debriefOf({ page, words }: Looking): Promise<void> {
  await page.getByRole('button', { name: words('player', 'ending.debrief') }).click();
  await page.getByRole('heading', { level: 2, name: words('debrief', 'section.profile.title') }).waitFor();
}

/** Where the cases are that a page has brought in, by the moves that lead there. */
const broughtIn = new WeakMap<Page, Map<readonly Move[], string>>();

/** Goes to a screen from anywhere on the site. */
export const goTo = (screen: Screen, at: Looking): Promise<void> => (screen.of === undefined ? go(screen, at) : toldIn(at.language, () => go(screen, at), screen.of));

async function go(screen: Screen, at: Looking): Promise<void> {
  const { page } = at;
  const addresses = broughtIn.get(page) ?? new Map<readonly Move[], string>();
  broughtIn.set(page, addresses);
  // From an address without a case, so that every screen is loaded anew.
  await page.goto('/');
  if (screen.moves) {
    const address = addresses.get(screen.moves);
    if (address === undefined) await bringIn(page, fileAfter(screen.moves));
    else await page.goto(address);
    await page.locator('[data-place-heading]').waitFor();
    addresses.set(screen.moves, page.url());
  }
  await screen.show?.(at);
}
