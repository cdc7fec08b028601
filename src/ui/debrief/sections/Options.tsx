import type { OptionReview } from '../../../scoring/debrief/debriefTypes.ts';
import { classNames } from '../../kit/classNames.ts';
import { Tag } from '../../kit/Tag.tsx';
import { Author } from '../parts/Author.tsx';
import { DraftKey } from '../parts/DraftKey.tsx';
import { Feedback } from '../parts/Feedback.tsx';
import { StandingTag } from '../parts/StandingTag.tsx';
import { creditedIn, standingIn, standingOf } from '../standingOf.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText } from '../useScoreText.ts';
import styles from './DecisionTimeline.module.css';

/** The options that were open, the chosen one first, each with what it was worth in words and why. */
export function Options({ options }: { readonly options: readonly OptionReview[] }) {
  const t = useDebriefText();
  const score = useScoreText();
  const order = [...options].sort((a, b) => Number(b.chosen) - Number(a.chosen));
  const dims = creditedIn(options);
  return (
    <div>
      <p><strong>{t('option.title')}</strong> {dims.length > 0 ? <DraftKey /> : null}</p>
      <ul className={styles.options}>
        {order.map((option) => {
          const standing = standingOf(option, options);
          const each = dims.map((dim) => ({ dim, standing: standingIn(option, options, dim) }));
          return (
            <li key={option.id} className={classNames(styles.option, option.chosen && styles.chosen)}>
              <p className={styles.optionLabel}><Author>{option.label}</Author></p>
              <p className={styles.tags}>
                {option.chosen ? <Tag tone="accent">{t('option.chosen')}</Tag> : null}
                {standing ? <StandingTag standing={standing} /> : null}
              </p>
              {each.some((one) => one.standing !== standing) ? (
                <p className={styles.each}>
                  {each.map((one) => t('option.in', { dimension: score(`dimension-${one.dim}`), standing: t(`standing.${one.standing}`) })).join(t('semicolon'))}
                </p>
              ) : null}
              <Feedback feedback={option.feedback} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
