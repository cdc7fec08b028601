/** Changes to a text by place, so that everything between them stays as it was written, byte for byte. */

export interface Edit {
  /** Places in the text, counted as JavaScript counts; `to` is the place after the last character that is replaced. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with all edits carried out. Two that touch the same place are our own fault. */
export function edited(text: string, edits: readonly Edit[]): string {
  let done = 0;
  let result = '';
  for (const edit of [...edits].sort((a, b) => a.from - b.from)) {
    if (edit.from < done || edit.to < edit.from || edit.to > text.length) throw new Error('edits overlap or lie outside the text');
    result += text.slice(done, edit.from) + edit.text;
    done = edit.to;
  }
  return result + text.slice(done);
}
