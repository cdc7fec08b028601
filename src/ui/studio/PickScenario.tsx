import { FolderOpen } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { classNames } from '../kit/classNames.ts';
import { useDroppedFiles } from '../kit/useDroppedFiles.ts';
import { useStudioText } from './useStudioText.ts';
import { Name } from './parts/Authored.tsx';
import styles from './pick.module.css';
import { filesChosen, filesDropped, type PickedFile, pickedSource } from './sources/pickedSource.ts';
import type { UsedSource } from './sources/useSource.ts';

export interface PickScenarioProps {
  readonly used: UsedSource;
  readonly onFolder: (folder: string) => void;
}

/** Which scenario to look at: one that the server shows, or a folder of one's own. */
export function PickScenario({ used, onFolder }: PickScenarioProps) {
  const t = useStudioText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<'none' | 'unreadable' | undefined>();

  const take = async (files: () => Promise<readonly PickedFile[]>) => {
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    try {
      const source = await pickedSource(await files());
      if (!source) setFault('none');
      else {
        const scenarios = await used.use(source);
        if (scenarios.length === 1 && scenarios[0]) onFolder(scenarios[0].folder);
      }
    } catch {
      setFault('unreadable');
    }
    setBusy(false);
    if (input.current) input.current.value = '';
  };

  const { over, place } = useDroppedFiles((dropped) => void take(() => filesDropped(dropped)));

  return (
    <div className={styles.sections}>
      <header className={styles.intro}>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </header>
      <section aria-labelledby={`${id}-list`}>
        <h2 id={`${id}-list`} className={styles.heading}>{t('pick.title')}</h2>
        {used.state === 'looking' ? <p role="status">{t('pick.looking')}</p> : null}
        {used.state === 'none' ? <p className={styles.note}>{t('pick.no-server')}</p> : null}
        {used.state === 'ready' ? (
          <>
            <p className={styles.note}>{t(`pick.from.${used.source?.kind ?? 'server'}`)}</p>
            {used.scenarios.length === 0 ? <p>{t('pick.none')}</p> : (
              <ul className={styles.list}>
                {used.scenarios.map(({ folder, title }) => (
                  <li key={folder}>
                    <button type="button" className={styles.scenario} onClick={() => onFolder(folder)}>
                      <FolderOpen aria-hidden="true" className={styles.drawing} />
                      <span className={styles.names}><bdi className={styles.name}>{title ?? folder}</bdi> <Name>{folder}</Name></span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </>
        ) : null}
      </section>
      <section aria-labelledby={id} className={classNames(styles.place, over && styles.over)} {...place}>
        <h2 id={id} className={styles.heading}>{t('pick.own')}</h2>
        <p className={styles.words}>{t('pick.own-text')}</p>
        <div className={styles.ways}>
          <input ref={input} type="file" hidden multiple data-testid="scenario-folder" {...{ webkitdirectory: '' }} onChange={(event) => {
            const { files } = event.target;
            if (files && files.length > 0) void take(async () => filesChosen(files));
          }}
          />
          <Button icon={<FolderOpen />} busy={busy} onClick={() => input.current?.click()}>{t('pick.choose')}</Button>
          <span className={styles.drop}>{t('pick.drop')}</span>
        </div>
        {fault ? <Banner tone="error" live="assertive" onDismiss={() => setFault(undefined)}>{t(`pick.fault.${fault}`)}</Banner> : null}
      </section>
    </div>
  );
}
