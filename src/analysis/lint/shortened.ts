/** A text as it is quoted in what is said about it: on one line, and not too much of it. */
const LONGEST = 60;

export function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 3).trimEnd()}...` : line;
}

/** `1 text`, `2 texts`. */
export const numbered = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
