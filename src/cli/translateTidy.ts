/**
 * `translate tidy <scenario> --to <language> [--confirm <key> | --confirm-all]`: puts the translation of a case, and those of its law packs, in order:
 * texts written in short get the hash of their original, entries stand in the order of the case, and those that moved with a list
 * stand under their new key. `--confirm`: the old translation under this key is still right for what the original says now.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { TranslatedPart } from '../compiler/translations.ts';
import { tidied, writeTranslation } from '../scenario/writeTranslation.ts';
import type { Language } from '../scenario/words.ts';
import type { Io } from './io.ts';
import type { LoadedScenario } from './loadScenario.ts';
import { readArgs } from './readArgs.ts';
import { replaceFile } from './replaceFile.ts';
import { shownPath } from './shownPath.ts';
import { wholeTranslationOf } from './translationOf.ts';

export const tidyUsage = 'translate tidy <scenario> --to <language> [--confirm <key> | --confirm-all]';

export async function translateTidy(given: string[], io: Io): Promise<number> {
  const args = readArgs(given, ['to', 'confirm'], ['confirm-all']);
  if (!args?.options.to) {
    io.err(`Usage: ${tidyUsage}`);
    return 2;
  }
  const asked = wholeTranslationOf(args.subject, args.options.to, io);
  if (typeof asked === 'number') return asked;
  const { loaded, language, translation } = asked;
  if (translation.parts.every(({ source }) => source === undefined)) {
    io.out(`Nothing is translated into "${language}" yet. Begin with: translate export <scenario> --to ${language}, or write ${shownPath(loaded.pathOf(translation.parts[0]?.file ?? ''))}.`);
    return 0;
  }
  const confirm = args.options.confirm;
  for (const part of translation.parts) tidyPart(part, loaded, language, confirm, args.flags.has('confirm-all'), io);
  return 0;
}

function tidyPart(part: TranslatedPart, loaded: LoadedScenario, language: Language, confirm: string | undefined, all: boolean, io: Io): void {
  const path = loaded.pathOf(part.file);
  if (!existsSync(path)) return;
  const confirmed = new Set(all ? part.texts.map(({ key }) => key) : confirm === undefined ? [] : [confirm]);
  const changes = tidied(part.all, confirmed);
  const before = readFileSync(path, 'utf8');
  const after = writeTranslation(before, { language }, changes, part.all.map(({ key }) => key));
  if (after !== before) replaceFile(path, after);
  const count = (standing: string) => part.all.filter((each) => each.standing === standing).length;
  const left = count('stale') - changes.filter(({ key }) => confirmed.has(key) && part.all.some((each) => each.key === key && each.standing === 'stale')).length;
  io.out(`${shownPath(path)}: ${after === before ? 'is in order' : 'put in order'}; ${part.all.filter(({ text }) => text !== undefined).length} of ${part.all.filter(({ needed }) => needed).length} texts are translated, ${left} of them from an older original.`);
  for (const each of part.diagnostics.filter(({ code }) => code === 'translation-of-nothing')) io.out(`  ${each.what}${each.nearest ? ` Did you mean "${each.nearest[0]}"?` : ''}`);
}
