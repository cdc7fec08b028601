import { useContext, useMemo, useState } from 'react';
import { bareText } from '../../../scenario/asWritten.ts';
import { type GlossaryLanguage, glossaryLanguages } from '../../../scenario/glossary.ts';
import { termsIn } from '../../../scenario/termsIn.ts';
import { useGlossary } from '../../hosts/glossarySource.ts';
import { Button } from '../../kit/Button.tsx';
import { CaseLanguage } from '../../kit/caseLanguage.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './glossary.module.css';
import { GlossaryDialog } from './GlossaryDialog.tsx';
import { TermEntry } from './TermEntry.tsx';

/**
 * The terms that stand in a scene, beneath its text: each opens into its explanation. The text itself is not touched, so that it
 * reads and is read aloud as its author wrote it.
 */
export function SceneTerms({ texts }: { readonly texts: readonly string[] }) {
  const t = usePlayerText();
  const { language: reader, number } = useFormat();
  const { language, from } = useContext(CaseLanguage);
  const glossary = useGlossary();
  const [all, setAll] = useState(false);
  const words = texts.map(bareText).join('\n');
  const found = useMemo(() => (glossary ? [...new Set([language, from].flatMap((each) => (isOurs(each) ? termsIn([words], glossary, each) : [])))] : []), [glossary, words, language, from]);
  if (!glossary || Object.keys(glossary.terms).length === 0) return null;
  return (
    <div className={styles.scene}>
      <Disclosure summary={t('glossary.scene')} meta={found.length > 0 ? number(found.length) : undefined}>
        <div className={styles.terms}>
          {found.map((id) => {
            const term = glossary.terms[id];
            return term ? <TermEntry key={id} of={term} language={reader} /> : null;
          })}
          <p><Button variant="quiet" onClick={() => setAll(true)}>{t('glossary.all')}</Button></p>
        </div>
      </Disclosure>
      {all ? <GlossaryDialog glossary={glossary} language={reader} onClose={() => setAll(false)} /> : null}
    </div>
  );
}

const isOurs = (language: string): language is GlossaryLanguage => glossaryLanguages.some((each) => each === language);
