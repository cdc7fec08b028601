import { GitFork } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { VisuallyHidden } from '../../kit/VisuallyHidden.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { Author } from './Author.tsx';
import styles from './TryAnother.module.css';

export interface TryAnotherProps {
  /** The first step that the new case will not share. */
  readonly seq: number;
  /** Which place that is, for a reader by ear. */
  readonly about?: ReactNode;
}

/** Leads back to before a step, into a case of its own: what if. Nothing where the run cannot be played on. */
export function TryAnother({ seq, about }: TryAnotherProps) {
  const t = useDebriefText();
  const { run } = useTold();
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle');
  if (!run) return null;
  const go = async () => {
    setState('working');
    try {
      await run.onFork(seq);
    } catch {
      setState('failed');
    }
  };
  return (
    <div data-print="hide">
      <Button variant="quiet" className={styles.try} icon={<GitFork />} busy={state === 'working'} onClick={() => void go()}>
        {t('what-if.try')}{about ? <VisuallyHidden>: <Author>{about}</Author></VisuallyHidden> : null}
      </Button>
      {state === 'failed' ? <p role="alert">{t('what-if.failed')}</p> : null}
    </div>
  );
}
