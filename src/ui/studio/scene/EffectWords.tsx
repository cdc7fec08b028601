import type { Effects } from '../../../scenario/conditions.ts';
import { listOf } from '../../../scenario/listOf.ts';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import { useFormat } from '../../kit/useFormat.ts';
import { useStudioText } from '../useStudioText.ts';
import { valueWords } from './ConditionWords.tsx';
import { agencyName, exhibitName, failureName, variableName } from './names.ts';
import styles from './scene.module.css';

export interface EffectWordsProps {
  readonly scenario: Scenario;
  readonly of: { readonly takes?: number; readonly effects?: Effects; readonly critical?: string; readonly repairs?: string };
}

/** What something costs and changes, in words. Nothing where it changes nothing. */
export function EffectWords({ scenario, of: { takes, effects, critical, repairs } }: EffectWordsProps) {
  const t = useStudioText();
  const { duration, number } = useFormat();
  const lines = [
    ...(critical === undefined ? [] : [t('effect.critical', { name: failureName(scenario, critical) })]),
    ...(repairs === undefined ? [] : [t('effect.repairs', { name: failureName(scenario, repairs) })]),
    ...(takes ? [t('effect.takes', { time: duration(takes) })] : []),
    ...Object.entries(effects?.set ?? {}).map(([id, value]) => t('effect.set', { name: variableName(scenario, id), value: valueWords(t, value) })),
    ...Object.entries(effects?.add ?? {}).map(([id, by]) => t('effect.add', { name: variableName(scenario, id), by: `${by > 0 ? '+' : '−'}${number(Math.abs(by))}` })),
    ...Object.entries(effects?.spoil ?? {}).map(([id, reason]) => t('effect.spoil', { name: exhibitName(scenario, id), reason })),
    ...listOf(effects?.obtain).map((id) => t('effect.obtain', { name: exhibitName(scenario, id) })),
    ...Object.entries(effects?.lose ?? {}).map(([id, reason]) => t('effect.lose', { name: exhibitName(scenario, id), reason })),
    ...listOf(effects?.tell).map((id) => t('effect.tell', { name: agencyName(scenario, id) })),
  ];
  return lines.length === 0 ? null : <ul className={styles.parts}>{lines.map((line, at) => <li key={at}>{line}</li>)}</ul>;
}
