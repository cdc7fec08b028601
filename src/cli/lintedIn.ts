/** Everything that is said against a case that is whole: its text is read, and every path through it is gone, as far as a check may take. */
import type { ExploreBounds } from '../analysis/explore/exploration.ts';
import { exploreNow } from '../analysis/explore/explore.ts';
import { problemsOf } from '../analysis/lint/problemsOf.ts';
import type { Diagnostic } from '../scenario/diagnostic.ts';
import type { LoadedScenario } from './loadScenario.ts';

/** Done in seconds; a large case with a clock needs more, and the check then says so. `analyse` goes further. */
export const checkBounds: ExploreBounds = { states: 200_000, bytes: 256 * 1024 * 1024 };

/** What the compiler said of it is among them. The ways that show them are for `analyse`. `each`: every missing or old translation, not only how many. */
export const lintedIn = (loaded: Pick<LoadedScenario, 'scenario' | 'machine' | 'translations' | 'diagnostics' | 'files' | 'entry'>, bounds = checkBounds, each = false): readonly Diagnostic[] =>
  problemsOf(loaded, loaded.files, loaded.entry, loaded.scenario && exploreNow(loaded.scenario, bounds), each).map(({ way: _way, ...diagnostic }) => diagnostic);
