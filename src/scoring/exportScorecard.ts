/** A scorecard for other programs: a JSON value, and rows of CSV, with every item and where it comes from (SPEC T4). */
import type { Dimension, ItemPanel, SetWeights } from './item.ts';
import type { Scorecard } from './scorecard.ts';

export interface ExportedScorecard {
  readonly format: 1;
  readonly model: string;
  readonly scenario: { readonly id: string; readonly version: string; readonly hash: string };
  readonly keys: Scorecard['keys'];
  readonly measures: Scorecard['measures'];
  readonly ended: boolean;
  readonly ending?: { readonly scene: string; readonly kind: string };
  readonly index?: number;
  readonly band?: Scorecard['band'];
  readonly dimensions: readonly {
    readonly code: Dimension; readonly weight: number; readonly weightShare: number; readonly value?: number; readonly inactive?: string;
    readonly leftOut?: true; readonly cappedBy?: string; readonly exposure?: number;
    readonly components?: readonly { readonly code: string; readonly value: number }[];
  }[];
  readonly failures: readonly { readonly id: string; readonly dimension: string; readonly entry: number; readonly repairedBy?: number; readonly cap: number }[];
  readonly items: readonly ExportedItem[];
}

export interface ExportedItem {
  readonly id: string;
  readonly dimension: Dimension;
  readonly kind: string;
  readonly component?: string;
  readonly raw: number;
  readonly base: number;
  readonly best: number;
  readonly weight: number;
  readonly score: number;
  readonly share: number;
  readonly set?: SetWeights;
  readonly panel?: ItemPanel;
  readonly author?: string;
  readonly undone?: true;
  readonly entries: readonly number[];
  readonly line: string;
}

/** Figures to six places, as they are stored. */
export function exportedScorecard(card: Scorecard): ExportedScorecard {
  const { model, scenario, version, hash, keys, measures, ended, ending, index, band } = card;
  return {
    format: 1, model, scenario: { id: scenario, version, hash }, keys, measures, ended,
    ...(ending && { ending: { scene: ending.scene, kind: ending.kind } }), ...(index !== undefined && { index: places(index) }), ...(band && { band }),
    dimensions: card.dimensions.map(({ code, weight, weightShare, value, inactive, leftOut, cappedBy, exposure, components }) => ({
      code, weight, weightShare: places(weightShare), ...(value !== undefined && { value: places(value) }), ...(inactive && { inactive }), ...(leftOut && { leftOut }),
      ...(cappedBy !== undefined && { cappedBy }), ...(exposure && { exposure: places(exposure.factor) }),
      ...(components && { components: components.map((part) => ({ code: part.code, value: places(part.value) })) }),
    })),
    failures: card.failures.map(({ id, dimension, entry, repairedBy, cap }) => ({ id, dimension, entry, ...(repairedBy !== undefined && { repairedBy }), cap })),
    items: card.dimensions.flatMap(({ items }) => items.map(({ id, dim, kind, component, raw, base, best, weight, score, share, set, panel, author, undone, entries, line }) => ({
      id, dimension: dim, kind, ...(component && { component }), raw: places(raw), base: places(base), best: places(best), weight, score: places(score), share: places(share),
      ...(set && { set }), ...(panel && { panel }), ...(author !== undefined && { author }), ...(undone && { undone }), entries, line,
    }))),
  };
}

const places = (value: number): number => Math.round(value * 1e6) / 1e6;

type Cell = string | number;

const columns = ['id', 'dimension', 'raw', 'base', 'best', 'weight', 'score', 'entries', 'line', 'model', 'hash', 'kind', 'component', 'share', 'undone', 'scenario', 'version', 'keys'] as const;

/** A row for every item, the names of the columns first. */
export function scorecardRows(card: Scorecard): readonly (readonly Cell[])[] {
  const { items, model, scenario, keys } = exportedScorecard(card);
  return [columns, ...items.map(({ id, dimension, raw, base, best, weight, score, entries, line, kind, component, share, undone }): Cell[] => [
    id, dimension, raw, base, best, weight, score, entries.join(' '), line, model, scenario.hash, kind, component ?? '', share, undone ? 'yes' : '', scenario.id, scenario.version, keys,
  ])];
}

/** The rows as CSV (RFC 4180), to be written as UTF-8. */
export const scorecardCsv = (card: Scorecard): string => csvOf(scorecardRows(card));

export const csvOf = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** Spreadsheets take text that begins like this for a formula and carry it out: it is shown as text instead. */
const FORMULA = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

function cell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
