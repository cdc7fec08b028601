/** The files of a new case: the example with the answers put in their places, by position, so that its comments stay as they are. */
import { readFileSync } from 'node:fs';
import { isNode, stringify } from 'yaml';
import type { Path } from '../../scenario/diagnostic.ts';
import { edited } from '../../scenario/edits.ts';
import { readYaml } from '../../scenario/readYaml.ts';
import type { Answers } from './answers.ts';

const template = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** By path within the folder of the case. `schemas` are the first lines for an editor's sake. */
export const writtenFiles = (slug: string, answers: Answers, schemas: { readonly scenario: string; readonly playthrough: string }): Readonly<Record<string, string>> => ({
  'scenario.yaml': `${schemas.scenario}${filled('scenario.yaml', [
    [['id'], slug], [['title'], answers.title], [['language'], answers.language], [['jurisdictions'], answers.jurisdictions], [['focus'], answers.focus],
  ])}`,
  'playthroughs/model.yaml': `${schemas.playthrough}${filled('model.yaml', [[['scenario'], slug]])}`,
  'playthroughs/poor.yaml': `${schemas.playthrough}${filled('poor.yaml', [[['scenario'], slug]])}`,
});

function filled(name: string, values: readonly (readonly [Path, string | readonly string[]])[]): string {
  const { source } = readYaml(name, template(name));
  if (!source) throw new Error(`the example ${name} cannot be read`);
  return edited(source.text, values.map(([path, value]) => {
    const node = source.document.getIn(path, true);
    if (!isNode(node) || !node.range) throw new Error(`the example ${name} has no ${path.join('.')}`);
    return { from: node.range[0], to: node.range[1], text: asYaml(value) };
  }));
}

/** On one line, in quotes where YAML would read something else than the text. */
export const asYaml = (value: string | readonly string[]): string =>
  typeof value === 'string' ? stringify(value, { version: '1.2', lineWidth: 0, blockQuote: false }).replace(/\n$/, '') : `[${value.join(', ')}]`;
