import { Mail, X } from 'lucide-react';
import type { LogLine } from '../../../session/view.ts';
import { Prose } from '../../kit/Prose.tsx';
import { Authored } from '../Authored.tsx';
import panel from '../FeedbackPanel.module.css';
import { fieldOf, useDraft } from '../useDraft.ts';
import { usePlayerText } from '../usePlayerText.ts';

/** What came back at once to the request that was just sent, until it is dismissed. Key it by the line's number. */
export function ReplyAtOnce({ line, caseId }: { readonly line: LogLine; readonly caseId: string }) {
  const t = usePlayerText();
  const { value, change } = useDraft({ caseId, name: 'reply', visit: String(line.seq) }, (stored) => ({ dismissed: fieldOf(stored, 'dismissed') === true }));
  if (!line.reply || value.dismissed) return null;
  const { text, from } = line.reply;
  return (
    <aside className={panel.panel} aria-label={t('request.reply')}>
      <div className={panel.head}>
        <Mail className={panel.drawing} aria-hidden="true" />
        <div className={panel.titles}>
          <p className={panel.title}>{t('request.reply')}</p>
          {from === undefined ? null : <p className={panel.about}><Authored as="lines">{from}</Authored></p>}
        </div>
        <button type="button" className={panel.dismiss} onClick={() => change({ dismissed: true })} aria-label={t('request.dismiss-reply')}><X aria-hidden="true" /></button>
      </div>
      <Authored as="block"><Prose text={text} /></Authored>
    </aside>
  );
}
