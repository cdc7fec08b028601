import { useEffect, useState } from 'react';
import { Tag } from '../kit/Tag.tsx';
import { useRoomText } from './useRoomText.ts';

/** Time left, counted on from what the room said last by this device's own steady clock, whatever its date. */
export function Timer({ left, running }: { readonly left: number; readonly running: boolean }) {
  const t = useRoomText();
  const [from, setFrom] = useState(() => performance.now());
  const [now, setNow] = useState(from);
  useEffect(() => {
    const begun = performance.now();
    setFrom(begun);
    setNow(begun);
    if (!running || left === 0) return undefined;
    const ticking = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(ticking);
  }, [left, running]);
  const seconds = Math.max(0, Math.round(left - (running ? (now - from) / 1000 : 0)));
  const shown = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return <Tag tone={seconds === 0 ? 'warn' : 'plain'}><bdi dir="ltr">{seconds === 0 ? t('timer.over') : shown}</bdi>{running || seconds === 0 ? '' : ` ${t('timer.paused')}`}</Tag>;
}
