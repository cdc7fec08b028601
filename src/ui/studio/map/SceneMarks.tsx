import { Bell, Clock, Flag, OctagonAlert, OctagonX, RotateCcw, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { MapScene } from '../../../analysis/map/sceneMap.ts';
import type { Standing } from './standings.ts';

export type Mark = 'first' | 'failure' | 'repair' | 'deadline' | 'inject' | 'loop' | 'stuck';

export const markDrawings: Readonly<Record<Mark, ReactNode>> = {
  first: <Flag />, failure: <OctagonAlert />, repair: <ShieldCheck />, deadline: <Clock />, inject: <Bell />, loop: <RotateCcw />, stuck: <OctagonX />,
};

/** What an author looks for at a glance. */
export function marksOf({ first, failures, repairs, deadlines, injects }: MapScene, loops: boolean, { stuck }: Standing): readonly Mark[] {
  const marks: readonly (readonly [Mark, boolean])[] = [
    ['first', first], ['failure', failures.length > 0], ['repair', repairs.length > 0], ['deadline', deadlines.length > 0], ['inject', injects.length > 0], ['loop', loops],
    ['stuck', stuck !== undefined],
  ];
  return marks.filter(([, holds]) => holds).map(([mark]) => mark);
}
