/** Where each live slot stands in a row of words. The first word is the place, the second the clock, then the key, then what was used up. */
import type { Field } from './table.ts';

export const PLACE = 0;
export const CLOCK = 1;

/** A field on which nothing that is live depends: it is never written and reads as 0. */
export class Layout {
  readonly keyFields: Field[] = [];
  readonly usedFields: Field[] = [];
  private keyWord = 2;
  private keyBit = 0;
  private readonly waiting: { readonly most: number; readonly field: { word: number; shift: number; mask: number } }[] = [];
  key = 2;
  width = 2;

  /** A field of the key. */
  field(most: number): Field {
    const bits = bitsOf(most);
    if (this.keyBit + bits > 32) {
      this.keyWord += 1;
      this.keyBit = 0;
    }
    const field = { word: this.keyWord, shift: this.keyBit, mask: maskOf(bits) };
    this.keyBit += bits;
    this.keyFields.push(field);
    return field;
  }

  /** A field that says how much was used up; it gets its place when the key is complete. */
  used(most: number): Field {
    const field = { word: -1, shift: 0, mask: maskOf(bitsOf(most)) };
    this.waiting.push({ most, field });
    this.usedFields.push(field);
    return field;
  }

  finish(): void {
    this.key = this.keyBit === 0 ? this.keyWord : this.keyWord + 1;
    let word = this.key;
    let bit = 0;
    for (const { most, field } of this.waiting) {
      const bits = bitsOf(most);
      if (bit + bits > 32) {
        word += 1;
        bit = 0;
      }
      field.word = word;
      field.shift = bit;
      bit += bits;
    }
    this.width = bit === 0 ? word : word + 1;
  }
}

const bitsOf = (most: number): number => Math.max(1, 32 - Math.clz32(most));
const maskOf = (bits: number): number => (bits === 32 ? -1 : (1 << bits) - 1) >>> 0;

export const read = (row: Int32Array, { word, shift, mask }: Field): number => ((row[word] as number) >>> shift) & mask;

export function write(row: Int32Array, { word, shift, mask }: Field, value: number): void {
  row[word] = ((row[word] as number) & ~(mask << shift)) | ((value & mask) << shift);
}
