import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDigits, formatNumber, formatPercent } from '../../../src/ui/kit/formatNumber.ts';
import { formatClock, formatDate, formatTime } from '../../../src/ui/kit/formatTime.ts';

describe('times of the case', () => {
  it('are written in the words and digits of each language', () => {
    expect(formatTime('2026-02-03 07:40', 'en')).toBe('Tuesday 3 February 2026, 07:40');
    expect(formatTime('2026-02-03 07:40', 'ar')).toBe('الثلاثاء ٣ شباط ٢٠٢٦، ٠٧:٤٠');
    expect(formatTime('2026-02-03 07:40', 'ckb')).toBe('سێشەممە ٣ی شوباتی ٢٠٢٦، ٠٧:٤٠');
    expect(formatClock('2026-02-03 07:40', 'ar')).toBe('٠٧:٤٠');
    expect(formatDate('2024-02-29 00:00', 'en')).toBe('Thursday 29 February 2024');
  });

  it('that are none are shown as they stand', () => {
    expect(formatTime('12 Jan 21:04', 'ar')).toBe('12 Jan 21:04');
    expect(formatDate('2026-02-31 10:00', 'en')).toBe('2026-02-31 10:00');
    expect(formatClock('soon', 'en')).toBe('soon');
  });

  it('fall on the weekday that the calendar says, whatever the zone of the device', () => {
    const days = fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2060-01-01T00:00:00Z'), noInvalidDate: true });
    const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    fc.assert(fc.property(days, (date) => {
      const time = date.toISOString().slice(0, 16).replace('T', ' ');
      expect(formatDate(time, 'en')).toBe(new Intl.DateTimeFormat('en-GB', long).format(date).replace(',', ''));
      expect(formatDate(time, 'ar')).toBe(new Intl.DateTimeFormat('ar-IQ', long).format(date).replace('،', ''));
    }));
  });
});

describe('numbers', () => {
  it('are grouped and signed as the language writes them', () => {
    expect(formatNumber(1250000, 'en')).toBe('1,250,000');
    expect(formatNumber(1250000, 'ckb')).toBe('١٬٢٥٠٬٠٠٠');
    expect(formatNumber(-12.5, 'en', 1)).toBe('\u221212.5');
    expect(formatNumber(12.5, 'ar', 2)).toBe('١٢٫٥');
    expect(formatNumber(-0.2, 'en')).toBe('0');
    expect(formatPercent(0.667, 'en')).toBe('67\u00a0%');
    expect(formatPercent(0.667, 'ar')).toBe('٦٧٪');
    expect(formatDigits('TX/114', 'ckb')).toBe('TX/١١٤');
  });

  it('agree with what Intl writes for Iraq', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (value) => {
      expect(formatNumber(value, 'ar')).toBe(new Intl.NumberFormat('ar-IQ').format(value));
      expect(formatNumber(value, 'en')).toBe(new Intl.NumberFormat('en').format(value));
    }));
  });
});
