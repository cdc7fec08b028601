import { type ReactNode, useEffect, useState } from 'react';
import { directionOfLanguage } from '../../scenario/direction.ts';
import { rowsOf } from '../../scenario/rows.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { seatsOf } from '../../scenario/seats.ts';
import { Author } from '../debrief/parts/Author.tsx';
import { nameOfRow } from '../hosts/stepWords.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { CaseLanguage, languagesOf } from '../kit/caseLanguage.ts';
import { Panel } from '../kit/Panel.tsx';
import { Prose } from '../kit/Prose.tsx';
import styles from './library.module.css';
import { useLibraryText } from './useLibraryText.ts';

export interface FacilitatorViewProps {
  /** What it is called, for before it is fetched. */
  readonly title?: ReactNode;
  /** Rejects where the network fails. */
  readonly load: () => Promise<Scenario>;
}

/** A case for whoever runs it as an exercise: what it is for, notes scene by scene, role packets, and the key. */
export function FacilitatorView({ title, load }: FacilitatorViewProps) {
  const t = useLibraryText();
  const [shown, setShown] = useState(false);
  const [scenario, setScenario] = useState<Scenario | 'failed' | undefined>();
  useEffect(() => {
    if (!shown) return;
    let here = true;
    load().then((found) => here && setScenario(found), () => here && setScenario('failed'));
    return () => {
      here = false;
    };
  }, [shown, load]);
  if (!shown) {
    return (
      <Panel kicker={title} title={t('facilitator.title')}>
        <div className={styles.stack}>
          <p className={styles.lead}>{t('facilitator.warning')}</p>
          <p><Button variant="primary" onClick={() => setShown(true)}>{t('facilitator.reveal')}</Button></p>
        </div>
      </Panel>
    );
  }
  if (scenario === 'failed') return <Banner tone="error">{t('facilitator.failed')}</Banner>;
  if (!scenario) return <p role="status">{t('loading')}</p>;
  const noted = Object.entries(scenario.scenes).filter(([, { facilitator }]) => facilitator);
  const list = (title: string, lines: readonly string[] | undefined) => (lines && lines.length > 0 ? (
    <div><p className={styles.soft}>{title}</p><ul className={styles.points}>{lines.map((line) => <li key={line}><Author>{line}</Author></li>)}</ul></div>
  ) : null);
  const { reference } = scenario.qualification;
  return (
    <CaseLanguage value={languagesOf(scenario)}>
      <div className={styles.stack}>
        <div className={styles.head}>
          <h2><Author>{scenario.title}</Author></h2>
          <p data-print="hide"><Button onClick={() => window.print()}>{t('print')}</Button></p>
        </div>
        <Panel level={3} title={t('facilitator.objectives')}>
          <ul className={styles.points}>{scenario.objectives.map((line) => <li key={line}><Author>{line}</Author></li>)}</ul>
        </Panel>
        {seatsOf(scenario.roles).map((seat) => {
          const packet = scenario.roles?.[seat];
          return packet ? (
            <Panel key={seat} level={3} kicker={t('facilitator.packet')} title={t(`seat.${seat}`)}>
              <div className={styles.stack}>
                <Author block><Prose text={packet.brief} /></Author>
                {list(t('facilitator.knows'), packet.knows)}
                {list(t('facilitator.brings'), packet.exhibits?.map((id) => scenario.exhibits[id]?.title ?? id))}
                {list(t('facilitator.watch-for'), [packet['watch-for']])}
              </div>
            </Panel>
          ) : null;
        })}
        {noted.length === 0 ? <p className={styles.soft}>{t('facilitator.no-notes')}</p> : noted.map(([id, { title, facilitator }]) => (
          <Panel key={id} level={3} kicker={t('facilitator.scene')} title={<Author>{title}</Author>}>
            <div className={styles.stack}>
              {list(t('facilitator.ask'), facilitator?.ask)}
              {list(t('facilitator.missed'), facilitator?.missed)}
              {list(t('facilitator.contrast'), facilitator?.contrast === undefined ? undefined : [facilitator.contrast])}
            </div>
          </Panel>
        ))}
        <Panel level={3} title={t('facilitator.key')} tone="sunken">
          <div className={styles.stack}>
            {scenario.keys === 'draft' ? <p className={styles.soft}>{t('facilitator.draft')}</p> : null}
            <p><Author>{scenario.law.offences[reference]?.name ?? reference}</Author></p>
            <ul className={styles.points}>
              {rowsOf(scenario).map(({ id }) => (
                <li key={id}>
                  <Author>{nameOfRow(scenario, id)}</Author>:{' '}
                  <Author>{Object.values(scenario.exhibits).filter((exhibit) => exhibit['bears-on']?.[id]?.verdict === 'supports').map(({ title }) => title).join(directionOfLanguage(scenario.language) === 'rtl' ? '؛ ' : '; ') || '-'}</Author>
                </li>
              ))}
            </ul>
          </div>
        </Panel>
      </div>
    </CaseLanguage>
  );
}
