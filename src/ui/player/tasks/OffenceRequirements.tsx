import type { ElementView } from '../../../session/view.ts';
import { Authored } from '../Authored.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './tasks.module.css';

export interface OffenceRequirementsProps {
  readonly requires: readonly (readonly string[])[];
  readonly elements: readonly ElementView[];
}

/** What has to be proved for an offence: every row, and in each row one of its alternatives. */
export function OffenceRequirements({ requires, elements }: OffenceRequirementsProps) {
  const t = usePlayerText();
  const nameOf = (id: string): string => elements.find((element) => element.id === id)?.name ?? readable(id);
  return (
    <>
      {t('qualify.requires')}
      <ul className={styles.requires}>
        {requires.map((row) => (
          <li key={row.join()}>
            {row.map((id, at) => (
              <span key={id}>
                {at > 0 ? ` ${t('qualify.or')} ` : null}
                <Authored>{nameOf(id)}</Authored>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

/** An element that this case does not ask for comes without its name: its id, as words. */
const readable = (id: string): string => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ');
