/** The case of the lint fixtures, in which no rule finds anything, with something laid over it; and what rules then say. */
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Exploration } from '../../../src/analysis/explore/exploration.ts';
import { exploreNow } from '../../../src/analysis/explore/explore.ts';
import { lint } from '../../../src/analysis/lint/lint.ts';
import { compile } from '../../../src/compiler/compile.ts';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import { fixtures } from '../../compiler/fixture.ts';

const read = (path: string): string => readFileSync(`${fixtures}${path}`, 'utf8');
const base: unknown = parse(read('err/base/whole.yaml'));
const laws = {
  'jurisdictions/practice-land.yaml': read('ok/jurisdictions/practice-land.yaml'),
  'jurisdictions/unread-land.yaml': read('err/base/unread-land.yaml'),
};

/** What is laid over a case: groups are joined, `undefined` takes a key out, everything else is replaced. */
export function over(under: unknown, above: unknown): unknown {
  const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isGroup(under) || !isGroup(above)) return above;
  const joined = { ...under, ...Object.fromEntries(Object.entries(above).map(([key, value]) => [key, over(under[key], value)])) };
  return Object.fromEntries(Object.entries(joined).filter(([, value]) => value !== undefined));
}

/** The case with the changes, compiled; it must be free of errors. */
export function wholeCase(...changes: readonly unknown[]): Scenario {
  const text = stringify(changes.reduce(over, base), { aliasDuplicateObjects: false });
  const { scenario, diagnostics } = compile({ 'whole/scenario.yaml': text, ...laws }, 'whole/scenario.yaml');
  if (!scenario) throw new Error(`the changed case is not whole: ${diagnostics.map(({ code, path, what }) => `${code} ${path}: ${what}`).join('; ')}`);
  return scenario;
}

/** `code path` of all that is found. */
export const lintOf = (scenario: Scenario, explored?: Exploration): readonly string[] => lint(scenario, explored).map(({ code, path }) => `${code} ${path.join('.')}`);

const sources = ['practice/safety-first'];
/** A choice that leads to the end, with what is laid over it. */
export const choice = (changes: object = {}) => ({ label: 'Go on', 'leads-to': 'end', feedback: { text: 'He needs you.', sources }, ...changes });
/** A scene in which one of the choices is taken. */
export const scene = (choices: Record<string, unknown>, task: object = {}) => ({ title: 'A scene', text: 'It is noon.', task: { kind: 'choose', prompt: 'And now?', choices, ...task } });

/** Everything that can happen in a case. */
export const exploreAll = (scenario: Scenario): Exploration => exploreNow(scenario);
