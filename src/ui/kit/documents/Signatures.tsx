import { CaseText } from '../CaseText.tsx';
import { useKitText } from '../useKitText.ts';
import { Heading, type HeadingLevel } from '../Heading.tsx';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import styles from './Signatures.module.css';

type Mark = 'signed' | 'thumbprint' | 'stamp-only' | 'missing';

export interface SignaturesProps {
  readonly signatures: readonly { readonly name: string; readonly role?: string; readonly mark?: Mark }[];
  readonly level: HeadingLevel;
}

/** Who signed, in what role, and how. The strokes are drawn; the words say it. */
export function Signatures({ signatures, level }: SignaturesProps) {
  const t = useKitText();
  return (
    <div>
      <VisuallyHidden><Heading level={level}>{t('document.signatures')}</Heading></VisuallyHidden>
      <ul className={styles.signatures}>
        {signatures.map((signature, at) => {
          const mark = signature.mark ?? 'signed';
          return (
            <li key={`${at}-${signature.name}`} className={styles.signature}>
              <span className={styles.line} aria-hidden="true"><Drawing mark={mark} /></span>
              <span className={styles.name}><CaseText>{signature.name}</CaseText></span>
              {signature.role ? <span className={styles.role}><CaseText>{signature.role}</CaseText></span> : null}
              <span className={mark === 'missing' || mark === 'stamp-only' ? styles.lacking : styles.mark}>
                {t(`document.signature.${mark}`)}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Drawing({ mark }: { readonly mark: Mark }) {
  if (mark === 'signed') {
    return (
      <svg viewBox="0 0 120 36" className={styles.ink} aria-hidden="true">
        <path d="M6 26c8-18 14-22 16-16s-9 18-5 18 10-14 15-14-2 11 3 11 7-9 12-9 0 9 6 8 8-8 14-8 1 7 8 6 16-8 40-12M18 32c28-3 58-5 84-4" />
      </svg>
    );
  }
  if (mark === 'thumbprint') {
    return (
      <svg viewBox="0 0 36 36" className={styles.ink} aria-hidden="true">
        <path d="M9 24V17a9 9 0 0 1 18 0v8M13 30V17a5 5 0 0 1 10 0v12M18 17v14M6 19v-2a12 12 0 0 1 24 0v4M11 8.500a12 12 0 0 1 14 0" />
      </svg>
    );
  }
  return null;
}
