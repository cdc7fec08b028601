import { describe, expect, it } from 'vitest';
import { cellAfter, verdictOfKey } from '../../../../src/ui/player/map/matrixKeys.ts';

const size = { rows: 3, columns: 4, rtl: false };

describe('keys in the matrix', () => {
  it('stop at its edges', () => {
    expect(cellAfter({ row: 0, column: 0 }, 'ArrowUp', size)).toEqual({ row: 0, column: 0 });
    expect(cellAfter({ row: 2, column: 3 }, 'ArrowDown', size)).toEqual({ row: 2, column: 3 });
    expect(cellAfter({ row: 2, column: 3 }, 'ArrowRight', size)).toEqual({ row: 2, column: 3 });
    expect(cellAfter({ row: 1, column: 0 }, 'ArrowLeft', size)).toEqual({ row: 1, column: 0 });
  });

  it('go to the first and the last column, and leave other keys alone', () => {
    expect(cellAfter({ row: 1, column: 2 }, 'Home', size)).toEqual({ row: 1, column: 0 });
    expect(cellAfter({ row: 1, column: 2 }, 'End', size)).toEqual({ row: 1, column: 3 });
    expect(cellAfter({ row: 1, column: 2 }, 'Tab', size)).toBeUndefined();
  });

  it('give a verdict on an Arabic keyboard too, where other letters lie on S and C', () => {
    expect(verdictOfKey({ key: 'س', code: 'KeyS' })).toBe('supports');
    expect(verdictOfKey({ key: 'ؤ', code: 'KeyC' })).toBe('contradicts');
    expect(verdictOfKey({ key: 'S', code: '' })).toBe('supports');
    expect(verdictOfKey({ key: 'Backspace', code: 'Backspace' })).toBe('none');
    expect(verdictOfKey({ key: 'x', code: 'KeyX' })).toBeUndefined();
  });
});
