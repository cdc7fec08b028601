import type { ComparedElement, ComparedScene } from '../../session/room/comparison.ts';
import type { Language } from '../../scenario/words.ts';
import { InLanguage } from '../kit/InLanguage.tsx';
import { Panel } from '../kit/Panel.tsx';
import { Tag } from '../kit/Tag.tsx';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

export interface ComparedProps {
  readonly scenes: readonly ComparedScene[];
  /** The language that the case is told in. */
  readonly language: Language;
  /** The level of its headings on the page. */
  readonly level?: 2 | 3;
}

/** What groups answered, beside each other: spread, never a rank. */
export function Compared({ scenes, language, level = 3 }: ComparedProps) {
  const t = useRoomText();
  if (scenes.length === 0) return <p>{t('compared.nothing')}</p>;
  return (
    <>
      {scenes.map(({ scene, title, prompt, answers }) => (
        <Panel key={scene} level={level} kicker={t('compared.scene')} title={<InLanguage lang={language}>{title}</InLanguage>}>
          <InLanguage lang={language} className={styles.soft}>{prompt}</InLanguage>
          <ul className={styles.answers}>
            {answers.map((answer) => (
              <li key={answer.group} className={styles.answer}>
                <p className={styles.group} dir="auto">{answer.name}</p>
                <InLanguage lang={language} className={styles.said}>{answer.text || t('compared.given')}</InLanguage>
                {answer.certainty ? <p><Tag>{t(`certainty.${answer.certainty}`)}</Tag></p> : null}
                {answer.readiness ? <p><Tag>{t(`readiness.${answer.readiness}`)}</Tag></p> : null}
                {answer.cites && answer.cites.length > 0 ? <p className={styles.soft}>{t('compared.on')} <span lang={language} dir="auto">{answer.cites.join(' · ')}</span></p> : null}
                {answer.reason ? <blockquote dir="auto" className={styles.reason}>{answer.reason}</blockquote> : null}
                {answer.now && answer.now !== title ? <p className={styles.soft}>{t('compared.now')} <span lang={language} dir="auto">{answer.now}</span></p> : null}
              </li>
            ))}
          </ul>
        </Panel>
      ))}
    </>
  );
}

/** The maps of proof beside each other: how many exhibits each group tied to a row, and from how many origins. */
export function ComparedMaps({ maps, language, level = 3 }: Pick<ComparedProps, 'language' | 'level'> & { readonly maps: readonly ComparedElement[] }) {
  const t = useRoomText();
  const [first] = maps;
  if (!first || first.groups.length === 0) return null;
  return (
    <Panel level={level} title={t('maps.title')}>
      <p className={styles.soft}>{t('maps.hint')}</p>
      <div className={styles.scrolls} role="group" aria-label={t('maps.title')} tabIndex={0}>
        <table className={styles.table}>
          <thead><tr><th scope="col">{t('maps.element')}</th>{first.groups.map(({ group, name }) => <th key={group} scope="col" dir="auto">{name}</th>)}</tr></thead>
          <tbody>
            {maps.map(({ id, name, groups }) => (
              <tr key={id}>
                <th scope="row" lang={language} dir="auto">{name}</th>
                {groups.map(({ group, supports, origins, contradicts }) => (
                  <td key={group} data-level={Math.min(3, origins)}>
                    {supports === 0 && contradicts === 0 ? t('maps.none') : t('maps.cell', { supports, origins })}
                    {contradicts > 0 ? <span className={styles.soft}> {t('maps.against', { contradicts })}</span> : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
