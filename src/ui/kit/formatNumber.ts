/** Numbers as each interface language writes them. Browsers have no data for Sorani, so digits and signs are ours. */
import type { InterfaceLanguage } from '../i18n.ts';

const arabicIndic = ['٠', '١', '٢', '٣', '٤', '٥', '٦', '٧', '٨', '٩'];

/** ASCII digits in a text as the language writes them: `07:40` is `٠٧:٤٠` in Arabic and Sorani. */
export function formatDigits(text: string, language: InterfaceLanguage): string {
  return language === 'en' ? text : text.replace(/\d/g, (digit) => arabicIndic[Number(digit)] ?? digit);
}

/** A number with its thousands grouped, and at most `places` decimals (none unless told): `1,250`, `١٬٢٥٠`. */
export function formatNumber(value: number, language: InterfaceLanguage, places = 0): string {
  const fixed = Math.abs(value).toFixed(places);
  const [whole = '0', decimals = ''] = fixed.split('.');
  const kept = decimals.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '٬');
  const point = language === 'en' ? '.' : '٫';
  const isZero = Number(fixed) === 0;
  const sign = value < 0 && !isZero ? '\u2212' : '';
  return sign + formatDigits(kept === '' ? grouped : grouped + point + kept, language);
}

/** A share from 0 to 1 as a whole percentage: `67 %`, `٦٧٪`. */
export function formatPercent(share: number, language: InterfaceLanguage): string {
  const percent = formatNumber(share * 100, language);
  return language === 'en' ? `${percent}\u00a0%` : `${percent}٪`;
}
