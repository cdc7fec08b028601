/** A playthrough file from disk, with the line of each move. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Playthrough, playthrough as schema } from '../scenario/playthrough.ts';
import { readDocument } from '../scenario/readDocument.ts';
import { placeOf } from '../scenario/readYaml.ts';
import { formatDiagnostics } from './formatDiagnostics.ts';

export interface PlaythroughFile {
  readonly path: string;
  readonly playthrough: Playthrough;
  /** The line that a move starts on, from 1. */
  readonly lineOf: (move: number) => number | undefined;
}

/** `of` is a path, or the name of a playthrough in the scenario's folder. A text says what is wrong. */
export function readPlaythrough(of: string, folder: string): PlaythroughFile | string {
  const path = [resolve(of), join(folder, 'playthroughs', of), join(folder, 'playthroughs', `${of}.yaml`)].find((candidate) => existsSync(candidate));
  if (path === undefined) return `There is no playthrough "${of}": neither a file of that name, nor one in ${join(folder, 'playthroughs')}.`;
  const content = readFileSync(path);
  const { value, source, diagnostics } = readDocument(schema, path, content);
  if (!value || !source) return formatDiagnostics(diagnostics, new Map([[path, content]]));
  return { path, playthrough: value, lineOf: (move) => (value.moves[move] ? placeOf(source, ['moves', move]).line : undefined) };
}
