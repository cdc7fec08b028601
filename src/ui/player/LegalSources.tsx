import type { LegalSource } from '../../session/view.ts';
import { CaseText, Comma } from '../kit/CaseText.tsx';
import { Tag } from '../kit/Tag.tsx';
import { Authored } from './Authored.tsx';
import styles from './LegalSources.module.css';
import { usePlayerText } from './usePlayerText.ts';

const tones = { 'text-seen': 'success', secondary: 'plain', unverified: 'warn', inference: 'accent' } as const;

/** What a statement rests on: the article, what it says in short, and how far that was verified. */
export function LegalSources({ sources, label }: { readonly sources: readonly LegalSource[]; readonly label: string }) {
  const t = usePlayerText();
  return (
    <ul className={styles.sources} aria-label={label}>
      {sources.map((source) => (
        <li key={source.ref} className={styles.source}>
          <p className={styles.head}>
            <Authored className={styles.cite}><CaseText>{source.law}</CaseText><Comma /><CaseText>{source.label}</CaseText></Authored>
            <Tag tone={tones[source.verified]}>{t(`verified.${source.verified}`)}</Tag>
          </p>
          <Authored as="block">
            <p><CaseText>{source.gist}</CaseText></p>
            {source.note ? <p className={styles.note}><CaseText>{source.note}</CaseText></p> : null}
          </Authored>
        </li>
      ))}
    </ul>
  );
}
