import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { parse } from 'yaml';
import { loadScenario } from '../../src/cli/loadScenario.ts';
import { factsOf } from '../../src/engine/case.ts';
import { requestOutcomeOf } from '../../src/engine/tasks/requestRules.ts';
import { runPlaythrough } from '../../src/engine/runPlaythrough.ts';
import { savedLogOf, writeSavedLog } from '../../src/engine/savedLog.ts';
import { playthrough } from '../../src/scenario/playthrough.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { bringIn } from './support/caseFiles.ts';
import { findAxeViolations } from './support/findAxeViolations.ts';
import { english as words } from './support/words.ts';

const { machine, scenario } = loadScenario('the-hot-lead') ?? {};
if (!machine || !scenario) throw new Error('the case cannot be played');
const { moves } = v.parse(playthrough, parse(readFileSync(join(import.meta.dirname, '../../scenarios/the-hot-lead/playthroughs/model.yaml'), 'utf8')));
const at = moves.findIndex((move) => 'request' in move && move.request === 'formal');
const move = moves[at];
if (!move || !('request' in move)) throw new Error('the model run sends a formal request');
const task = scenario.scenes[move.at]?.task;
if (task?.kind !== 'request') throw new Error('it is sent in a request');

describe('a request abroad', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await openBrowser(); });
  afterAll(() => browser.close());

  it('is drafted on a phone by the keyboard alone, kept over a reload, read once more, and sent; the reply is shown', { timeout: 300_000 }, async () => {
    const { page, problems } = await visit(browser, '/', { viewport: { width: 360, height: 740 } });
    await bringIn(page, writeSavedLog(savedLogOf(runPlaythrough(machine, moves.slice(0, at)).log)));
    const press = async (role: 'radio' | 'checkbox' | 'button', name: string | RegExp) => {
      const target = page.getByRole(role, { name, exact: true });
      await target.focus();
      await page.keyboard.press('Space');
    };
    const channel = task.channels[move.request]?.label ?? '';
    await page.getByRole('radio', { name: channel, exact: true }).waitFor();
    await press('radio', channel);
    for (const id of move.parts) await press('checkbox', task.parts[id]?.text ?? '');
    // Backwards first, so that the way has to be put right.
    for (const id of [...move.route ?? []].reverse()) await press('button', task.stations?.[id]?.label ?? '');
    for (const [place, id] of (move.route ?? []).entries()) {
      for (let step = (move.route?.length ?? 0) - 1; step > place; step -= 1) await press('button', new RegExp(`^Move .?${task.stations?.[id]?.label ?? ''}.? earlier$`));
    }
    const stations = page.getByRole('list', { name: words('player', 'request.route') }).getByRole('listitem');
    const way = async () => (await stations.allInnerTexts()).map((text) => text.trim());
    const expected = [words('player', 'request.route-start'), ...(move.route ?? []).map((id) => task.stations?.[id]?.label ?? ''), words('player', 'request.route-sent')];
    expect(await way()).toEqual(expected);
    await page.reload();
    await page.getByRole('radio', { name: channel, exact: true }).waitFor();
    expect(await page.getByRole('radio', { name: channel, exact: true }).isChecked()).toBe(true);
    expect(await way()).toEqual(expected);
    expect(await findAxeViolations(page, 'all')).toEqual([]);
    await press('button', words('player', 'request.review'));
    const dialog = page.getByRole('dialog', { name: words('player', 'request.review-title') });
    for (const id of move.parts) await dialog.getByText(task.parts[id]?.text ?? '', { exact: true }).waitFor();
    expect(await findAxeViolations(page, 'all')).toEqual([]);
    await press('button', words('player', 'request.send'));
    const reply = page.getByRole('complementary', { name: words('player', 'request.reply') });
    await reply.waitFor();
    const { case: before } = runPlaythrough(machine, moves.slice(0, at));
    const outcome = requestOutcomeOf({ scenario, facts: factsOf(before), task }, { channel: move.request, parts: move.parts, ...(move.route && { route: move.route }) });
    expect(outcome?.reply.text).toBeTruthy();
    for (const paragraph of outcome?.reply.text.trim().split(/\n+/) ?? []) expect(await reply.innerText()).toContain(paragraph.trim());
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBe(0);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
