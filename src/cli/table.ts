/**
 * `table [--write]`: the cases that come with Proving Ground, as a table for the trainers' page: what each trains, which kinds of task it
 * has, how many decisions and exhibits, how long it takes, in which languages it is offered, and how far the law that it cites was
 * verified. `--write` puts it into `scenarios/README.md`, between its marks.
 *
 * A decision is a scene that is scored by what is decided there: choosing, naming the offence, asking abroad, assigning agencies, saying
 * who is what. Law cited counts each article once, wherever the case or what it uses of the law points at it; rules of practice are not law.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioOf } from '../engine/case.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import type { Io } from './io.ts';
import { loadScenario, shippedNames, shippedScenarios } from './loadScenario.ts';

const usage = 'Usage: table [--write]';
const begins = '<!-- table of cases: made by `npm run -s scenario -- table --write` -->';
const ends = '<!-- end of the table of cases -->';

export async function table(args: string[], io: Io): Promise<number> {
  if (args.some((arg) => arg !== '--write')) {
    io.err(usage);
    return 2;
  }
  const text = tableOfCases();
  if (!args.includes('--write')) {
    io.out(text);
    return 0;
  }
  const page = join(shippedScenarios, 'README.md');
  const written = withTable(readFileSync(page, 'utf8'), text);
  if (written === undefined) {
    io.err(`scenarios/README.md has no place for the table. Put these two lines where it should stand:\n${begins}\n${ends}`);
    return 1;
  }
  writeFileSync(page, written);
  io.out('Wrote the table of cases into scenarios/README.md');
  return 0;
}

/** The page with the table between its marks; undefined where the marks are missing. */
export function withTable(page: string, text: string): string | undefined {
  const from = page.indexOf(begins);
  const to = page.indexOf(ends);
  return from < 0 || to < from ? undefined : `${page.slice(0, from)}${begins}\n\n${text}\n\n${page.slice(to)}`;
}

/** One row for each shipped case, in the order of their names. Throws where one of them does not compile: they are ours. */
export function tableOfCases(): string {
  const cases = shippedNames().map((name) => {
    const machine = loadScenario(name)?.machine;
    if (!machine) throw new Error(`${name} does not compile`);
    return scenarioOf(machine);
  });
  const head = ['case', 'trains', 'tasks', 'decisions', 'exhibits', 'minutes', 'languages', 'law cited: verified / secondary / unverified'];
  const rows = [...cases].sort((a, b) => (a.title < b.title ? -1 : 1)).map((scenario) => {
    const { verified, secondary, unverified } = lawCited(scenario);
    return [
      scenario.title, scenario.focus.join(', '), [...new Set(tasksOf(scenario).map(({ kind }) => kind))].sort().join(', '), String(decisionsIn(scenario)),
      String(Object.keys(scenario.exhibits).length), String(scenario.minutes), [scenario.language, ...(scenario['offered-in'] ?? [])].join(', '), `${verified} / ${secondary} / ${unverified}`,
    ];
  });
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const tasksOf = (scenario: Scenario) => Object.values(scenario.scenes).flatMap(({ task }) => task ?? []);

const deciding: ReadonlySet<string> = new Set(['qualify', 'request', 'agencies', 'identify']);

const decisionsIn = (scenario: Scenario): number =>
  tasksOf(scenario).filter((task) => (task.kind === 'choose' ? task.decision !== false : deciding.has(task.kind))).length;

function lawCited({ law: { articles } }: Scenario): { readonly verified: number; readonly secondary: number; readonly unverified: number } {
  const statutes = Object.values(articles).filter(({ kind }) => kind === 'statute');
  const count = (of: string) => statutes.filter(({ verified }) => verified === of).length;
  return { verified: count('text-seen'), secondary: count('secondary'), unverified: count('unverified') };
}
