// Whether a path is of a kind, as `scenes/*/title`. A star stands for any one key; two at the beginning for any way that leads there.
import type { Path } from './diagnostic.ts';

export function fits(kind: string, path: Path): boolean {
  const parts = kind.split('/');
  if (parts[0] === '**') return path.length >= parts.length && alike(parts.slice(1), path.slice(path.length - parts.length + 1));
  return alike(parts, path);
}

const alike = (parts: readonly string[], path: Path): boolean =>
  parts.length === path.length && parts.every((part, at) => part === '*' || part === String(path[at]));
