/** What the author holds something that can be chosen to be worth in all: its credit for procedure and for protection. */
import type { Choice } from './tasks/choose.ts';

export const worthOf = ({ credit }: Pick<Choice, 'credit'>): number => (credit?.procedure ?? 0) + (credit?.protection ?? 0);
