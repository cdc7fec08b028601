/** Moves through a scenario as the text of a playthrough file, which `play` goes again. */
import { stringify } from 'yaml';
import type { Move, Playthrough } from './playthrough.ts';

const LONGEST_TITLE = 120;

/** A playthrough has moves: without any there is no file to write. */
export const playthroughText = (scenario: string, title: string, moves: readonly Move[], { purpose, expects }: Pick<Playthrough, 'purpose' | 'expects'> = { purpose: 'middle' }): string =>
  stringify({ format: 1, scenario, title: title.slice(0, LONGEST_TITLE), purpose, moves, ...(expects && { expects }) });
