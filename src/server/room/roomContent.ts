/** A scenario with its translations, as a room keeps it: told in the language of each seat, by machines that are made when first asked for. */
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
  const { scenario, translations = [], diagnostics } = compile(files, entry);
  if (!scenario || diagnostics.some(({ severity }) => severity === 'error')) return undefined;
  return { scenario, translations: translations.map(({ translation }) => translation).filter(({ texts }) => Object.keys(texts).length > 0) };
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
