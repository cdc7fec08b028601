import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { parse, stringify } from 'yaml';
import { checkPlaythrough } from '../../src/compiler/checkPlaythrough.ts';
import { lint, rules } from '../../src/analysis/lint/lint.ts';
import { compile } from '../../src/compiler/compile.ts';
import { runPlaythrough } from '../../src/engine/runPlaythrough.ts';
import { type DiagnosticCode, codes } from '../../src/scenario/diagnosticCodes.ts';
import { exhibitDocument } from '../../src/scenario/exhibitDocument.ts';
import { playthrough } from '../../src/scenario/playthrough.ts';
import { task } from '../../src/scenario/task.ts';
import { exploreAll, over, wholeCase } from '../analysis/lint/wholeCase.ts';
import { diagnose, fixtures } from '../compiler/fixture.ts';

const at = fileURLToPath(new URL('../../scenarios/README.md', import.meta.url));
const readme = readFileSync(at, 'utf8');
const law = 'ok/jurisdictions/practice-land.yaml';
/** The cases that examples are pieces of: a fence says `yaml`, `yaml law-pack`, `yaml playthrough` or `yaml translation`, and of the second case `yaml reasoning`, `yaml reasoning/playthrough`, of the third `yaml persons`, of the fourth `yaml cooperation`. */
const cases = {
  cooperation: { scenario: 'ok/cooperation.yaml', 'law-pack': law, playthrough: 'ok/cooperation.model.yaml', translation: 'ok/small.ar.yaml' },
  small: { scenario: 'ok/small.yaml', 'law-pack': law, playthrough: 'ok/small.model.yaml', translation: 'ok/small.ar.yaml' },
  reasoning: { scenario: 'ok/reasoning.yaml', 'law-pack': law, playthrough: 'ok/reasoning.model.yaml', translation: 'ok/small.ar.yaml' },
  persons: { scenario: 'ok/persons.yaml', 'law-pack': law, playthrough: 'ok/persons.model.yaml', translation: 'ok/small.ar.yaml' },
};
type Of = keyof typeof cases;
type Kind = keyof typeof cases.small;

const lineOf = (match: RegExpExecArray): number => readme.slice(0, match.index).split('\n').length;

/** Every example, with the case and the kind of file it is of, and the line it stands on. */
const examples = [...readme.matchAll(/^```yaml ?(?!lint\/)(reasoning|persons|cooperation)?\/?(\S*)\n([\s\S]*?)^```$/gm)].map((match) => ({
  line: lineOf(match), of: (match[1] ?? 'small') as Of, kind: (match[2] || 'scenario') as Kind, text: match[3] ?? '',
}));

/** Examples of what a rule finds: `yaml lint/<code>`. */
const weak = [...readme.matchAll(/^```yaml lint\/(\S+)\n([\s\S]*?)^```$/gm)].map((match) => ({ line: lineOf(match), code: match[1] ?? '', text: match[2] ?? '' }));

describe('the examples for trainers', () => {
  it('are there for every kind of file', () => {
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(Object.keys(cases.small)));
    expect(new Set(examples.map(({ of }) => of))).toEqual(new Set(Object.keys(cases)));
    expect(examples.length).toBeGreaterThan(25);
  });

  it.each(examples)('the $kind in line $line is right as a part of the case "$of"', ({ of, kind, text }) => {
    const base = (file: Kind): unknown => parse(readFileSync(`${fixtures}${cases[of][file]}`, 'utf8'));
    const whole = (file: Kind) => stringify(file === kind ? over(base(file), parse(text)) : base(file));
    const entry = `${of}/scenario.yaml`;
    const files = { [entry]: whole('scenario'), 'jurisdictions/practice-land.yaml': whole('law-pack') };
    const { scenario, machine, diagnostics } = compile(kind === 'translation' ? { ...files, 'small/locales/ar.yaml': whole('translation') } : files, entry);
    // The short form of a translation is a reminder, and right.
    expect(diagnostics.filter(({ code }) => code !== 'missing-measures' && code !== 'translation-unstamped')).toEqual([]);
    expect(checkPlaythrough('model.yaml', whole('playthrough'), scenario)).toEqual([]);
    expect(machine && runPlaythrough(machine, v.parse(playthrough, parse(whole('playthrough'))).moves).stopped).toBeUndefined();
  });

  it('name every kind of task and of document', () => {
    const named = (options: readonly { readonly entries: { readonly kind: { readonly literal: string } } }[]) => options.map(({ entries }) => entries.kind.literal);
    for (const kind of [...named(task.options), ...named(exhibitDocument.options)]) expect(readme).toContain(`${kind}`);
  });
});

describe('the rules', () => {
  const found = (text: string) => {
    const scenario = wholeCase(parse(text));
    return [...new Set(lint(scenario, exploreAll(scenario)).map(({ code }) => code))];
  };

  it.each(weak)('$code finds what the example in line $line shows', ({ code, text }) => {
    expect(found(text)).toContain(code);
  });

  it('are all described', () => {
    for (const { code } of rules) expect(readme.slice(readme.indexOf('### What the rules look for'), readme.indexOf('### Every message'))).toContain(`\`${code}\``);
  });
});

describe('the list of messages', () => {
  it('has every code, with what is said in its fixture and what to do', async () => {
    const list = ['error', 'warning'].flatMap((severity) => [
      `**${severity === 'error' ? 'Errors' : 'Warnings'}**`, '', '| code | for example | what to do |', '| --- | --- | --- |',
      ...(Object.keys(codes) as DiagnosticCode[]).filter((code) => codes[code].severity === severity).map(rowOf), '',
    ]);
    const [before = '', , after = ''] = readme.split(/(?<=<!-- messages: [^>]*-->\n)([\s\S]*?)(?=<!-- end of messages -->)/);
    await expect(`${before}\n${list.join('\n')}\n${after}`).toMatchFileSnapshot(at);
  });

  it('shows a message as it is printed', () => {
    const shown = /^```text\n([\s\S]*?)^```$/m.exec(readme)?.[1] ?? 'nothing';
    expect(readFileSync(`${fixtures}err/unknown-scene.out`, 'utf8')).toContain(shown.trimEnd());
  });
});

function rowOf(code: DiagnosticCode): string {
  const found = diagnose(code).diagnostics.find((diagnostic) => diagnostic.code === code);
  const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
  return `| \`${code}\` | ${cell(found?.what)} | ${cell(found?.fix)} |`;
}
