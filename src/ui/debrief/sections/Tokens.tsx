import type { TokensOnHypothesis, TokensReview } from '../../../scoring/debrief/reasoningTypes.ts';
import { CaseText } from '../../kit/CaseText.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Author } from '../parts/Author.tsx';
import { Fact, Facts } from '../parts/Facts.tsx';
import { Names } from '../parts/Names.tsx';
import { Quiet } from '../parts/Quiet.tsx';
import { Signed } from '../parts/Signed.tsx';
import { useDebriefText } from '../useDebriefText.ts';
import { OriginMoves } from './OriginMoves.tsx';
import { Reviewed } from './Reviewed.tsx';
import styles from './Reviewed.module.css';

/** Ten tokens over the hypotheses, as they were placed and as the file of that moment bore them. */
export function Tokens({ review }: { readonly review: TokensReview }) {
  const t = useDebriefText();
  const { number, percent } = useFormat();
  const { hypotheses, leftOut, even, scene } = review;
  return (
    <Reviewed review={review}>
      {even ? <p>{t('tokens.even')}</p> : null}
      {/* Wider than a phone in some languages. */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('tokens.table', { scene: scene.name })}>
        <table className={styles.table} aria-label={t('tokens.table', { scene: scene.name })}>
          <thead>
            <tr>
              <th scope="col">{t('tokens.hypothesis')}</th>
              <th scope="col">{t('beside.yours')}</th>
              <th scope="col">{t('beside.reference')}</th>
              <th scope="col">{t('tokens.likely')}</th>
            </tr>
          </thead>
          <tbody>
            {hypotheses.map(({ id, name, yours, best, reference }) => (
              <tr key={id}>
                <th scope="row"><Author>{name}</Author></th>
                <td className={yours === best ? styles.right : styles.other}>{number(yours)}</td>
                <td>{number(best)}</td>
                <td>{percent(reference)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Disclosure summary={<Quiet>{t('tokens.why')}</Quiet>}>
        <ul className={styles.list}>{hypotheses.map((hypothesis) => <Why key={hypothesis.id} hypothesis={hypothesis} />)}</ul>
      </Disclosure>
      {leftOut.length === 0 ? null : (
        <Facts><Fact name={t('tokens.left-out')}><Names names={leftOut} after={({ reason }) => <Author>(<CaseText>{reason}</CaseText>)</Author>} /></Fact></Facts>
      )}
    </Reviewed>
  );
}

function Why({ hypothesis: { name, prior, points, moves } }: { readonly hypothesis: TokensOnHypothesis }) {
  const t = useDebriefText();
  return (
    <li className={styles.one}>
      <p className={styles.name}><Author>{name}</Author></p>
      <p className={styles.soft}>{t('tokens.prior')} <Signed value={prior} />{t('semicolon')}{t('tokens.with-file')} <Signed value={points} /></p>
      <OriginMoves moves={moves} />
    </li>
  );
}
