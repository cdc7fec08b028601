import { useState } from 'react';
import { newOp, type WallNote } from '../hosts/room/roomConnection.ts';
import { Button } from '../kit/Button.tsx';
import { Panel } from '../kit/Panel.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { TextField } from '../kit/TextField.tsx';
import { Both } from './Both.tsx';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

export const areas = ['international-cooperation', 'interpretation', 'organ-removal-proof', 'trafficking-law-or-penal-code', 'coordination', 'other'] as const;
export type Area = (typeof areas)[number];

export interface WallProps {
  readonly notes: readonly WallNote[];
  /** Absent: nothing can be voted for here. */
  readonly onDot?: (id: string) => void;
  /** The level of its headings on the page. */
  readonly level?: 2 | 3;
  /** The facilitator sorts. */
  readonly onSort?: (id: string, area: Area | '') => void;
}

/** What is difficult, by area; nobody's name is on it. */
export function Wall({ notes, onDot, onSort, level = 3 }: WallProps) {
  const t = useRoomText();
  const groups: readonly (Area | '')[] = ['', ...areas];
  if (notes.length === 0) return <p className={styles.soft}><Both say={(in_) => in_('wall.few')} /></p>;
  return (
    <div className={styles.wall}>
      {groups.map((area) => {
        const own = notes.filter((note) => note.area === area && note.merged === undefined);
        if (own.length === 0) return null;
        return (
          <Panel key={area} level={level} title={<Both say={(in_) => in_(`area.${area || 'unsorted'}`)} />} tone={area === '' ? 'sunken' : 'raised'}>
            <ul className={styles.list}>
              {[...own].sort((a, b) => b.dots - a.dots).map((note) => (
                <li key={note.id} className={styles.note}>
                  <p dir="auto">{note.text}</p>
                  <p className={styles.soft}>{t('wall.dots', { count: note.dots })}</p>
                  {onDot ? <Button variant="quiet" onClick={() => onDot(note.id)}>{t('wall.dot')}</Button> : null}
                  {onSort ? <SelectField<Area | 'unsorted'> label={t('wall.area')} value={area || 'unsorted'} onChange={(to) => onSort(note.id, to === 'unsorted' ? '' : to)} options={['unsorted' as const, ...areas].map((value) => ({ value, label: t(`area.${value}`) }))} /> : null}
                </li>
              ))}
            </ul>
          </Panel>
        );
      })}
    </div>
  );
}

/** Writing to the wall, without a name. */
export function WriteOnWall({ onWrite }: { readonly onWrite: (note: { readonly id: string; readonly text: string }) => Promise<boolean> }) {
  const t = useRoomText();
  const [text, setText] = useState('');
  const [sent, setSent] = useState(0);
  const [busy, setBusy] = useState(false);
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '' || busy) return;
        setBusy(true);
        void onWrite({ id: newOp(), text: text.trim() }).then((kept) => {
          setBusy(false);
          if (!kept) return;
          setText('');
          setSent((before) => before + 1);
        });
      }}
    >
      <TextField label={t('wall.write')} hint={t('wall.write-hint')} value={text} onChange={setText} rows={3} maxLength={300} />
      <p><Button type="submit" variant="primary" wide busy={busy}>{t('wall.send')}</Button></p>
      <p role="status" className={styles.soft}>{sent > 0 ? t('wall.sent', { count: sent }) : ''}</p>
    </form>
  );
}
