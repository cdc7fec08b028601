import { Bell, FilePlus } from 'lucide-react';
import type { ExhibitView, LogLine } from '../../../session/view.ts';
import { Prose } from '../../kit/Prose.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Authored } from '../Authored.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './desk.module.css';

export interface SinceThenProps {
  readonly lines: readonly LogLine[];
  readonly exhibits: readonly ExhibitView[];
  readonly onOpen: (exhibit: string) => void;
}

/** What came into the case since the last move: notices, and exhibits that are now in the file. */
export function SinceThen({ lines, exhibits, onOpen }: SinceThenProps) {
  const t = usePlayerText();
  const format = useFormat();
  const notices = lines.filter((line) => line.kind === 'inject');
  const fresh = lines.filter((line) => line.kind === 'exhibit').flatMap((line) => exhibits.filter((exhibit) => exhibit.id === line.about));
  if (notices.length + fresh.length === 0) return null;
  return (
    <aside className={styles.since} aria-label={t('since.title')}>
      {notices.map((notice) => (
        <div key={`${notice.time} ${notice.title}`} className={styles.notice}>
          <Bell aria-hidden="true" />
          <div>
            <p><strong><Authored>{notice.title}</Authored></strong> <span className={styles.soft}>{format.clock(notice.time)}</span></p>
            <Authored as="block"><Prose text={notice.text} /></Authored>
          </div>
        </div>
      ))}
      {fresh.length > 0 ? (
        <div className={styles.notice}>
          <FilePlus aria-hidden="true" />
          <div>
            <p><strong>{t('since.exhibits', { count: fresh.length })}</strong></p>
            <ul className={styles.fresh}>
              {fresh.map((exhibit) => (
                <li key={exhibit.id}>
                  <button type="button" className={styles.link} onClick={() => onOpen(exhibit.id)}><Authored>{exhibit.title}</Authored></button>
                </li>
              ))}
            </ul>
          </div>
        </div>
      ) : null}
    </aside>
  );
}
