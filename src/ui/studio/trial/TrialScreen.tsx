import { ArrowLeft, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import { refusalWords, stepWords } from '../../hosts/stepWords.ts';
import { useHomeText } from '../../hosts/useHomeText.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { Authored } from '../parts/Authored.tsx';
import { useStudioText } from '../useStudioText.ts';
import styles from './trial.module.css';
import { useAbove } from './useAbove.ts';
import type { Replayed, TrialHost } from './trialHost.ts';

/** A trial, for the player's own screens. */
export interface PlayedTrial {
  readonly host: TrialHost;
  readonly onLeave: () => void;
}

export interface TrialScreenProps {
  readonly host: TrialHost;
  /** The scenario as it was last saved without errors. */
  readonly scenario: Scenario;
  /** What came of the last save; absent before the first. */
  readonly replayed: Replayed | undefined;
  /** How often a save was taken over, so that the same news is told again. */
  readonly saves: number;
  /** What was saved last has errors, and the trial goes on without it. */
  readonly broken: boolean;
  readonly player: (trial: PlayedTrial) => ReactNode;
  readonly onRestart: () => void;
  readonly onLeave: () => void;
}

/** The case as a trainee sees it, from a scene that the author chose. It is never scored, and kept nowhere. */
export function TrialScreen({ host, scenario, replayed, saves, broken, player, onRestart, onLeave }: TrialScreenProps) {
  const t = useStudioText();
  const home = useHomeText();
  const banner = useAbove<HTMLElement>();
  return (
    <>
      <section ref={banner} className={styles.banner} aria-label={t('trial.label')} data-testid="trial-banner">
        <div className={styles.from}>
          <p className={styles.title}><strong>{t('trial.from')} <Authored>{scenario.scenes[host.start.scene]?.title ?? host.start.scene}</Authored> – {t('trial.not-scored')}</strong></p>
          <p className={styles.kept}>{host.as === 'played' ? t('trial.as-played') : t('trial.as-artificial')}</p>
        </div>
        <p className={styles.actions}>
          <Button icon={<RotateCcw />} title={t('trial.again')} onClick={onRestart}>{t('trial.again')}</Button>
          <Button variant="primary" icon={<ArrowLeft className={styles.back} />} title={t('trial.to-map')} onClick={onLeave}>{t('trial.to-map')}</Button>
        </p>
        <div role="status" className={styles.news}>
          {broken ? <Banner tone="error" title={t('trial.broken')}>{t('trial.broken-why')}</Banner> : null}
          {!broken && replayed?.as === 'kept' ? <p key={saves} className={styles.kept}>{t('trial.kept', { count: saves })}</p> : null}
          {replayed?.as === 'shortened' ? (
            <Banner tone="warn" title={t('trial.shortened')}>
              {t('trial.shortened-why', { step: `\u2068${stepWords(home, host.scenario(), replayed.entry.event)}\u2069`, why: refusalWords(home, replayed.refusal) })}
            </Banner>
          ) : null}
          {replayed?.as === 'gone' ? <Banner tone="error" title={t('trial.gone')}>{t('trial.gone-why')}</Banner> : null}
        </div>
      </section>
      {player({ host, onLeave })}
    </>
  );
}
