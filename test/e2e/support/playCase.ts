/** Plays a case through the interface, move by move, by the names that a person reads. */
import type { Locator, Page } from 'playwright-core';
import type { Certainty, LinkVerdict, Move } from '../../../src/scenario/playthrough.ts';
import type { TaskOf, TaskKind } from '../../../src/scenario/task.ts';
import type { Hand } from './hand.ts';
import { isReasoning, playReasoning } from './playReasoning.ts';
import { headingOf, scenario, viewAfter } from './theCase.ts';
import { beginning, words } from './words.ts';

const player = (key: string, values?: Readonly<Record<string, string>>) => words('player', key, values);
const kit = (key: string) => words('kit', key);

/** From the start page to the first scene. */
export async function beginCase(page: Page, hand: Hand): Promise<void> {
  await openBriefing(page, hand);
  await hand.press(page.getByRole('button', { name: player('briefing.begin') }));
  await arrive(page, headingOf(viewAfter([])));
}

/** From the start page to the briefing. */
export async function openBriefing(page: Page, hand: Hand): Promise<void> {
  await hand.press(page.getByRole('button', { name: words('home', 'catalogue.about', { action: words('home', 'catalogue.start'), title: scenario.title }) }));
  await page.getByRole('heading', { level: 1, name: scenario.title }).waitFor();
}

/** The heading of the place where the case stands. */
export const placeHeading = (page: Page, title: string): Locator =>
  page.getByRole('main').getByRole('heading', { level: 2, name: title, exact: true });

/** Waits for that heading; where it never comes, says what is there instead. */
export async function arrive(page: Page, title: string): Promise<void> {
  try {
    await placeHeading(page, title).waitFor();
  } catch (failure) {
    const shown = await page.locator('body').innerText().catch(() => 'nothing that could be read');
    throw new Error(`"${title}" never came at ${page.url()}. What is there:\n${shown.slice(0, 1500)}`, { cause: failure });
  }
}

/** Makes moves `from` on (0 at first), each only where the case stands where it belongs, and waits until each is made. */
export async function playMoves(page: Page, hand: Hand, moves: readonly Move[], { from = 0, after }: { readonly from?: number; readonly after?: (made: number) => Promise<void> } = {}): Promise<void> {
  for (let at = from; at < moves.length; at += 1) {
    const move = moves[at];
    if (!move) throw new Error('there is no such move');
    await arrive(page, headingOf(viewAfter(moves.slice(0, at))));
    await playMove(page, hand, move, moves.slice(0, at));
    await arrive(page, headingOf(viewAfter(moves.slice(0, at + 1))));
    await after?.(at + 1);
  }
}

/** Makes one move, and waits until the page shows it. `before` are the moves that led here. */
export async function playMove(page: Page, hand: Hand, move: Move, before: readonly Move[]): Promise<void> {
  if ('link' in move) return link(page, hand, move.link);
  if (isReasoning(move)) return playReasoning(page, hand, move);
  if ('read' in move) return hand.press(page.getByRole('button', { name: player('inject.read') }));
  if ('choose' in move) {
    if (taskOf(move.at, 'choose').decision === false) return hand.press(page.getByRole('button', { name: beginning(labelOfChoice(move.at, move.choose)) }));
    await draftChoice(page, hand, move);
    return hand.press(page.getByRole('button', { name: player('choose.confirm') }));
  }
  if ('ask' in move) {
    const question = labelOfQuestion(move.at, move.ask);
    await hand.mark(page.getByRole('group', { name: player('interview.ask-next') }).getByRole('radio', { name: question, exact: true }));
    await hand.press(page.getByRole('button', { name: player('interview.ask') }));
    return exchangeOf(page, question).waitFor();
  }
  if ('check' in move) {
    const exchange = exchangeOf(page, labelOfQuestion(move.at, move.check));
    const check = exchange.getByRole('button', { name: beginning(player(`check.${move.by}`)) });
    if (!(await check.isVisible())) await hand.press(opener(exchange, player('interview.check-this')));
    await hand.press(check);
    return exchange.getByRole('list', { name: player('interview.checks-made') }).getByText(player(`check.${move.by}-made`)).waitFor();
  }
  if ('replace-interpreter' in move) {
    const name = scenario.people[move['replace-interpreter']]?.name ?? move['replace-interpreter'];
    await hand.press(page.getByRole('button', { name: player('interview.replace'), exact: true }));
    const dialog = page.getByRole('dialog', { name: player('interview.replace') });
    await hand.mark(dialog.getByRole('radio', { name, exact: true }));
    await hand.press(dialog.getByRole('button', { name: player('interview.replace-confirm'), exact: true }));
    return dialog.waitFor({ state: 'detached' });
  }
  if ('prepare' in move) {
    const label = taskOf(move.at, 'interview').prepare?.[move.prepare]?.label ?? move.prepare;
    await hand.press(page.getByRole('button', { name: `${player('interview.do-step')}: ${label}`, exact: true }));
    return page.getByRole('button', { name: `${player('interview.do-step')}: ${label}`, exact: true }).waitFor({ state: 'detached' });
  }
  if ('address' in move) return hand.mark(page.getByRole('radio', { name: player(`interview.to-${move.address}`), exact: true }));
  if ('mode' in move) return hand.mark(page.getByRole('radio', { name: player(`interview.mode-${move.mode}`), exact: true }));
  if ('end-interview' in move) {
    await hand.press(page.getByRole('button', { name: taskOf(move.at, 'interview').end.label, exact: true }));
    return hand.press(page.getByRole('dialog').getByRole('button', { name: player('interview.end'), exact: true }));
  }
  if ('hand-in' in move) {
    await hand.press(page.getByRole('main').getByRole('button', { name: player('proof-map.hand-in') }));
    return hand.press(page.getByRole('dialog').getByRole('button', { name: player('proof-map.hand-in') }));
  }
  if ('tell' in move) {
    const task = taskOf(move.at, 'agencies');
    const mark = async (group: string, label: string) => hand.mark(page.getByRole('group', { name: beginning(group) }).getByRole('radio', { name: label, exact: true }));
    for (const [id, time] of Object.entries(move.tell)) await mark(scenario.agencies?.[id]?.name ?? id, task.times[time]?.label ?? time);
    for (const [id, choice] of Object.entries(move.settle ?? {})) {
      const matter = task.settle?.[id];
      await hand.mark(page.getByRole('radio', { name: matter?.choices[choice]?.label ?? choice, exact: true }));
    }
    return hand.press(page.getByRole('button', { name: player('agencies-task.hand-in') }));
  }
  if ('identify' in move) {
    for (const [id, status] of Object.entries(move.identify)) {
      const name = scenario.subjects?.[id]?.name ?? id;
      const person = page.getByRole('region', { name, exact: true });
      await hand.mark(person.getByRole('radio', { name: scenario.statuses?.[status]?.label ?? status, exact: true }));
      const cites = move['relies-on']?.[id] ?? [];
      if (cites.length > 0) await hand.press(person.locator('summary'));
      for (const exhibit of cites) await hand.tick(person.getByRole('checkbox', { name: titleOf(exhibit), exact: true }), true);
    }
    return hand.press(page.getByRole('button', { name: player('identify.hand-in') }));
  }
  if ('request' in move) return playRequest(page, hand, move);
  await draftQualification(page, hand, move, before);
  return hand.press(page.getByRole('button', { name: player('qualify.confirm') }));
}

/** Drafts a request abroad, reads it once more, and sends it. */
async function playRequest(page: Page, hand: Hand, move: Extract<Move, { request: string }>): Promise<void> {
  const task = taskOf(move.at, 'request');
  const main = page.getByRole('main');
  await hand.mark(main.getByRole('radio', { name: task.channels[move.request]?.label ?? move.request, exact: true }));
  for (const id of move.parts) await hand.tick(main.getByRole('checkbox', { name: task.parts[id]?.text ?? id, exact: true }), true);
  for (const id of move.route ?? []) {
    const add = main.getByRole('group', { name: player('request.route-add') }).getByRole('button', { name: task.stations?.[id]?.label ?? id, exact: true });
    await hand.press(add);
    await add.waitFor({ state: 'detached' });
  }
  await hand.press(page.getByRole('button', { name: player('request.review') }));
  await hand.press(page.getByRole('dialog', { name: player('request.review-title') }).getByRole('button', { name: player('request.send') }));
}

/** Fills a decision in, without confirming it. */
export async function draftChoice(page: Page, hand: Hand, move: Extract<Move, { choose: string }>): Promise<void> {
  await hand.mark(page.getByRole('radio', { name: labelOfChoice(move.at, move.choose), exact: true }));
  if (move.certainty) await hand.mark(certaintyRadio(page, move.certainty));
  for (const id of move.cites ?? []) await hand.tick(page.getByRole('group', { name: player('choose.cites') }).getByRole('checkbox', { name: titleOf(id), exact: true }), true);
  if (move.reason) await hand.type(reasonField(page), move.reason);
}

export const reasonField = (page: Page): Locator => page.getByRole('textbox', { name: player('choose.reason') });

/** Fills a qualification in, without confirming it. It rests on exactly what the move says. */
async function draftQualification(page: Page, hand: Hand, move: Extract<Move, { qualify: string }>, before: readonly Move[]): Promise<void> {
  const offence = scenario.law.offences[move.qualify]?.name ?? move.qualify;
  await hand.mark(page.getByRole('group', { name: taskOf(move.at, 'qualify').prompt }).getByRole('radio', { name: offence, exact: true }));
  await hand.mark(page.getByRole('group', { name: player('qualify.readiness') }).getByRole('radio', { name: player(`readiness.${move.readiness}`), exact: true }));
  const view = viewAfter(before);
  const region = page.getByRole('region', { name: player('qualify.reliance') });
  for (const element of view.elements) {
    const wanted = move['relies-on'][element.id] ?? [];
    const given = view.exhibits.filter((exhibit) => view.links[exhibit.id]?.[element.id] === 'supports').map((exhibit) => exhibit.id);
    const different = view.exhibits.filter(({ id }) => wanted.includes(id) !== given.includes(id));
    if (different.length === 0) continue;
    const line = opener(region, element.name);
    await hand.press(line);
    for (const exhibit of different) {
      await hand.tick(region.getByRole('group', { name: element.question }).getByRole('checkbox', { name: exhibit.title, exact: true }), wanted.includes(exhibit.id));
    }
    await hand.press(line);
  }
  if (move.certainty) await hand.mark(certaintyRadio(page, move.certainty));
}

type Links = Readonly<Record<string, Readonly<Record<string, LinkVerdict>>>>;

/** Links exhibits to elements, in the order they are given: in the matrix, or on a narrow page in the list of elements. */
async function link(page: Page, hand: Hand, links: Links): Promise<void> {
  await showPart(page, hand, 'map');
  for (const [exhibit, row] of Object.entries(links)) {
    for (const [element, verdict] of Object.entries(row)) {
      const asked = scenario.law.elements[element]?.name ?? element;
      if (isWide(page)) await linkInMatrix(page, hand, titleOf(exhibit), asked, verdict);
      else await linkInList(page, hand, titleOf(exhibit), asked, verdict);
    }
  }
  if (!isWide(page)) await hand.press(partButton(page, 'scene'));
}

function linkInMatrix(page: Page, hand: Hand, exhibit: string, element: string, verdict: LinkVerdict): Promise<void> {
  const start = `${exhibit} - ${element}: `;
  const named = (is: LinkVerdict) => `${start}${kit(`bearing.${is}`)}`;
  const cell = page.getByRole('grid', { name: player('map.title') }).getByRole('button', { name: beginning(start) });
  return hand.link(cell, verdict, { none: named('none'), supports: named('supports'), contradicts: named('contradicts') });
}

async function linkInList(page: Page, hand: Hand, exhibit: string, element: string, verdict: LinkVerdict): Promise<void> {
  const line = opener(page.getByRole('main'), element);
  const choice = line.locator('xpath=..').getByRole('group', { name: exhibit, exact: true }).getByRole('radio', { name: kit(`bearing.${verdict}`), exact: true });
  if (!(await choice.isVisible())) await hand.press(line);
  await hand.mark(choice);
}

/** The line that opens into more. */
export const opener = (within: Locator, name: string): Locator => within.locator('summary').filter({ has: within.page().getByText(name, { exact: true }), visible: true });

type Part = 'file' | 'map' | 'people' | 'log';

/** Shows a part of the desk: beside the scene, or on a narrow page instead of it. */
export const showPart = (page: Page, hand: Hand, part: Part): Promise<void> =>
  (isWide(page)
    ? hand.turnTo(page.getByRole('tablist', { name: player('parts.label') }).getByRole('tab', { name: beginning(player(`parts.${part}`)) }))
    : hand.press(partButton(page, part)));

const partButton = (page: Page, part: Part | 'scene'): Locator =>
  page.getByRole('navigation', { name: player('parts.label') }).getByRole('button', { name: beginning(player(`parts.${part}`)) });

/** Two columns side by side; narrower, the parts lie behind each other. */
const isWide = (page: Page): boolean => (page.viewportSize()?.width ?? 0) >= 992;

export const titleOf = (exhibit: string): string => scenario.exhibits[exhibit]?.title ?? exhibit;

export const labelOfChoice = (scene: string, choice: string): string => {
  const label = taskOf(scene, 'choose').choices[choice]?.label;
  if (label === undefined) throw new Error(`${scene} has no choice ${choice}`);
  return label;
};

const labelOfQuestion = (scene: string, question: string): string => {
  const label = taskOf(scene, 'interview').questions[question]?.label;
  if (label === undefined) throw new Error(`${scene} has no question ${question}`);
  return label;
};

function taskOf<K extends TaskKind>(scene: string, kind: K): TaskOf<K> {
  const task = scenario.scenes[scene]?.task;
  if (task?.kind !== kind) throw new Error(`${scene} does not ask for ${kind}`);
  return task as TaskOf<K>;
}

export const certaintyRadio = (page: Page, certainty: Certainty): Locator =>
  page.getByRole('group', { name: kit('certainty.legend') }).getByRole('radio', { name: beginning(kit(`certainty.${certainty}`)) });

/** The record of one question. */
const exchangeOf = (page: Page, question: string): Locator =>
  page.getByRole('region', { name: player('interview.record') }).getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4, name: question, exact: true }) });
