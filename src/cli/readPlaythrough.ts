/** A playthrough file from disk, with the line of each move. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { type Playthrough, playthrough as schema } from '../scenario/playthrough.ts';

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
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const [fault] = document.errors;
  if (fault) return `${path}:${fault.linePos?.[0].line ?? 1}: ${fault.message}`;
  const lineAt = (keys: readonly unknown[]): number | undefined => {
    for (let depth = keys.length; depth > 0; depth -= 1) {
      const node = document.getIn(keys.slice(0, depth), true) as { readonly range?: readonly [number, number, number] | null } | undefined;
      if (node?.range) return lines.linePos(node.range[0]).line;
    }
    return undefined;
  };
  const read = v.safeParse(schema, document.toJS());
  if (!read.success) {
    return read.issues.map((issue) => {
      const keys = (issue.path ?? []).map(({ key }) => key);
      return `${path}:${lineAt(keys) ?? 1}: ${keys.join('.') || 'the file'} is not what a playthrough needs there (${issue.message})`;
    }).join('\n');
  }
  return { path, playthrough: read.output, lineOf: (move) => lineAt(['moves', move]) };
}
