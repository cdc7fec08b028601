import type { LogLine } from '../../../session/view.ts';
import { FeedbackPanel } from '../FeedbackPanel.tsx';
import { fieldOf, useDraft } from '../useDraft.ts';

/** Feedback on the last move, until it is dismissed. Key it by the line's number. */
export function FeedbackAtOnce({ line, caseId }: { readonly line: LogLine; readonly caseId: string }) {
  const { value, change } = useDraft({ caseId, name: 'feedback', visit: String(line.seq) }, (stored) => ({ dismissed: fieldOf(stored, 'dismissed') === true }));
  if (!line.feedback || value.dismissed) return null;
  return <FeedbackPanel feedback={line.feedback} about={line.text} onDismiss={() => change({ dismissed: true })} />;
}
