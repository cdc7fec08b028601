import { useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { packFiles, type PackTexts, type TextFiles, textOf } from '../../interop/pack/packTexts.ts';
import type { Language } from '../../scenario/words.ts';
import { downloadFile } from '../hosts/downloadFile.ts';
import { GlossarySource } from '../hosts/glossarySource.ts';
import { roomPack } from '../hosts/room/roomRequests.ts';
import { asInterfaceLanguage, i18n, type InterfaceLanguage, interfaceLanguages, languageNames, textsIn } from '../i18n.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { Panel } from '../kit/Panel.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { refusedWords } from './refusedWords.ts';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

export interface PackButtonsProps {
  readonly room: string;
  readonly secret: string;
  /** By which phones reach this laptop. */
  readonly address: string;
}

/** An exercise on paper, in a language: the pages for participants, and, by itself, the facilitator's part. */
export function PackButtons({ room, secret, address }: PackButtonsProps) {
  const t = useRoomText();
  const { i18n: { language: shown } } = useTranslation('room', { i18n });
  const told = asInterfaceLanguage(shown);
  const texts = usePackTexts(told);
  const loadGlossary = useContext(GlossarySource);
  const [language, setLanguage] = useState<InterfaceLanguage | undefined>();
  const [trouble, setTrouble] = useState<{ readonly refused: string } | undefined>();
  if (!texts) return null;
  const say = (key: string) => textOf(texts, `pack:console.${key}`).template;
  const chosen = language ?? told;
  const take = async (part: 'participants' | 'facilitator') => {
    const [pack, words, glossary] = await Promise.all([roomPack(room, secret, chosen), packTextsIn(chosen), loadGlossary?.().catch(() => undefined)]);
    if ('refused' in pack) return setTrouble(pack);
    setTrouble(undefined);
    const { scenario, title, code } = pack;
    const content = { scenario, language: chosen as Language, texts: words, ...(glossary && { glossary }), ...(code !== undefined && { join: { address, code, ...(title && { title }) } }) };
    // What builds the pages comes when somebody prints.
    const page = part === 'participants' ? (await import('../../interop/pack/participantsHtml.ts')).participantsHtml(content) : (await import('../../interop/pack/facilitatorHtml.ts')).facilitatorHtml(content);
    return downloadFile(`${scenario.id}.${chosen}.${part}.html`, page, 'text/html');
  };
  return (
    <Panel title={say('title')}>
      <div className={styles.stack}>
        <p className={styles.soft}>{say('text')}</p>
        <SelectField label={say('language')} value={chosen} onChange={(value) => setLanguage(asInterfaceLanguage(value))} options={interfaceLanguages.map((each) => ({ value: each as string, label: languageNames[each] }))} />
        <p className={styles.buttons}>{(['participants', 'facilitator'] as const).map((part) => <Button key={part} onClick={() => void take(part)}>{say(part)}</Button>)}</p>
        {trouble ? <Banner tone="error" live="assertive">{refusedWords(t, trouble)}</Banner> : null}
      </div>
    </Panel>
  );
}

/** Undefined until they are there. */
function usePackTexts(language: InterfaceLanguage): PackTexts | undefined {
  const [texts, setTexts] = useState<PackTexts | undefined>();
  useEffect(() => {
    let left = false;
    packTextsIn(language).then((found) => {
      if (!left) setTexts(found);
    }, () => undefined);
    return () => {
      left = true;
    };
  }, [language]);
  return texts;
}

async function packTextsIn(language: InterfaceLanguage): Promise<PackTexts> {
  const [own, english] = await Promise.all([textsIn(language, packFiles), textsIn('en', packFiles)]);
  return { language, own: own as TextFiles, english: english as TextFiles };
}
