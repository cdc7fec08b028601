/** A scenario with its translations, as a room keeps it: told in the language of each seat, by machines that are made when first asked for. */
import { createHash } from 'node:crypto';
import { compile } from '../../compiler/compile.ts';
import { machineOf } from '../../compiler/machine.ts';
import type { CaseMachine } from '../../engine/case.ts';
import { scenarioIn, type Translation } from '../../scenario/translation.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Language } from '../../scenario/words.ts';
import { readScenarioFiles } from '../scenarioFiles.ts';

export interface RoomContent {
  readonly scenario: Scenario;
  readonly translations: readonly Translation[];
}

/** A scenario of the folder; undefined where there is none of that name, or it has errors. */
export function contentFrom(folder: string, id: string): RoomContent | undefined {
  const files = readScenarioFiles(folder);
  const entry = `${id}/scenario.yaml`;
  if (!Object.hasOwn(files, entry)) return undefined;
  const stamp = stampOf(files);
  const known = compiled.get(`${folder} ${id}`);
  if (known?.stamp === stamp) return known.content;
  const content = compiledFrom(files, entry);
  compiled.set(`${folder} ${id}`, { stamp, content });
  return content;
}

/** What was compiled last, by folder and name. Compiling takes long enough for rooms that are at work to notice: it is done again only where a file has changed. */
const compiled = new Map<string, { readonly stamp: string; readonly content: RoomContent | undefined }>();

function stampOf(files: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  for (const [path, text] of Object.entries(files)) hash.update(`${path}\0${text.length}\0`).update(text);
  return hash.digest('base64url');
}

function compiledFrom(files: Readonly<Record<string, string>>, entry: string): RoomContent | undefined {
  const { scenario, translations = [], diagnostics } = compile(files, entry);
  if (!scenario || diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  return { scenario, translations: translations.map(({ translation }) => translation).filter(({ texts }) => Object.keys(texts).length > 0) };
}

const shared = new Map<string, WeakRef<ToldContent>>();

/** The content that a room keeps, from its text. Rooms that keep the same share it: it never changes. */
export function toldContent(text: string): ToldContent {
  const name = createHash('sha256').update(text).digest('base64url');
  const known = shared.get(name)?.deref();
  if (known) return known;
  for (const [each, content] of shared) if (!content.deref()) shared.delete(each);
  const told = new ToldContent(JSON.parse(text) as RoomContent);
  shared.set(name, new WeakRef(told));
  return told;
}

export class ToldContent {
  private readonly machines = new Map<Language, CaseMachine>();
  readonly base: CaseMachine;

  private readonly content: RoomContent;

  constructor(content: RoomContent) {
    this.content = content;
    this.base = machineOf(content.scenario);
    this.machines.set(content.scenario.language, this.base);
  }

  get languages(): readonly Language[] {
    return [this.content.scenario.language, ...this.content.translations.map(({ language }) => language)];
  }

  /** In the language asked for, or as it was written. */
  readonly machineIn = (language: Language): CaseMachine => {
    const known = this.machines.get(language);
    if (known) return known;
    const translation = this.content.translations.find((each) => each.language === language);
    const machine = translation ? machineOf(scenarioIn(this.content.scenario, translation)) : this.base;
    this.machines.set(language, machine);
    return machine;
  };
}
