import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asInterfaceLanguage, i18n } from '../i18n.ts';
import type { LocalHost } from './localHost.ts';
import { scenarioIn } from './scenarioIn.ts';
import type { Shelf } from './shelf.ts';
import { TranslationNote } from './TranslationNote.tsx';
import { useView } from './useView.ts';

export interface ToldProps {
  readonly host: LocalHost;
  readonly shelf: Shelf;
  readonly children: (host: LocalHost) => ReactNode;
}

/** A case in the language of the interface, as far as it is translated. It follows the interface, and nothing that was done is lost. */
export function Told({ host, shelf, children }: ToldProps) {
  const { i18n: { language } } = useTranslation('home', { i18n });
  const asked = asInterfaceLanguage(language);
  const [told, setTold] = useState(host.scenario);
  const { phase } = useView(host);
  useEffect(() => {
    let left = false;
    void scenarioIn(shelf, host.scenario.id, asked).then(async (scenario) => {
      if (left || scenario.language === host.scenario.language) return;
      await host.tellIn(scenario);
      setTold(scenario);
    }).catch(() => undefined);
    return () => {
      left = true;
    };
  }, [host, shelf, asked]);
  return (
    <>
      <TranslationNote language={told.language} translated={told.translated} brief={phase === 'scene' || phase === 'interrupted'} />
      {children(host)}
    </>
  );
}
