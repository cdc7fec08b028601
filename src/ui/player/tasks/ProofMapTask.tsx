import { useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { Authored } from '../Authored.tsx';
import { countLinks } from '../map/countLinks.ts';
import { rowGroups } from '../map/rowGroups.ts';
import type { TaskProps } from '../taskProps.ts';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './tasks.module.css';

/** The proof map is handed in: what it holds so far, and a press that says it is ready. */
export function ProofMapTask({ task, scene, exhibits, elements, links, busy, onMove, onOpenMap }: TaskProps<'proof-map'>) {
  const t = usePlayerText();
  const [asking, setAsking] = useState(false);
  const empty = elements.filter((element) => countLinks(element.id, exhibits, links).linked === 0).length;
  return (
    <div className={styles.task}>
      <h3 className={styles.prompt}><Authored as="lines">{task.prompt}</Authored></h3>
      <section className={styles.group} aria-label={t('proof-map.summary')}>
        <h4 className={styles.subtitle}>{t('proof-map.summary')}</h4>
        {rowGroups(elements).map((group) => (
          <div key={group.id}>
            {group.name === undefined ? null : <h5 className={styles.progress}><Authored>{group.name}</Authored></h5>}
            <dl className={styles.rows}>
              {group.elements.map((element) => {
                const { supports, contradicts, linked } = countLinks(element.id, exhibits, links);
                return (
                  <div key={element.id} className={styles.row}>
                    <dt><Authored>{element.name}</Authored></dt>
                    <dd className={styles.counts}>
                      {supports > 0 ? <Tag tone="success">{t('map.supports-count', { count: supports })}</Tag> : null}
                      {contradicts > 0 ? <Tag tone="danger">{t('map.contradicts-count', { count: contradicts })}</Tag> : null}
                      {linked === 0 ? <Tag>{t('map.nothing')}</Tag> : null}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </div>
        ))}
      </section>
      <div className={styles.foot}>
        <div className={styles.buttons}>
          <Button onClick={onOpenMap}>{t('proof-map.open')}</Button>
          <Button variant="primary" busy={busy} onClick={() => setAsking(true)}>{t('proof-map.hand-in')}</Button>
        </div>
      </div>
      <Dialog
        open={asking}
        size="small"
        title={t('proof-map.sure')}
        onClose={() => setAsking(false)}
        footer={(
          <>
            <Button onClick={() => setAsking(false)}>{t('not-yet')}</Button>
            <Button
              variant="primary"
              onClick={() => {
                setAsking(false);
                onMove({ type: 'proof-map.handed-in', scene });
              }}
            >
              {t('proof-map.hand-in')}
            </Button>
          </>
        )}
      >
        <p>{empty > 0 ? t('proof-map.sure-empty', { count: empty }) : t('proof-map.sure-text')}</p>
      </Dialog>
    </div>
  );
}
