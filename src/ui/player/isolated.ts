/** A name of either direction, so that it keeps to itself within a sentence of the other. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
