import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStudioText } from '../useStudioText.ts';
import styles from './parts.module.css';

export interface FilePlaceProps {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The text of the file, for its line. */
  readonly text?: string | undefined;
}

/** Where something stands: the file with line and column, which can be copied, and the line itself. */
export function FilePlace({ file, line, column, text }: FilePlaceProps) {
  const place = `${file}:${line}:${column}`;
  const written = text?.split('\n')[line - 1]?.replace(/\r$/, '');
  return (
    <div className={styles.place}>
      <p className={styles.address}>
        <code dir="ltr" lang="en" translate="no" className={styles.where}>{place}</code>
        <CopyPlace place={place} />
      </p>
      {written?.trim() ? <pre className={styles.line} dir="auto">{written.trim().slice(0, 240)}</pre> : null}
    </div>
  );
}

function CopyPlace({ place }: { readonly place: string }) {
  const t = useStudioText();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  // Only pages of this computer, or over https, may write to the clipboard; elsewhere the place is copied by hand.
  if (typeof navigator === 'undefined' || !navigator.clipboard) return null;
  return (
    <button
      type="button" className={styles.copy} aria-label={`${t('place.copy')} ${place}`} title={t('place.copy')}
      onClick={() => void navigator.clipboard.writeText(place).then(() => setCopied(true), () => undefined)}
    >
      {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      <span role="status">{copied ? t('place.copied') : null}</span>
    </button>
  );
}
