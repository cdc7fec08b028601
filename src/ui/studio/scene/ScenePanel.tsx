import { Play } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Problem } from '../../../analysis/lint/problemsOf.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { Prose } from '../../kit/Prose.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import type { Analysis } from '../analysis/useAnalysis.ts';
import { standingOf } from '../map/standings.ts';
import { Authored, Name } from '../parts/Authored.tsx';
import { FilePlace } from '../parts/FilePlace.tsx';
import { JumpTo, JumpToThing } from '../parts/JumpTo.tsx';
import { useStudioText } from '../useStudioText.ts';
import { ShownWay } from '../ways/ShownWay.tsx';
import type { ScenarioFiles, Whole } from '../work/asks.ts';
import { ConditionWords } from './ConditionWords.tsx';
import { EffectWords } from './EffectWords.tsx';
import { failureName } from './names.ts';
import { Row } from './OptionCard.tsx';
import styles from './scene.module.css';
import { TaskParts } from './TaskParts.tsx';

export interface ScenePanelProps {
  readonly whole: Whole;
  readonly texts: ScenarioFiles;
  readonly analysis: Analysis;
  readonly problems: readonly Problem[];
  readonly scene: string;
  readonly onPlay: (scene: string) => void;
  /** A way into the scene is being looked for. */
  readonly asking: boolean;
}

/** Everything a scene is, as its author wrote it, with what was found about it. */
export function ScenePanel({ whole, texts, analysis, problems, scene: id, onPlay, asking }: ScenePanelProps) {
  const t = useStudioText();
  const format = useFormat();
  const { scenario, map, places } = whole;
  const root = useRef<HTMLDivElement>(null);
  // The press that led here went with the scene it stood in: its focus is not left to nobody.
  useEffect(() => {
    if (id && (document.activeElement === null || document.activeElement === document.body)) root.current?.focus({ preventScroll: true });
  }, [id]);
  const scene = scenario.scenes[id];
  const mapped = map.scenes.find((one) => one.id === id);
  if (!scene || !mapped) return null;
  const place = places[`scenes.${id}`];
  const { reach, passes, stuck } = standingOf(id, analysis);
  const own = problems.filter(({ path, file }) => file === texts.entry && (path === `scenes.${id}` || path.startsWith(`scenes.${id}.`)));
  const before = map.edges.filter(({ to }) => to === id);
  return (
    <div ref={root} tabIndex={-1} className={styles.panel}>
      <p className={styles.tags}>
        <Tag tone="accent">{scene.ending ? t(`ending.${scene.ending.kind}`) : scene.task ? t(`task.${scene.task.kind}`) : t('task.none')}</Tag>
        {mapped.first ? <Tag>{t('mark.first')}</Tag> : null}
        {reach === 'never' ? <Tag tone="danger">{t('reach.never')}</Tag> : reach === 'unseen' ? <Tag tone="warn">{t('reach.unseen')}</Tag> : null}
        {stuck ? <Tag tone="danger">{t(`stuck.${stuck}`)}</Tag> : null}
        <Name>{id}</Name>
      </p>
      {passes ? <p className={styles.soft}>{t('reach.passes', { of: format.number(passes.of), walks: format.number(passes.walks), share: format.percent(passes.of / passes.walks) })}</p> : null}
      <p className={styles.play}><Button variant="primary" icon={<Play />} busy={asking} onClick={() => onPlay(id)}>{t('trial.play')}</Button></p>
      {place ? <FilePlace file={texts.entry} line={place.line} column={place.column} text={texts.files[texts.entry]} /> : null}
      {own.map((problem, at) => (
        <Banner key={at} tone={problem.severity === 'error' ? 'error' : 'warn'} title={problem.code}>
          <p lang="en" dir="ltr">{problem.what}</p>
          <p lang="en" dir="ltr">{problem.fix}</p>
          {problem.way ? <ShownWay moves={problem.way} title={`${problem.code} ${id}`} /> : null}
        </Banner>
      ))}
      {mapped.failures.length > 0 ? <Row label={t('mark.failure')}><ul className={styles.parts}>{mapped.failures.map((one) => <li key={one}>{failureName(scenario, one)}</li>)}</ul></Row> : null}
      {mapped.injects.length > 0 ? (
        <Row label={t('mark.inject')}>
          <ul className={styles.parts}>
            {mapped.injects.map((one) => {
              const inject = scenario.injects?.[one];
              return inject ? <li key={one}><JumpToThing thing={`injects.${one}`}><Authored>{inject.title}</Authored></JumpToThing> – {format.time(inject.at)}{inject.unless ? <><span className={styles.soft}> {t('inject.unless')}</span><ConditionWords scenario={scenario} conditions={[inject.unless]} /></> : null}</li> : null;
            })}
          </ul>
        </Row>
      ) : null}
      <Row label={t('scene.text')}>
        <Authored block className={styles.text}><Prose text={scene.text} /></Authored>
        {(scene.also ?? []).map(({ when, text }, at) => (
          <div key={at} className={styles.also}>
            <p className={styles.rowLabel}>{t('scene.also')}</p>
            <ConditionWords scenario={scenario} conditions={[when]} />
            <Authored block className={styles.text}><Prose text={text} /></Authored>
          </div>
        ))}
      </Row>
      {scene['on-arrival'] ? <Row label={t('scene.on-arrival')}><EffectWords scenario={scenario} of={{ effects: scene['on-arrival'] }} /></Row> : null}
      {scene.ending ? <Row label={t('scene.summary')}><Authored block className={styles.text}><Prose text={scene.ending.summary} /></Authored></Row> : null}
      {scene.task ? (
        <>
          <Row label={t('scene.prompt')}><p><Authored>{scene.task.prompt}</Authored></p></Row>
          <TaskParts scenario={scenario} task={scene.task} />
        </>
      ) : null}
      <Row label={t('scene.before')}>
        {before.length === 0 ? <p className={styles.soft}>{mapped.first ? t('scene.is-first') : t('scene.none-before')}</p> : (
          <ul className={styles.parts}>{before.map(({ from }) => <li key={from}><JumpTo scene={from}><Authored>{scenario.scenes[from]?.title ?? from}</Authored></JumpTo></li>)}</ul>
        )}
      </Row>
    </div>
  );
}
