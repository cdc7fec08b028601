/** Numbers, times and durations in the language of the interface, for components to show. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { asInterfaceLanguage, i18n, type InterfaceLanguage } from '../i18n.ts';
import { formatDigits, formatNumber, formatPercent } from './formatNumber.ts';
import { formatClock, formatDate, formatTime } from './formatTime.ts';

export interface Format {
  readonly language: InterfaceLanguage;
  readonly number: (value: number, places?: number) => string;
  readonly percent: (share: number) => string;
  readonly digits: (text: string) => string;
  readonly time: (time: string) => string;
  readonly date: (time: string) => string;
  readonly clock: (time: string) => string;
  /** Minutes of the case in words: `1 day 4 hours`. */
  readonly duration: (minutes: number) => string;
}

/** The formats of the language now chosen; they change with it. */
export function useFormat(): Format {
  const { t, i18n: { language: tag } } = useTranslation('kit', { i18n });
  return useMemo(() => {
    const language = asInterfaceLanguage(tag);
    return {
      language,
      number: (value, places) => formatNumber(value, language, places),
      percent: (share) => formatPercent(share, language),
      digits: (text) => formatDigits(text, language),
      time: (time) => formatTime(time, language),
      date: (time) => formatDate(time, language),
      clock: (time) => formatClock(time, language),
      duration: (minutes) => {
        const whole = Math.max(0, Math.round(minutes));
        const parts = [
          { key: 'duration.days', count: Math.floor(whole / 1440) },
          { key: 'duration.hours', count: Math.floor((whole % 1440) / 60) },
          { key: 'duration.minutes', count: whole % 60 },
        ].filter((part) => part.count > 0);
        if (parts.length === 0) return t('duration.minutes', { count: 0 });
        return parts
          .map((part) => t(part.key, { count: part.count }))
          .reduce((larger, smaller) => t('duration.pair', { larger, smaller }));
      },
    };
  }, [t, tag]);
}
