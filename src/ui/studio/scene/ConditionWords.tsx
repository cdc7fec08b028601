import type { TFunction } from 'i18next';
import { yesAsTrue } from '../../../engine/conditions.ts';
import type { Condition } from '../../../scenario/conditions.ts';
import { listOf } from '../../../scenario/listOf.ts';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import { type Format, useFormat } from '../../kit/useFormat.ts';
import { useStudioText } from '../useStudioText.ts';
import { agencyName, exhibitName, offenceName, sceneName, variableName } from './names.ts';
import styles from './scene.module.css';

export interface ConditionWordsProps {
  readonly scenario: Scenario;
  /** All of these have to hold. */
  readonly conditions: readonly Condition[];
}

/** Conditions in words, as deep as they are written. */
export function ConditionWords({ scenario, conditions }: ConditionWordsProps) {
  const t = useStudioText();
  const format = useFormat();
  return <Parts parts={conditions.flatMap((condition) => partsOf(condition, scenario, t, format))} />;
}

/** A sentence, and what stands under it. */
export interface ConditionPart {
  readonly words: string;
  readonly under?: readonly ConditionPart[];
}

function Parts({ parts }: { readonly parts: readonly ConditionPart[] }) {
  return (
    <ul className={styles.parts}>
      {parts.map(({ words, under }, at) => <li key={at}>{words}{under ? <Parts parts={under} /> : null}</li>)}
    </ul>
  );
}

export function partsOf(condition: Condition, scenario: Scenario, t: TFunction<'studio'>, format: Format): readonly ConditionPart[] {
  const entries = <T,>(of: Readonly<Record<string, T>> | undefined) => Object.entries(of ?? {});
  const within = (part: Condition): ConditionPart => {
    const inner = partsOf(part, scenario, t, format);
    return inner.length === 1 && inner[0] ? inner[0] : { words: t('condition.all'), under: inner };
  };
  const named = (key: 'holds' | 'lacks' | 'spoiled' | 'told' | 'visited', name: (scenario: Scenario, id: string) => string) =>
    listOf(condition[key]).map((id) => ({ words: t(`condition.${key}`, { name: name(scenario, id) }) }));
  return [
    ...entries(condition.is).map(([id, value]) => ({ words: t('condition.is', { name: variableName(scenario, id), value: valueWords(t, value) }) })),
    ...entries(condition['at-least']).map(([id, least]) => ({ words: t('condition.at-least', { name: variableName(scenario, id), value: format.number(least) }) })),
    ...entries(condition['at-most']).map(([id, most]) => ({ words: t('condition.at-most', { name: variableName(scenario, id), value: format.number(most) }) })),
    ...named('holds', exhibitName), ...named('lacks', exhibitName), ...named('spoiled', exhibitName), ...named('told', agencyName), ...named('visited', sceneName),
    ...(condition.before === undefined ? [] : [{ words: t('condition.before', { time: format.time(condition.before) }) }]),
    ...(condition.after === undefined ? [] : [{ words: t('condition.after', { time: format.time(condition.after) }) }]),
    ...(condition.proves ? [{ words: t('condition.proves', { name: offenceName(scenario, condition.proves.offence), grade: t(`grade.${condition.proves['at-least']}`) }) }] : []),
    ...(condition.all ?? []).flatMap((part) => partsOf(part, scenario, t, format)),
    ...(condition.any ? [{ words: t('condition.any'), under: condition.any.map(within) }] : []),
    ...(condition.not ? [{ words: t('condition.not'), under: partsOf(condition.not, scenario, t, format) }] : []),
  ];
}

/** `yes`, `no`, or the name of a state's value. */
export const valueWords = (t: TFunction<'studio'>, value: boolean | string): string => {
  const read = yesAsTrue(value);
  return read === true ? t('yes') : read === false ? t('no') : `\u2068${read}\u2069`;
};
