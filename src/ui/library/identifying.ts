/**
 * Reminders of what may tell who somebody is: dates, numbers, addresses, initials and titles before a name. No program can find every
 * name; it says what it sees, and the reader decides.
 */
export type Sign = 'date' | 'number' | 'mail' | 'title' | 'initials';

const signs: readonly (readonly [Sign, RegExp])[] = [
  ['date', /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d{2}\b|[٠-٩۰-۹]{1,2}[./-][٠-٩۰-۹]{1,2}[./-][٠-٩۰-۹]{2,4}/u],
  ['mail', /\S+@\S+\.\S+|https?:\/\/|www\./iu],
  ['number', /[+٠-٩۰-۹0-9][٠-٩۰-۹0-9 ()/-]{5,}[٠-٩۰-۹0-9]/u],
  ['title', /\b(?:Mr|Mrs|Ms|Dr|Judge|Captain|Colonel|Major|Sheikh)\.?\s+\p{Lu}|(?:السيد|السيدة|الدكتور|القاضي|العقيد|الرائد|النقيب|الشيخ|أبو|أم)\s+\p{L}{2,}|(?:بەڕێز|دکتۆر|دادوەر)\s+\p{L}{2,}/u],
  ['initials', /\b\p{Lu}\.\s?\p{Lu}\./u],
];

/** What is seen of each kind; a date is a date and not a number as well. */
export function signsIn(text: string): readonly Sign[] {
  let rest = text;
  return signs.filter(([, pattern]) => {
    const found = pattern.test(rest);
    if (found) rest = rest.replace(new RegExp(pattern, `${pattern.flags}g`), ' ');
    return found;
  }).map(([sign]) => sign);
}
