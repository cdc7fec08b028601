/** Words by which a rule knows what a text says. Data, by language; a language without a list is skipped, and the check says so. */
import type { Language } from '../../../scenario/words.ts';

export interface WordList {
  /** Words that leave no exception: in an option they tell a practised reader that it is wrong. */
  readonly absolute: RegExp;
  /** That one may leave, stop, or come back later. */
  readonly leaving: RegExp;
  /** That a statement of law is not certain and somebody has to confirm it. */
  readonly unsure: RegExp;
}

/** A word by itself: letters of any script on neither side. */
const word = (...words: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');
/** The beginning or the middle of a word: Arabic and Kurdish join what other languages write apart. */
const part = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'), 'iu');

export const wordLists: Readonly<Partial<Record<Language, WordList>>> = {
  en: {
    absolute: word('always', 'never', 'immediately', 'at once', 'only', 'completely', 'absolutely', 'under no circumstances', 'in every case', 'without exception', 'nobody', 'everybody', 'everyone', 'entirely'),
    leaving: word('leave', 'stop', 'stopping', 'pause', 'exit', 'quit', 'break', 'close'),
    unsure: word('confirm', 'confirmed', 'confirms', 'unconfirmed', 'unverified', 'not verified', 'verify', 'national expert', 'a lawyer', 'for the judge to decide', 'not certain', 'uncertain', 'disputed', 'not settled'),
  },
  ar: {
    absolute: part('دائما', 'دائمًا', 'أبدا', 'أبدًا', 'مطلقا', 'مطلقًا', 'فورا', 'فورًا', 'على الفور', 'فقط', 'بالكامل', 'بلا استثناء', 'دون استثناء', 'مهما كان'),
    leaving: part('مغادرة', 'تغادر', 'ترك', 'توقف', 'خروج', 'تخرج', 'استراحة'),
    unsure: part('تأكيد', 'يؤكد', 'مؤكد', 'خبير', 'محام', 'للقاضي', 'لم يتحقق'),
  },
  ckb: {
    absolute: part('هەمیشە', 'هەرگیز', 'دەستبەجێ', 'یەکسەر', 'تەنها', 'تەنیا', 'بە تەواوی', 'بێ جیاوازی'),
    leaving: part('بەجێ', 'جێبهێڵ', 'جێ بهێڵ', 'بوەست', 'ڕاوەست', 'دەرچ', 'پشوو'),
    unsure: part('پشتڕاست', 'دڵنیا', 'پسپۆڕ', 'شارەزا', 'پارێزەر'),
  },
};
