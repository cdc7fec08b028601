import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shippedScenarios } from '../../src/cli/loadScenario.ts';
import { openBrowser, visit, type Visit } from '../support/browser.ts';
import { type Started, start } from '../support/startServer.ts';
import { findAxeViolations } from './support/findAxeViolations.ts';
import { largeFiles } from '../ui/studio/filesForTests.ts';
import { scenario, slug } from './support/theCase.ts';
import { beginning, english } from './support/words.ts';

const words = (key: string) => english('studio', key);
const scenes = scenario.scenes;
const titleOf = (id: string) => scenes[id]?.title ?? id;

let browser: Browser;
let folder: string;
let file: string;
let original: string;
let server: Started;
let address: string;
let visited: Visit;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'author-scenarios-'));
  cpSync(shippedScenarios, folder, { recursive: true });
  file = join(folder, slug, 'scenario.yaml');
  original = readFileSync(file, 'utf8');
  mkdirSync(join(folder, 'large'));
  writeFileSync(join(folder, 'large/scenario.yaml'), largeFiles(300).files[largeFiles(300).entry] ?? '');
  server = start({ port: '0', args: ['--no-build'], scenarios: folder });
  address = await server.address();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  writeFileSync(file, original);
});
afterEach(async () => {
  await visited.page.context().close();
});

async function open(viewport: { readonly width: number; readonly height: number }, path = '/'): Promise<void> {
  visited = await visit(browser, path, { baseURL: address, viewport });
  ({ page } = visited);
}

const desk = { width: 1280, height: 800 };

/** The scenario, opened as an author opens it. */
async function openCase(viewport = desk): Promise<void> {
  await open(viewport, '/#/author');
  await page.getByRole('button', { name: beginning(scenario.title) }).click();
  await page.getByRole('heading', { level: 1, name: scenario.title }).waitFor();
}

const map = () => page.getByTestId('scene-map');
const tab = (key: string) => page.getByRole('tab', { name: beginning(words(`tab.${key}`)) });
const node = (id: string) => map().locator(`[data-scene="${id}"]`);
const beside = () => page.getByTestId('scene-beside');
const current = () => page.getByTestId('map-current');

/** Until the trial stands in the scene of this title. */
const inTrial = (title: string) => page.getByRole('main').getByRole('heading', { level: 2, name: title, exact: true }).waitFor();

/** Saves a change to the copied scenario, and waits until the page has read it. */
async function save(change: (text: string) => string): Promise<void> {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
}

async function find(what: string): Promise<void> {
  await page.getByRole('searchbox', { name: words('search.label') }).fill(what);
  await page.keyboard.press('Enter');
}

describe('the Author section', () => {
  it('is reached from the start page, shows the scenarios of this computer, and opens one as a map of its scenes', async () => {
    await open(desk);
    await page.getByRole('banner').getByRole('link', { name: english('home', 'author'), exact: true }).click();
    await page.getByRole('heading', { level: 1, name: words('title') }).waitFor();
    expect(await findAxeViolations(page, 'all')).toEqual([]);
    await page.getByRole('button', { name: beginning(scenario.title) }).click();
    await node(scenario['first-scene']).waitFor();
    expect(await node(scenario['first-scene']).innerText()).toContain(titleOf(scenario['first-scene']));
    expect(await tab('outline').innerText()).toContain(String(Object.keys(scenes).length));
    expect(visited.problems).toEqual([]);
  });

  it('draws only what is in view, and moves by keys along the ways of the case', async () => {
    await openCase();
    await node(scenario['first-scene']).waitFor();
    expect(await map().locator('[data-scene]').count()).toBeLessThan(Object.keys(scenes).length / 2);
    await map().focus();
    const { task } = scenes[scenario['first-scene']] ?? {};
    const to = task && 'leads-to' in task && typeof task['leads-to'] === 'string' ? task['leads-to'] : '';
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction((title) => document.querySelector('[data-testid="map-current"]')?.textContent?.startsWith(title), titleOf(to));
    await page.keyboard.press('Enter');
    await beside().getByRole('heading', { level: 2, name: titleOf(to) }).waitFor();
    await page.keyboard.press('Escape');
    await beside().waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowUp');
    await page.waitForFunction((title) => document.querySelector('[data-testid="map-current"]')?.textContent?.startsWith(title), titleOf(scenario['first-scene']));
    await page.keyboard.press('0');
    await page.waitForFunction((count) => document.querySelectorAll('[data-testid="scene-map"] [data-scene]').length === count, Object.keys(scenes).length);
    expect(await current().innerText()).toContain(scenario['first-scene']);
  });

  it('finds a scene by a part of its title, shows it with its text, and its place in the file', async () => {
    await openCase();
    const id = Object.keys(scenes).at(30) ?? '';
    await find(titleOf(id));
    await beside().getByRole('heading', { level: 2, name: titleOf(id) }).waitFor();
    await node(id).waitFor();
    const line = original.split('\n').indexOf(`  ${id}:`) + 1;
    expect(await beside().innerText()).toContain(`${slug}/scenario.yaml:${line}:3`);
    expect((await beside().innerText()).replace(/\s+/g, ' ')).toContain((scenes[id]?.text ?? '').split('\n')[0]?.trim().replace(/\s+/g, ' '));
  });

  it('has nothing that axe finds wrong, in any of its views', { timeout: 400_000 }, async () => {
    await openCase();
    await find('duty-desk');
    await beside().waitFor();
    for (const key of ['map', 'outline', 'problems', 'uses', 'analysis']) {
      await tab(key).click();
      expect([key, await findAxeViolations(page, key === 'uses' || key === 'outline' ? 'all but colours' : 'all')]).toEqual([key, []]);
    }
    expect(visited.problems).toEqual([]);
  });

  it('counts how many of the walks pass each scene, and can be stopped', async () => {
    await openCase();
    await tab('analysis').click();
    const panel = page.getByRole('region', { name: words('walk.title') });
    await panel.getByRole('button').click();
    await panel.getByRole('button', { name: english('studio', 'work.stop-named', { name: words('walk.title') }) }).click();
    await panel.getByRole('button', { name: beginning('Walk ') }).waitFor();
    await tab('map').click();
    await node(scenario['first-scene']).getByText('100 %').waitFor();
  });
});

describe('a case of three hundred scenes', () => {
  it('is drawn, moved and zoomed, with only what is in view on the page', async () => {
    await open(desk, '/#/author/large');
    await node('scene-0').waitFor();
    expect(await tab('outline').innerText()).toContain('300');
    expect(await map().locator('[data-scene]').count()).toBeLessThan(40);
    const middle = async () => {
      const box = await map().boundingBox();
      if (!box) throw new Error('the map is on the page');
      return { x: box.x + box.width / 2, y: box.y + box.height / 3 };
    };
    const { x, y } = await middle();
    await page.mouse.move(x + 200, y);
    await page.mouse.down();
    await page.mouse.move(x + 200, y - 300, { steps: 4 });
    await page.mouse.up();
    await node('scene-0').waitFor({ state: 'detached' });
    await find('scene-200');
    await node('scene-200').waitFor();
    await beside().getByRole('heading', { level: 2, name: 'Scene number 200' }).waitFor();
    expect(await map().locator('[data-scene]').count()).toBeLessThan(40);
    await page.getByRole('button', { name: words('map.fit') }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-testid="scene-map"] [data-scene]').length === 300);
    expect(visited.problems).toEqual([]);
  });
});

describe('a trial from a scene', () => {
  const second = 'duty-desk';

  it('is played with the screens of trainees, scored nowhere, and kept nowhere', async () => {
    await openCase();
    await find(second);
    await beside().getByRole('button', { name: words('trial.play') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words('trial.as-played')).waitFor();
    expect(await findAxeViolations(page, 'all')).toEqual([]);
    await dialog.getByRole('button', { name: words('trial.begin') }).click();
    await inTrial(titleOf(second));
    expect(await page.getByTestId('trial-banner').innerText()).toContain(words('trial.not-scored'));
    expect(await findAxeViolations(page, 'all')).toEqual([]);
    await page.getByTestId('trial-banner').getByRole('button', { name: words('trial.to-map') }).click();
    await map().waitFor();
    await page.goto(`${address}/#/`);
    await page.getByRole('heading', { level: 2, name: english('home', 'cases.title') }).waitFor();
    await page.getByText(english('home', 'cases.none'), { exact: true }).waitFor();
  });

  it.each([desk, { width: 320, height: 640 }])('says at $width px that it is one wherever the reader is, and covers nothing that stays at the top', async (viewport) => {
    await openCase(viewport);
    await tab('outline').click();
    await page.locator(`tr[data-scene="${second}"]`).getByRole('button').first().click();
    await page.getByRole('button', { name: words('trial.play') }).click();
    await page.getByRole('dialog').getByRole('button', { name: words('trial.begin') }).click();
    await inTrial(titleOf(second));
    const boxOf = async (locator: Locator) => (await locator.boundingBox()) ?? { y: Number.NaN, height: Number.NaN };
    const banner = page.getByTestId('trial-banner');
    await page.mouse.move(viewport.width / 3, viewport.height / 2);
    for (const far of [0, 5000]) {
      await page.mouse.wheel(0, far);
      await page.waitForFunction((moved) => !moved || [document.scrollingElement, ...document.querySelectorAll('main *')].some((part) => part && part.scrollTop > 100), far > 0);
      const { y, height } = await boxOf(banner);
      expect([far, y, height < viewport.height / 8]).toEqual([far, 0, true]);
      expect((await boxOf(page.getByRole('button', { name: english('player', 'leave'), exact: true }))).y).toBeGreaterThanOrEqual(height);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  });

  it('keeps its place through saves, goes on with the last good version after a broken one, and says when its place is gone', async () => {
    await openCase();
    await find(second);
    await beside().getByRole('button', { name: words('trial.play') }).click();
    await page.getByRole('dialog').getByRole('button', { name: words('trial.begin') }).click();
    await inTrial(titleOf(second));
    const { task } = scenes[second] ?? {};
    if (task?.kind !== 'choose') throw new Error(`${second} is a decision`);
    const [choice = '', { label = '', 'leads-to': to = [] } = {}] = Object.entries(task.choices).find(([, one]) => typeof one['leads-to'] === 'string' && one['leads-to'] !== second) ?? [];
    if (typeof to !== 'string') throw new Error('a choice leads to one scene');
    await page.getByRole('main').getByRole('radio', { name: beginning(label.slice(0, 40)) }).check();
    if (task.certainty) await page.getByRole('main').getByRole('radio', { name: beginning(english('kit', 'certainty.sure')) }).check();
    await page.getByRole('button', { name: english('player', 'choose.confirm') }).click();
    await inTrial(titleOf(to));

    await save((text) => text.replace(titleOf(to), 'A title of today'));
    await inTrial('A title of today');
    const banner = page.getByTestId('trial-banner');
    await banner.getByText(/your place was kept/).waitFor();

    await save((text) => text.replace(/^title: .*$/m, 'title: ['));
    await banner.getByText(words('trial.broken'), { exact: true }).waitFor();
    await inTrial('A title of today');

    // The choice that was made is called something else now.
    writeFileSync(file, original.replace(`        ${choice}:`, '        called-otherwise:'));
    await banner.getByText(words('trial.shortened')).waitFor();
    await inTrial(titleOf(second));
    expect(await banner.innerText()).toContain(english('home', 'refusal.choice-unknown'));
  });
});

describe('a path that shows a problem', () => {
  it('is told step by step, saved as a playthrough that can be played, and played from any of its steps', async () => {
    const text = largeFiles(12).files[largeFiles(12).entry] ?? '';
    mkdirSync(join(folder, 'shown'), { recursive: true });
    writeFileSync(join(folder, 'shown/scenario.yaml'), text.replace(/^scenes:$/m, 'invariants:\n  never-seven: {never: {visited: scene-7}, because: For this test.}\nscenes:'));
    await open(desk, '/#/author/shown');
    await tab('problems').click();
    const problem = page.getByRole('listitem').filter({ hasText: 'never-seven' }).filter({ hasText: 'invariant-broken' }).first();
    await problem.getByText(/^A path that shows it/).click();
    expect(await findAxeViolations(page, 'all')).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), problem.getByRole('button', { name: beginning(words('way.save')) }).click()]);
    const saved = readFileSync(await download.path(), 'utf8');
    expect(saved).toContain('scenario: large');
    expect(saved).toMatch(/at: scene-0\n {4}choose: (next|other)/);
    await problem.getByRole('button', { name: beginning(words('way.play')) }).click();
    await inTrial('Scene number 7');
    expect(visited.problems).toEqual([]);
  });
});

describe('a save', () => {
  it('with errors keeps the last good map and lists what is wrong with its place; mended, it is drawn anew', async () => {
    await openCase();
    await node(scenario['first-scene']).waitFor();
    const title = titleOf(scenario['first-scene']);
    await save((text) => text.replace(/^first-scene: .*$/m, 'first-scene: nowhere-at-all'));
    await page.getByText(words('opened.broken')).waitFor();
    expect(await node(scenario['first-scene']).innerText()).toContain(title);
    await page.getByRole('button', { name: words('opened.to-problems') }).click();
    const line = original.split('\n').findIndex((one) => one.startsWith('first-scene:')) + 1;
    await page.getByText(`${slug}/scenario.yaml:${line}:`).first().waitFor();
    expect(await page.getByRole('tabpanel').innerText()).toContain('first-scene: nowhere-at-all');
    writeFileSync(file, original.replace(title, 'Drawn anew'));
    await tab('map').click();
    await node(scenario['first-scene']).getByText('Drawn anew').waitFor();
    await page.getByText(words('opened.broken')).waitFor({ state: 'detached' });
  });
});

describe('on a phone', () => {
  it('the outline comes first, fits the width, and opens a scene', async () => {
    await openCase({ width: 320, height: 640 });
    const row = page.locator(`tr[data-scene="${scenario['first-scene']}"]`);
    await row.waitFor();
    expect(await tab('outline').getAttribute('aria-selected')).toBe('true');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await findAxeViolations(page, 'all but colours')).toEqual([]);
    await row.getByRole('button').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words('trial.play') }).waitFor();
    expect(await findAxeViolations(page, 'all')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    for (const key of ['problems', 'uses', 'analysis', 'map']) {
      await tab(key).click();
      expect([key, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([key, 320]);
    }
  });
});
