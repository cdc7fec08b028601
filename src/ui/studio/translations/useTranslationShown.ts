/** The translation of the opened scenario into a language, worked out away from the page, and anew after every reading of the files. */
import { useEffect, useState } from 'react';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import type { Language } from '../../../scenario/words.ts';
import type { TranslationShown } from '../work/asks.ts';
import type { Workshop } from '../work/workshop.ts';

export type TranslationNow = { readonly state: 'reading' | 'failed' } | {
  readonly state: 'read';
  readonly shown: TranslationShown;
  /** The reading of the case that it is of. */
  readonly of: Scenario;
};

export function useTranslationShown(workshop: Workshop, scenario: Scenario, language: Language): TranslationNow {
  const [now, setNow] = useState<TranslationNow>({ state: 'reading' });
  useEffect(() => {
    let left = false;
    // The last answer stays on the page until the next is there, unless it is of another language.
    setNow((before) => (before.state === 'read' && before.shown.language === language ? before : { state: 'reading' }));
    workshop.ask('translation', { language }).answer.then((shown) => {
      if (!left) setNow(shown ? { state: 'read', shown, of: scenario } : { state: 'failed' });
    }, () => {
      if (!left) setNow({ state: 'failed' });
    });
    return () => {
      left = true;
    };
  }, [workshop, scenario, language]);
  return now;
}
