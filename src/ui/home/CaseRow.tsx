import { Download, Trash2 } from 'lucide-react';
import type { ListedCase } from '../hosts/caseStore.ts';
import type { RunStanding } from '../hosts/runs.ts';
import { useHomeText } from '../hosts/useHomeText.ts';
import { Button } from '../kit/Button.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useFormat } from '../kit/useFormat.ts';
import styles from './CaseRow.module.css';
import { localTime } from './localTime.ts';

export interface CaseRowProps {
  readonly of: ListedCase;
  /** Whether it is the scored run of its case, practice, or a what-if. */
  readonly standing: RunStanding;
  readonly onOpen: () => void;
  readonly onDebrief: () => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
}

/** One of the trainee's cases: where it stands and what can be done with it. */
export function CaseRow({ of, standing, onOpen, onDebrief, onExport, onDelete }: CaseRowProps) {
  const t = useHomeText();
  const format = useFormat();
  const which = of.forkedFrom ? t('cases.what-if', { attempt: of.attempt, step: of.forkedFrom.seq + 1 }) : t('cases.attempt', { count: of.attempt });
  const name = `${of.title}, ${which}`;
  const about = (action: string) => ({ 'aria-label': t('catalogue.about', { action, title: name }) });
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <h3 className={styles.title}><bdi lang={of.language}>{of.title}</bdi></h3>
        <p className={styles.facts}>
          <span>{which}</span> <span>{t('cases.changed', { time: format.time(localTime(of.updated)) })}</span>
        </p>
        <p className={styles.tags}>
          {of.ended === undefined ? <Tag tone="accent">{t('cases.open')}</Tag> : <Tag tone="success">{t('cases.ended')}</Tag>}
          {standing === 'open' ? null : <Tag tone={standing === 'scored' ? 'accent' : standing === 'what-if' ? 'warn' : 'plain'}>{t(`cases.standing.${standing}`)}</Tag>}
          {of.held ? <Tag tone="danger">{t('cases.held')}</Tag> : null}
          {of.origin ? <Tag>{t(`cases.origin.${of.origin}`)}</Tag> : null}
        </p>
      </div>
      <div className={styles.actions}>
        {of.ended === undefined ? (
          <Button variant="primary" onClick={onOpen} {...about(t('cases.continue'))}>{t('cases.continue')}</Button>
        ) : (
          <>
            <Button variant="primary" onClick={onDebrief} {...about(t('cases.debrief'))}>{t('cases.debrief')}</Button>
            <Button variant="quiet" onClick={onOpen} {...about(t('cases.look'))}>{t('cases.look')}</Button>
          </>
        )}
        <Button variant="quiet" icon={<Download />} onClick={onExport} {...about(t('cases.export'))}>{t('cases.export')}</Button>
        <Button variant="quiet" icon={<Trash2 />} onClick={onDelete} {...about(t('cases.delete'))}>{t('cases.delete')}</Button>
      </div>
    </li>
  );
}
