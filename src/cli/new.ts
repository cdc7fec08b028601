/**
 * `new <slug> [--title T] [--language L] [--jurisdiction J,..] [--focus F,..] [--folder DIR] [--yes]`: writes a small case that
 * checks clean and plays, with comments that teach. At a terminal it asks for what no flag says; Enter takes what stands in
 * brackets. Without a terminal, or with --yes, it takes those. The folder is put in its place whole or not at all; one that is
 * there already is never touched. Exit code: 0 written, 1 its place is taken or has no law, 2 wrong use.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure } from '../analysis/measure.ts';
import type { Io } from './io.ts';
import { lawFolder, loadScenario, shippedScenarios } from './loadScenario.ts';
import { modelRunIn } from './modelRun.ts';
import { type Answers, needed, type Read, readFocus, readJurisdictions, readLanguage, readSlug, readTitle, titleOf } from './newScenario/answers.ts';
import { writtenFiles } from './newScenario/written.ts';
import { shownPath } from './shownPath.ts';

const usage = 'Usage: new <slug> [--title T] [--language L] [--jurisdiction J,..] [--focus F,..] [--folder DIR] [--yes]';
/** Fewer than `measure` takes: nobody waits for an example, and it is measured anew as soon as it is changed. */
const WALKS = 500;
const publicFolder = fileURLToPath(new URL('../../public', import.meta.url));

export async function newScenario(args: string[], io: Io): Promise<number> {
  const given = readNewArgs(args);
  if (!given) {
    io.err(usage);
    return 2;
  }
  const ask = given.yes ? undefined : io.ask;
  const slug = await settled({ given: given.slug, ask, io, question: 'Name of the folder, as the-night-bus', fallback: undefined, read: readSlug });
  if (slug === undefined) return notWritten(io, given.slug === undefined ? usage : undefined);
  const into = resolve(given.folder ?? shippedScenarios);
  const target = join(into, slug);
  if (existsSync(target)) {
    io.err(`${shownPath(target)} is there already, and is left as it is. Choose another name.`);
    return 1;
  }
  const laws = lawFolder(target);
  const packs = readdirSync(laws).filter((name) => extname(name) === '.yaml').map((name) => name.slice(0, -'.yaml'.length)).sort();
  if (!packs.includes(needed)) {
    io.err(`The example rests on the law pack "${needed}", and ${shownPath(laws)} does not hold it. Put it there, or choose another --folder.`);
    return 1;
  }
  const answers = await answersOf(given, slug, packs, ask, io);
  if (!answers) return notWritten(io);
  write(target, slug, answers);
  io.out(written(target, answers));
  return 0;
}

interface Asked<T> {
  readonly given: string | undefined;
  readonly ask: Io['ask'];
  readonly io: Io;
  readonly question: string;
  readonly fallback: string | undefined;
  readonly read: (text: string) => Read<T>;
}

/** From a flag, from the person, or what stands where nobody says anything. A person is asked again until it fits. */
async function settled<T>({ given, ask, io, question, fallback, read }: Asked<T>): Promise<T | undefined> {
  let text = given;
  let offered = fallback;
  for (;;) {
    if (text === undefined && ask) {
      const answer = await ask(`${question}${offered === undefined ? '' : ` [${offered}]`}: `);
      if (answer === undefined) return undefined;
      text = answer.trim() === '' ? (offered ?? '') : answer.trim();
    }
    const wanted = text ?? offered;
    if (wanted === undefined) return undefined;
    const result = read(wanted);
    if ('value' in result) return result.value;
    io.err(result.wrong);
    if (!ask) return undefined;
    offered = result.instead ?? offered;
    text = undefined;
  }
}

async function answersOf(given: Given, slug: string, packs: readonly string[], ask: Io['ask'], io: Io): Promise<Answers | undefined> {
  const title = await settled({ given: given.title, ask, io, question: 'Title of the case', fallback: titleOf(slug), read: readTitle });
  if (title === undefined) return undefined;
  const language = await settled({ given: given.language, ask, io, question: 'Language you write in (en, ar, ckb, kmr, ...)', fallback: 'en', read: readLanguage });
  if (language === undefined) return undefined;
  const jurisdictions = await settled({ given: given.jurisdiction, ask, io, question: `Law packs (${packs.join(', ')})`, fallback: needed, read: (text) => readJurisdictions(text, packs) });
  if (jurisdictions === undefined) return undefined;
  const focus = await settled({ given: given.focus, ask, io, question: 'What it trains', fallback: 'interpretation, identification-and-non-punishment', read: readFocus });
  return focus && { title, language, jurisdictions, focus };
}

function notWritten(io: Io, more?: string): number {
  io.err(`Nothing was written.${more === undefined ? '' : `\n\n${more}`}`);
  return 2;
}

/** Built beside its place and moved there at the end, so that a fault in between leaves nothing half done. */
function write(target: string, slug: string, answers: Answers): void {
  mkdirSync(dirname(target), { recursive: true });
  const building = mkdtempSync(join(dirname(target), '.new-'));
  try {
    const place = join(building, slug);
    const files = writtenFiles(slug, answers, { scenario: schemaLine('scenario', target), playthrough: schemaLine('playthrough', join(target, 'playthroughs')) });
    mkdirSync(join(place, 'playthroughs'), { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(place, path), text);
    writeFileSync(join(place, 'measures.json'), measured(place, lawFolder(target)));
    // Another may have taken the place meanwhile; a folder with something in it is never replaced by this.
    renameSync(place, target);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

function measured(place: string, laws: string): string {
  const machine = loadScenario(place, laws)?.machine;
  const model = modelRunIn(place);
  const result = machine && typeof model !== 'string' ? measure(machine, model.playthrough.moves, { walks: WALKS, seed: 1 }) : undefined;
  if (!result || !('measures' in result)) throw new Error('the example cannot be played');
  return `${JSON.stringify(result.measures, null, 2)}\n`;
}

/** An editor looks for the schema from the file on; a blank would end the line's address. */
const schemaLine = (kind: string, folder: string): string =>
  `# yaml-language-server: $schema=${encodeURI(relative(folder, join(publicFolder, `${kind}.schema.json`)).split(sep).join('/'))}\n`;

function written(target: string, { language, jurisdictions }: Answers): string {
  const path = shownPath(target);
  const shown = /\s/.test(path) ? `"${path}"` : path;
  return [
    `Wrote ${path}: scenario.yaml, playthroughs/model.yaml, playthroughs/poor.yaml, measures.json.`,
    `Law packs: ${jurisdictions.join(', ')}. The example proves an offence of ${needed}.`,
    ...(language === 'en' ? [] : [`The example is written in English. Replace its text by yours: until then, check looks for words in "${language}" and finds none.`]),
    '',
    'Look at it again at every save:', `  npm run -s scenario -- check ${shown} --watch`,
    'Play what the expert does:', `  npm run -s scenario -- play ${shown} --moves model`,
    'Measure it anew after a change:', `  npm run -s scenario -- measure ${shown}`,
  ].join('\n');
}

interface Given {
  readonly slug: string | undefined;
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly jurisdiction: string | undefined;
  readonly focus: string | undefined;
  readonly folder: string | undefined;
  readonly yes: boolean;
}

function readNewArgs(args: readonly string[]): Given | undefined {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { title: text, language: text, jurisdiction: { ...text, multiple: true }, focus: { ...text, multiple: true }, folder: text, yes: { type: 'boolean' } },
    });
    if (positionals.length > 1) return undefined;
    return {
      slug: positionals[0], title: values.title, language: values.language, jurisdiction: values.jurisdiction?.join(','), focus: values.focus?.join(','),
      folder: values.folder, yes: values.yes === true,
    };
  } catch {
    return undefined;
  }
}
