/**
 * Times of the case as each interface language writes them. They are local and without zone (`2026-02-03 07:40`), and
 * browsers have no data for Sorani, so the calendar is read and written here.
 */
import type { InterfaceLanguage } from '../i18n.ts';
import { formatDigits } from './formatNumber.ts';

const months: Readonly<Record<InterfaceLanguage, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  ar: ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول'],
  ckb: ['کانوونی دووەم', 'شوبات', 'ئازار', 'نیسان', 'ئایار', 'حوزەیران', 'تەممووز', 'ئاب', 'ئەیلوول', 'تشرینی یەکەم', 'تشرینی دووەم', 'کانوونی یەکەم'],
};

const weekdays: Readonly<Record<InterfaceLanguage, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  ckb: ['یەکشەممە', 'دووشەممە', 'سێشەممە', 'چوارشەممە', 'پێنجشەممە', 'هەینی', 'شەممە'],
};

const comma: Readonly<Record<InterfaceLanguage, string>> = { en: ', ', ar: '، ', ckb: '، ' };

/** The day of a time: `Tuesday 3 February 2026`. A text that is no time of the case comes back as it stands. */
export function formatDate(time: string, language: InterfaceLanguage): string {
  const read = readTime(time);
  if (!read) return time;
  const weekday = weekdays[language][read.weekday] ?? '';
  const month = months[language][read.month - 1] ?? '';
  const of = language === 'ckb' ? 'ی' : '';
  return formatDigits(`${weekday} ${read.day}${of} ${month}${of ? 'ی' : ''} ${read.year}`, language);
}

/** The hour of a time: `07:40`. */
export function formatClock(time: string, language: InterfaceLanguage): string {
  const read = readTime(time);
  return read ? formatDigits(read.clock, language) : time;
}

/** Day and hour: `Tuesday 3 February 2026, 07:40`. */
export function formatTime(time: string, language: InterfaceLanguage): string {
  return readTime(time) ? `${formatDate(time, language)}${comma[language]}${formatClock(time, language)}` : time;
}

interface ReadTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly clock: string;
}

function readTime(time: string): ReadTime | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2}) (\d{2}:\d{2})$/.exec(time);
  if (!parts) return undefined;
  const [, year, month, day, clock = ''] = parts;
  // UTC on both sides, so that the device's own zone plays no part.
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1) return undefined;
  return { year: Number(year), month: Number(month), day: Number(day), weekday: date.getUTCDay(), clock };
}
