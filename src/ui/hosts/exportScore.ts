/** Saves a scorecard for other programs: JSON, or CSV for a spreadsheet. */
import { exportedScorecard, scorecardCsv } from '../../scoring/exportScorecard.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { fileName } from './caseFile.ts';
import type { CaseRecord } from './caseRecord.ts';
import { downloadFile } from './downloadFile.ts';

export function exportScore(record: CaseRecord, card: Scorecard, format: 'json' | 'csv'): void {
  const name = fileName(record, `${record.forkedFrom ? 'what-if.' : ''}scorecard`, format);
  if (format === 'csv') downloadFile(name, scorecardCsv(card), 'text/csv');
  else downloadFile(name, `${JSON.stringify({ ...exportedScorecard(card), ...(record.forkedFrom && { forkedFrom: record.forkedFrom }) }, null, 1)}\n`);
}
