import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ui = new URL('../../../src/ui/', import.meta.url);
const tokens = new Map(
  [...readFileSync(new URL('theme/tokens.css', ui), 'utf8').matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)]
    .map(([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }] as const),
);

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const luminance = (hex: string): number => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

function contrast(one: string, other: string, scheme: 'light' | 'dark'): number {
  const [a, b] = [one, other].map((name) => luminance(tokens.get(name)?.[scheme] ?? '')) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const grounds = ['paper', 'surface', 'sunken', 'sheet', 'note-paper', 'accent-soft', 'danger-soft', 'warn-soft', 'success-soft'];
const pairs = (ones: readonly string[], others: readonly string[]) =>
  ones.flatMap((one) => others.map((other) => [one, other] as const));
const textPairs = [
  ...pairs(['ink', 'ink-soft'], grounds),
  ...pairs(['accent', 'accent-strong'], ['paper', 'surface', 'sunken', 'sheet', 'accent-soft']),
  ...pairs(['danger', 'warn', 'success'], ['paper', 'surface', 'sheet']),
  ...['danger', 'warn', 'success'].map((signal) => [signal, `${signal}-soft`] as const),
  ...pairs(['on-accent'], ['accent', 'accent-strong']),
  ...pairs(['on-danger'], ['danger']),
  ...pairs(['stamp-ink'], ['sheet', 'note-paper']),
];
const edgePairs = pairs(['rule-strong', 'accent', 'focus'], ['paper', 'surface']);

describe.each(['light', 'dark'] as const)('the colours of the %s page', (scheme) => {
  it.each(textPairs)('let %s be read on %s', (text, ground) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edgePairs)('let the edge %s be seen on %s', (edge, ground) => {
    expect(contrast(edge, ground, scheme)).toBeGreaterThanOrEqual(3);
  });
});

describe('every style sheet of the interface', () => {
  const sheets = readdirSync(ui, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'));

  it.each(sheets)('%s lays out by reading direction, never by left and right', (path) => {
    const css = readFileSync(new URL(path.replaceAll('\\', '/'), ui), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    expect(css.match(/(^|[\s;{-])(left|right)\s*[:;]|(margin|padding|border)-(left|right)/g)).toBeNull();
  });
});
