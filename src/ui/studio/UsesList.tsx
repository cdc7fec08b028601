import { useState } from 'react';
import type { Use, Used, UsedKind } from '../../analysis/map/usesOf.ts';
import { SelectField } from '../kit/SelectField.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useStudioText } from './useStudioText.ts';
import { Authored, Name } from './parts/Authored.tsx';
import { JumpTo, JumpToThing } from './parts/JumpTo.tsx';
import { Line } from './parts/Line.tsx';
import { StackedTable } from './parts/StackedTable.tsx';
import { useSought } from './parts/useSought.ts';
import styles from './lists.module.css';
import type { Whole } from './work/asks.ts';

const kinds: readonly UsedKind[] = ['flag', 'state', 'counter', 'exhibit', 'agency', 'critical-failure'];

export interface UsesListProps {
  readonly whole: Whole;
  /** What was asked for: `exhibits.phone`. */
  readonly thing: string | undefined;
}

/** Variables, exhibits, agencies and critical failures, with every place where they are set and where they are read. */
export function UsesList({ whole, thing }: UsesListProps) {
  const t = useStudioText();
  const [kind, setKind] = useState<UsedKind | 'all'>('all');
  const present = kinds.filter((one) => whole.uses.some((used) => used.kind === one));
  const sought = useSought(thing);
  const shown = whole.uses.filter((used) => kind === 'all' || used.kind === kind);
  return (
    <div className={styles.uses}>
      <div className={styles.filter}>
        <SelectField label={t('uses.kind')} value={kind} onChange={setKind} options={[{ value: 'all' as const, label: t('uses.all') }, ...present.map((one) => ({ value: one, label: t(`used.${one}`) }))]} />
      </div>
      <StackedTable caption={t('uses.caption', { count: shown.length })} columns={[t('uses.what'), t('uses.set'), t('uses.read')]}>
        {shown.map((used) => (
          <tr key={`${used.kind} ${used.id}`} role="row" {...(used.path.join('.') === thing && { ref: sought, tabIndex: -1, className: styles.sought })}>
            <th role="rowheader" scope="row">
              <Tag>{t(`used.one.${used.kind}`)}</Tag> <Authored>{used.title}</Authored> <Name>{used.id}</Name>
              <span className={styles.at}> <Line whole={whole} path={used.path.join('.')} /></span>
            </th>
            <td role="cell" data-label={t('uses.set')}><Places uses={used.setBy} whole={whole} none={noneSet(used) ? t('uses.never-set') : t('uses.at-start')} /></td>
            <td role="cell" data-label={t('uses.read')}><Places uses={used.readBy} whole={whole} none={t('uses.never-read')} /></td>
          </tr>
        ))}
      </StackedTable>
    </div>
  );
}

/** Exhibits that are in the file from the beginning, and variables with their first value, need nobody to set them. */
const noneSet = ({ kind }: Used): boolean => kind === 'agency' || kind === 'critical-failure' || kind === 'exhibit';

function Places({ uses, whole, none }: { readonly uses: readonly Use[]; readonly whole: Whole; readonly none: string }) {
  const t = useStudioText();
  if (uses.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.places}>
      {uses.map(({ word, path }, at) => {
        const [group, id] = path.map(String);
        const { scenario } = whole;
        const inScene = group === 'scenes' && id !== undefined && id in scenario.scenes;
        const option = path[3] === 'choices' || path[3] === 'questions' ? String(path[4]) : undefined;
        return (
          <li key={at}>
            <span className={styles.word}>{t(`use.${word}`)}</span>{' '}
            {inScene ? <JumpTo scene={id}><Authored>{scenario.scenes[id]?.title ?? id}</Authored></JumpTo>
              : group === 'injects' && id !== undefined ? <JumpToThing thing={`injects.${id}`}><Authored>{scenario.injects?.[id]?.title ?? id}</Authored></JumpToThing>
              : <Name>{`${group ?? ''}${id === undefined ? '' : `.${id}`}`}</Name>}
            {option === undefined ? null : <> <Name>{option}</Name></>}
            <span className={styles.at}> <Line whole={whole} path={path.join('.')} /></span>
          </li>
        );
      })}
    </ul>
  );
}
