import { useScoreText } from '../../debrief/useScoreText.ts';
import { useFormat } from '../../kit/useFormat.ts';
import { Authored } from '../parts/Authored.tsx';
import { JumpTo } from '../parts/JumpTo.tsx';
import { StackedTable } from '../parts/StackedTable.tsx';
import { useStudioText } from '../useStudioText.ts';
import { ShownWay } from '../ways/ShownWay.tsx';
import type { RangeEnd, Ranges, Whole } from '../work/asks.ts';
import styles from './analysis.module.css';

export interface RangesTableProps {
  readonly whole: Whole;
  readonly ranges: Ranges;
}

/** What can be earned in each dimension: the lowest and the highest, each with a run that earns it. */
export function RangesTable({ whole, ranges: { ranges } }: RangesTableProps) {
  const t = useStudioText();
  const score = useScoreText();
  return (
    <StackedTable caption={t('ranges.caption')} columns={[t('ranges.dimension'), t('ranges.lowest'), t('ranges.highest')]}>
      {ranges.map(({ dimension, lowest, highest, without }) => (
        <tr key={dimension} role="row">
          <th role="rowheader" scope="row">{score(`dimension-${dimension}`)}</th>
          {without ? <td role="cell" colSpan={2} className={styles.soft}>{t(`ranges.without.${without}`)}</td> : (
            <>
              <td role="cell" data-label={t('ranges.lowest')}><EndOf end={lowest} side="lowest" name={score(`dimension-${dimension}`)} whole={whole} /></td>
              <td role="cell" data-label={t('ranges.highest')}><EndOf end={highest} side="highest" name={score(`dimension-${dimension}`)} whole={whole} /></td>
            </>
          )}
        </tr>
      ))}
    </StackedTable>
  );
}

interface EndOfProps {
  readonly end: RangeEnd | undefined;
  readonly side: 'lowest' | 'highest';
  readonly name: string;
  readonly whole: Whole;
}

function EndOf({ end, side, name, whole: { scenario } }: EndOfProps) {
  const t = useStudioText();
  const { number } = useFormat();
  if (!end) return null;
  const value = number(Math.round(end.value * 100));
  return (
    <div className={styles.end}>
      <p><strong>{t('ranges.value', { value })}</strong>{end.exact ? null : <span className={styles.soft}> {t(`ranges.inexact.${side}`)}</span>}</p>
      <p><JumpTo scene={end.ending}><Authored>{scenario.scenes[end.ending]?.title ?? end.ending}</Authored></JumpTo></p>
      <ShownWay moves={end.moves} title={`${name} ${value}`} ends />
    </div>
  );
}
