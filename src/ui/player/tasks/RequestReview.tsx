import type { RequestView } from '../../../session/view.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { Authored } from '../Authored.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import { type RequestDraft, sectionsOf } from './requestDraft.ts';
import styles from './RequestReview.module.css';

export interface RequestReviewProps {
  readonly open: boolean;
  readonly task: RequestView;
  readonly channel: RequestView['channels'][number];
  readonly draft: RequestDraft;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onSend: () => void;
}

/** The draft as one paper, before it goes out. */
export function RequestReview({ open, task, channel, draft, busy, onClose, onSend }: RequestReviewProps) {
  const t = usePlayerText();
  const sections = sectionsOf({ parts: task.parts.filter(({ id }) => draft.parts.includes(id)) });
  return (
    <Dialog
      open={open}
      size="large"
      title={t('request.review-title')}
      onClose={onClose}
      footer={(
        <>
          <Button onClick={onClose}>{t('request.back')}</Button>
          <Button variant="primary" busy={busy} onClick={onSend}>{t('request.send')}</Button>
        </>
      )}
    >
      <div className={styles.paper}>
        <p>{t('request.review-text')}</p>
        <dl className={styles.draft}>
          <div>
            <dt>{t('request.channel')}</dt>
            <dd><Authored as="lines">{channel.label}</Authored> <Tag>{t(`request.kind.${channel.kind}`)}</Tag></dd>
          </div>
          {sections.map(({ section, parts }) => (
            <div key={section}>
              <dt>{t(`request.section.${section}`)}</dt>
              {parts.map(({ id, text }) => <dd key={id}><Authored as="lines">{text}</Authored></dd>)}
            </div>
          ))}
          {task.stations.length > 0 ? (
            <div>
              <dt>{t('request.route')}</dt>
              <dd>
                {draft.route.length === 0 ? t('request.route-direct') : (
                  <ol className={styles.route}>
                    {draft.route.map((id) => <li key={id}><Authored>{task.stations.find((station) => station.id === id)?.label ?? id}</Authored></li>)}
                  </ol>
                )}
              </dd>
            </div>
          ) : null}
        </dl>
      </div>
    </Dialog>
  );
}
