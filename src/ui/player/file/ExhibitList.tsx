import { Camera, FileText, FlaskConical, FolderOpen, type LucideIcon, Mail, MessagesSquare, NotebookPen, ScrollText, Table2 } from 'lucide-react';
import { useState } from 'react';
import type { DocumentKind } from '../../../scenario/exhibitDocument.ts';
import type { ExhibitView } from '../../../session/view.ts';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useKitText } from '../../kit/useKitText.ts';
import { Authored } from '../Authored.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './file.module.css';
import { searchExhibits } from './searchExhibits.ts';

const drawings: Readonly<Record<DocumentKind, LucideIcon>> = {
  chat: MessagesSquare, form: FileText, 'lab-sheet': FlaskConical, ledger: Table2, transcript: ScrollText, letter: Mail, note: NotebookPen, photo: Camera,
};

export interface ExhibitListProps {
  readonly exhibits: readonly ExhibitView[];
  readonly onOpen: (id: string) => void;
}

/** Every exhibit in the file, the newest last, with a search through all their words. */
export function ExhibitList({ exhibits, onOpen }: ExhibitListProps) {
  const t = usePlayerText();
  const kit = useKitText();
  const format = useFormat();
  const [query, setQuery] = useState('');
  const found = searchExhibits(exhibits, query);
  const unread = exhibits.filter((exhibit) => !exhibit.examined).length;

  if (exhibits.length === 0) {
    return <EmptyState title={t('file.empty')} icon={<FolderOpen />}><p>{t('file.empty-text')}</p></EmptyState>;
  }
  return (
    <section className={styles.part}>
      <div>
        <h2 className={styles.heading} tabIndex={-1} data-file-heading="">{t('file.title')}</h2>
        <p className={styles.soft}>
          {t('file.count', { count: exhibits.length })}{unread > 0 ? `. ${t('file.unread-count', { count: unread })}` : ''}
        </p>
      </div>
      {exhibits.length > 4 ? <TextField label={t('file.search')} hint={t('file.search-hint')} value={query} onChange={setQuery} inputMode="search" /> : null}
      <p role="status" className={styles.soft}>{query.trim() === '' ? '' : found.length === 0 ? t('file.found-none') : t('file.found', { count: found.length })}</p>
      <ul className={styles.list}>
        {found.map((exhibit) => {
          const Drawing = drawings[exhibit.document.kind];
          return (
            <li key={exhibit.id}>
              <button type="button" className={styles.item} data-exhibit={exhibit.id} data-unread={!exhibit.examined || undefined} onClick={() => onOpen(exhibit.id)}>
                <Drawing className={styles.drawing} aria-hidden="true" />
                <span className={styles.words}>
                  <Authored as="lines" className={styles.name}>{exhibit.title}</Authored>
                  <span className={styles.soft}>
                    {kit(`document.kind.${exhibit.document.kind}`)}. {t('file.obtained', { time: format.time(exhibit.obtained) })}
                  </span>
                </span>
                {exhibit.examined ? null : <Tag tone="accent">{t('file.unread')}</Tag>}
                {exhibit.spoiled !== undefined ? <Tag tone="danger">{t('file.spoiled')}</Tag> : null}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
