/** A case from disk with one of its translations, also where nothing of it was written yet. */
import type { CaseTranslation } from '../compiler/translations.ts';
import { type Language, language as languages } from '../scenario/words.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { formatDiagnostics } from './formatDiagnostics.ts';
import type { Io } from './io.ts';
import { type LoadedScenario, loadScenario } from './loadScenario.ts';

export interface Asked {
  readonly loaded: LoadedScenario;
  readonly language: Language;
  /** Absent where the case, or something of its translations, has errors. */
  readonly translation?: CaseTranslation;
}

/** A text says why there is none. */
export function translationOf(subject: string, to: string): Asked | string {
  const language = languages.options.find((each) => each === to);
  if (!language) return `"${to}" is no language of the format. It is one of: ${languages.options.join(', ')}.`;
  const loaded = loadScenario(subject, undefined, language);
  if (!loaded) return `There is no scenario at "${subject}".`;
  if (loaded.scenario?.language === language) return `"${to}" is the language of the case itself.`;
  const translation = loaded.translations?.find((each) => each.language === language);
  return { loaded, language, ...(translation && { translation }) };
}

export interface WholeTranslation {
  readonly loaded: LoadedScenario;
  readonly scenario: Scenario;
  readonly language: Language;
  readonly translation: CaseTranslation;
}

/** The same, for a command that needs all of it: says what is wrong, and gives the exit code. */
export function wholeTranslationOf(subject: string, to: string, io: Io): WholeTranslation | number {
  const asked = translationOf(subject, to);
  if (typeof asked === 'string') {
    io.err(asked);
    return 2;
  }
  const { loaded, language, translation } = asked;
  const { scenario } = loaded;
  if (scenario && translation) return { loaded, scenario, language, translation };
  io.err(formatDiagnostics(loaded.diagnostics.filter(({ severity }) => severity === 'error'), new Map(Object.entries(loaded.files))));
  return 1;
}
