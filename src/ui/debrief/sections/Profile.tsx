import type { Dimension } from '../../../scoring/item.ts';
import type { DimensionScore } from '../../../scoring/scorecard.ts';
import { Section } from '../parts/Section.tsx';
import { DraftKey } from '../parts/DraftKey.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText, useSentence } from '../useScoreText.ts';
import { DimensionBar } from './DimensionBar.tsx';
import { Overall } from './Overall.tsx';
import styles from './Profile.module.css';
import { ProfileTable } from './ProfileTable.tsx';

const families = {
  prove: ['inquiry', 'elements', 'qualification'],
  weigh: ['weighing', 'hypotheses', 'calibration'],
  decide: ['rationale', 'procedure'],
  protect: ['protection'],
} as const satisfies Readonly<Record<string, readonly Dimension[]>>;

type Family = keyof typeof families;

/** What was done well and less well, dimension by dimension. The total comes last: it hides what the profile shows. */
export function Profile() {
  const t = useDebriefText();
  const score = useScoreText();
  const sentence = useSentence();
  const { scorecard: { dimensions } } = useTold();
  const of = (family: Family) => dimensions.filter(({ code }) => (families[family] as readonly Dimension[]).includes(code));
  const shown = (Object.keys(families) as Family[]).filter((family) => of(family).some(isActive));
  const left = (Object.keys(families) as Family[]).filter((family) => !shown.includes(family)).flatMap(of);
  return (
    <Section id="profile" title={t('section.profile.title')} lead={t('section.profile.lead')}>
      <DraftKey />
      <div className={styles.families}>
        {shown.map((family) => (
          <div key={family} className={styles.family}>
            <h3 className={styles.name}>{t(`family.${family}`)}</h3>
            {of(family).map((dimension) => <DimensionBar key={dimension.code} dimension={dimension} />)}
          </div>
        ))}
      </div>
      {left.length > 0 ? (
        <ul className={styles.left}>
          {left.map(({ code, sentences }) => (
            <li key={code}>{score(`dimension-${code}`)}: {sentences.length > 0 ? sentences.map(sentence).join(' ') : t('nothing-asked')}</li>
          ))}
        </ul>
      ) : null}
      <ProfileTable />
      <Overall />
    </Section>
  );
}

const isActive = ({ value }: DimensionScore): boolean => value !== undefined;
