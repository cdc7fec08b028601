/** What the keys do in the matrix of proof. */
import type { LinkVerdict } from '../../../scenario/playthrough.ts';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cell that a key leads to; undefined for any other key. In a right-to-left page the next column lies to the left. */
export function cellAfter(from: Cell, key: string, { rows, columns, rtl }: { readonly rows: number; readonly columns: number; readonly rtl: boolean }): Cell | undefined {
  const row = (to: number): Cell => ({ row: Math.min(rows - 1, Math.max(0, to)), column: from.column });
  const column = (to: number): Cell => ({ row: from.row, column: Math.min(columns - 1, Math.max(0, to)) });
  switch (key) {
    case 'ArrowDown': return row(from.row + 1);
    case 'ArrowUp': return row(from.row - 1);
    case 'ArrowRight': return column(from.column + (rtl ? -1 : 1));
    case 'ArrowLeft': return column(from.column + (rtl ? 1 : -1));
    case 'Home': return column(0);
    case 'End': return column(columns - 1);
    default: return undefined;
  }
}

/** The verdict a key gives. Letters by their place on the keyboard as well, since an Arabic layout has others there. */
export function verdictOfKey({ key, code }: { readonly key: string; readonly code: string }): LinkVerdict | undefined {
  if (key === ' ' || key === 'Delete' || key === 'Backspace') return 'none';
  if (key.toLowerCase() === 's' || code === 'KeyS') return 'supports';
  if (key.toLowerCase() === 'c' || code === 'KeyC') return 'contradicts';
  return undefined;
}
