/**
 * Compiles the shipped scenarios while the site is built, so that no trainee downloads a reader of YAML. A list comes with
 * the page; each whole scenario is a file of its own, and so is each of its translations, and what the cards of a language say. A
 * scenario with errors fails the build, in the author's words.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compile } from '../compiler/compile.ts';
import { formatDiagnostic } from '../scenario/formatDiagnostic.ts';
import { type Glossary, glossary } from '../scenario/glossary.ts';
import { readDocument } from '../scenario/readDocument.ts';
import type { Translation } from '../scenario/translation.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { cardOf } from '../session/traineeView.ts';
import { entriesOf, readScenarioFiles } from './scenarioFiles.ts';
import { root } from './sourceStamp.ts';

const list = 'virtual:scenarios';
const resolved = `\0${list}`;

export function scenarioPlugin(folder = join(root, 'scenarios')): Plugin {
  let compiled: ReadonlyMap<string, Shipped> | undefined;
  const scenarios = () => (compiled ??= compileAll(folder));
  return {
    name: 'scenarios',
    resolveId: (id) => (id === list || id.startsWith(`${list}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === resolved) {
        for (const path of Object.keys(readScenarioFiles(folder))) this.addWatchFile(join(folder, path));
        return { code: listModule([...scenarios().values()]), moduleType: 'js' };
      }
      if (!id.startsWith(`${resolved}/`)) return undefined;
      const name = id.slice(resolved.length + 1);
      const value = name === 'glossary:' ? readGlossary(folder) : partOf(scenarios(), name);
      return value === undefined ? undefined : { code: `export default ${parsed(value)};`, moduleType: 'js' };
    },
    buildStart() {
      compiled = undefined;
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_, path) => {
        if (!path.startsWith(folder)) return;
        compiled = undefined;
        for (const module of server.moduleGraph.idToModuleMap.values()) {
          if (module.id?.startsWith(resolved)) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

interface Shipped {
  readonly scenario: Scenario;
  readonly translations: readonly Translation[];
}

/** What stands behind a name: a scenario (`<id>`), one of its translations (`<id>/<language>`), or the cards of a language (`cards:<language>`). */
function partOf(scenarios: ReadonlyMap<string, Shipped>, name: string): unknown {
  if (name.startsWith('cards:')) return cardTexts([...scenarios.values()], name.slice('cards:'.length));
  const [id = '', language] = name.split('/');
  const shipped = scenarios.get(id);
  return language === undefined ? shipped?.scenario : shipped?.translations.find((each) => each.language === language);
}

/** Titles and summaries by id, where both are translated. */
const cardTexts = (scenarios: readonly Shipped[], language: string): Readonly<Record<string, unknown>> => Object.fromEntries(scenarios.flatMap(({ scenario, translations }) => {
  const { title, summary } = translations.find((each) => each.language === language)?.texts ?? {};
  return title === undefined || summary === undefined ? [] : [[scenario.id, { title, summary }]];
}));

/** The terms of the field; none where a folder of scenarios has no glossary. */
function readGlossary(folder: string): Glossary {
  const file = 'glossary.yaml';
  const content = readScenarioFiles(folder)[file];
  if (content === undefined) return { format: 1, terms: {} };
  const { value, diagnostics } = readDocument(glossary, file, content);
  if (!value) throw new Error(`A glossary with errors cannot be shipped.\n\n${diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, content)).join('\n\n')}`);
  return value;
}

function compileAll(folder: string): Map<string, Shipped> {
  const files = readScenarioFiles(folder);
  const scenarios = new Map<string, Shipped>();
  const faults: string[] = [];
  for (const entry of entriesOf(files)) {
    const { scenario, translations = [], diagnostics } = compile(files, entry);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    faults.push(...errors.map((diagnostic) => formatDiagnostic(diagnostic, files[diagnostic.file])));
    if (scenario && errors.length === 0) scenarios.set(scenario.id, { scenario, translations: translations.map(({ translation }) => translation).filter(({ texts }) => Object.keys(texts).length > 0) });
    else if (errors.length === 0) throw new Error(`The compiler gave neither a scenario nor an error for ${entry}.`);
  }
  if (faults.length > 0) throw new Error(`Scenarios with errors cannot be shipped.\n\n${faults.join('\n\n')}`);
  return scenarios;
}

function listModule(shipped: readonly Shipped[]): string {
  const languages = [...new Set(shipped.flatMap(({ translations }) => translations.map(({ language }) => language)))];
  const fetches = (names: readonly string[]) => names.map((name) => `  ${JSON.stringify(name)}: () => import(${JSON.stringify(`${list}/${name}`)}),`).join('\n');
  const cards = shipped.map(({ scenario, translations }) => ({ ...cardOf(scenario), ...(translations.length > 0 && { languages: translations.map(({ language }) => language) }) }));
  return `export const shippedScenarios = ${parsed(cards)};
const fetches = {
${fetches(shipped.flatMap(({ scenario: { id }, translations }) => [id, ...translations.map(({ language }) => `${id}/${language}`)]))}
${fetches(languages.map((language) => `cards:${language}`))}
};
const load = async (name) => (Object.hasOwn(fetches, name) ? (await fetches[name]()).default : undefined);
export async function loadScenario(id) {
  const scenario = await load(id);
  if (!scenario) throw new Error('No scenario is shipped under the id ' + id);
  return scenario;
}
export const loadTranslation = (id, language) => load(id + '/' + language);
export const loadGlossary = async () => (await import(${JSON.stringify(`${list}/glossary:`)})).default;
export const loadCardTexts = async (language) => (await load('cards:' + language)) ?? {};
`;
}

/** A value as a text to be parsed: browsers read it faster than a literal, and nothing in it is code. */
const parsed = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
