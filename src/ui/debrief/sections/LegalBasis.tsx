import { useContext } from 'react';
import type { LegalBasis as Basis } from '../../../scoring/debrief/debriefTypes.ts';
import { CaseLanguage } from '../../kit/caseLanguage.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Prose } from '../../kit/Prose.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { anchors } from '../anchors.ts';
import { Author } from '../parts/Author.tsx';
import { Section } from '../parts/Section.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './LegalBasis.module.css';

const tones = { 'text-seen': 'success', secondary: 'plain', unverified: 'warn', inference: 'accent' } as const;

/** Every reference that played a part, law by law: what it says in short, and how far that was verified. */
export function LegalBasis() {
  const t = useDebriefText();
  const { number } = useFormat();
  const { scenario, debrief: { law } } = useTold();
  const laws = [...new Set(law.map((basis) => basis.law))];
  return (
    <Section id="law" title={t('section.law.title')} lead={t('section.law.lead')}>
      {scenario.law.packs.map(({ id, name, caution }) => (
        <Banner key={id} tone="warn" title={<Author>{name}</Author>}><Author block>{caution}</Author></Banner>
      ))}
      <div>
        {laws.map((title) => {
          const own = law.filter((basis) => basis.law === title);
          return (
            <Disclosure key={title} summary={<Author>{title}</Author>} meta={number(own.length)}>
              <ul className={styles.list}>{own.map((basis) => <Reference key={basis.ref} basis={basis} />)}</ul>
            </Disclosure>
          );
        })}
      </div>
    </Section>
  );
}

function Reference({ basis: { ref, label, gist, verified, note } }: { readonly basis: Basis }) {
  const t = useDebriefText();
  const { scenario: { law: { articles, sources } } } = useTold();
  const { from } = useContext(CaseLanguage);
  const read = (articles[ref]?.sources ?? []).flatMap((source) => sources[source] ?? []);
  return (
    <li id={anchors.law(ref)} tabIndex={-1} className={styles.reference}>
      <p className={styles.head}>
        <Author className={styles.label}>{label}</Author>
        <Tag tone={tones[verified]}>{t(`verified.${verified}`)}</Tag>
      </p>
      <Author block><Prose text={gist} /></Author>
      {note === undefined ? null : <div className={styles.note}><p>{t('law.note')}</p><Author block><Prose text={note} /></Author></div>}
      {read.length > 0 ? (
        <div className={styles.note}>
          <p>{t('law.read-in')}</p>
          {/* Titles and addresses of papers: nobody translates them, and each runs its own way. */}
          <ul className={styles.sources}>{read.map((source) => <li key={source} lang={from} dir="auto">{source}</li>)}</ul>
        </div>
      ) : null}
    </li>
  );
}
