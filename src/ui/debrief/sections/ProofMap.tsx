import type { Element } from '../../../scenario/lawPack.ts';
import { useFormat } from '../../kit/useFormat.ts';
import { Author } from '../parts/Author.tsx';
import { MarkList } from '../parts/MarkList.tsx';
import { Section } from '../parts/Section.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { ElementPart } from './ElementPart.tsx';
import styles from './ProofMap.module.css';
import { ProofMatrix } from './ProofMatrix.tsx';
import { Standard } from './Standard.tsx';

const families: readonly Element['family'][] = ['act', 'means', 'purpose', 'conduct', 'harm', 'circumstance'];

/** The map of proof beside the reference: element by element, with the author's reasons, and how far each is proved. */
export function ProofMap() {
  const t = useDebriefText();
  const { number } = useFormat();
  const { debrief: { proofMap: { handedIn, items, elements } } } = useTold();
  const whose = [...new Map(elements.map(({ subject }) => [subject?.id, subject])).values()];
  const several = whose.length > 1;
  return (
    <Section id="proof" title={t('section.proof.title')} lead={t('section.proof.lead')}>
      <p>{handedIn === undefined ? t('map.not-handed-in') : t('map.handed-in', { seq: number(handedIn) })}</p>
      <MarkList items={items} />
      <ProofMatrix />
      <Standard />
      {whose.flatMap((subject) => families.map((family) => {
        const own = elements.filter((element) => element.family === family && element.subject?.id === subject?.id);
        return own.length === 0 ? null : (
          <div key={`${subject?.id ?? ''}/${family}`} className={styles.family}>
            <h3 className={styles.name}>{t(`element-family.${family}`)}{several ? <> · {subject ? <Author>{subject.name}</Author> : t('map.whole')}</> : null}</h3>
            {own.map((element) => <ElementPart key={element.id} element={element} />)}
          </div>
        );
      }))}
    </Section>
  );
}
