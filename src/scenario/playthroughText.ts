/** Moves through a scenario as the text of a playthrough file, which `play` goes again. */
import { stringify } from 'yaml';
import type { Move } from './playthrough.ts';

const LONGEST_TITLE = 120;

/** A playthrough has moves: without any there is no file to write. */
export const playthroughText = (scenario: string, title: string, moves: readonly Move[]): string =>
  stringify({ format: 1, scenario, title: title.slice(0, LONGEST_TITLE), purpose: 'middle', moves });
