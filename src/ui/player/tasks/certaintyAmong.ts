import type { Certainty } from '../../../scenario/playthrough.ts';

const certainties: readonly Certainty[] = ['not-sure', 'probable', 'sure'];

/** A stored certainty, if it is one. */
export const certaintyAmong = (stored: unknown): Certainty | null => certainties.find((one) => one === stored) ?? null;
