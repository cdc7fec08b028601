import { FileText, Play } from 'lucide-react';
import type { DocumentOf } from './documentOf.ts';
import styles from './ChatDocument.module.css';
import { CaseText } from '../CaseText.tsx';
import { classNames } from '../classNames.ts';
import { Heading } from '../Heading.tsx';
import { useKitText } from '../useKitText.ts';
import { plainWords, Words } from '../Words.tsx';

/** A conversation on a phone. Who sits on the `right` is the phone's owner; in a right-to-left page the sides change. */
export function ChatDocument({ document, level }: DocumentOf<'chat'>) {
  const t = useKitText();
  const names = Object.values(document.participants).map((participant) => plainWords(participant.name));
  return (
    <article className={styles.phone}>
      <header className={styles.bar}>
        <Heading level={level} className={styles.app}><CaseText>{document.app}</CaseText></Heading>
        <p className={styles.people}>{names.map((name, at) => <bdi key={at}><CaseText>{name}</CaseText></bdi>)}</p>
      </header>
      <ol className={styles.messages} aria-label={t('document.messages')}>
        {document.messages.map((message, at) => {
          const participant = document.participants[message.from];
          const side = participant?.side === 'right' ? styles.own : styles.theirs;
          const follows = document.messages[at - 1]?.from === message.from;
          return (
            <li key={at} className={classNames(styles.message, side, follows && styles.follows)}>
              <p className={styles.name}>{participant ? <Words words={participant.name} inline /> : message.from}</p>
              <div className={styles.bubble}>
                {message.voice ? <VoiceNote length={message.voice} /> : null}
                <p><Words words={message.text} /></p>
                {message.attachment ? (
                  <p className={styles.attachment}>
                    <FileText aria-hidden="true" />
                    <span>{t('document.attachment')} <CaseText>{message.attachment}</CaseText></span>
                  </p>
                ) : null}
                <p className={styles.at}><bdi><CaseText>{message.at}</CaseText></bdi></p>
              </div>
            </li>
          );
        })}
      </ol>
    </article>
  );
}

/** The heights of the bars of a voice note: drawn, not measured. */
const bars = [5, 9, 14, 8, 16, 11, 6, 13, 18, 10, 7, 15, 9, 12, 5, 8, 14, 10, 6, 11, 7, 4];

function VoiceNote({ length }: { readonly length: string }) {
  const t = useKitText();
  return (
    <>
      <p className={styles.voice}>
        <Play aria-hidden="true" className={styles.play} />
        <svg viewBox="0 0 110 20" className={styles.wave} aria-hidden="true">
          {bars.map((height, at) => <rect key={at} x={at * 5} y={10 - height / 2} width="2.500" height={height} rx="1" />)}
        </svg>
        <span className={styles.length}>{t('document.voice-note', { length })}</span>
      </p>
      <p className={styles.transcribed}>{t('document.voice-transcript')}</p>
    </>
  );
}
