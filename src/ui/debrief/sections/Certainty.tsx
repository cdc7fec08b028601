import { Disclosure } from '../../kit/Disclosure.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useKitText } from '../../kit/useKitText.ts';
import { Author } from '../parts/Author.tsx';
import { DraftKey } from '../parts/DraftKey.tsx';
import { GoTo } from '../parts/GoTo.tsx';
import { Section } from '../parts/Section.tsx';
import { Signed } from '../parts/Signed.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './Reviewed.module.css';

/** How sure the trainee was, beside how often they were right. */
export function Certainty() {
  const t = useDebriefText();
  const kit = useKitText();
  const { number, percent } = useFormat();
  const { debrief: { calibration }, places } = useTold();
  if (!calibration) return null;
  const { rows, answers } = calibration;
  return (
    <Section id="certainty" title={t('section.certainty.title')} lead={t('section.certainty.lead')}>
      <DraftKey />
      <section className={styles.scroll} tabIndex={0} aria-label={t('calibration.table')}>
        <table className={styles.table} aria-label={t('calibration.table')}>
          <thead>
            <tr>
              <th scope="col">{t('calibration.said')}</th>
              <th scope="col">{t('calibration.stands-for')}</th>
              <th scope="col">{t('calibration.times')}</th>
              <th scope="col">{t('calibration.right')}</th>
              <th scope="col">{t('calibration.share')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ certainty, n, right }) => (
              <tr key={certainty}>
                <th scope="row">{kit(`certainty.${certainty}`)}</th>
                <td>{kit(`certainty.${certainty}-range`)}</td>
                <td>{number(n)}</td>
                <td>{number(right)}</td>
                <td>{n === 0 ? t('calibration.never') : percent(right / n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.soft}>{t('calibration.how')}</p>
      <Disclosure summary={t('calibration.answers')} meta={number(answers.length)}>
        <ul className={styles.list}>
          {answers.map(({ seq, scene, certainty, right, mark, item }) => {
            const place = places.get(item);
            return (
              <li key={item} className={styles.one}>
                <p className={styles.head}>
                  <Author className={styles.name}>{scene.name}</Author>
                  <Tag>{kit(`certainty.${certainty}`)}</Tag>
                  <Tag tone={right ? 'success' : 'danger'}>{t(right ? 'calibration.was-right' : 'calibration.was-wrong')}</Tag>
                </p>
                <p className={styles.soft}>{t('calibration.mark')} <Signed value={mark} /> {t('entry-number', { seq: number(seq) })}</p>
                {place === undefined ? null : <GoTo anchor={place}>{t('to-mark')}</GoTo>}
              </li>
            );
          })}
        </ul>
      </Disclosure>
    </Section>
  );
}
