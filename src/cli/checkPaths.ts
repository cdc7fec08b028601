/** Several paths checked at once: each file and each problem once, in the order in which a person mends them. */
import { type Diagnostic, inOrder } from '../scenario/diagnostic.ts';
import { type Checked, checkPath } from './checkPath.ts';

/** A text says why there is nothing to check at one of the paths. */
export function checkPaths(paths: readonly string[], each = false): Checked | string {
  const checked: Checked[] = [];
  for (const path of paths) {
    const found = checkPath(path, each);
    if (typeof found === 'string') return found;
    checked.push(found);
  }
  return { files: new Map(checked.flatMap(({ files }) => [...files])), diagnostics: inOrder(once(checked.flatMap(({ diagnostics }) => diagnostics))), languages: checked.flatMap(({ languages }) => languages) };
}

/** Two scenarios may share a law pack; what is wrong with it is said once. */
function once(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...seen.values()];
}
