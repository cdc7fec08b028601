/**
 * A fixture of a diagnostic: a file that has one thing wrong with it. Every key that it does not write is taken from a base
 * and put after it, so that fixtures are short and their lines are still the lines that a diagnostic names. Its first
 * comments may say `kind: law-pack` or `playthrough`, `alone` (nothing is put after it), `with:` a second law pack,
 * `measures: old`, `case: reasoning` or `persons` (a playthrough of the second or the third case), `also:` a second code that comes with it, `states:` how
 * many states are explored at most, `beside:` a translation (its text in `err/beside`; `HASH:key` there is the hash of that text), or `made:`
 * what no text file can hold. Codes of lint rules have a base
 * of their own, in which no rule finds anything.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { rules } from '../../src/analysis/lint/lint.ts';
import { guessedIn } from '../../src/cli/guessedIn.ts';
import { lintedIn } from '../../src/cli/lintedIn.ts';
import { checkLawPack } from '../../src/compiler/checkLawPack.ts';
import { checkPlaythrough } from '../../src/compiler/checkPlaythrough.ts';
import { compile } from '../../src/compiler/compile.ts';
import type { Diagnostic } from '../../src/scenario/diagnostic.ts';
import { translatableIn } from '../../src/scenario/translatable.ts';

export const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const read = (path: string): string => readFileSync(`${fixtures}${path}`, 'utf8');

const lawPackText = read('ok/jurisdictions/practice-land.yaml');
const reasoning = { 'reasoning/scenario.yaml': read('ok/reasoning.yaml'), 'jurisdictions/practice-land.yaml': lawPackText };
const persons = { 'persons/scenario.yaml': read('ok/persons.yaml'), 'jurisdictions/practice-land.yaml': lawPackText };
const small = { 'small/scenario.yaml': read('ok/small.yaml'), 'jurisdictions/practice-land.yaml': lawPackText };
const bases = { scenario: read('err/base/scenario.yaml'), lint: read('err/base/whole.yaml'), 'law-pack': lawPackText, playthrough: read('ok/small.model.yaml') };

const made: Readonly<Record<string, string | Uint8Array | undefined>> = {
  missing: undefined,
  large: `title: ${'a'.repeat(5_000_000)}`,
  binary: Uint8Array.from({ length: 3000 }, (_, at) => (at * 37) % 256),
  deep: `title: ${'['.repeat(100)}${']'.repeat(100)}`,
};

export interface Diagnosed {
  readonly diagnostics: readonly Diagnostic[];
  /** The text that the places are in. */
  readonly content: string | Uint8Array | undefined;
  /** The translation beside it: its place, and its text. */
  readonly beside?: readonly [file: string, text: string];
  /** Another code that cannot but come with it. */
  readonly also: readonly string[];
}

/** What is found in a fixture. */
export function diagnose(code: string): Diagnosed {
  const file = `${code}.yaml`;
  const own = read(`err/${file}`);
  const said = (key: string) => new RegExp(`^# ${key}: (.+)$`, 'm').exec(own)?.[1];
  const also = [said('also') ?? []].flat();
  const kind = said('kind') === 'law-pack' ? 'law-pack' : said('kind') === 'playthrough' ? 'playthrough' : 'scenario';
  const make = said('made');
  const of = said('case');
  const beside = said('beside');
  const isLint = beside !== undefined || rules.some((rule) => rule.code === code);
  const base = of ? read(`ok/${of}.model.yaml`) : bases[isLint ? 'lint' : kind];
  const content = make !== undefined ? made[make] : /^# alone$/m.test(own) ? own : completed(own, base);
  if (kind === 'law-pack') return { diagnostics: checkLawPack(file, content), content, also };
  if (kind === 'playthrough') return { diagnostics: checkPlaythrough(file, content, compile({ small, reasoning, persons }[of ?? 'small'] ?? {}, `${of ?? 'small'}/scenario.yaml`).scenario), content, also };
  const second = said('with');
  const besides = beside === undefined ? undefined : [beside, besideText(code, content)] as const;
  const files = {
    ...(content !== undefined && { [file]: content }),
    'jurisdictions/practice-land.yaml': lawPackText,
    ...(second !== undefined && { [`jurisdictions/${second}.yaml`]: read(`err/base/${second}.yaml`) }),
    ...(besides && { [besides[0]]: besides[1] }),
    ...(said('measures') !== undefined && { 'measures.json': oldMeasures }),
  };
  const compiled = compile(files, file);
  // What policies earn is looked at by the command `check`, after everything else.
  const loaded = { ...compiled, files, entry: file, folder: `${fixtures}err` };
  const states = said('states');
  const found = isLint ? lintedIn(loaded, states === undefined ? undefined : { states: Number(states), bytes: 1e8 }) : compiled.diagnostics;
  const diagnostics = [...found, ...guessedIn(loaded)];
  // No fixture is measured; that is the point of one of them only.
  return { diagnostics: diagnostics.filter((diagnostic) => diagnostic.code !== 'missing-measures' || code === 'missing-measures'), content, also, ...(besides && { beside: besides }) };
}

/** The text of the translation beside a fixture. */
function besideText(code: string, content: string | Uint8Array | undefined): string {
  const units = translatableIn('scenario', parse(String(content)), 'en', 'ar');
  return read(`err/beside/${code}.yaml`).replace(/HASH:([\w/-]+)/g, (_, key: string) => units.find((unit) => unit.key === key)?.of ?? 'not-there');
}

const oldMeasures = JSON.stringify({ of: 'another version', expert: {}, inquiry: { best: 1, random: 0, walks: 1, seed: 1 } });

/** The text, and after it every key of the base that it does not have. */
export function completed(text: string, base: string): string {
  const has = new Set([...text.matchAll(/^([a-z-]+):/gm)].map(([, key]) => key));
  const missing = base.split(/^(?=[a-z-]+:)/m).filter((block) => /^[a-z-]+:/.test(block) && !has.has(block.slice(0, block.indexOf(':'))));
  return `${text.endsWith('\n') ? text : `${text}\n`}${missing.join('')}`;
}
