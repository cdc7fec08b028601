/** A scenario's file and the law packs it names, read from a set of files. */
import type { Diagnostic } from './diagnostic.ts';
import { diagnosticOf } from './diagnostic.ts';
import { type LawPack, lawPack } from './lawPack.ts';
import { nearest } from './nearest.ts';
import { type ReadDocument, readDocument } from './readDocument.ts';
import { placeOf, type Source } from './readYaml.ts';
import { type ScenarioFile, scenario } from './scenario.ts';

/** Files by path, with forward slashes: `x/scenario.yaml`, `jurisdictions/iraq-federal.yaml`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface ReadScenario {
  readonly scenario?: { readonly value: ScenarioFile; readonly source: Source };
  readonly packs: readonly { readonly value: LawPack; readonly source: Source }[];
  readonly diagnostics: readonly Diagnostic[];
}

export function readScenario(files: Files, entry: string): ReadScenario {
  const read = readDocument(scenario, entry, own(files, entry));
  const whole = complete(read);
  if (!whole) return { packs: [], diagnostics: read.diagnostics };
  const folder = lawFolder(entry);
  const diagnostics: Diagnostic[] = [];
  const packs = whole.value.jurisdictions.flatMap((id, at) => {
    const file = `${folder}${id}.yaml`;
    if (!Object.hasOwn(files, file)) {
      const known = Object.keys(files).filter((path) => path.startsWith(folder) && !path.startsWith(`${folder}locales/`)).map((path) => path.slice(folder.length).replace(/\.ya?ml$/, ''));
      const path = ['jurisdictions', at];
      diagnostics.push(diagnosticOf({ code: 'unknown-law-pack', path, what: `There is no law pack "${id}" (${file}).`, nearest: nearest(id, known) }, entry, placeOf(whole.source, path)));
      return [];
    }
    const pack = readDocument(lawPack, file, files[file]);
    diagnostics.push(...pack.diagnostics);
    return complete(pack) ?? [];
  });
  return { scenario: whole, packs, diagnostics };
}

/** Where the law packs of a scenario stand: beside the folder of the scenario. */
export const lawFolder = (entry: string): string => `${entry.replace(/[^/]*\/?[^/]*$/, '')}jurisdictions/`;

const own = (files: Files, path: string) => (Object.hasOwn(files, path) ? files[path] : undefined);
const complete = <T>({ value, source }: ReadDocument<T>) => (value !== undefined && source ? { value, source } : undefined);
