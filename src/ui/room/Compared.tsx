import type { ComparedElement, ComparedScene, ComparedWay } from '../../session/room/comparison.ts';
import type { Language } from '../../scenario/words.ts';
import { InLanguage } from '../kit/InLanguage.tsx';
import { Panel } from '../kit/Panel.tsx';
import { Tag } from '../kit/Tag.tsx';
import { Both, Twice } from './Both.tsx';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

/** The same, told in a second language. */
interface Other<Of> {
  readonly language: Language;
  readonly of: readonly Of[];
}

interface Told {
  /** The language that the case is told in. */
  readonly language: Language;
  /** The level of its headings on the page. */
  readonly level?: 2 | 3;
}

export interface ComparedProps extends Told {
  readonly scenes: readonly ComparedScene[];
  readonly other?: Other<ComparedScene> | undefined;
}

/** What groups answered, beside each other: spread, never a rank. */
export function Compared({ scenes, language, other, level = 3 }: ComparedProps) {
  if (scenes.length === 0) return <p><Both say={(t) => t('compared.nothing')} /></p>;
  return (
    <>
      {scenes.map(({ scene, title, prompt, answers }) => {
        const same = other?.of.find((each) => each.scene === scene);
        const second = (text: string | undefined) => (other && text !== undefined ? { language: other.language, text } : undefined);
        return (
          <Panel key={scene} level={level} kicker={<Both say={(t) => t('compared.scene')} />} title={<Twice language={language} text={title} other={second(same?.title)} />}>
            <Twice language={language} text={prompt} other={second(same?.prompt)} className={styles.soft} />
            <ul className={styles.answers}>
              {answers.map((answer) => {
                const told = same?.answers.find(({ group }) => group === answer.group);
                return (
                  <li key={answer.group} className={styles.answer}>
                    <p className={styles.group} dir="auto">{answer.name}</p>
                    {answer.text ? <Twice language={language} text={answer.text} other={second(told?.text)} className={styles.said} /> : <p className={styles.said}><Both say={(t) => t('compared.given')} /></p>}
                    {answer.certainty ? <p><Tag><Both say={(t) => t(`certainty.${answer.certainty ?? 'sure'}`)} /></Tag></p> : null}
                    {answer.readiness ? <p><Tag><Both say={(t) => t(`readiness.${answer.readiness ?? 'refer'}`)} /></Tag></p> : null}
                    {answer.cites && answer.cites.length > 0 ? <div className={styles.soft}><Both say={(t) => t('compared.on')} /> <Twice language={language} text={answer.cites.join(' · ')} other={second(told?.cites?.join(' · '))} /></div> : null}
                    {answer.reason ? <blockquote dir="auto" className={styles.reason}>{answer.reason}</blockquote> : null}
                    {answer.now && answer.now !== title ? <div className={styles.soft}><Both say={(t) => t('compared.now')} /> <Twice language={language} text={answer.now} other={second(told?.now)} /></div> : null}
                  </li>
                );
              })}
            </ul>
          </Panel>
        );
      })}
    </>
  );
}

/** The ways of the groups, reveal by reveal, and where they part. */
export function ComparedWays({ ways, language, other, level = 3 }: Told & { readonly ways: readonly ComparedWay[]; readonly other?: Other<ComparedWay> | undefined }) {
  const t = useRoomText();
  const [first] = ways;
  if (!first) return <p><Both say={(in_) => in_('compared.nothing')} /></p>;
  return (
    <Panel level={level} title={<Both say={(in_) => in_('ways.title')} />}>
      <p className={styles.soft}><Both say={(in_) => in_('ways.text')} /></p>
      <div className={styles.scrolls} role="group" aria-label={t('ways.title')} tabIndex={0}>
        <table className={styles.table}>
          <thead><tr><th scope="col"><Both say={(in_) => in_('compared.scene')} /></th>{first.answers.map(({ group, name }) => <th key={group} scope="col" dir="auto">{name}</th>)}</tr></thead>
          <tbody>
            {ways.map(({ scene, title, parted, answers }, at) => {
              const same = other?.of[at];
              const second = (text: string | undefined) => (other && text !== undefined ? { language: other.language, text } : undefined);
              return (
                <tr key={`${scene} ${answers.map(({ text }) => text ?? '').join(' ')}`} data-parted={parted || undefined}>
                  <th scope="row"><Twice language={language} text={title} other={second(same?.title)} />{parted ? <Tag tone="accent"><Both say={(in_) => in_('ways.parted')} /></Tag> : null}</th>
                  {answers.map(({ group, text }) => <td key={group}>{text === undefined ? <Both say={(in_) => in_('ways.none')} /> : <Twice language={language} text={text} other={second(same?.answers.find((each) => each.group === group)?.text)} />}</td>)}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** The maps of proof beside each other: how many exhibits each group tied to a row, and from how many origins; and what nobody could corroborate. */
export function ComparedMaps({ maps, language, uncorroborated = [], other, level = 3 }: Told & { readonly maps: readonly ComparedElement[]; readonly uncorroborated?: readonly string[]; readonly other?: Other<ComparedElement> | undefined }) {
  const t = useRoomText();
  const [first] = maps;
  if (!first || first.groups.length === 0) return null;
  return (
    <Panel level={level} title={<Both say={(in_) => in_('maps.title')} />}>
      <p className={styles.soft}><Both say={(in_) => in_('maps.hint')} /></p>
      <div className={styles.scrolls} role="group" aria-label={t('maps.title')} tabIndex={0}>
        <table className={styles.table}>
          <thead><tr><th scope="col"><Both say={(in_) => in_('maps.element')} /></th>{first.groups.map(({ group, name }) => <th key={group} scope="col" dir="auto">{name}</th>)}</tr></thead>
          <tbody>
            {maps.map(({ id, name, groups }) => {
              const same = other?.of.find((each) => each.id === id);
              return (
                <tr key={id}>
                  <th scope="row"><Twice language={language} text={name} other={other && same && { language: other.language, text: same.name }} /></th>
                  {groups.map(({ group, supports, origins, contradicts }) => (
                    <td key={group} data-level={Math.min(3, origins)}>
                      {supports === 0 && contradicts === 0 ? t('maps.none') : <Both say={(in_) => in_('maps.cell', { supports, origins })} />}
                      {contradicts > 0 ? <span className={styles.soft}> <Both say={(in_) => in_('maps.against', { contradicts })} /></span> : null}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {uncorroborated.length > 0 ? <div><p><strong><Both say={(in_) => in_('maps.uncorroborated')} /></strong></p><InLanguage lang={language}>{uncorroborated.join(' · ')}</InLanguage></div> : null}
    </Panel>
  );
}
