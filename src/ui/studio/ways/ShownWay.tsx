import { Download, Play } from 'lucide-react';
import { useContext, useMemo } from 'react';
import { eventsOfMove } from '../../../engine/eventOfMove.ts';
import type { Move } from '../../../scenario/playthrough.ts';
import { stepWords } from '../../hosts/stepWords.ts';
import { useHomeText } from '../../hosts/useHomeText.ts';
import { Button } from '../../kit/Button.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import partStyles from '../parts/parts.module.css';
import { useStudioText } from '../useStudioText.ts';
import { WaysHere } from './ways.ts';
import styles from './ways.module.css';

export interface ShownWayProps {
  readonly moves: readonly Move[];
  /** What it shows: the title of its file, and of its buttons for those who hear them apart from the rest. */
  readonly title: string;
  /** It goes to an ending: its end is nothing to play on from. */
  readonly ends?: boolean;
}

/** A path through the case, step by step; the trial can be started at its end, or before any of its steps. */
export function ShownWay({ moves, title, ends = false }: ShownWayProps) {
  const t = useStudioText();
  const home = useHomeText();
  const { scenario, play, save } = useContext(WaysHere);
  const way = useMemo(() => moves.flatMap(eventsOfMove), [moves]);
  if (!scenario) return null;
  return (
    <div className={styles.shown}>
      <Disclosure summary={t('way.steps', { count: way.length })}>
        {way.length === 0 ? <p>{t('way.at-once')}</p> : (
          <>
            <p className={styles.hint}>{t('way.hint')}</p>
            <ol className={styles.steps}>
              {way.map((event, at) => <li key={at}><button type="button" className={partStyles.jump} onClick={() => play(way.slice(0, at))}>{stepWords(home, scenario, event)}</button></li>)}
            </ol>
          </>
        )}
      </Disclosure>
      <p className={styles.actions}>
        <Button icon={<Play />} aria-label={t(ends ? 'way.see-named' : 'way.play-named', { what: title })} onClick={() => play(way)}>{t(ends ? 'way.see' : 'way.play')}</Button>
        {way.length === 0 ? null : <Button variant="quiet" icon={<Download />} aria-label={t('way.save-named', { what: title })} onClick={() => save(title, moves)}>{t('way.save')}</Button>}
      </p>
    </div>
  );
}
