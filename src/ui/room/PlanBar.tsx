import { useEffect, useState } from 'react';
import type { PlanView } from '../../session/room/roomViews.ts';
import { Tag } from '../kit/Tag.tsx';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

/** Minutes late from which the desk says so. */
const LATE = 2;

/** The plan beside the time that was spent, and how late the exercise is: counted on by this device's own steady clock. */
export function PlanBar({ plan, phase }: PlanBarProps) {
  // Begun anew whenever the room says how much was spent.
  return <Lines key={`${phase} ${plan.phases.map(({ spent }) => spent).join(' ')}`} plan={plan} phase={phase} />;
}

interface PlanBarProps {
  readonly plan: PlanView;
  readonly phase: string;
}

function Lines({ plan: { phases, behind, running }, phase }: PlanBarProps) {
  const t = useRoomText();
  const passed = usePassed(running);
  const here = phase === 'locked' || phase === 'revealed' ? 'deciding' : phase;
  const line = phases.find((each) => each.phase === here);
  const over = line ? Math.max(0, line.spent + passed - line.planned) - Math.max(0, line.spent - line.planned) : 0;
  const late = Math.round((behind + over) / 60);
  return (
    <div className={styles.plan}>
      <ul className={styles.buttons}>
        {phases.map((each) => (
          <li key={each.phase} aria-current={each.phase === here ? 'step' : undefined}>
            <span className={styles.soft}>{t(`phase.${each.phase}`)}</span> {t('plan.of', { count: Math.floor((each.spent + (each.phase === here ? passed : 0)) / 60), of: each.planned / 60 })}
          </li>
        ))}
      </ul>
      {late >= LATE ? <Tag tone="warn">{t('plan.late', { count: late })}</Tag> : null}
    </div>
  );
}

/** Seconds since it was shown. */
function usePassed(running: boolean): number {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const begun = performance.now();
    if (!running) return undefined;
    const ticking = setInterval(() => setPassed(Math.round((performance.now() - begun) / 1000)), 5_000);
    return () => clearInterval(ticking);
  }, [running]);
  return passed;
}
