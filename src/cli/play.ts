/**
 * `play <scenario> --moves <playthrough> [--format text|json]`: moves through a playthrough and prints what it was worth.
 * Exit code 1 when a move is refused or `expects` is not met.
 *
 * JSON: `{ scenario, playthrough, stopped?, scorecard, expects? }`.
 * - `stopped`: the first move that was refused: `{ move, line, tried, refusal, why, open }`. `move` counts from 1 as in the file; `open` lists what was possible instead.
 * - `scorecard`: as in `scoring/scorecard.ts`, of the moves that were possible.
 * - `expects`: `{ met, differences: [{ what, expected, got }] }`, where the playthrough says what it expects.
 */
import { openMoves } from '../analysis/moves.ts';
import { runPlaythrough } from '../engine/runPlaythrough.ts';
import { score } from '../scoring/score.ts';
import { differencesFrom } from './differencesFrom.ts';
import { eventText } from './eventText.ts';
import type { Io } from './io.ts';
import { loadScenario } from './loadScenario.ts';
import { formatOf, readArgs } from './readArgs.ts';
import { readPlaythrough } from './readPlaythrough.ts';
import { refusalText } from './refusalText.ts';
import { scorecardText } from './scorecardText.ts';

const usage = 'Usage: play <scenario> --moves <playthrough> [--format text|json]';

export async function play(args: string[], io: Io): Promise<number> {
  const read = readArgs(args, ['moves', 'format']);
  const format = formatOf(read?.options.format);
  if (!read?.options.moves || !format) {
    io.err(usage);
    return 2;
  }
  const loaded = loadScenario(read.subject);
  if (!loaded) {
    io.err(`There is no scenario "${read.subject}".`);
    return 2;
  }
  const { machine, scenario, folder } = loaded;
  if (!machine || !scenario) {
    io.err(`The scenario "${read.subject}" cannot be played as it is. See what is wrong with it: check ${read.subject}`);
    return 1;
  }
  const file = readPlaythrough(read.options.moves, folder);
  if (typeof file === 'string') {
    io.err(file);
    return 1;
  }
  const { playthrough, lineOf } = file;
  if (playthrough.scenario !== scenario.id) {
    io.err(`${file.path} is a playthrough of "${playthrough.scenario}", not of "${scenario.id}".`);
    return 1;
  }
  const run = runPlaythrough(machine, playthrough.moves, { seat: playthrough.seat });
  const scorecard = score(machine, run.log);
  const stopped = run.stopped && {
    move: run.stopped.move + 1, line: lineOf(run.stopped.move), tried: eventText(run.stopped.event), refusal: run.stopped.refusal,
    why: refusalText(run.stopped.refusal), open: openMoves(machine, run.case).map(eventText),
  };
  const differences = playthrough.expects && !stopped ? differencesFrom(playthrough.expects, scorecard) : [];
  if (format === 'json') {
    io.out(JSON.stringify({
      scenario: scenario.id, playthrough: playthrough.title, ...(stopped && { stopped }), scorecard,
      ...(playthrough.expects && { expects: { met: !stopped && differences.length === 0, differences } }),
    }, null, 2));
  } else {
    io.out(`${scenario.title}: ${playthrough.title}\n`);
    if (stopped) {
      io.out(`Move ${stopped.move} is not possible (${file.path}:${stopped.line}): ${stopped.tried}\n  Why: ${stopped.why}.`);
      io.out(stopped.open.length === 0 ? '  Nothing is open: the case has ended.\n' : `  Open instead:\n${stopped.open.map((open) => `    ${open}`).join('\n')}\n`);
    }
    io.out(scorecardText(scorecard));
    if (differences.length > 0) {
      io.out(`\nNot what the playthrough expects:\n${differences.map(({ what, expected, got }) => `  ${what}: expected ${expected}, got ${got}`).join('\n')}`);
    } else if (playthrough.expects && !stopped) io.out('\nAs the playthrough expects.');
  }
  return stopped || differences.length > 0 ? 1 : 0;
}
