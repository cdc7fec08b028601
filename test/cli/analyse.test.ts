import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/cli/analyse.ts';
import { check } from '../../src/cli/check.ts';
import { main } from '../../src/cli/main.ts';
import { play } from '../../src/cli/play.ts';
import { dimensions } from '../../src/scoring/item.ts';
import { policyIds } from '../../src/analysis/policies/policy.ts';
import { onDisk, ran } from './onDisk.ts';

const root = join(import.meta.dirname, '../..');

interface Analysis {
  readonly seeds: number;
  readonly stoppedAt?: number;
  readonly within: boolean;
  readonly policies: readonly { readonly policy: string; readonly runs: number; readonly within: boolean; readonly index: { readonly mean: number; readonly p95: number }; readonly dimensions: Readonly<Record<string, number>> }[];
  readonly random: { readonly index: readonly { readonly from: number; readonly to: number; readonly runs: number }[] };
}

const asJson = async (folder: string, ...more: string[]) => {
  const { code, out, err } = await ran(analyse, folder, '--policies', '--format', 'json', ...more);
  return { code, err, analysis: JSON.parse(out) as Analysis };
};

describe('analyse', () => {
  it('goes through everything that can happen, and saves ways that can be played', async () => {
    const folder = onDisk();
    const save = join(folder, 'found');
    const { code, out } = await ran(analyse, folder, '--save', save, '--format', 'json');
    expect(code).toBe(0);
    const found = JSON.parse(out) as { whole: boolean; problems: { code: string }[]; states: number; scenes: { scene: string; file?: string }[]; cheapest?: { minutes: number; file?: string } };
    expect(found.whole).toBe(true);
    expect(found.problems.map(({ code: said }) => said)).toEqual(['element-not-corroborated', 'always-true', 'deadline-never-missed']);
    expect(found.scenes.map(({ scene }) => scene)).toContain('stands');
    const files = readdirSync(save);
    expect(files.filter((file) => !file.startsWith('range-')).sort()).toEqual(['cheapest.yaml', 'ending-failed.yaml', 'ending-stands.yaml']);
    for (const file of files) {
      const played = await ran(play, folder, '--moves', join(save, file), '--format', 'json');
      expect(played.code, file).toBe(0);
      expect((JSON.parse(played.out) as { scorecard: { ending?: string } }).scorecard, file).toBeDefined();
    }
  });

  it('never says "no problems" of what it did not look at', async () => {
    const { code, out } = await ran(analyse, onDisk(), '--states', '20');
    expect(code).toBe(1);
    expect(out).toContain('not explored: the bound on states was met (--states)');
    expect(out).not.toContain('No problems');
  });

  it('tells what a run can earn in every dimension, and saves ways that say what they earn', async () => {
    const folder = onDisk();
    const save = join(folder, 'found');
    const { out } = await ran(analyse, folder, '--save', save, '--format', 'json');
    const { ranges } = JSON.parse(out) as { ranges: { exact: boolean; dimensions: { dimension: string; without?: string; lowest?: { value: number; exact: boolean; moves: number; file?: string }; highest?: { value: number } }[] } };
    expect(ranges.exact).toBe(true);
    expect(ranges.dimensions.map(({ dimension }) => dimension)).toEqual(dimensions);
    expect(ranges.dimensions.find(({ dimension }) => dimension === 'procedure')).toMatchObject({ lowest: { value: 0, exact: true }, highest: { value: 1, exact: true } });
    expect(ranges.dimensions.find(({ dimension }) => dimension === 'inquiry')).toEqual({ dimension: 'inquiry', without: 'not-measured' });
    const files = readdirSync(save).filter((file) => file.startsWith('range-'));
    expect(files).toHaveLength(2 * ranges.dimensions.filter(({ without }) => without === undefined).length);
    for (const file of files) {
      const text = readFileSync(join(save, file), 'utf8');
      expect(text, file).toContain('scores:');
      expect((await ran(play, folder, '--moves', join(save, file))).code, file).toBe(0);
    }
  });

  it('says so where what a run can earn is not known for sure, and leaves it out where nobody asked', async () => {
    const measured = onDisk();
    const { out } = await ran(analyse, measured, '--range-states', '1');
    expect(out).toContain('What a run that ends can earn, of 100');
    expect((await ran(analyse, measured, '--no-ranges')).out).not.toContain('can earn');
    expect(await ran(analyse, measured, '--no-ranges', '--range-states', '5')).toMatchObject({ code: 2 });
    expect(await ran(analyse, measured, '--policies', '--no-ranges')).toMatchObject({ code: 2 });
  });

  it('prints what was found for a person to read', async () => {
    const { out } = await ran(analyse, onDisk());
    expect(out).toContain('0 errors, 3 warnings. Everything was looked at.');
    expect(out).toMatch(/Quickest way to win: .* moves, to "stands"/);
  });

  it('says of a problem what check says, and saves the way that shows it', async () => {
    const folder = onDisk({ scenario: (text) => text.replace('\nscenes:', "\ninvariants:\n  never-safe: {never: {is: {safe: yes}}, because: He is not.}\nscenes:") });
    const save = join(folder, 'found');
    const { code, out } = await ran(analyse, folder, '--save', save, '--format', 'json');
    expect(code).toBe(1);
    const { problems } = JSON.parse(out) as { problems: ({ way?: { moves: number; file?: string } } & Record<string, unknown>)[] };
    const { way, ...said } = problems.find((problem) => problem['severity'] === 'error') ?? {};
    const checked = JSON.parse((await ran(check, folder, '--format', 'json')).out) as unknown[];
    expect(checked).toContainEqual(said);
    expect(said['code']).toBe('invariant-broken');
    expect((await ran(play, folder, '--moves', way?.file ?? '', '--format', 'json')).code).toBe(0);
    expect((await ran(analyse, folder)).out).toMatch(/^error\[invariant-broken\] .*scenario\.yaml:\d+:3$[\s\S]*^ {2}Shown in: 1 move$/m);
  });

  it('says how it is used when asked for something it does not know', async () => {
    for (const args of [['--states', 'many'], ['--seeds', '3'], ['--policies', '--save', 'x']]) {
      expect((await ran(analyse, onDisk(), ...args)).code, args.join(' ')).toBe(2);
    }
  });
});

describe('analyse --policies', () => {
  it('prints a line for every policy, where each ends, and how chance is spread', async () => {
    const { code, out, err } = await ran(analyse, onDisk(), '--policies', '--seeds', '40');
    expect(err).toBe('');
    const lines = out.split('\n');
    for (const id of policyIds) expect(lines.filter((line) => line.startsWith(id)).length, id).toBeGreaterThanOrEqual(2);
    expect(lines.find((line) => line.startsWith('expert '))).toMatch(/^expert +1 +100\.0 +100\.0/);
    expect(out).toContain('random: index of 40 runs');
    expect(out).toMatch(/^ +0-4 +█+ \d+$/m);
    expect(code).toBe(out.includes('NOT WITHIN') ? 1 : 0);
  });

  it('gives the same as JSON, and the same again', async () => {
    const folder = onDisk();
    const { analysis } = await asJson(folder, '--seeds', '40');
    expect(analysis.policies.map(({ policy }) => policy)).toEqual(policyIds);
    expect(analysis.policies.find(({ policy }) => policy === 'random')).toMatchObject({ runs: 40 });
    expect(analysis.random.index.reduce((sum, { runs }) => sum + runs, 0)).toBe(40);
    expect(analysis.stoppedAt).toBeUndefined();
    for (const { dimensions: values } of analysis.policies) expect(Object.keys(values).filter((code) => !(dimensions as readonly string[]).includes(code))).toEqual([]);
    expect((await asJson(folder, '--seeds', '40')).analysis).toEqual(analysis);
  });

  it('gives the same figures from several threads, as its own process', async () => {
    const folder = onDisk();
    const { analysis: alone } = await asJson(folder, '--seeds', '90');
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, ['--import', 'tsx', 'src/cli/bin.ts', 'analyse', folder, '--policies', '--seeds', '90', '--workers', '2', '--format', 'json'], { cwd: root })
      .catch((failure: { readonly stdout: string }) => failure);
    const shared = JSON.parse(stdout) as Analysis;
    expect(shared.random).toEqual(alone.random);
    for (const [at, { policy, runs, index, dimensions: values }] of shared.policies.entries()) {
      const one = alone.policies[at];
      expect({ policy, runs }).toEqual({ policy: one?.policy, runs: one?.runs });
      expect(index.mean).toBeCloseTo(one?.index.mean ?? Number.NaN, 9);
      for (const [code, value] of Object.entries(values)) expect(value, code).toBeCloseTo(one?.dimensions[code] ?? Number.NaN, 9);
    }
  }, 120_000);

  it('ends with 1 where a policy breaks its bound, and says which', async () => {
    const folder = onDisk({ scenario: (text) => text.replace('cite: {should-weigh: {call-note: 2}, traps: [rumour]}', 'cite: {should-weigh: {call-note: 2, rumour: 1}}') });
    const { code, out } = await ran(analyse, folder, '--policies', '--seeds', '5');
    expect(code).toBe(1);
    expect(out).toContain('tick-everything   NOT WITHIN BOUNDS');
    expect(out).toContain('what is ticked: 1.000, at most 0');
  });

  it('does without a model run, and says so', async () => {
    const { err, analysis } = await asJson(onDisk({ playthrough: (text) => text.replace('purpose: model', 'purpose: poor') }), '--seeds', '5');
    expect(err).toContain('There is no model run');
    expect(analysis.policies.map(({ policy }) => policy)).toEqual(policyIds.filter((id) => id !== 'expert'));
  });

  it('stops at Ctrl-C and shows what was done', async () => {
    const running = asJson(onDisk(), '--seeds', '1000000');
    setTimeout(() => {
      process.emit('SIGINT');
      process.emit('SIGINT');
    }, 2000);
    const { analysis } = await running;
    expect(analysis.stoppedAt).toBeLessThan(1_000_000);
    expect(analysis.random.index.reduce((sum, { runs }) => sum + runs, 0)).toBe(analysis.stoppedAt);
  }, 30_000);

  it.each([[], ['small'], ['small', '--policies', '--seeds', '0'], ['small', '--policies', '--seeds', 'many'], ['small', '--policies', '--workers', '-1'], ['small', '--policies', '--format', 'xml'], ['no-such-case', '--policies']])('ends with 2 when it is asked for what makes no sense: %s %s %s %s', async (...args) => {
    expect(await ran(analyse, ...args)).toMatchObject({ code: 2, out: '' });
  });

  it('ends with 1 for a case that cannot be played', async () => {
    const { code, err } = await ran(analyse, onDisk({ scenario: (text) => text.replace('first-scene: first-call', 'first-scene: nowhere') }), '--policies');
    expect(code).toBe(1);
    expect(err).toContain('check');
  });

  it('is one of the commands', async () => {
    const { out } = await ran(main as typeof analyse, 'help');
    expect(out).toContain('analyse <scenario> --policies');
  });
});

describe('check', () => {
  it('fails for a case that is easy to guess, and names the line', async () => {
    const folder = onDisk({ scenario: (text) => text.replace('cite: {should-weigh: {call-note: 2}, traps: [rumour]}', 'cite: {should-weigh: {call-note: 2, rumour: 1}}') });
    const { code, out } = await ran(check, folder);
    expect(code).toBe(1);
    expect(out).toMatch(/error\[easy-to-guess\] .*scenario\.yaml:\d+:7\n/);
    expect(out).toContain('Ticking everything earns 100 of 100 here.');
  });
});
