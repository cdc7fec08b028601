import { useEffect, useRef, useState } from 'react';
import type { Use, Used, UsedKind } from '../../analysis/map/usesOf.ts';
import { SelectField } from '../kit/SelectField.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useStudioText } from './useStudioText.ts';
import { Authored, Name } from './parts/Authored.tsx';
import { JumpTo } from './parts/JumpTo.tsx';
import styles from './lists.module.css';
import type { ScenarioFiles, Whole } from './work/asks.ts';

const kinds: readonly UsedKind[] = ['flag', 'state', 'counter', 'exhibit', 'agency', 'critical-failure'];

export interface UsesListProps {
  readonly whole: Whole;
  readonly texts: ScenarioFiles;
  /** What was asked for: `exhibits.phone`. */
  readonly thing: string | undefined;
}

/** Variables, exhibits, agencies and critical failures, with every place where they are set and where they are read. */
export function UsesList({ whole, texts, thing }: UsesListProps) {
  const t = useStudioText();
  const [kind, setKind] = useState<UsedKind | 'all'>('all');
  const present = kinds.filter((one) => whole.uses.some((used) => used.kind === one));
  const sought = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (thing === undefined) return;
    sought.current?.scrollIntoView({ block: 'center' });
    sought.current?.focus({ preventScroll: true });
  }, [thing]);
  const shown = whole.uses.filter((used) => kind === 'all' || used.kind === kind);
  return (
    <div className={styles.uses}>
      <div className={styles.filter}>
        <SelectField label={t('uses.kind')} value={kind} onChange={setKind} options={[{ value: 'all' as const, label: t('uses.all') }, ...present.map((one) => ({ value: one, label: t(`used.${one}`) }))]} />
      </div>
      <table className={styles.table} role="table">
        <caption className={styles.caption}>{t('uses.caption', { count: shown.length })}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">{t('uses.what')}</th>
            <th role="columnheader" scope="col">{t('uses.set')}</th>
            <th role="columnheader" scope="col">{t('uses.read')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((used) => (
            <tr key={`${used.kind} ${used.id}`} role="row" {...(used.path.join('.') === thing && { ref: sought, tabIndex: -1, className: styles.sought })}>
              <th role="rowheader" scope="row">
                <Tag>{t(`used.one.${used.kind}`)}</Tag> <Authored>{used.title}</Authored> <Name>{used.id}</Name>
                <span className={styles.at}> {lineAt(whole, texts, used.path.join('.'))}</span>
              </th>
              <td role="cell" data-label={t('uses.set')}><Places uses={used.setBy} whole={whole} texts={texts} none={noneSet(used) ? t('uses.never-set') : t('uses.at-start')} /></td>
              <td role="cell" data-label={t('uses.read')}><Places uses={used.readBy} whole={whole} texts={texts} none={t('uses.never-read')} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Exhibits that are in the file from the beginning, and variables with their first value, need nobody to set them. */
const noneSet = ({ kind }: Used): boolean => kind === 'agency' || kind === 'critical-failure' || kind === 'exhibit';

function Places({ uses, whole, texts, none }: { readonly uses: readonly Use[]; readonly whole: Whole; readonly texts: ScenarioFiles; readonly none: string }) {
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
              : group === 'injects' && id !== undefined ? <Authored>{scenario.injects?.[id]?.title ?? id}</Authored>
              : <Name>{`${group ?? ''}${id === undefined ? '' : `.${id}`}`}</Name>}
            {option === undefined ? null : <> <Name>{option}</Name></>}
            <span className={styles.at}> {lineAt(whole, texts, path.join('.'))}</span>
          </li>
        );
      })}
    </ul>
  );
}

const lineAt = ({ places }: Whole, _texts: ScenarioFiles, path: string) => {
  const place = places[path];
  return place ? <code dir="ltr" lang="en" translate="no">{place.line}:{place.column}</code> : null;
};
