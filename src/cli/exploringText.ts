/** What exploring a scenario found, as a person reads it in a terminal. */
import type { Diagnostic } from '../scenario/diagnostic.ts';
import { formatCount, formatDiagnostic } from '../scenario/formatDiagnostic.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';

interface Analysis {
  readonly states: number;
  readonly transitions: number;
  readonly whole: boolean;
  readonly loosely?: true;
  readonly notExplored?: { readonly by: 'states' | 'bytes' | 'stopped' | 'undecided'; readonly waiting: number; readonly undecided?: readonly string[] | undefined };
  readonly scenes: readonly { readonly scene: string; readonly ending?: string | undefined; readonly states: number; readonly moves: number; readonly file?: string | undefined }[];
  readonly problems: readonly (Diagnostic & { readonly way?: { readonly moves: number; readonly file?: string | undefined } })[];
  /** Winning endings are reached, and the quickest way to one was not found within the bounds. */
  readonly cheapestNotFound?: true;
  readonly cheapest?: { readonly ending: string; readonly minutes: number; readonly moves: number; readonly file?: string | undefined };
}

const stopped = {
  states: 'the bound on states was met (--states)',
  bytes: 'the bound on memory was met (--memory)',
  stopped: 'it was stopped',
  undecided: 'what passes the time in interviews was taken as a whole, and of some things it was not shown whether they can happen',
} as const;

export function exploringText(scenario: Scenario, { states, transitions, whole, loosely, notExplored, scenes, problems, cheapest, cheapestNotFound }: Analysis): string {
  const endings = scenes.filter(({ ending }) => ending !== undefined);
  const all = Object.keys(scenario.scenes).length;
  const allEndings = Object.values(scenario.scenes).filter(({ ending }) => ending !== undefined).length;
  const saved = (file: string | undefined) => (file === undefined ? '' : `  ${file}`);
  return [
    `${scenario.title}, version ${scenario.version}: everything that can happen.`,
    `${states} states, ${transitions} transitions. ${scenes.length} of ${all} scenes reached, ${endings.length} of ${allEndings} endings among them.`,
    ...(notExplored ? [`not explored: ${stopped[notExplored.by]}. ${notExplored.by === 'undecided' ? 'Everything else below was shown by going there.' : `${notExplored.waiting} states were found and not looked at; there may be more, and what is not listed may exist all the same.`}`] : []),
    ...(notExplored?.undecided ?? []).map((what) => `  not decided: ${what}`),
    ...(loosely ? ['What passes the time in interviews was taken as a whole, to come through so many states: ways need not be the shortest.'] : []),
    '',
    `Endings, with the moves of a ${loosely ? '' : 'shortest '}way:`,
    ...endings.map(({ scene, ending = '', moves, file }) => `  ${scene.padEnd(28)} ${ending.padEnd(8)} ${(moves === 0 ? '?' : String(moves)).padStart(4)}${saved(file)}`),
    ...(cheapest ? ['', `Quickest way to win: ${spoken(cheapest.minutes)} of the case's clock, ${cheapest.moves} moves, to "${cheapest.ending}".${saved(cheapest.file)}`] : []),
    ...(cheapestNotFound ? ['', 'Quickest way to win: not found within the bounds.'] : []),
    '',
    ...problems.map(({ way, ...problem }) => `${formatDiagnostic(problem)}${way ? `\n  Shown in: ${way.moves} ${way.moves === 1 ? 'move' : 'moves'}${saved(way.file)}` : ''}\n`),
    problems.length > 0 ? `${formatCount(problems)}.${whole ? ' Everything was looked at.' : ''}` : whole ? `No problems: everything was looked at.` : 'Nothing was found in what was looked at, which is not everything.',
  ].join('\n');
}

function spoken(minutes: number): string {
  const parts = [[Math.floor(minutes / 1440), 'day'], [Math.floor(minutes / 60) % 24, 'hour'], [minutes % 60, 'minute']] as const;
  return parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`).join(' ') || 'no time';
}
