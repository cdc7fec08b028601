import { BANDS } from '../../../scoring/constants.ts';
import { wholePerCent } from '../../../scoring/wholePerCent.ts';
import { Tag } from '../../kit/Tag.tsx';
import { DraftKey } from '../parts/DraftKey.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText, useSentence } from '../useScoreText.ts';
import styles from './Profile.module.css';

const tones = { 'case-ready': 'success', developing: 'accent', foundation: 'plain', stop: 'danger' } as const;

/** The total and its band: last, small, and with what they mean. */
export function Overall() {
  const t = useDebriefText();
  const score = useScoreText();
  const sentence = useSentence();
  const { scorecard: { index, band, bandReasons } } = useTold();
  if (index === undefined) return null;
  const { index: ready, dimensions } = BANDS['case-ready'];
  const bounds = { ready: wholePerCent(ready), least: wholePerCent(Math.min(...Object.values(dimensions))), developing: wholePerCent(BANDS.developing.index) };
  return (
    <div className={styles.overall}>
      <p className={styles.total}>
        <span>{score('index', { index: wholePerCent(index) })}</span>
        {band ? <Tag tone={tones[band]}>{score(`band-name-${band}`)}</Tag> : null}
        <DraftKey />
      </p>
      <p>{band ? t(`band.${band}`, bounds) : t('band.none')}</p>
      {bandReasons.length > 0 ? (
        <>
          <p>{t('band.why')}</p>
          <ul className={styles.reasons}>{bandReasons.map((reason, at) => <li key={at}>{sentence(reason)}</li>)}</ul>
        </>
      ) : null}
    </div>
  );
}
