import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seeded } from '../src/analysis/seeded.ts';
import { walk } from '../src/analysis/walk.ts';
import { differencesFrom } from '../src/cli/differencesFrom.ts';
import { loadScenario, shippedScenarios } from '../src/cli/loadScenario.ts';
import { readPlaythrough } from '../src/cli/readPlaythrough.ts';
import { placeOf } from '../src/engine/case.ts';
import { replay } from '../src/engine/replay.ts';
import { runPlaythrough } from '../src/engine/runPlaythrough.ts';
import { readSavedLog, savedLogOf, writeSavedLog } from '../src/engine/savedLog.ts';
import { measuresState } from '../src/scoring/freshMeasures.ts';
import type { Feedback } from '../src/scenario/choiceParts.ts';
import { score } from '../src/scoring/score.ts';

const slugs = readdirSync(shippedScenarios, { withFileTypes: true })
  .filter((item) => item.isDirectory() && item.name !== 'jurisdictions').map(({ name }) => name);

it('there is a case to ship', () => {
  expect(slugs).toContain('the-borrowed-cousin');
});

describe.each(slugs)('%s', (slug) => {
  const loaded = loadScenario(slug);
  if (!loaded?.scenario || !loaded.machine) throw new Error(`${slug}: ${loaded?.diagnostics.map((diagnostic) => diagnostic.code).join(', ') ?? 'not found'}`);
  const { scenario, machine, folder, diagnostics } = loaded;
  const runs = readdirSync(join(folder, 'playthroughs')).sort().map((name) => {
    const read = readPlaythrough(name, folder);
    if (typeof read === 'string') throw new Error(read);
    return { name, ...read.playthrough };
  });

  it('has no diagnostic at all, and measures of this very version', () => {
    expect(diagnostics).toEqual([]);
    expect(measuresState(scenario)).toBe('fresh');
  });

  it('ships with a model run, a poor run and one in between', () => {
    expect(new Set(runs.map((run) => run.purpose))).toEqual(new Set(['model', 'poor', 'middle']));
  });

  describe.each(runs)('$name', ({ moves, expects }) => {
    const { log, case: played, stopped } = runPlaythrough(machine, moves);
    const card = score(machine, log);

    it('plays to its end and gets what its author says', () => {
      expect(stopped).toBeUndefined();
      expect(placeOf(played).phase).toBe('ended');
      if (!expects) throw new Error('a playthrough that is shipped says what it must get');
      expect(differencesFrom(expects, card)).toEqual([]);
    });

    it('gives the same case and the same score again from its log, through a file', () => {
      const read = readSavedLog(writeSavedLog(savedLogOf(log)));
      if (!('saved' in read)) throw new Error(read.fault.code);
      const again = replay(machine, read.saved.entries);
      expect(again.stopped).toBeUndefined();
      expect(JSON.stringify(again.case.context)).toBe(JSON.stringify(played.context));
      expect(score(machine, read.saved.entries)).toEqual(card);
    });
  });

  it.each(runs.filter(({ purpose }) => purpose === 'model'))('has in $name the expert: 1.000 in every dimension that is judged, and no critical failure', ({ moves }) => {
    const card = score(machine, runPlaythrough(machine, moves).log);
    const judged = card.dimensions.filter((dimension) => dimension.value !== undefined);
    expect(judged.map(({ code }) => code).sort()).toEqual(['calibration', 'elements', 'hypotheses', 'inquiry', 'procedure', 'protection', 'qualification', 'rationale', 'weighing']);
    for (const { code, value } of judged) expect(value, code).toBeCloseTo(1, 9);
    expect(card.failures).toEqual([]);
  });
});

describe('The Borrowed Cousin', () => {
  const loaded = loadScenario('the-borrowed-cousin');
  if (!loaded?.scenario || !loaded.machine) throw new Error('the case does not compile');
  const { scenario, machine } = loaded;
  const scenes = Object.values(scenario.scenes);
  const tasks = scenes.flatMap(({ task }) => (task ? [task] : []));

  it('is as large as a whole case has to be', () => {
    expect(scenes.length).toBeGreaterThanOrEqual(30);
    expect(Object.keys(scenario.exhibits).length).toBeGreaterThanOrEqual(15);
    expect(tasks.filter((task) => task.kind === 'choose' && task.decision !== false).length).toBeGreaterThanOrEqual(12);
    expect(tasks.filter((task) => task.kind === 'interview').length).toBeGreaterThanOrEqual(2);
    expect(new Set(Object.values(scenario.exhibits).map(({ document }) => document.kind)).size).toBeGreaterThanOrEqual(6);
    const failures = Object.values(scenario['critical-failures'] ?? {});
    expect(failures.some((failure) => failure.final)).toBe(true);
    expect(failures.some((failure) => failure['repaired-cap'] !== undefined)).toBe(true);
  });

  it('says why, with a source, at every choice and every question', () => {
    const options = tasks.flatMap<{ readonly feedback: Feedback }>((task) => (task.kind === 'choose' ? Object.values(task.choices) : task.kind === 'interview' ? Object.values(task.questions) : []));
    expect(options.length).toBeGreaterThan(100);
    expect(options.filter(({ feedback }) => feedback.text.length < 40 || feedback.sources.length === 0)).toEqual([]);
  });

  it('does not give the right choice away by its length', () => {
    const decisions = tasks.flatMap((task) => (task.kind === 'choose' && task.decision !== false ? [Object.values(task.choices)] : []));
    const worth = (credit: Partial<Record<string, number>> | undefined) => (credit?.['procedure'] ?? 0) + (credit?.['protection'] ?? 0);
    const longestIsBest = decisions.filter((choices) => {
      const best = Math.max(...choices.map(({ credit }) => worth(credit)));
      const longest = choices.reduce((a, b) => (b.label.length > a.label.length ? b : a));
      return worth(longest.credit) === best;
    });
    expect(longestIsBest.length / decisions.length).toBeLessThan(0.5);
  });

  it('ends in at least five different ways even for those who move at random', () => {
    const draw = seeded(20_261_124);
    const endings = new Set(Array.from({ length: 200 }, () => placeOf(walk(machine, draw))).flatMap((place) => (place.phase === 'ended' ? [place.scene] : [])));
    expect(endings.size).toBeGreaterThanOrEqual(5);
  });
});
