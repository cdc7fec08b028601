import { useMemo } from 'react';
import { Tag, type TagTone } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import type { Analysis } from '../analysis/useAnalysis.ts';
import { Authored, Name } from '../parts/Authored.tsx';
import { JumpTo } from '../parts/JumpTo.tsx';
import { StackedTable } from '../parts/StackedTable.tsx';
import { useStudioText } from '../useStudioText.ts';
import type { Whole } from '../work/asks.ts';
import { type Mark, markDrawings, marksOf } from './SceneMarks.tsx';
import styles from './table.module.css';
import { standingOf } from './standings.ts';

export interface SceneTableProps {
  readonly whole: Whole;
  readonly analysis: Analysis;
}

const tones: Partial<Record<Mark, TagTone>> = { failure: 'danger', stuck: 'danger', repair: 'success', deadline: 'warn', inject: 'warn', first: 'accent' };

/** The map as a table: the same scenes, marks and ways, for those who read line by line or have no room for a map. */
export function SceneTable({ whole: { map, scenario }, analysis }: SceneTableProps) {
  const t = useStudioText();
  const { percent, number } = useFormat();
  const ordered = useMemo(() => inOrderOfTheCase(map), [map]);
  const walked = analysis.walk.answer ?? analysis.walk.progress;
  return (
    <StackedTable
      caption={t('outline.caption', { count: map.scenes.length })}
      columns={[t('outline.scene'), t('outline.asks'), t('outline.marks'), t('outline.onwards'), t('outline.found')]}
    >
      {ordered.map((scene) => {
        const standing = standingOf(scene.id, analysis);
        const edges = map.edges.filter(({ from }) => from === scene.id);
        const marks = marksOf(scene, edges.some(({ to }) => to === scene.id), standing);
        return (
          <tr key={scene.id} role="row" data-scene={scene.id}>
            <th role="rowheader" scope="row" className={styles.name}><JumpTo scene={scene.id}><Authored>{scene.title}</Authored></JumpTo> <Name>{scene.id}</Name></th>
            <td role="cell" data-label={t('outline.asks')}>{scene.ending ? t(`ending.${scene.ending}`) : scene.task ? t(`task.${scene.task}`) : t('task.none')}</td>
            <td role="cell" data-label={t('outline.marks')} data-empty={marks.length === 0 || undefined}>
              <ul className={styles.marks}>{marks.map((mark) => <li key={mark} data-tone={tones[mark] ?? 'plain'}><span aria-hidden="true">{markDrawings[mark]}</span>{t(`mark.${mark}`)}</li>)}</ul>
            </td>
            <td role="cell" data-label={t('outline.onwards')} data-empty={edges.length === 0 || undefined}>
              <ul className={styles.ways}>
                {edges.map(({ to, ways }) => (
                  <li key={to}>
                    <JumpTo scene={to}><Authored>{scenario.scenes[to]?.title ?? to}</Authored></JumpTo>
                    {ways.length > 1 ? ` (${t('map.ways', { count: ways.length, number: number(ways.length) })})` : null}
                    {ways.some(({ when, answer }) => when.length > 0 || answer) ? <span className={styles.guard}> ◆ {t('mark.guard')}</span> : null}
                  </li>
                ))}
              </ul>
            </td>
            <td role="cell" data-label={t('outline.found')} data-empty={!standing.reach && !standing.passes || undefined}>
              {standing.reach === 'never' ? <Tag tone="danger">{t('reach.never')}</Tag> : standing.reach === 'unseen' ? t('reach.unseen')
                : standing.reach ? t('reach.reached') : null}
              {standing.passes && walked ? <span className={styles.passes}> {t('reach.passes', { of: number(standing.passes.of), walks: number(standing.passes.walks), share: percent(standing.passes.of / standing.passes.walks) })}</span> : null}
            </td>
          </tr>
        );
      })}
    </StackedTable>
  );
}

/** As a case comes to them: the first scene, then what is one step away, then two; what nothing leads to at the end. */
export function inOrderOfTheCase({ scenes, edges }: Whole['map']): Whole['map']['scenes'] {
  const onwards = new Map<string, string[]>();
  for (const { from, to } of edges) onwards.set(from, [...(onwards.get(from) ?? []), to]);
  const found = new Set(scenes.filter(({ first }) => first).map(({ id }) => id));
  // A set goes on to what is added while it is gone through.
  for (const id of found) for (const to of onwards.get(id) ?? []) found.add(to);
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  return [...[...found].flatMap((id) => byId.get(id) ?? []), ...scenes.filter(({ id }) => !found.has(id))];
}
