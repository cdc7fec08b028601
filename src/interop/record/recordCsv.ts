/** The answers of an exercise as rows for a spreadsheet: one for each group at each reveal. No cell is a formula; whoever saves it gives it the mark of UTF-8. */
import type { ExerciseRecord } from '../../session/room/record.ts';

const columns = ['reveal', 'scene', 'group', 'answer', 'certainty', 'readiness', 'exhibits', 'reason'] as const;

export function recordCsv({ reveals }: ExerciseRecord): string {
  const rows = reveals.flatMap(({ scenes }, at) => scenes.flatMap(({ title, answers }) => answers.map((answer) =>
    [String(at + 1), title, answer.name, answer.text, answer.certainty ?? '', answer.readiness ?? '', (answer.cites ?? []).join(' | '), answer.reason ?? ''])));
  return `${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A spreadsheet program would carry out what begins like this. */
const cell = (value: string): string => `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
