/** Compiling the case from its text, against taking the same text apart as plain YAML. */
import { parseDocument } from 'yaml';
import { compile } from '../../src/compiler/compile.ts';
import type { Files } from '../../src/scenario/readScenario.ts';
import { type Ratio, ratio } from './ratio.ts';

export function compiling(files: Files, entry: string): Promise<Ratio> {
  const packs = Object.keys(files).filter((path) => path.includes('jurisdictions/'));
  const texts = [entry, ...packs].map((path) => {
    const content = files[path];
    return typeof content === 'string' ? content : new TextDecoder().decode(content);
  });
  return ratio('compiler: the case and its law packs, text to machine (ms), against yaml.parseDocument of the same texts', 10,
    () => compile(files, entry), () => texts.map((text) => parseDocument(text)));
}
