/**
 * `replay <saved case> [--scenario <folder>] [--format text|json]`: replays a saved case against the shipped scenario that it
 * names (or the one given) and prints what it was worth. Exit code 1 when the file is damaged or an entry no longer fits.
 *
 * JSON: `{ scenario: { id, version, hash }, played: { version, hash }, changed, entries, fits, stopped?, scorecard }`.
 * - `played`: what the case was played on; `changed`: the scenario is another version by now.
 * - `stopped`: the first entry that no longer fits: `{ seq, tried, refusal, why, open }`. The scorecard is of the entries before it.
 * A file that cannot be read gives `{ fault: { code, seq? }, why }`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { openMoves } from '../analysis/moves.ts';
import { replay as replayLog } from '../engine/replay.ts';
import { type LogFaultCode, readSavedLog } from '../engine/savedLog.ts';
import { score } from '../scoring/score.ts';
import { eventText } from './eventText.ts';
import type { Io } from './io.ts';
import { loadScenario, loadScenarioById } from './loadScenario.ts';
import { formatOf, readArgs } from './readArgs.ts';
import { refusalText } from './refusalText.ts';
import { scorecardText } from './scorecardText.ts';

const usage = 'Usage: replay <saved case> [--scenario <folder>] [--format text|json]';

const faults: Readonly<Record<LogFaultCode, string>> = {
  'not-json': 'it is not JSON',
  'not-a-case': 'it is not a saved case',
  'newer-format': 'it was written by a newer version of Proving Ground',
  'too-large': 'it is too large to be a saved case',
  'bad-entry': 'an entry is not what an entry must be',
  'missing-entry': 'an entry is missing',
  'repeated-entry': 'an entry stands in it twice',
  'entries-out-of-order': 'its entries are out of order',
  'not-opened': 'it does not begin with the opening of the case',
  'changed-after-saving': 'it was damaged or changed after it was saved',
};

export async function replay(args: string[], io: Io): Promise<number> {
  const read = readArgs(args, ['scenario', 'format']);
  const format = formatOf(read?.options.format);
  if (!read || !format) {
    io.err(usage);
    return 2;
  }
  if (!existsSync(read.subject)) {
    io.err(`There is no file "${read.subject}".`);
    return 2;
  }
  const file = readSavedLog(readFileSync(read.subject, 'utf8'));
  if ('fault' in file) {
    const why = faults[file.fault.code];
    if (format === 'json') io.out(JSON.stringify({ fault: file.fault, why }, null, 2));
    else io.err(`${read.subject} cannot be replayed: ${why}${file.fault.seq === undefined ? '' : ` (entry ${file.fault.seq})`}.`);
    return 1;
  }
  const { saved } = file;
  const loaded = read.options.scenario === undefined ? loadScenarioById(saved.scenario.id) : loadScenario(read.options.scenario);
  if (!loaded?.machine || !loaded.scenario) {
    io.err(loaded ? `The scenario "${saved.scenario.id}" cannot be played as it is. See what is wrong with it: check ${loaded.folder}` : `There is no scenario "${saved.scenario.id}" here. Name its folder: --scenario <folder>`);
    return 1;
  }
  const { machine, scenario } = loaded;
  const replayed = replayLog(machine, saved.entries);
  const scorecard = score(machine, saved.entries);
  const changed = saved.scenario.hash !== scenario.hash;
  const stopped = replayed.stopped && {
    seq: replayed.stopped.entry.seq, tried: eventText(replayed.stopped.entry.event), refusal: replayed.stopped.refusal,
    why: refusalText(replayed.stopped.refusal), open: openMoves(machine, replayed.case).map(eventText),
  };
  if (format === 'json') {
    const { id, version, hash } = scenario;
    io.out(JSON.stringify({
      scenario: { id, version, hash }, played: { version: saved.scenario.version, hash: saved.scenario.hash }, changed,
      entries: saved.entries.length, fits: stopped === undefined, ...(stopped && { stopped }), scorecard,
    }, null, 2));
    return stopped ? 1 : 0;
  }
  io.out(`${scenario.title}: ${saved.entries.length} entries, played on version ${saved.scenario.version}.`);
  if (changed) io.out(`The scenario has changed since (it is version ${scenario.version} now).`);
  if (stopped) {
    io.out(`\nEntry ${stopped.seq} no longer fits: ${stopped.tried}\n  Why: ${stopped.why}.`);
    if (stopped.open.length > 0) io.out(`  Open there instead:\n${stopped.open.map((open) => `    ${open}`).join('\n')}`);
    io.out('  What follows is the score of the entries before it.');
  } else io.out('Every entry fits.');
  io.out(`\n${scorecardText(scorecard)}`);
  return stopped ? 1 : 0;
}
