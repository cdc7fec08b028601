/**
 * Latin words, blood groups, and figures joined by signs (dates, telephone numbers, case references), as they stand within a text that
 * runs from right to left: kept apart, or their parts would change places.
 */
const runs = /\p{sc=Latin}[\p{sc=Latin}\p{M}\p{Nd}]*(?:[ .,:;/\\+\-–_@#&%'’()=]{1,2}[\p{sc=Latin}\p{Nd}]+[\p{M}]*)*(?:[+\-−](?![\p{L}\p{Nd}]))?|\+\p{Nd}+(?:[ -]\p{Nd}+)*|[+#]?\p{Nd}+(?:[.,:/\\\-–_+]{1,2}[\p{Nd}\p{sc=Latin}]+)+%?/gu;

/** A part of a text; `apart`: it runs from left to right and is to be isolated. */
export interface Run {
  readonly text: string;
  readonly apart: boolean;
}

/** The parts of a text in their order. A text with nothing to keep apart is one part. */
export function runsIn(text: string, direction: 'ltr' | 'rtl'): readonly Run[] {
  const whole = [{ text, apart: false }];
  if (direction === 'ltr') return whole;
  const parts: Run[] = [];
  let done = 0;
  for (const { 0: run, index } of text.matchAll(runs)) {
    // Alone, a word has nothing to change places with.
    if (run === text && /^\p{L}.*[\p{L}\p{M}\p{Nd}]$/u.test(run)) return whole;
    if (index > done) parts.push({ text: text.slice(done, index), apart: false });
    parts.push({ text: run, apart: true });
    done = index + run.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), apart: false });
  return parts;
}
