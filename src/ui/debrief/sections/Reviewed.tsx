import type { ReactNode } from 'react';
import type { HandedIn } from '../../../scoring/debrief/debriefTypes.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { anchors } from '../anchors.ts';
import { Author } from '../parts/Author.tsx';
import { Facts } from '../parts/Facts.tsx';
import { Known } from '../parts/Known.tsx';
import { MarkList } from '../parts/MarkList.tsx';
import { Quiet } from '../parts/Quiet.tsx';
import { useDebriefText } from '../useDebriefText.ts';
import styles from './Reviewed.module.css';

export interface ReviewedProps {
  readonly review: HandedIn;
  /** Marks to list here; those of the review unless told. */
  readonly items?: readonly string[];
  readonly children: ReactNode;
}

/** One piece of reasoning that was handed in: what was asked and when, what it was worth, and what was known then. */
export function Reviewed({ review, items = review.items, children }: ReviewedProps) {
  const t = useDebriefText();
  const { time, number } = useFormat();
  const { seq, scene, prompt, known, scored } = review;
  return (
    <div id={anchors.reasoning(seq)} tabIndex={-1} className={styles.place}>
      {/* No landmark of its own: one scene may be reasoned about more than once. */}
      <Panel>
        <p className={styles.soft}>{t('moment', { time: time(review.time), seq: number(seq) })}</p>
        <h3 className={styles.title}><Author>{scene.name}</Author> {scored ? null : <Tag>{t('reasoning.again')}</Tag>}</h3>
        <div className={styles.body}>
          <p className={styles.asked}><Author>{prompt}</Author></p>
          {children}
          <div>
            <MarkList items={items} folded />
            <Disclosure summary={<Quiet>{t('answer.known')}</Quiet>}><Facts><Known known={known} /></Facts></Disclosure>
          </div>
        </div>
      </Panel>
    </div>
  );
}
