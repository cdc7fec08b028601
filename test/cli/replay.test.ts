import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/loadScenario.ts';
import { readPlaythrough } from '../../src/cli/readPlaythrough.ts';
import { replay } from '../../src/cli/replay.ts';
import { runPlaythrough } from '../../src/engine/runPlaythrough.ts';
import { savedLogOf, writeSavedLog } from '../../src/engine/savedLog.ts';
import { score } from '../../src/scoring/score.ts';
import { onDisk, ran } from './onDisk.ts';

/** A case saved from the model run of a scenario's folder. */
function savedFrom(folder: string) {
  const { machine } = loadScenario(folder) ?? {};
  const run = readPlaythrough('model', folder);
  if (!machine || typeof run === 'string') throw new Error('the fixture does not compile');
  const { log } = runPlaythrough(machine, run.playthrough.moves);
  const path = join(folder, 'saved.json');
  writeFileSync(path, writeSavedLog(savedLogOf(log)));
  return { path, log, machine, card: score(machine, log) };
}

describe('replay', () => {
  it('gives the score of the case as it was played', async () => {
    const folder = onDisk();
    const { path, card, log } = savedFrom(folder);
    const { code, out } = await ran(replay, path, '--scenario', folder, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ scenario: { id: 'small' }, changed: false, fits: true, entries: log.length, scorecard: JSON.parse(JSON.stringify(card)) });
    const text = await ran(replay, path, '--scenario', folder);
    expect(text).toMatchObject({ code: 0 });
    expect(text.out).toContain('Every entry fits.');
    expect(text.out).toMatch(/Elements of proof +100/);
  });

  it('names the first entry that no longer fits, and scores what comes before it', async () => {
    const { path } = savedFrom(onDisk());
    const edited = onDisk({ scenario: (text) => text.replaceAll('what-promised', 'what-was-said'), playthrough: (text) => text.replaceAll('what-promised', 'what-was-said') });
    const text = await ran(replay, path, '--scenario', edited);
    expect(text.code).toBe(1);
    expect(text.out).toContain('The scenario has changed since');
    expect(text.out).toContain('Entry 3 no longer fits: at hearing, ask what-promised');
    expect(text.out).toContain('the interview has no such question');
    expect(text.out).toContain('at hearing, ask what-was-said');
    const json = JSON.parse((await ran(replay, path, '--scenario', edited, '--format', 'json')).out) as { stopped: { seq: number }; fits: boolean; scorecard: { ended: boolean } };
    expect([json.fits, json.stopped.seq, json.scorecard.ended]).toEqual([false, 3, false]);
  });

  it('says what is wrong with a damaged file', async () => {
    const folder = onDisk();
    const { log, path } = savedFrom(folder);
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, JSON.stringify({ ...savedLogOf(log), digest: 'x' }));
    const changed = await ran(replay, broken, '--scenario', folder);
    expect(changed).toMatchObject({ code: 1, out: '' });
    expect(changed.err).toContain('changed after it was saved');
    writeFileSync(broken, 'not JSON at all');
    expect(JSON.parse((await ran(replay, broken, '--format', 'json')).out)).toMatchObject({ fault: { code: 'not-json' } });
    expect((await ran(replay, `${path}.gone`)).code).toBe(2);
  });

  it('says that the scenario of a saved case is not here', async () => {
    const { path } = savedFrom(onDisk());
    const { code, err } = await ran(replay, path);
    expect(code).toBe(1);
    expect(err).toContain('There is no scenario "small" here');
  });

  it('says how it is used when it is used wrongly', async () => {
    for (const args of [[], ['a.json', 'b.json'], ['a.json', '--format', 'xml']]) expect(await ran(replay, ...args)).toMatchObject({ code: 2, out: '' });
  });
});
