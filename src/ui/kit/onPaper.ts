/** Whether answers are read off printed sheets: options then stand in the order of the sheets, with their letters. */
import { createContext } from 'react';

export const OnPaper = createContext(false);

/** Options in the order of the sheets. */
export const asOnPaper = <T extends { readonly letter: string }>(options: readonly T[]): readonly T[] =>
  [...options].sort((a, b) => a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1));
