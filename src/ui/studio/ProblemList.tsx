import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../analysis/lint/problemsOf.ts';
import { codes } from '../../scenario/diagnosticCodes.ts';
import { i18n } from '../i18n.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useStudioText } from './useStudioText.ts';
import { Name } from './parts/Authored.tsx';
import { FilePlace } from './parts/FilePlace.tsx';
import { JumpTo, JumpToThing } from './parts/JumpTo.tsx';
import styles from './lists.module.css';
import { ShownWay } from './ways/ShownWay.tsx';
import type { ScenarioFiles } from './work/asks.ts';

export interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** The texts that were looked at. */
  readonly texts: ScenarioFiles;
  readonly scenes: readonly string[];
  /** What is no scene and is told of elsewhere, as `exhibits.phone`. */
  readonly things: readonly string[];
  /** Not everything was looked at: the scenario was not explored, or not to its end. */
  readonly unexplored: boolean;
}

/** Everything that is said against a scenario, each with its place, with what to do, and with the path that shows it. */
export function ProblemList({ problems, texts, scenes, things, unexplored }: ProblemListProps) {
  const t = useStudioText();
  return (
    <>
      {unexplored ? <p className={styles.note}>{t('problems.unexplored')}</p> : null}
      {problems.length === 0 ? <EmptyState level={2} icon={<CircleCheck />} title={t('problems.none')}><p>{unexplored ? t('problems.none-so-far') : t('problems.none-why')}</p></EmptyState> : (
        <ol className={styles.problems}>
          {[...problems].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning')).map((problem, at) => {
            const { code, severity, file, line, column, path, way } = problem;
            const scene = file === texts.entry ? sceneOf(path, scenes) : undefined;
            const thing = file === texts.entry ? things.find((one) => path === one || path.startsWith(`${one}.`)) : undefined;
            return (
              <li key={at} className={styles.problem} data-severity={severity}>
                <p className={styles.head}>
                  <Tag tone={severity === 'error' ? 'danger' : 'warn'}>{t(`severity.${severity}`)}</Tag> <Name>{code}</Name>
                  {scene === undefined ? null : <JumpTo scene={scene}>{t('problems.show', { scene: `\u2068${scene}\u2069` })}</JumpTo>}
                  {thing === undefined ? null : <JumpToThing thing={thing}>{t('problems.show', { scene: `\u2068${thing}\u2069` })}</JumpToThing>}
                </p>
                <ProblemWords problem={problem} />
                {way ? <ShownWay moves={way} title={`${code} ${path.split('.')[1] ?? ''}`.trim()} /> : null}
                <FilePlace file={file} line={line} column={column} text={texts.files[file]} />
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}

/**
 * What a problem is, why it matters, and what to do. What kind it is and what to do about that kind is said in the language of the
 * interface, for the kinds that rules find; what was found is written in English in every language, as `check` prints it.
 */
function ProblemWords({ problem: { code, what, why, fix, nearest } }: { readonly problem: Problem }) {
  const { t } = useTranslation('studio', { i18n });
  const known = i18n.exists(`rule.${code}.title`, { ns: 'studio' });
  const usual = known && fix === codes[code].fix;
  return (
    <div className={styles.words}>
      {known ? <p className={styles.what}>{t(`rule.${code}.title`)}</p> : null}
      <div lang="en" dir="ltr" className={styles.said}>
        <p className={known ? undefined : styles.what}>{what}</p>
        {nearest ? <p>Did you mean {nearest.map((name, index) => <span key={name}>{index > 0 ? ', ' : ''}<Name>{name}</Name></span>)}?</p> : null}
        <p><strong>Why it matters:</strong> {why}</p>
        {usual ? null : <p><strong>What to do:</strong> {fix}</p>}
      </div>
      {usual ? <p><strong>{t('problems.to-do')}</strong> {t(`rule.${code}.fix`)}</p> : null}
    </div>
  );
}

/** The scene that a path of keys leads into. */
export function sceneOf(path: string, scenes: readonly string[]): string | undefined {
  const [group, id] = path.split('.');
  return group === 'scenes' && id !== undefined && scenes.includes(id) ? id : undefined;
}
