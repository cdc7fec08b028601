/**
 * `pack <scenario> [--lang <language>] [--out <folder>] [--address <address> --code <code>]`: an exercise on paper, as two pages to print:
 * `<id>.<language>.participants.html`, and `<id>.<language>.facilitator.html`, which gives the case away. With the address and the
 * code of a room the first begins with a poster. Exit code 1 where the scenario has errors: nothing is written then.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { facilitatorHtml } from '../interop/pack/facilitatorHtml.ts';
import { packFiles, type PackTexts, type TextFiles, type Texts } from '../interop/pack/packTexts.ts';
import { participantsHtml } from '../interop/pack/participantsHtml.ts';
import type { PackContent } from '../interop/pack/telling.ts';
import { type Glossary, glossary } from '../scenario/glossary.ts';
import { readDocument } from '../scenario/readDocument.ts';
import { scenarioIn } from '../scenario/translation.ts';
import { type Language, language as languages } from '../scenario/words.ts';
import { formatDiagnostics } from './formatDiagnostics.ts';
import type { Io } from './io.ts';
import { loadScenario } from './loadScenario.ts';
import { readArgs } from './readArgs.ts';
import { replaceFile } from './replaceFile.ts';
import { shownPath } from './shownPath.ts';

const usage = 'Usage: pack <scenario> [--lang <language>] [--out <folder>] [--address <address> --code <code>]';

export async function pack(given: string[], io: Io): Promise<number> {
  const args = readArgs(given, ['lang', 'out', 'address', 'code']);
  const { address, code } = args?.options ?? {};
  if (!args || (address === undefined) !== (code === undefined) || (address !== undefined && !/^https?:\/\/[^\s/]+\/?$/.test(address)) || (code !== undefined && !/^\d{4,8}$/.test(code))) {
    io.err(usage);
    return 2;
  }
  const asked = args.options.lang;
  if (asked !== undefined && !languages.options.some((each) => each === asked)) {
    io.err(`"${asked}" is no language of the format. It is one of: ${languages.options.join(', ')}.`);
    return 2;
  }
  const loaded = loadScenario(args.subject);
  if (!loaded) {
    io.err(`There is no scenario at "${args.subject}".`);
    return 2;
  }
  const { scenario, translations = [] } = loaded;
  if (!scenario) {
    io.err(formatDiagnostics(loaded.diagnostics.filter(({ severity }) => severity === 'error'), new Map(Object.entries(loaded.files))));
    return 1;
  }
  const language = languages.options.find((each) => each === asked) ?? scenario.language;
  const terms = glossaryBeside(loaded.folder);
  const content: PackContent = {
    scenario: scenarioIn(scenario, translations.find((each) => each.language === language)?.translation), language, texts: packTextsIn(language),
    ...(terms && { glossary: terms }), ...(address !== undefined && code !== undefined && { join: { address: address.replace(/\/$/, ''), code } }),
  };
  if (language !== scenario.language && !content.scenario.translated) io.err(`There is no translation of this case in "${language}": its own words stay as their author wrote them.`);
  const folder = resolve(args.options.out ?? '.');
  for (const [part, text] of [['participants', participantsHtml(content)], ['facilitator', facilitatorHtml(content)]] as const) {
    const path = join(folder, `${scenario.id}.${language}.${part}.html`);
    replaceFile(path, text);
    io.out(`Wrote ${shownPath(path)}${part === 'facilitator' ? ' (it gives the case away: not for groups)' : ''}.`);
  }
  return 0;
}

/** The interface's words for a pack, in English where there are none in the language. */
export function packTextsIn(language: Language): PackTexts {
  const english = filesIn('en') ?? {};
  const own = filesIn(language);
  return own ? { language, own, english } : { language: 'en', own: english, english };
}

function filesIn(language: string): TextFiles | undefined {
  const path = (name: string) => new URL(`../ui/locales/${language}/${name}.json`, import.meta.url);
  if (!existsSync(path('pack'))) return undefined;
  return Object.fromEntries(packFiles.map((name) => [name, JSON.parse(readFileSync(path(name), 'utf8')) as Texts]));
}

/** The glossary in the folder of scenarios, where it has one that can be read. */
function glossaryBeside(folder: string): Glossary | undefined {
  const path = join(dirname(folder), 'glossary.yaml');
  return existsSync(path) ? readDocument(glossary, 'glossary.yaml', readFileSync(path)).value : undefined;
}
