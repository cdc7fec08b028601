import { useState } from 'react';
import { downloadFile } from '../hosts/downloadFile.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { Panel } from '../kit/Panel.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { TextField } from '../kit/TextField.tsx';
import { signsIn } from './identifying.ts';
import styles from './library.module.css';
import { useKept } from './keptHere.ts';
import { useLibraryText } from './useLibraryText.ts';

const areas = ['international-cooperation', 'interpretation', 'organ-removal-proof', 'trafficking-law-or-penal-code', 'coordination', 'other'] as const;
type Area = (typeof areas)[number] | 'unsorted';
interface Challenge {
  readonly text: string;
  readonly area: Area;
}

const isList = (value: unknown): value is readonly Challenge[] => Array.isArray(value) && value.every((each: unknown) =>
  typeof each === 'object' && each !== null && typeof (each as Challenge).text === 'string' && ['unsorted', ...areas].includes((each as Challenge).area));

/** To open a session: everybody names what is difficult, without a name, and all of it is sorted into the five areas together. */
export function Opener() {
  const t = useLibraryText();
  const { value: challenges, keep, forget, failing } = useKept<readonly Challenge[]>('proving-ground.opener', [], isList);
  const [text, setText] = useState('');
  const signs = signsIn(text);
  const add = () => {
    if (text.trim() === '') return;
    keep([...challenges, { text: text.trim(), area: 'unsorted' }]);
    setText('');
  };
  const groups: readonly Area[] = ['unsorted', ...areas];
  const asText = () => groups.map((area) => [t(`area.${area}`), ...challenges.filter((each) => each.area === area).map((each) => `- ${each.text}`)].join('\n')).join('\n\n');
  return (
    <div className={styles.stack}>
      <h2>{t('part.opener')}</h2>
      <p className={styles.lead}>{t('opener.lead')}</p>
      {failing ? <Banner tone="warn">{t('kept-failing')}</Banner> : null}
      <form
        className={styles.stack}
        data-print="hide"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField label={t('opener.challenge')} hint={t('opener.hint')} value={text} onChange={setText} rows={2} maxLength={300} error={signs.length > 0 ? signs.map((sign) => t(`sign.${sign}`)).join(' ') : undefined} />
        <p><Button type="submit" variant="primary">{t('opener.add')}</Button></p>
      </form>
      {groups.map((area) => {
        const own = challenges.map((each, at) => ({ ...each, at })).filter((each) => each.area === area);
        if (own.length === 0 && area === 'unsorted') return null;
        return (
          <Panel key={area} level={3} title={t(`area.${area}`)} tone={area === 'unsorted' ? 'sunken' : 'raised'}>
            {own.length === 0 ? <p className={styles.soft}>{t('opener.empty')}</p> : (
              <ul className={styles.list}>
                {own.map(({ at, text: said }) => (
                  <li key={at} className={styles.item}>
                    <p dir="auto">{said}</p>
                    <div className={styles.tools} data-print="hide">
                      <SelectField<Area> label={t('opener.area')} value={area} onChange={(to) => keep(challenges.map((each, number) => (number === at ? { ...each, area: to } : each)))} options={groups.map((value) => ({ value, label: t(`area.${value}`) }))} />
                      <Button variant="quiet" onClick={() => keep(challenges.filter((_, number) => number !== at))}>{t('remove')}</Button>
                    </div>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
        );
      })}
      <Kept count={challenges.length} onExport={() => downloadFile('challenges.txt', asText())} onForget={forget} />
    </div>
  );
}

/** Taking along, printing, and forgetting what was written on this device. */
export function Kept({ count, onExport, onForget }: { readonly count: number; readonly onExport: () => void; readonly onForget: () => void }) {
  const t = useLibraryText();
  const [sure, setSure] = useState(false);
  if (count === 0) return <p className={styles.soft}>{t('kept')}</p>;
  return (
    <div className={styles.stack} data-print="hide">
      <p className={styles.soft}>{t('kept')}</p>
      <p className={styles.buttons}>
        <Button onClick={onExport}>{t('export')}</Button>
        <Button onClick={() => window.print()}>{t('print')}</Button>
        {sure ? (
          <>
            <Button variant="danger" onClick={() => {
              setSure(false);
              onForget();
            }}>{t('delete-sure')}</Button>
            <Button variant="quiet" onClick={() => setSure(false)}>{t('keep')}</Button>
          </>
        ) : <Button variant="quiet" onClick={() => setSure(true)}>{t('delete')}</Button>}
      </p>
    </div>
  );
}
