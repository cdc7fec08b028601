/** Something that is marked, and of which nobody is told why. Choices and questions cannot be written without feedback; this is the rest. */
import { type Said, textRule } from './rule.ts';
import { tasksOf } from './tasksIn.ts';
import { textsIn } from './textsIn.ts';

interface Marked {
  readonly critical?: string;
  readonly repairs?: string;
  readonly feedback?: unknown;
}

/** Fewer words than this give no reason. */
const FEWEST_WORDS = 3;

export const missingFeedback = textRule('missing-feedback', (scenario) => [
  ...textsIn(scenario)
    .filter(({ kind, text }) => kind === 'feedback' && text.trim().split(/\s+/).length < FEWEST_WORDS)
    .map(({ text, path }): Said => ({ path, what: `"${text.trim()}" says that, and not why.` })),
  ...tasksOf(scenario, 'interview').flatMap(({ scene, task: { replace }, path }): Said[] =>
    (replace && !replace.feedback && (replace.credit || replace.critical || replace.repairs)
      ? [{ path: [...path, 'replace'], at: 'key', what: `Replacing the interpreter in "${scene}" is marked, and has no feedback.` }] : [])),
  ...[...tasksOf(scenario, 'qualify'), ...tasksOf(scenario, 'request')].flatMap(({ scene, task, path }) => (task.outcomes as readonly Marked[]).flatMap(({ critical, repairs, feedback }, at): Said[] =>
    ((critical || repairs) && !feedback
      ? [{ path: [...path, 'outcomes', at], what: `Outcome ${at + 1} of "${scene}" ${critical ? `is the critical failure "${critical}"` : `repairs "${repairs}"`}, and has no feedback.` }] : []))),
]);
