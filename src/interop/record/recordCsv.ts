/**
 * The record of an exercise as rows for a spreadsheet: one for each group's decision at each reveal, each of its scores, each appeal, note
 * and improvement. No cell is a formula; whoever saves it gives it the mark of UTF-8.
 */
import type { ExerciseRecord } from '../../session/room/record.ts';

const columns = ['kind', 'reveal', 'scene', 'group', 'text', 'certainty', 'readiness', 'exhibits', 'reason', 'value', 'owner', 'due'] as const;

type Row = Partial<Record<(typeof columns)[number], string>>;

export function recordCsv({ reveals, groups, appeals, notes, improvements }: ExerciseRecord): string {
  const rows: readonly Row[] = [
    ...reveals.flatMap(({ scenes }, at) => scenes.flatMap(({ title, answers }) => answers.map(({ name, text, certainty, readiness, cites, reason }): Row =>
      ({ kind: 'decision', reveal: String(at + 1), scene: title, group: name, text, ...(certainty && { certainty }), ...(readiness && { readiness }), exhibits: (cites ?? []).join(' | '), ...(reason !== undefined && { reason }) })))),
    // From 0 to 1, as the score is told everywhere; empty: nothing was asked, or it is not measured.
    ...groups.flatMap(({ name, dimensions }) => dimensions.map(({ code, value }): Row => ({ kind: 'score', group: name, text: code, value: value === undefined ? '' : value.toFixed(3) }))),
    ...groups.flatMap(({ name, failures }) => failures.map(({ title, repaired }): Row => ({ kind: 'failure', group: name, text: title, value: repaired ? 'repaired' : '' }))),
    ...appeals.map(({ group, scene, text, ruling }): Row => ({ kind: 'appeal', scene, group, text, ...(ruling && { reason: ruling.text, value: ruling.upheld ? 'upheld' : 'not upheld' }) })),
    ...notes.map(({ kind, star, group, text }): Row => ({ kind, ...(group !== undefined && { group }), text, value: star ? 'starred' : '' })),
    ...improvements.map(({ text, owner, due }): Row => ({ kind: 'improvement', text, owner, due })),
  ];
  return `${[columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A spreadsheet program would carry out what begins like this. */
const cell = (value: string): string => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
