import type { QualifyView } from '../../../session/view.ts';
import { Authored } from '../Authored.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './tasks.module.css';

export interface OffenceRequirementsProps {
  readonly requires: QualifyView['offences'][number]['requires'];
}

/** What has to be proved for an offence: every row, and in each row one of its alternatives. */
export function OffenceRequirements({ requires }: OffenceRequirementsProps) {
  const t = usePlayerText();
  return (
    <>
      {t('qualify.requires')}
      <ul className={styles.requires}>
        {requires.map((row) => (
          <li key={row.map(({ id }) => id).join()}>
            {row.map(({ id, name }, at) => (
              <span key={id}>
                {at > 0 ? ` ${t('qualify.or')} ` : null}
                <Authored>{name}</Authored>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
