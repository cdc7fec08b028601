/** The scenarios that a site brings with it: a card of each at once, the whole when it is played, a translation when it is asked for. */
import type { Translation } from '../../scenario/translation.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Language } from '../../scenario/words.ts';
import type { ScenarioCard } from '../../session/view.ts';

/** What a card says in another language. */
export type CardTexts = Readonly<Record<string, Pick<ScenarioCard, 'title' | 'summary'>>>;

export interface Shelf {
  readonly cards: readonly ScenarioCard[];
  /** Rejects where the network fails, or for an id that is not here. */
  load(id: string): Promise<Scenario>;
  /** Undefined where it is not translated into that language. Rejects where the network fails. */
  translation?(id: string, language: Language): Promise<Translation | undefined>;
  /** Titles and summaries by id, of those that are translated. Rejects where the network fails. */
  cardTexts?(language: Language): Promise<CardTexts>;
}
