import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { TextField } from '../kit/TextField.tsx';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

/** Why a group thinks that another answer was right as well. */
export function AppealForm({ title, onSend }: { readonly title: string; readonly onSend: (text: string) => void }) {
  const t = useRoomText();
  const [text, setText] = useState('');
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onSend(text.trim());
        setText('');
      }}
    >
      <TextField label={<>{t('appeal.why')} <bdi>{title}</bdi></>} value={text} onChange={setText} rows={2} maxLength={1000} />
      <p><Button type="submit">{t('appeal.send')}</Button></p>
    </form>
  );
}
