/** Which cases of the catalogue are shown: by words, difficulty of practice, level, time, language, and how far one has come. */
import type { Focus, Level } from '../../scenario/scenario.ts';
import type { Language } from '../../scenario/words.ts';
import type { ScenarioCard } from '../../session/view.ts';

/** How far one has come with a case. */
export type Progress = 'new' | 'under-way' | 'done';

export interface CardFilter {
  readonly words: string;
  readonly focus: Focus | 'any';
  readonly level: Level | 'any';
  /** At most so many minutes; 0: any. */
  readonly minutes: number;
  readonly language: Language | 'any';
  readonly progress: Progress | 'any';
}

export const noFilter: CardFilter = { words: '', focus: 'any', level: 'any', minutes: 0, language: 'any', progress: 'any' };

/** Letters as they are compared: without marks, in one case. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

export const languagesOf = ({ language, languages = [] }: ScenarioCard): readonly Language[] => [language, ...languages];

/** `card` as it is read; `written` as it was written, whose languages count. */
export function fitsFilter(card: ScenarioCard, written: ScenarioCard, progress: Progress, filter: CardFilter): boolean {
  const text = plain(`${card.title} ${card.summary} ${written.title} ${written.summary}`);
  return plain(filter.words).split(/\s+/).every((word) => text.includes(word))
    && (filter.focus === 'any' || card.focus.includes(filter.focus))
    && (filter.level === 'any' || card.level === filter.level)
    && (filter.minutes === 0 || card.minutes <= filter.minutes)
    && (filter.language === 'any' || languagesOf(written).includes(filter.language))
    && (filter.progress === 'any' || progress === filter.progress);
}

/** Of a case that was begun more than once, what is under way counts. */
export function progressOf(scenario: string, cases: readonly { readonly scenario: { readonly id: string }; readonly ended?: unknown }[]): Progress {
  const own = cases.filter((each) => each.scenario.id === scenario);
  return own.some(({ ended }) => ended === undefined) ? 'under-way' : own.length > 0 ? 'done' : 'new';
}
