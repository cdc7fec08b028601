import { useCallback } from 'react';
import { Page } from '../hosts/Page.tsx';
import { scenarioIn } from '../hosts/scenarioIn.ts';
import type { Shelf } from '../hosts/shelf.ts';
import { useCardTexts } from '../hosts/useCardTexts.ts';
import { useTitle } from '../hosts/useTitle.ts';
import { FacilitatorView } from './FacilitatorView.tsx';
import styles from './library.module.css';
import { Opener } from './Opener.tsx';
import { useLibraryText } from './useLibraryText.ts';
import { WorkedCase } from './WorkedCase.tsx';

export type LibraryPart = 'cases' | 'opener' | 'worked-case';

export interface LibraryScreenProps {
  readonly part: LibraryPart;
  /** The case whose facilitators' view is shown. */
  readonly folder?: string | undefined;
  readonly shelf: Shelf;
}

/** For whoever runs a session: the cases with their notes, an exercise to open with, and a form for a file of one's own. */
export function LibraryScreen({ part, folder, shelf }: LibraryScreenProps) {
  const t = useLibraryText();
  useTitle(t('title'));
  const { language, texts } = useCardTexts(shelf);
  const cards = shelf.cards.map((card) => (Object.hasOwn(texts, card.id) ? { ...card, ...texts[card.id], language } : card));
  const card = cards.find(({ id }) => id === folder);
  const load = useCallback(() => scenarioIn(shelf, folder ?? '', language), [shelf, folder, language]);
  const parts: readonly LibraryPart[] = ['cases', 'opener', 'worked-case'];
  return (
    <Page>
      <h1>{t('title')}</h1>
      <nav aria-label={t('title')} data-print="hide">
        <ul className={styles.nav}>
          {parts.map((each) => <li key={each}><a href={`#/library/${each}`} aria-current={each === part ? 'page' : undefined}>{t(`part.${each}`)}</a></li>)}
        </ul>
      </nav>
      {part === 'opener' ? <Opener /> : part === 'worked-case' ? <WorkedCase /> : card ? <FacilitatorView key={card.id} title={<bdi lang={card.language}>{card.title}</bdi>} load={load} /> : (
        <ul className={styles.list}>
          {cards.map(({ id, language: written, title, summary }) => (
            <li key={id} className={styles.item} lang={written} dir="auto">
              <p><a href={`#/library/cases/${id}`}><strong>{title}</strong></a></p>
              <p className={styles.soft}>{summary}</p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
