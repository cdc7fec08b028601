import type { SeatsView, TraineeView } from '../../../session/view.ts';
import { CaseText } from '../../kit/CaseText.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Authored } from '../Authored.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './desk.module.css';

export interface SeatPanelProps {
  readonly seats: SeatsView;
  readonly exhibits: TraineeView['exhibits'];
}

/** What the role that one plays knows: of the seat taken, or of every seat. */
export function SeatPanel({ seats: { taken, packets }, exhibits }: SeatPanelProps) {
  const t = usePlayerText();
  const own = taken !== 'all';
  return (
    <section className={styles.stack}>
      <h2 className={styles.partTitle}>{t(own ? 'seat.title' : 'seat.all-title')}</h2>
      <ul className={styles.cards}>
        {packets.map(({ seat, brief, knows, exhibits: brought, watchFor }) => {
          const body = (
            <div className={styles.stack}>
              <p><Authored as="lines">{brief}</Authored></p>
              <div>
                <p className={styles.soft}>{t(own ? 'seat.knows' : 'seat.knows-role')}</p>
                <Authored as="block"><ul className={styles.points}>{knows.map((line) => <li key={line}><CaseText>{line}</CaseText></li>)}</ul></Authored>
              </div>
              {brought.length > 0 ? (
                <div>
                  <p className={styles.soft}>{t('seat.exhibits')}</p>
                  <Authored as="block"><ul className={styles.points}>{brought.map((id) => <li key={id}><CaseText>{exhibits.find((exhibit) => exhibit.id === id)?.title ?? id}</CaseText></li>)}</ul></Authored>
                </div>
              ) : null}
              <div>
                <p className={styles.soft}>{t('seat.watch-for')}</p>
                <p><Authored as="lines">{watchFor}</Authored></p>
              </div>
            </div>
          );
          return (
            <li key={seat} className={styles.card}>
              {own ? <><p className={styles.cardHead}><strong>{t(`seat.role.${seat}`)}</strong></p>{body}</> : <Disclosure summary={t(`seat.role.${seat}`)}>{body}</Disclosure>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
