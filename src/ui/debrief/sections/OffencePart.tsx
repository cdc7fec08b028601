import type { ElementReasoning, OffenceReasoning } from '../../../scoring/debrief/debriefTypes.ts';
import type { Message } from '../../../scoring/message.ts';
import { classNames } from '../../kit/classNames.ts';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { Author } from '../parts/Author.tsx';
import { Fact, Facts } from '../parts/Facts.tsx';
import { Names } from '../parts/Names.tsx';
import { Sources } from '../parts/Sources.tsx';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { useScoreText, useSentence } from '../useScoreText.ts';
import styles from './ProofMap.module.css';
import { gradeTones, Reasoning } from './Reasoning.tsx';

/** Why the file proves an offence so far and no further: what has to be proved, and of each the weakest link. */
export function OffencePart({ offence, sentence }: { readonly offence: OffenceReasoning; readonly sentence: Message | undefined }) {
  const t = useDebriefText();
  const score = useScoreText();
  const say = useSentence();
  const { scenario } = useTold();
  const { id, name, standing, grade, requirements } = offence;
  return (
    <Disclosure
      summary={(
        <span className={styles.summary}>
          <Author>{name}</Author>
          <span className={styles.tags}>
            <Tag tone={standing === 'reference' ? 'accent' : 'plain'}>{t(`offence.${standing}`)}</Tag>
            <Tag tone={gradeTones[grade]}>{score(`grade-${grade}`)}</Tag>
          </span>
        </span>
      )}
    >
      <div className={styles.offence}>
        {sentence ? <p>{say(sentence)}</p> : null}
        <Sources refs={scenario.law.offences[id]?.law ?? []} />
        <ol className={styles.requirements}>
          {requirements.map((requirement, at) => <Requirement key={at} requirement={requirement} />)}
        </ol>
      </div>
    </Disclosure>
  );
}

function Requirement({ requirement: { best, grade, weakest, alternatives } }: { readonly requirement: OffenceReasoning['requirements'][number] }) {
  const t = useDebriefText();
  const score = useScoreText();
  const empty = alternatives.filter((one) => !touched(one));
  return (
    <li className={classNames(styles.requirement, weakest && styles.weakest)}>
      <p>
        {alternatives.length > 1 ? t('requirement.one-of') : t('requirement.needed')}{' '}
        <strong><Author>{alternatives.find(({ id }) => id === best)?.name ?? best}</Author></strong>
      </p>
      <p className={styles.tags}>
        <Tag tone={gradeTones[grade]}>{score(`grade-${grade}`)}</Tag>
        {weakest ? <Tag tone="warn">{t('requirement.weakest')}</Tag> : null}
      </p>
      {alternatives.filter(touched).map((one) => (
        <div key={one.id}>
          {alternatives.length > 1 ? <p className={styles.question}><Author>{one.name}</Author></p> : null}
          <Reasoning proof={one} />
        </div>
      ))}
      {empty.length > 0 ? <Facts><Fact name={t('requirement.empty')}><Names names={empty} /></Fact></Facts> : null}
    </li>
  );
}

/** Whether anything in the file bears on it at all. */
const touched = ({ support, against }: ElementReasoning): boolean => support.length > 0 || against.length > 0;
