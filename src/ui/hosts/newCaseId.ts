/**
 * Ids of cases and seeds. By `getRandomValues`: a laptop in a training room speaks plain http, where browsers have no
 * `randomUUID`.
 */

/** A name for a new case that no other case has: 32 hexadecimal digits. */
export const newCaseId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** A whole number that shuffles the options of a new case. */
export const newSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
