/** One of the two cases of the fixtures with something changed in its text, and what is then found in it. */
import { readFileSync } from 'node:fs';
import { compile } from '../../src/compiler/compile.ts';
import { fixtures } from './fixture.ts';

const small = readFileSync(`${fixtures}ok/small.yaml`, 'utf8');
const reasoning = readFileSync(`${fixtures}ok/reasoning.yaml`, 'utf8');
const pack = readFileSync(`${fixtures}ok/jurisdictions/practice-land.yaml`, 'utf8');

type Change = readonly [from: string, to: string];

/** `code path` of every diagnostic; the case is not measured, which is left out. Each change must find its text. */
export const faultsWith = (...changes: readonly Change[]): readonly string[] => found(allChanged(small, changes), pack);

/** The same of the case about reasoning. */
export const reasoningFaultsWith = (...changes: readonly Change[]): readonly string[] => found(allChanged(reasoning, changes), pack);

export const faultsWithLaw = (from: string, to: string): readonly string[] => found(small, changed(pack, from, to));

function found(text: string, law: string): readonly string[] {
  const { diagnostics } = compile({ 'small/scenario.yaml': text, 'jurisdictions/practice-land.yaml': law }, 'small/scenario.yaml');
  return diagnostics.filter(({ code }) => code !== 'missing-measures').map(({ code, path }) => `${code} ${path}`);
}

const allChanged = (text: string, changes: readonly Change[]): string => changes.reduce((now, [from, to]) => changed(now, from, to), text);

function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the text does not hold: ${from}`);
  return text.replace(from, () => to);
}
