/** What is wrong with the files at a path: a folder of scenarios, a scenario with all that belongs to it, or a single file. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { checkLawPack } from '../compiler/checkLawPack.ts';
import { checkPlaythrough } from '../compiler/checkPlaythrough.ts';
import type { Diagnostic } from '../scenario/diagnostic.ts';
import { glossary } from '../scenario/glossary.ts';
import { localeFile } from '../scenario/localeFile.ts';
import { readDocument } from '../scenario/readDocument.ts';
import { isShown } from '../scenario/translated.ts';
import { guessedIn } from './guessedIn.ts';
import { lintedIn } from './lintedIn.ts';
import { type LoadedScenario, loadScenario, shippedScenarios } from './loadScenario.ts';
import { shownPath } from './shownPath.ts';

export interface Checked {
  /** The files that were looked at, by the path that diagnostics name. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
  /** A sentence for each translation of a case: how far it is. */
  readonly languages: readonly string[];
}

/** `each`: every missing or old translation by itself. A text says why there is nothing to check. */
export function checkPath(given: string, each = false): Checked | string {
  const path = [resolve(given), join(shippedScenarios, given)].find((candidate) => existsSync(candidate));
  if (path === undefined) return `There is nothing at "${given}".`;
  if (statSync(path).isFile()) return isYaml(path) ? ofFile(path, each) : `"${given}" is no YAML file.`;
  if (existsSync(join(path, 'scenario.yaml'))) return ofScenario(path, each);
  const inside = readdirSync(path, { withFileTypes: true }).filter((item) => item.isDirectory()).map((item) => join(path, item.name)).sort();
  const checked = inside.flatMap((folder) => (existsSync(join(folder, 'scenario.yaml')) ? [ofScenario(folder, each)] : []));
  const packs = basename(path) === 'jurisdictions' ? yamlIn(path) : yamlIn(join(path, 'jurisdictions'));
  checked.push(...packs.map(ofLawPack));
  if (existsSync(join(path, 'glossary.yaml'))) checked.push(ofGlossary(join(path, 'glossary.yaml')));
  return checked.length > 0 ? together(checked) : `There is no scenario in "${given}": a scenario is a folder with a scenario.yaml in it.`;
}

const languagesOf = ({ scenario, translations = [] }: LoadedScenario): readonly string[] => translations.map(({ language, offered, translation, parts }) => {
  const texts = parts.flatMap((part) => part.texts).filter(({ needed }) => needed);
  const old = texts.filter(({ standing }) => standing === 'stale').length;
  return `${scenario?.id ?? ''} in "${language}": ${texts.filter(isShown).length} of ${texts.length} texts are translated, ${old === 0 ? 'none' : old} of an older original; ${translation.status}, ${offered ? 'offered' : 'not offered'}.`;
});

/** A file is what its folder says, or else what is written in it. */
function ofFile(path: string, each: boolean): Checked {
  const folder = basename(dirname(path));
  const text = readFileSync(path, 'utf8');
  if (folder === 'playthroughs' || /^moves:/m.test(text)) return ofPlaythrough(path, text);
  if (folder === 'jurisdictions' || /^laws:/m.test(text)) return ofLawPack(path);
  if (/^strings:/m.test(text)) return ofTranslation(path, each);
  if (/^terms:/m.test(text)) return ofGlossary(path);
  return ofScenario(path, each);
}

function ofGlossary(path: string): Checked {
  const content = readFileSync(path);
  return { files: new Map([[shownPath(path), content]]), diagnostics: readDocument(glossary, shownPath(path), content).diagnostics, languages: [] };
}

/** A translation is looked at with the case it stands beside. That of a law pack, with whatever case uses it. */
function ofTranslation(path: string, each: boolean): Checked {
  const beside = join(dirname(dirname(path)), 'scenario.yaml');
  if (existsSync(beside)) return ofScenario(beside, each);
  const content = readFileSync(path);
  return { files: new Map([[shownPath(path), content]]), diagnostics: readDocument(localeFile, shownPath(path), content).diagnostics, languages: [] };
}

function ofScenario(path: string, each: boolean): Checked {
  const loaded = loadScenario(path);
  if (!loaded) throw new Error(`no scenario at ${path}`);
  const { files, entry, scenario } = loaded;
  const shown = (file: string) => shownPath(loaded.pathOf(file));
  const runs = Object.keys(files).filter((file) => file.startsWith(`${dirname(entry)}/playthroughs/`) && isYaml(file)).sort();
  const ofRuns = runs.flatMap((file) => checkPlaythrough(file, files[file], scenario));
  // Policies are played only through a case that is whole: what is missing would only be found again.
  const guessed = ofRuns.some(({ severity }) => severity === 'error') ? [] : guessedIn(loaded);
  const diagnostics = [...lintedIn(loaded, undefined, each), ...ofRuns, ...guessed];
  const overlays = (loaded.translations ?? []).flatMap(({ parts }) => parts.flatMap(({ file, source }) => (source ? [file] : [])));
  const read = [...new Set([entry, ...packsOf(loaded), ...overlays, ...runs])].flatMap((file) => {
    const content = files[file];
    return content === undefined ? [] : [[shown(file), content] as const];
  });
  return { files: new Map(read), diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, file: shown(diagnostic.file) })), languages: languagesOf(loaded) };
}

/** The law packs that belong to it: those it names, or, while it cannot be read, those that something was found in. */
const packsOf = ({ scenario, diagnostics, entry }: LoadedScenario): readonly string[] => [...new Set([
  ...(scenario?.jurisdictions ?? []).map((id) => `jurisdictions/${id}.yaml`),
  ...diagnostics.map(({ file }) => file).filter((file) => file !== entry),
])];

function ofLawPack(path: string): Checked {
  const content = readFileSync(path);
  return { files: new Map([[shownPath(path), content]]), diagnostics: checkLawPack(shownPath(path), content), languages: [] };
}

/** A playthrough is looked at with the scenario it belongs to: the folder it stands in, or a scenario's file beside it. */
function ofPlaythrough(path: string, text: string): Checked {
  const id = /^scenario: *([a-z0-9-]+)/m.exec(text)?.[1];
  const beside = [join(dirname(dirname(path)), 'scenario.yaml'), join(dirname(path), 'scenario.yaml'), ...(id ? [join(dirname(path), `${id}.yaml`)] : [])];
  const found = beside.find((candidate) => existsSync(candidate));
  const scenario = found === undefined ? undefined : loadScenario(found)?.scenario;
  const content = readFileSync(path);
  return { files: new Map([[shownPath(path), content]]), diagnostics: checkPlaythrough(shownPath(path), content, scenario), languages: [] };
}

const together = (checked: readonly Checked[]): Checked =>
  ({ files: new Map(checked.flatMap(({ files }) => [...files])), diagnostics: checked.flatMap(({ diagnostics }) => diagnostics), languages: checked.flatMap(({ languages }) => languages) });

const isYaml = (path: string): boolean => ['.yaml', '.yml'].includes(extname(path));
const yamlIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).filter(isYaml).sort().map((name) => join(folder, name)) : []);
