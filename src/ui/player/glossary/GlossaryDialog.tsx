import { useState } from 'react';
import { type Glossary, type GlossaryLanguage, glossaryLanguages } from '../../../scenario/glossary.ts';
import { Dialog } from '../../kit/Dialog.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './glossary.module.css';
import { TermEntry } from './TermEntry.tsx';

export interface GlossaryDialogProps {
  readonly glossary: Glossary;
  readonly language: GlossaryLanguage;
  readonly onClose: () => void;
}

/** All terms of the glossary, to be searched in any of its languages. */
export function GlossaryDialog({ glossary, language, onClose }: GlossaryDialogProps) {
  const t = usePlayerText();
  const [sought, setSought] = useState('');
  const wanted = sought.trim().toLowerCase();
  const found = Object.entries(glossary.terms).filter(([, term]) => glossaryLanguages.some((each) => term[each]?.term.toLowerCase().includes(wanted)));
  return (
    <Dialog open size="large" title={t('glossary.title')} onClose={onClose}>
      <div className={styles.all}>
        <p className={styles.soft}>{t('glossary.about')}</p>
        <TextField label={t('glossary.search')} value={sought} onChange={setSought} inputMode="search" />
        <p role="status" className={styles.soft}>{t('glossary.found', { count: found.length })}</p>
        <div className={styles.terms}>{found.map(([id, term]) => <TermEntry key={id} of={term} language={language} />)}</div>
      </div>
    </Dialog>
  );
}
