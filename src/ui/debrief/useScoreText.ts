/** The sentences of the scorecard (`locales/<language>/score.json`), and the names of what it judges. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../scoring/message.ts';
import { i18n } from '../i18n.ts';

export function useScoreText(): TFunction<'score'> {
  return useTranslation('score', { i18n }).t;
}

/** Says a sentence of the scorecard in the reader's language. */
export function useSentence(): (message: Message) => string {
  const t = useScoreText();
  return ({ key, values }) => t(key, isolated(values));
}

/** The author's words inside a sentence keep their own direction (Unicode isolates), whichever way the sentence runs. */
const isolated = (values: Message['values']): Message['values'] =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? `\u2068${value}\u2069` : value]));
