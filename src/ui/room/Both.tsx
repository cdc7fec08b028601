import type { TFunction } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Language } from '../../scenario/words.ts';
import { bringLanguage, directionOf, i18n, type InterfaceLanguage } from '../i18n.ts';
import { InLanguage } from '../kit/InLanguage.tsx';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

const Second = createContext<InterfaceLanguage | undefined>(undefined);

/** Texts inside are shown in a second language as well, as soon as that is there. */
export function InBoth({ second, children }: { readonly second: InterfaceLanguage | undefined; readonly children: ReactNode }) {
  const [there, setThere] = useState<InterfaceLanguage | undefined>();
  useEffect(() => {
    if (second !== undefined) void bringLanguage(second).then(() => setThere(second));
  }, [second]);
  return <Second.Provider value={there === second ? second : undefined}>{children}</Second.Provider>;
}

/** A text of the interface, and beside it the same in the second language where the page has one. */
export function Both({ say }: { readonly say: (t: TFunction<'room'>) => string }) {
  const t = useRoomText();
  const second = useContext(Second);
  if (second === undefined) return <>{say(t)}</>;
  const other = say(i18n.getFixedT(second, 'room') as TFunction<'room'>);
  return <><bdi>{say(t)}</bdi> <span className={styles.second}><bdi lang={second} dir={directionOf(second)}>{other}</bdi></span></>;
}

export interface TwiceProps {
  readonly language: Language;
  readonly text: string;
  /** The same in the other language. It is not repeated where it is the same words: a case may not be translated. */
  readonly other?: { readonly language: Language; readonly text: string } | undefined;
  readonly className?: string | undefined;
}

/** A text of the case, and beneath it the same in the other language. */
export function Twice({ language, text, other, className }: TwiceProps) {
  return (
    <>
      <InLanguage lang={language} className={className}>{text}</InLanguage>
      {other && other.text !== text && other.text !== '' ? <InLanguage lang={other.language} className={[className, styles.second].filter(Boolean).join(' ')}>{other.text}</InLanguage> : null}
    </>
  );
}

