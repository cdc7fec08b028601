import { useEffect, useRef, useState } from 'react';
import type { TraineeView } from '../../../session/view.ts';
import { useFormat } from '../../kit/useFormat.ts';
import { VisuallyHidden } from '../../kit/VisuallyHidden.tsx';
import { lastDone } from '../caseMoment.ts';
import { usePlayerText } from '../usePlayerText.ts';

/** Says aloud, for a screen reader, what came with the last change: time that passed, notices, exhibits, feedback. */
export function Announcer({ view }: { readonly view: TraineeView }) {
  const t = usePlayerText();
  const format = useFormat();
  const before = useRef(view);
  const [text, setText] = useState('');

  useEffect(() => {
    const then = before.current;
    if (then === view) return;
    before.current = view;
    const minutes = view.clock - then.clock;
    const lines = view.log.slice(then.log.length);
    const feedback = lastDone(view);
    const said = [
      ...(minutes > 0 ? [t('announce.time', { time: format.duration(minutes), now: format.clock(view.time) })] : []),
      ...lines.filter((line) => line.kind === 'inject').map((line) => t('announce.notice', { title: line.title })),
      ...lines.filter((line) => line.kind === 'exhibit').map((line) => t('announce.exhibit', { title: line.title })),
      ...(feedback?.reply && lines.includes(feedback) ? [t('announce.reply')] : []),
      ...(feedback?.feedback && lines.includes(feedback) ? [t('announce.feedback')] : []),
    ];
    if (said.length > 0) setText(said.join(' '));
  }, [view, t, format]);

  return <VisuallyHidden><span role="status" aria-live="polite">{text}</span></VisuallyHidden>;
}
