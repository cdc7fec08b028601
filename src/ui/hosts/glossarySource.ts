/** Where the glossary comes from: fetched when it is first needed, and once. */
import { createContext, useContext, useEffect, useState } from 'react';
import type { Glossary } from '../../scenario/glossary.ts';

export const GlossarySource = createContext<(() => Promise<Glossary>) | undefined>(undefined);

/** Undefined until it is there, and where it cannot be fetched: a case is played without it as well. */
export function useGlossary(): Glossary | undefined {
  const load = useContext(GlossarySource);
  const [glossary, setGlossary] = useState<Glossary | undefined>();
  useEffect(() => {
    let left = false;
    load?.().then((found) => {
      if (!left) setGlossary(found);
    }, () => undefined);
    return () => {
      left = true;
    };
  }, [load]);
  return glossary;
}
