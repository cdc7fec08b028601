import { useState } from 'react';
import { followUpHtml } from '../../interop/record/followUpHtml.ts';
import { recordCsv } from '../../interop/record/recordCsv.ts';
import { recordHtml } from '../../interop/record/recordHtml.ts';
import { downloadFile } from '../hosts/downloadFile.ts';
import { roomRecord } from '../hosts/room/roomRequests.ts';
import { currentLanguage, i18n } from '../i18n.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { Panel } from '../kit/Panel.tsx';
import { refusedWords } from './refusedWords.ts';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

/** What is taken home: a page to print, a table, or a value for other programs, in the language of the interface. */
export function RecordButtons({ room, secret }: { readonly room: string; readonly secret: string }) {
  const t = useRoomText();
  const [trouble, setTrouble] = useState<{ readonly refused: string } | undefined>();
  const take = async (format: 'html' | 'follow' | 'csv' | 'json') => {
    const language = currentLanguage();
    const record = await roomRecord(room, secret, language);
    if ('refused' in record) return setTrouble(record);
    setTrouble(undefined);
    const say = (key: string, values: Readonly<Record<string, string | number>> = {}) => (key.startsWith('dimension.') ? i18n.t(key.replace('.', '-'), { ns: 'score' }) : i18n.t(`record.${key}`, { ns: 'room', ...values }));
    if (format === 'follow') return downloadFile(`${room}.30.html`, followUpHtml(record, language, say, record.last.slice(0, 10)), 'text/html');
    if (format === 'html') return downloadFile(`${room}.html`, recordHtml(record, language, say), 'text/html');
    return format === 'csv' ? downloadFile(`${room}.csv`, recordCsv(record), 'text/csv') : downloadFile(`${room}.record.json`, `${JSON.stringify(record, null, 1)}\n`);
  };
  return (
    <Panel title={t('record.title')}>
      <p className={styles.soft}>{t('record.text')}</p>
      <p className={styles.buttons}>{(['html', 'follow', 'csv', 'json'] as const).map((format) => <Button key={format} onClick={() => void take(format)}>{t(`record.${format}`)}</Button>)}</p>
      {trouble ? <Banner tone="error" live="assertive">{refusedWords(t, trouble)}</Banner> : null}
    </Panel>
  );
}
