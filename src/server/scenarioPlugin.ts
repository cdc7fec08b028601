/**
 * Compiles the shipped scenarios while the site is built, so that no trainee downloads a reader of YAML. A list comes with
 * the page; each whole scenario is a file of its own. A scenario with errors fails the build, in the author's words.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compile } from '../compiler/compile.ts';
import { formatDiagnostic } from '../scenario/formatDiagnostic.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { cardOf } from '../session/traineeView.ts';
import { entriesOf, readScenarioFiles } from './scenarioFiles.ts';
import { root } from './sourceStamp.ts';

const list = 'virtual:scenarios';
const resolved = `\0${list}`;

export function scenarioPlugin(folder = join(root, 'scenarios')): Plugin {
  let compiled: ReadonlyMap<string, Scenario> | undefined;
  const scenarios = () => (compiled ??= compileAll(folder));
  return {
    name: 'scenarios',
    resolveId: (id) => (id === list || id.startsWith(`${list}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === resolved) {
        for (const path of Object.keys(readScenarioFiles(folder))) this.addWatchFile(join(folder, path));
        return { code: listModule([...scenarios().values()]), moduleType: 'js' };
      }
      const scenario = id.startsWith(`${resolved}/`) ? scenarios().get(id.slice(resolved.length + 1)) : undefined;
      return scenario && { code: `export default ${parsed(scenario)};`, moduleType: 'js' };
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

function compileAll(folder: string): Map<string, Scenario> {
  const files = readScenarioFiles(folder);
  const scenarios = new Map<string, Scenario>();
  const faults: string[] = [];
  for (const entry of entriesOf(files)) {
    const { scenario, diagnostics } = compile(files, entry);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    faults.push(...errors.map((diagnostic) => formatDiagnostic(diagnostic, files[diagnostic.file])));
    if (scenario && errors.length === 0) scenarios.set(scenario.id, scenario);
    else if (errors.length === 0) throw new Error(`The compiler gave neither a scenario nor an error for ${entry}.`);
  }
  if (faults.length > 0) throw new Error(`Scenarios with errors cannot be shipped.\n\n${faults.join('\n\n')}`);
  return scenarios;
}

function listModule(scenarios: readonly Scenario[]): string {
  const fetches = scenarios.map(({ id }) => `  ${JSON.stringify(id)}: () => import(${JSON.stringify(`${list}/${id}`)}),`);
  return `export const shippedScenarios = ${parsed(scenarios.map(cardOf))};
const fetches = {
${fetches.join('\n')}
};
export async function loadScenario(id) {
  if (!Object.hasOwn(fetches, id)) throw new Error('No scenario is shipped under the id ' + id);
  return (await fetches[id]()).default;
}
`;
}

/** A value as a text to be parsed: browsers read it faster than a literal, and nothing in it is code. */
const parsed = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
