/** A scenario that was read, resolved and joined with its law: plain JSON, so that it can be built once and shipped. */
import type { Article, Element, LawPack, Offence } from './lawPack.ts';
import type { TranslationStatus } from './localeFile.ts';
import type { ScenarioFile } from './scenario.ts';
import type { Language } from './words.ts';

/** An article, with the law and the pack that it stands in. */
export type ArticleEntry = Article & { readonly law: string; readonly lawTitle: string; readonly kind: 'statute' | 'practice'; readonly pack: string };

/** The law that a scenario uses, by the names it uses. */
export interface Law {
  readonly packs: readonly Pick<LawPack, 'id' | 'name' | 'caution'>[];
  /** By `law/article`. */
  readonly articles: Readonly<Record<string, ArticleEntry>>;
  readonly elements: Readonly<Record<string, Element>>;
  readonly offences: Readonly<Record<string, Offence>>;
  readonly sources: Readonly<Record<string, string>>;
  readonly traps: NonNullable<LawPack['traps']>;
}

/** What the model run obtains and weighs, and what walking at random obtains: measured, not written (scoring SPEC, rules N and I). */
export interface Measures {
  /** Hash of the scenario these were measured on. */
  readonly of: string;
  /** By dimension: the right weight that the reference expert had before them. */
  readonly expert: Readonly<Record<string, number>>;
  /** Key weight of admissible evidence: the model run's, and the mean of random walks. */
  readonly inquiry: { readonly best: number; readonly random: number; readonly walks: number; readonly seed: number };
}

/** Of a case that is read in a translation: from which language, whether anybody has reviewed it, and whether it is whole. */
export interface ReadIn {
  readonly from: Language;
  readonly status: TranslationStatus;
  readonly whole: boolean;
}

export type Scenario = ScenarioFile & { readonly law: Law; readonly hash: string; readonly measures?: Measures; readonly translated?: ReadIn };
