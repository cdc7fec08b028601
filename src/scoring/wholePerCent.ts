/** A share as people read it: whole per cent, half up, from the value as it is stored (six places). Never negative. */
export const wholePerCent = (share: number): number => Math.floor(Math.max(0, Math.round(share * 1e6)) / 1e4 + 0.5);
