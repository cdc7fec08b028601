/** What the cards say in the language of the interface, where they are translated into it. Empty until it is known. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asInterfaceLanguage, i18n, type InterfaceLanguage } from '../i18n.ts';
import type { CardTexts, Shelf } from './shelf.ts';

export interface TextsOfCards {
  readonly language: InterfaceLanguage;
  readonly texts: CardTexts;
}

export function useCardTexts(shelf: Shelf): TextsOfCards {
  const { i18n: { language: tag } } = useTranslation('home', { i18n });
  const language = asInterfaceLanguage(tag);
  const [found, setFound] = useState<TextsOfCards>({ language, texts: {} });
  useEffect(() => {
    let left = false;
    // Without a network the cards stay as they were written.
    shelf.cardTexts?.(language).then((texts) => {
      if (!left) setFound({ language, texts });
    }, () => undefined);
    return () => {
      left = true;
    };
  }, [shelf, language]);
  return found.language === language ? found : { language, texts: {} };
}
