/** Answers to deductions as a draft keeps them. */
import type { DeduceView } from '../../../session/view.ts';
import { fieldOf } from '../useDraft.ts';

export type Answers = Readonly<Record<string, string>>;

/** Of whatever was stored, the answers that can be given now. What is confirmed has its answer, whatever was stored. */
export const answersAmong = (stored: unknown, deductions: DeduceView['deductions']): Answers =>
  Object.fromEntries(deductions.flatMap(({ id, options, confirmed }) => {
    const answer = confirmed ?? options.find((option) => option.id === fieldOf(stored, id))?.id;
    return answer === undefined ? [] : [[id, answer]];
  }));
