import { CircleCheck } from 'lucide-react';
import type { Diagnostic } from '../../scenario/diagnostic.ts';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Tag } from '../kit/Tag.tsx';
import { useStudioText } from './useStudioText.ts';
import { Name } from './parts/Authored.tsx';
import { FilePlace } from './parts/FilePlace.tsx';
import { JumpTo } from './parts/JumpTo.tsx';
import styles from './lists.module.css';
import partStyles from './parts/parts.module.css';
import type { ScenarioFiles } from './work/asks.ts';

export interface ProblemListProps {
  readonly problems: readonly Diagnostic[];
  /** The texts that were looked at. */
  readonly texts: ScenarioFiles;
  readonly scenes: readonly string[];
  /** Shows something that is no scene - an exhibit, a flag - where it is set and read. */
  readonly onThing: (thing: string) => void;
  /** Such things, as `exhibits.phone`. */
  readonly things: readonly string[];
  /** Not everything was looked at: the scenario was not explored, or not to its end. */
  readonly unexplored: boolean;
}

/** Everything that is said against a scenario, each with its place and with what to do. */
export function ProblemList({ problems, texts, scenes, things, unexplored, onThing }: ProblemListProps) {
  const t = useStudioText();
  return (
    <>
      {unexplored ? <p className={styles.note}>{t('problems.unexplored')}</p> : null}
      {problems.length === 0 ? <EmptyState level={2} icon={<CircleCheck />} title={t('problems.none')}><p>{unexplored ? t('problems.none-so-far') : t('problems.none-why')}</p></EmptyState> : (
        <ol className={styles.problems}>
          {[...problems].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning')).map((problem, at) => {
            const { code, severity, file, line, column, path, what, why, fix, nearest } = problem;
            const scene = file === texts.entry ? sceneOf(path, scenes) : undefined;
            const thing = file === texts.entry ? things.find((one) => path === one || path.startsWith(`${one}.`)) : undefined;
            return (
              <li key={at} className={styles.problem} data-severity={severity}>
                <p className={styles.head}>
                  <Tag tone={severity === 'error' ? 'danger' : 'warn'}>{t(`severity.${severity}`)}</Tag> <Name>{code}</Name>
                  {scene === undefined ? null : <JumpTo scene={scene}>{t('problems.show', { scene: `\u2068${scene}\u2069` })}</JumpTo>}
                  {thing === undefined ? null : <button type="button" className={partStyles.jump} onClick={() => onThing(thing)}>{t('problems.show', { scene: `\u2068${thing}\u2069` })}</button>}
                </p>
                {/* What the checks say is written in English, in every language of the interface. */}
                <div lang="en" dir="ltr" className={styles.words}>
                  <p className={styles.what}>{what}</p>
                  {nearest ? <p>Did you mean {nearest.map((name, index) => <span key={name}>{index > 0 ? ', ' : ''}<Name>{name}</Name></span>)}?</p> : null}
                  <p><strong>Why it matters:</strong> {why}</p>
                  <p><strong>What to do:</strong> {fix}</p>
                </div>
                <FilePlace file={file} line={line} column={column} text={texts.files[file]} />
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}

/** The scene that a path of keys leads into. */
export function sceneOf(path: string, scenes: readonly string[]): string | undefined {
  const [group, id] = path.split('.');
  return group === 'scenes' && id !== undefined && scenes.includes(id) ? id : undefined;
}
