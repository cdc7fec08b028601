import { useFormat } from '../../kit/useFormat.ts';
import { Authored, Name } from '../parts/Authored.tsx';
import { JumpTo } from '../parts/JumpTo.tsx';
import { Line } from '../parts/Line.tsx';
import { StackedTable } from '../parts/StackedTable.tsx';
import { useSought } from '../parts/useSought.ts';
import { ConditionWords } from '../scene/ConditionWords.tsx';
import { EffectWords } from '../scene/EffectWords.tsx';
import { useStudioText } from '../useStudioText.ts';
import type { Whole } from '../work/asks.ts';
import styles from './table.module.css';

export interface InjectTableProps {
  readonly whole: Whole;
  /** What was asked for: `injects.foreman-comes`. */
  readonly thing: string | undefined;
}

/** What the clock releases, in its order: when, unless what, what it changes, and the scenes that notice. */
export function InjectTable({ whole, thing }: InjectTableProps) {
  const t = useStudioText();
  const { time } = useFormat();
  const sought = useSought(thing);
  const { scenario, map } = whole;
  const injects = Object.entries(scenario.injects ?? {}).sort(([, a], [, b]) => (a.at < b.at ? -1 : 1));
  if (injects.length === 0) return null;
  return (
    <div className={styles.injects}>
      <StackedTable caption={t('inject.caption', { count: injects.length })} columns={[t('inject.what'), t('inject.when'), t('inject.changes'), t('inject.noticed')]}>
        {injects.map(([id, inject]) => {
          const noticed = map.scenes.filter((scene) => scene.injects.includes(id));
          const path = `injects.${id}`;
          return (
            <tr key={id} role="row" data-inject={id} {...(path === thing && { ref: sought, tabIndex: -1, className: styles.sought })}>
              <th role="rowheader" scope="row" className={styles.name}><Authored>{inject.title}</Authored> <Name>{id}</Name> <Line whole={whole} path={path} /></th>
              <td role="cell" data-label={t('inject.when')}>
                {time(inject.at)}
                {inject.announced === undefined ? null : <p>{t('inject.announced')} <Authored>{inject.announced}</Authored></p>}
                {inject.unless ? <><p>{t('inject.unless')}</p><ConditionWords scenario={scenario} conditions={[inject.unless]} /></> : null}
              </td>
              <td role="cell" data-label={t('inject.changes')} data-empty={inject.effects === undefined || undefined}><EffectWords scenario={scenario} of={inject.effects ? { effects: inject.effects } : {}} /></td>
              <td role="cell" data-label={t('inject.noticed')}>
                {noticed.length === 0 ? t('inject.unnoticed') : <ul className={styles.ways}>{noticed.map((scene) => <li key={scene.id}><JumpTo scene={scene.id}><Authored>{scene.title}</Authored></JumpTo></li>)}</ul>}
              </td>
            </tr>
          );
        })}
      </StackedTable>
    </div>
  );
}
