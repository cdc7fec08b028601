import { ArrowLeft, Check, CloudAlert, Clock, LoaderCircle } from 'lucide-react';
import { minutesBetween } from '../../../scenario/time.ts';
import type { Saving } from '../../../session/host.ts';
import type { TraineeView } from '../../../session/view.ts';
import { useFormat } from '../../kit/useFormat.ts';
import { Authored } from '../Authored.tsx';
import { nextDeadline } from '../caseMoment.ts';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './TopBar.module.css';

const savingDrawings = { saved: Check, saving: LoaderCircle, failing: CloudAlert } as const;

export interface TopBarProps {
  readonly view: TraineeView;
  /** Absent where nothing is kept, and nothing is to be said of it. */
  readonly saving: Saving | undefined;
  readonly onLeave: () => void;
  readonly onClock: () => void;
}

/** Which case, what time it is in it, what is due next, and whether it is saved. */
export function TopBar({ view, saving, onLeave, onClock }: TopBarProps) {
  const t = usePlayerText();
  const format = useFormat();
  const due = nextDeadline(view);
  const SavingDrawing = saving && savingDrawings[saving];
  return (
    <header className={styles.head}>
      <div className={styles.bar}>
        <button type="button" className={styles.leave} onClick={onLeave} aria-label={t('leave')}>
          <ArrowLeft className={styles.back} aria-hidden="true" />
          <span className={styles.leaveWord} aria-hidden="true">{t('leave-short')}</span>
        </button>
        <h1 className={styles.title}><Authored>{view.scenario.title}</Authored></h1>
        {saving && SavingDrawing ? (
          <p className={styles.saving} data-saving={saving} title={t(`saving.${saving}`)}>
            <SavingDrawing className={styles.icon} aria-hidden="true" />
            <span className={styles.savingWord}>{t(`saving.${saving}`)}</span>
          </p>
        ) : null}
      </div>
      <button type="button" className={styles.clock} onClick={onClock}>
        <Clock className={styles.icon} aria-hidden="true" />
        <span className={styles.times}>
          <span className={styles.now}>{format.time(view.time)}</span>
          {due ? (
            <span className={styles.due}>
              {t('clock.next')} <Authored>{due.label}</Authored> ({t('clock.left', { time: format.duration(minutesBetween(view.time, due.at)) })})
            </span>
          ) : null}
        </span>
      </button>
    </header>
  );
}
