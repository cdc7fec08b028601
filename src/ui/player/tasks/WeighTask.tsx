import { useEffect, useRef, useState } from 'react';
import type { Rating } from '../../../scenario/playthrough.ts';
import type { ExhibitView } from '../../../session/view.ts';
import { Button } from '../../kit/Button.tsx';
import { Authored } from '../Authored.tsx';
import { ExhibitDialog } from '../file/ExhibitDialog.tsx';
import { isolated } from '../isolated.ts';
import { Missing } from '../Missing.tsx';
import type { TaskProps } from '../taskProps.ts';
import { fieldOf, useDraft } from '../useDraft.ts';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './tasks.module.css';
import { WeighExhibit } from './WeighExhibit.tsx';
import { marksFrom, ratingOf, type WeighMarks } from './weighDraft.ts';

interface WeighDraft {
  readonly marks: Readonly<Record<string, WeighMarks>>;
}

/** Every exhibit asked about is weighed, one after the other or in any order, and all are handed in together. */
export function WeighTask({ task, scene, exhibits, draft: place, busy, onMove, onExamine }: TaskProps<'weigh'>) {
  const t = usePlayerText();
  const root = useRef<HTMLDivElement>(null);
  const [tried, setTried] = useState(false);
  const [reading, setReading] = useState<string | undefined>();
  const { value, change, clear } = useDraft<WeighDraft>({ ...place, name: 'weigh' }, (stored) => ({
    marks: Object.fromEntries(task.exhibits.map((id) => [id, marksFrom(fieldOf(fieldOf(stored, 'marks'), id))])),
  }));
  const marksOf = (id: string): WeighMarks => value.marks[id] ?? {};
  const asked = task.exhibits.flatMap((id): readonly ExhibitView[] => exhibits.filter((exhibit) => exhibit.id === id));
  const undone = asked.filter(({ id }) => !ratingOf(marksOf(id)));
  const [open, setOpen] = useState<readonly string[]>(() => undone.slice(0, 1).map(({ id }) => id));
  // Set when the trainee is taken to an exhibit: its line gets the focus once it is open.
  const [goTo, setGoTo] = useState<string | undefined>();

  useEffect(() => {
    if (goTo === undefined) return;
    const line = root.current?.querySelector<HTMLElement>(`[data-weigh="${CSS.escape(goTo)}"] summary`);
    line?.focus();
    line?.scrollIntoView?.({ block: 'nearest' });
    setGoTo(undefined);
  }, [goTo]);

  const toggle = (id: string, shown: boolean) => setOpen((now) => (shown ? [...now.filter((one) => one !== id), id] : now.filter((one) => one !== id)));
  const goOn = (from: string, to: string) => {
    setOpen((now) => [...now.filter((one) => one !== from && one !== to), to]);
    setGoTo(to);
  };
  const handIn = () => {
    setTried(true);
    if (undone.length > 0) {
      setOpen((now) => [...new Set([...now, ...undone.slice(0, 1).map(({ id }) => id)])]);
      return;
    }
    const ratings = Object.fromEntries(asked.flatMap(({ id }): readonly (readonly [string, Rating])[] => {
      const rating = ratingOf(marksOf(id));
      return rating ? [[id, rating]] : [];
    }));
    onMove({ type: 'evidence.weighed', scene, ratings }, clear);
  };

  return (
    <div ref={root} className={styles.task}>
      <h3 className={styles.prompt}><Authored as="lines">{task.prompt}</Authored></h3>
      {asked.length === 0 ? <p>{t('weigh.none')}</p> : (
        <div>
          <p className={styles.progress} role="status">{t('weigh.progress', { done: asked.length - undone.length, all: asked.length })}</p>
          {asked.map((exhibit) => {
            const at = undone.findIndex((one) => asked.indexOf(one) > asked.indexOf(exhibit));
            const next = undone[at < 0 ? 0 : at];
            return (
              <WeighExhibit
                key={exhibit.id}
                exhibit={exhibit}
                marks={marksOf(exhibit.id)}
                open={open.includes(exhibit.id)}
                onToggle={(shown) => toggle(exhibit.id, shown)}
                onChange={(marks) => change({ marks: { ...value.marks, [exhibit.id]: marks } })}
                onDocument={() => {
                  setReading(exhibit.id);
                  onExamine(exhibit.id);
                }}
                onNext={next && next !== exhibit ? () => goOn(exhibit.id, next.id) : undefined}
              />
            );
          })}
        </div>
      )}
      <div className={styles.foot}>
        <Missing title={t('weigh.missing')} reasons={tried ? undone.map(({ title }) => isolated(title)) : []} />
        <Button variant="primary" busy={busy} onClick={handIn}>{t('weigh.hand-in')}</Button>
      </div>
      <ExhibitDialog exhibit={exhibits.find(({ id }) => id === reading)} onClose={() => setReading(undefined)} />
    </div>
  );
}
