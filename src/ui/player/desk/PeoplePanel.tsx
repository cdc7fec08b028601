import type { TraineeView } from '../../../session/view.ts';
import { CaseText } from '../../kit/CaseText.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { Authored } from '../Authored.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './desk.module.css';

export interface PeoplePanelProps {
  readonly people: TraineeView['people'];
  readonly agencies: TraineeView['agencies'];
  /** Ids of the people in the scene now. */
  readonly present: readonly string[];
}

/** Who is in the case, and which agencies were told of it. */
export function PeoplePanel({ people, agencies, present }: PeoplePanelProps) {
  const t = usePlayerText();
  const format = useFormat();
  return (
    <div className={styles.stack}>
      <section className={styles.stack}>
        <h2 className={styles.partTitle}>{t('people.title')}</h2>
        <ul className={styles.cards}>
          {people.map((person) => (
            <li key={person.id} className={styles.card}>
              <p className={styles.cardHead}>
                <Authored><strong><CaseText>{person.name}</CaseText></strong></Authored>
                {present.includes(person.id) ? <Tag tone="accent">{t('people.here')}</Tag> : null}
              </p>
              <p className={styles.soft}><Authored>{person.role}</Authored></p>
              <p><Authored as="lines">{person.about}</Authored></p>
              {person.speaks.length > 0 ? (
                <p className={styles.soft}>{t('people.speaks', { languages: person.speaks.map((language) => t(`language.${language}`)).join(t('comma')) })}</p>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {agencies.length > 0 ? (
        <section className={styles.stack}>
          <h2 className={styles.partTitle}>{t('agencies.title')}</h2>
          <ul className={styles.cards}>
            {agencies.map((agency) => (
              <li key={agency.id} className={styles.card}>
                <p className={styles.cardHead}>
                  <Authored><strong><CaseText>{agency.name}</CaseText></strong></Authored>
                  {agency.told === undefined ? <Tag>{t('agencies.not-told')}</Tag> : <Tag tone="success">{t('agencies.told', { time: format.time(agency.told) })}</Tag>}
                </p>
                <p className={styles.soft}><Authored>{agency.role}</Authored></p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
