/** As a person would write a path from where they stand, with forward slashes. */
import { relative, sep } from 'node:path';
import process from 'node:process';

export function shownPath(path: string): string {
  const from = relative(process.cwd(), path);
  return (from === '' || from.startsWith('..') ? path : from).split(sep).join('/');
}
