/** Scenario files -> scenario and machine. STOPGAP reading until readScenario exists. */
import * as v from 'valibot';
import { parse } from 'yaml';
import type { CaseMachine } from '../engine/case.ts';
import { contentHash } from '../scenario/contentHash.ts';
import { lawPack } from '../scenario/lawPack.ts';
import { scenario as schema } from '../scenario/scenario.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { joinLaw } from './joinLaw.ts';
import { machineOf } from './machine.ts';
import { readMeasures } from './readMeasures.ts';

export function compile(files: Readonly<Record<string, string | Uint8Array>>, entry: string): { scenario?: Scenario; machine?: CaseMachine; diagnostics: { severity: string; message: string }[] } {
  const text = (path: string) => { const t = files[path]; return typeof t === 'string' ? t : new TextDecoder().decode(t); };
  const read = v.safeParse(schema, parse(text(entry)));
  if (!read.success) return { diagnostics: read.issues.map((issue) => ({ severity: 'error', message: `${v.getDotPath(issue)}: ${issue.message}` })) };
  const root = entry.replace(/[^/]+\/scenario\.yaml$/, '');
  const packs = read.output.jurisdictions.map((id) => v.parse(lawPack, parse(text(`${root}jurisdictions/${id}.yaml`))));
  const law = joinLaw(packs);
  const hash = contentHash({ scenario: read.output, law });
  const measures = readMeasures(files[entry.replace(/scenario\.yaml$/, 'measures.json')]);
  const scenario: Scenario = { ...read.output, law, hash, ...(measures && { measures }) };
  return { scenario, machine: machineOf(scenario), diagnostics: [] };
}
