import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measure } from '../../src/cli/measure.ts';
import { play } from '../../src/cli/play.ts';
import type { Scorecard } from '../../src/scoring/scorecard.ts';
import { onDisk, ran } from './onDisk.ts';

const fixtures = join(import.meta.dirname, '../fixtures/ok');

interface Played {
  readonly scorecard: Scorecard;
  readonly stopped?: { readonly move: number; readonly line: number; readonly why: string; readonly open: readonly string[] };
  readonly expects?: { readonly met: boolean; readonly differences: readonly { readonly what: string; readonly expected: string; readonly got: string }[] };
}
const read = (text: string) => JSON.parse(text) as Played;

describe('play', () => {
  it('moves through a playthrough and prints the ending, the profile and a sentence for each item', async () => {
    const { code, out, err } = await ran(play, onDisk(), '--moves', 'model');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('As the playthrough expects.');
    expect(out).toMatch(/Ended: .+ \(justice\)/);
    expect(out).toMatch(/Elements of proof +100/);
    expect(out).toContain('ticking everything is 0 and the reference is 100');
    expect(out).toContain('[scenes.first-call.task.choices.bring-him-in; entry 2]');
    expect(out).toContain('no certificate');
  });

  it('plays a scenario that is a single file, with a playthrough named by its path', async () => {
    expect((await ran(play, join(fixtures, 'small.yaml'), '--moves', join(fixtures, 'small.model.yaml'))).code).toBe(0);
  });

  it('gives it all as JSON', async () => {
    const { code, out } = await ran(play, onDisk(), '--moves', 'model', '--format', 'json');
    const { scorecard, expects, stopped } = read(out);
    expect(code).toBe(0);
    expect(scorecard).toMatchObject({ model: 'k1', scenario: 'small', ended: true, measures: 'missing' });
    expect(expects).toEqual({ met: true, differences: [] });
    expect(stopped).toBeUndefined();
  });

  it('says which move is refused, where it stands, why, and what is open instead', async () => {
    const folder = onDisk({ playthrough: (text) => text.replace('{at: hearing, ask: what-promised}', '{at: map, hand-in: proof-map}') });
    const text = await ran(play, folder, '--moves', 'model');
    expect(text.code).toBe(1);
    expect(text.out).toMatch(/Move 2 is not possible \(.+model\.yaml:7\): at map, hand-in proof-map/);
    expect(text.out).toContain('Why: the case does not stand there now');
    expect(text.out).toContain('    at hearing, ask what-promised');
    const { stopped, expects, scorecard } = read((await ran(play, folder, '--moves', 'model', '--format', 'json')).out);
    expect(stopped).toMatchObject({ move: 2, line: 7 });
    expect(stopped?.open).toContain('at hearing, ask what-promised');
    expect(expects?.met).toBe(false);
    expect(scorecard.ended).toBe(false);
  });

  it('says where it is not what the playthrough expects', async () => {
    const folder = onDisk({ playthrough: (text) => text.replace('ending: stands', 'ending: nowhere\n  scores: {elements: 0.5, inquiry: 1}').replace('critical-failures: []', 'critical-failures: [booked]') });
    const text = await ran(play, folder, '--moves', 'model');
    expect(text.code).toBe(1);
    expect(text.out).toContain('ending: expected nowhere, got stands');
    expect(text.out).toContain('elements: expected 0.500, got 1.000');
    expect(text.out).toContain('inquiry: expected 1.000, got not judged');
    expect(text.out).toContain('critical failures: expected booked, got none');
    expect(read((await ran(play, folder, '--moves', 'model', '--format', 'json')).out).expects?.differences).toHaveLength(4);
  });

  it('names the place of what is wrong in a playthrough', async () => {
    const { code, err } = await ran(play, onDisk({ playthrough: (text) => text.replace('hand-in: proof-map', 'hand-in: everything') }), '--moves', 'model');
    expect(code).toBe(1);
    expect(err).toMatch(/model\.yaml/);
    expect(err).toContain('everything');
  });

  it('refuses a playthrough of another scenario, a scenario that is broken, and ones that are not there', async () => {
    const folder = onDisk({ playthrough: (text) => text.replace('scenario: small', 'scenario: another') });
    expect(await ran(play, folder, '--moves', 'model')).toMatchObject({ code: 1 });
    expect(await ran(play, onDisk({ scenario: (text) => text.replace('first-scene: first-call', 'first-scene: nowhere') }), '--moves', 'model')).toMatchObject({ code: 1 });
    expect(await ran(play, 'no-such-scenario', '--moves', 'model')).toMatchObject({ code: 2 });
    expect(await ran(play, folder, '--moves', 'no-such-run')).toMatchObject({ code: 1 });
  });

  it('says how it is used when it is used wrongly', async () => {
    for (const args of [[], ['small'], ['small', '--moves', 'model', '--format', 'xml'], ['small', 'other', '--moves', 'model'], ['small', '--moves', 'model', '--strange']]) {
      expect(await ran(play, ...args)).toMatchObject({ code: 2, out: '' });
    }
  });
});

describe('measure', () => {
  it('writes measures beside the scenario, and they make inquiry and exposure count', async () => {
    const folder = onDisk();
    expect(await ran(measure, folder, '--check')).toMatchObject({ code: 1 });
    expect(await ran(measure, folder, '--walks', '50')).toMatchObject({ code: 0, err: '' });
    expect(await ran(measure, folder, '--check')).toMatchObject({ code: 0 });
    const { scorecard } = read((await ran(play, folder, '--moves', 'model', '--format', 'json')).out);
    expect(scorecard.measures).toBe('fresh');
    expect(scorecard.dimensions.map(({ code, value }) => [code, value])).toEqual([
      ['inquiry', 1], ['elements', 1], ['qualification', 1], ['weighing', undefined], ['hypotheses', undefined], ['calibration', 1], ['rationale', 1], ['procedure', 1], ['protection', 1],
    ]);
    expect(scorecard.band).toBe('case-ready');
  });

  it('needs a model run that is possible', async () => {
    const refused = await ran(measure, onDisk({ playthrough: (text) => text.replace('ask: what-promised', 'ask: nothing-at-all') }));
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/Move 2 of the model run is not possible \(.+model\.yaml:7\)/);
    const none = await ran(measure, onDisk({ playthrough: (text) => text.replace('purpose: model', 'purpose: poor') }));
    expect(none).toMatchObject({ code: 1 });
    expect(none.err).toContain('purpose: model');
  });

  it('says how it is used when it is used wrongly', async () => {
    for (const args of [[], ['small', '--walks', 'many'], ['small', '--walks', '0'], ['small', '--seed', '1.5']]) expect((await ran(measure, ...args)).code).toBe(2);
  });
});
