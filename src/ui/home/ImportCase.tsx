import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { LogFault } from '../../engine/savedLog.ts';
import { useHomeText } from '../hosts/useHomeText.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { classNames } from '../kit/classNames.ts';
import { useDroppedFiles } from '../kit/useDroppedFiles.ts';
import styles from './ImportCase.module.css';

export type ImportFault = LogFault | { readonly code: 'unreadable'; readonly seq?: number };

export interface ImportCaseProps {
  /** Takes a chosen or dropped file; resolves with what is wrong with it, or with nothing once its case is kept. */
  readonly onFile: (file: File) => Promise<ImportFault | undefined>;
}

/** The place to bring a case file in, by choosing it or by dropping it. */
export function ImportCase({ onFile }: ImportCaseProps) {
  const t = useHomeText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<ImportFault | undefined>();
  const take = async (file: File | undefined) => {
    if (!file || busy) return;
    setBusy(true);
    setFault(undefined);
    setFault(await onFile(file));
    setBusy(false);
    // The same file may be chosen again after it was mended.
    if (input.current) input.current.value = '';
  };
  const { over, place } = useDroppedFiles(({ files }) => void take(files[0]));
  return (
    <section
      aria-labelledby={id}
      className={classNames(styles.place, over && styles.over)}
      {...place}
    >
      <h2 id={id} className={styles.title}>{t('import.title')}</h2>
      <p className={styles.words}>{t('import.text')}</p>
      <div className={styles.ways}>
        <input ref={input} type="file" accept=".json,application/json" hidden data-testid="case-file" onChange={(event) => void take(event.target.files?.[0])} />
        <Button icon={<FileUp />} busy={busy} onClick={() => input.current?.click()}>{busy ? t('import.busy') : t('import.choose')}</Button>
        <span className={styles.drop}>{t('import.drop')}</span>
      </div>
      {fault ? (
        <Banner tone="error" live="assertive" title={t('fault.title')} onDismiss={() => setFault(undefined)}>
          {t(`fault.${fault.code}`, { step: (fault.seq ?? 0) + 1 })}
        </Banner>
      ) : null}
    </section>
  );
}
