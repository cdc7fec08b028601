/** The case "The Rented Account", as it is read from its file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../src/compiler/compile.ts';
import type { CaseMachine } from '../../src/engine/case.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';

const read = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/ok', name), 'utf8');

export const cooperationText = read('cooperation.yaml');

export function cooperationOf(text = cooperationText): { readonly scenario: Scenario; readonly machine: CaseMachine } {
  const { scenario, machine, diagnostics } = compile({ 'cooperation/scenario.yaml': text, 'jurisdictions/practice-land.yaml': read('jurisdictions/practice-land.yaml') }, 'cooperation/scenario.yaml');
  if (!scenario || !machine) throw new Error(JSON.stringify(diagnostics));
  return { scenario, machine };
}
