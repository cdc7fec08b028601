import { downloadFile } from '../hosts/downloadFile.ts';
import { Banner } from '../kit/Banner.tsx';
import { Panel } from '../kit/Panel.tsx';
import { TextField } from '../kit/TextField.tsx';
import { signsIn } from './identifying.ts';
import styles from './library.module.css';
import { useKept } from './keptHere.ts';
import { Kept } from './Opener.tsx';
import { useLibraryText } from './useLibraryText.ts';

/** What is asked, in this order: what happened, then the elements with what there was and what was missing, then what was learned. */
const parts = {
  story: ['happened', 'came-to-light'],
  elements: ['act', 'act-exhibits', 'act-gaps', 'means', 'means-exhibits', 'means-gaps', 'purpose', 'purpose-exhibits', 'purpose-gaps'],
  lesson: ['qualified', 'learned'],
} as const;
type Key = (typeof parts)[keyof typeof parts][number];
type Written = Partial<Record<Key, string>>;
const keys: readonly Key[] = Object.values(parts).flat();

const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null && !Array.isArray(value)
  && Object.entries(value).every(([key, text]) => (keys as readonly string[]).includes(key) && typeof text === 'string');

/** A real file in general words: described without identifying anybody, and mapped by act, means and purpose. */
export function WorkedCase() {
  const t = useLibraryText();
  const { value, keep, forget, failing } = useKept<Written>('proving-ground.worked-case', {}, isWritten);
  const count = Object.values(value).filter((text) => text !== '').length;
  const asText = () => keys.flatMap((key) => (value[key] ? [`${t(`worked.${key}`)}\n${value[key]}`] : [])).join('\n\n');
  return (
    <div className={styles.stack}>
      <h2>{t('part.worked-case')}</h2>
      <p className={styles.lead}>{t('worked.lead')}</p>
      <Banner tone="warn" title={t('worked.rule')}>{t('worked.rule-text')}</Banner>
      {failing ? <Banner tone="warn">{t('kept-failing')}</Banner> : null}
      {(Object.keys(parts) as (keyof typeof parts)[]).map((part) => (
        <Panel key={part} level={3} title={t(`worked.part.${part}`)}>
          <div className={styles.stack}>
            {parts[part].map((key) => {
              const signs = signsIn(value[key] ?? '');
              return (
                <TextField
                  key={key}
                  label={t(`worked.${key}`)}
                  hint={key.endsWith('exhibits') ? t('worked.exhibits-hint') : undefined}
                  value={value[key] ?? ''}
                  onChange={(text) => keep({ ...value, [key]: text })}
                  rows={key === 'happened' ? 5 : 2}
                  maxLength={1500}
                  error={signs.length > 0 ? signs.map((sign) => t(`sign.${sign}`)).join(' ') : undefined}
                />
              );
            })}
          </div>
        </Panel>
      ))}
      <Kept count={count} onExport={() => downloadFile('a-case-i-worked-on.txt', asText())} onForget={forget} />
    </div>
  );
}
