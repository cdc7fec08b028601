/** A scenario of the shelf in the language that a reader asks for: translated where there is a translation, else as it was written. */
import { type Translation, scenarioIn as inTranslation } from '../../scenario/translation.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Language } from '../../scenario/words.ts';
import type { Shelf } from './shelf.ts';

/** Where a translation cannot be fetched, as without a network, the case is read as it was written: it can be played all the same. */
export async function scenarioIn(shelf: Shelf, id: string, language: Language | undefined): Promise<Scenario> {
  const [scenario, translation] = await Promise.all([shelf.load(id), translationOf(shelf, id, language)]);
  return inTranslation(scenario, translation);
}

async function translationOf(shelf: Shelf, id: string, language: Language | undefined): Promise<Translation | undefined> {
  if (language === undefined || !shelf.translation) return undefined;
  return shelf.translation(id, language).catch(() => undefined);
}
