/** The third case of the fixtures, compiled: several persons, several agencies. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../src/compiler/compile.ts';
import type { Move } from '../../src/scenario/playthrough.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../fixtures', path), 'utf8');

function compiled(): Scenario {
  const { scenario, diagnostics } = compile({ 'persons/scenario.yaml': read('ok/persons.yaml'), 'jurisdictions/practice-land.yaml': read('ok/jurisdictions/practice-land.yaml') }, 'persons/scenario.yaml');
  if (!scenario) throw new Error(diagnostics.map(({ code, path }) => `${code} ${path}`).join());
  return scenario;
}

export const personsCase: Scenario = compiled();

type Answers = Readonly<Record<string, string>>;

export const right = { tell: { 'child-protection': 'now', 'border-post': 'today', newspaper: 'not-yet' }, settle: { lead: 'police' } } as const;

export const assign = (tell: Answers = {}, settle: Answers = {}): Move => ({ at: 'who-is-told', tell: { ...right.tell, ...tell }, settle: { ...right.settle, ...settle } });
export const handIn: Move = { at: 'map', 'hand-in': 'proof-map' };
export const identify = (statuses: Answers = {}, reliesOn?: Readonly<Record<string, readonly string[]>>): Move => ({
  at: 'who-is-who', identify: { boy: 'trafficked', women: 'smuggled', ...statuses },
  ...(reliesOn && { 'relies-on': Object.fromEntries(Object.entries(reliesOn).map(([id, exhibits]) => [id, [...exhibits]])) }),
});
export const qualify: Move = { at: 'the-boy', qualify: 'trafficking', readiness: 'continue', 'relies-on': {} };
