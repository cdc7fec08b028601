import { useCallback } from 'react';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { ScenarioCard } from '../../session/view.ts';
import { Page } from '../hosts/Page.tsx';
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
  readonly cards: readonly ScenarioCard[];
  readonly load: (id: string) => Promise<Scenario>;
}

/** For whoever runs a session: the cases with their notes, an exercise to open with, and a form for a file of one's own. */
export function LibraryScreen({ part, folder, cards, load }: LibraryScreenProps) {
  const t = useLibraryText();
  useTitle(t('title'));
  const loadThis = useCallback(() => load(folder ?? ''), [load, folder]);
  const parts: readonly LibraryPart[] = ['cases', 'opener', 'worked-case'];
  return (
    <Page>
      <h1>{t('title')}</h1>
      <nav aria-label={t('title')} data-print="hide">
        <ul className={styles.nav}>
          {parts.map((each) => <li key={each}><a href={`#/library/${each}`} aria-current={each === part ? 'page' : undefined}>{t(`part.${each}`)}</a></li>)}
        </ul>
      </nav>
      {part === 'opener' ? <Opener /> : part === 'worked-case' ? <WorkedCase /> : folder !== undefined && cards.some(({ id }) => id === folder) ? <FacilitatorView key={folder} load={loadThis} /> : (
        <ul className={styles.list}>
          {cards.map((card) => (
            <li key={card.id} className={styles.item} lang={card.language} dir="auto">
              <p><a href={`#/library/cases/${card.id}`}><strong>{card.title}</strong></a></p>
              <p className={styles.soft}>{card.summary}</p>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
