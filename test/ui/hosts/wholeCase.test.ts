import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compile } from '../../../src/compiler/compile.ts';
import { eventsOfMove } from '../../../src/engine/eventOfMove.ts';
import { runPlaythrough } from '../../../src/engine/runPlaythrough.ts';
import { playthrough } from '../../../src/scenario/playthrough.ts';
import { score } from '../../../src/scoring/score.ts';
import { openCase, startCase } from '../../../src/ui/hosts/openCase.ts';
import { closeStores, freshDevice, openTab, shelfOf } from './deskForTests.ts';

beforeEach(freshDevice);
afterEach(closeStores);

const fixture = (path: string) => readFileSync(new URL(`../../fixtures/ok/${path}`, import.meta.url), 'utf8');

it('a whole case of a compiled scenario, closed and taken up again before every step, is the case that the playthrough plays', async () => {
  const { scenario, machine, diagnostics } = compile(
    { 'small/scenario.yaml': fixture('small.yaml'), 'jurisdictions/practice-land.yaml': fixture('jurisdictions/practice-land.yaml') },
    'small/scenario.yaml',
  );
  if (!scenario || !machine) throw new Error(diagnostics.map((each) => `${each.code}: ${each.what}`).join('\n'));
  const run = v.parse(playthrough, parse(fixture('small.model.yaml')));
  const shelf = shelfOf(scenario);
  const first = openTab();
  const id = await startCase({ store: first, shelf }, 'small');
  first.close();
  for (const event of [{ type: 'briefing.read' } as const, ...run.moves.flatMap(eventsOfMove)]) {
    const store = openTab();
    const opened = await openCase({ store, shelf }, id);
    if (opened.as !== 'ready') throw new Error(`before ${event.type} the case is ${opened.as}`);
    expect(await opened.host.submit(event, opened.host.view().seq)).toBeUndefined();
    opened.host.close();
    store.close();
  }
  const opened = await openCase({ store: openTab(), shelf }, id);
  if (opened.as !== 'ready') throw new Error(`at the end the case is ${opened.as}`);
  const { host } = opened;
  const played = runPlaythrough(machine, run.moves);
  expect(host.view().scene?.id).toBe(run.expects?.ending);
  expect(host.record().ended).toBe(host.log().at(-1)?.at);
  expect(host.log().slice(1).map((entry) => entry.event)).toEqual(played.log.slice(1).map((entry) => entry.event));
  expect(score(host.machine, host.log())).toEqual(score(machine, played.log));
});
