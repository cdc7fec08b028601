// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ExhibitDocument as Content } from '../../../src/scenario/exhibitDocument.ts';
import { ExhibitDocument } from '../../../src/ui/kit/ExhibitDocument.tsx';
import { findAxeViolations } from './findAxeViolations.ts';

const documents: readonly Content[] = [
  {
    kind: 'chat',
    app: 'Messenger',
    participants: {
      hemin: { name: 'Hemin', side: 'right' },
      broker: { name: { text: 'أبو سرمد', lang: 'ar', gloss: 'Abu Sarmad' }, side: 'left' },
    },
    messages: [
      { from: 'broker', at: '12 Jan 21:04', text: { text: 'ماكو خطر', lang: 'ar', gloss: 'There is no risk.' }, voice: '0:41' },
      { from: 'broker', at: '12 Jan 21:05', text: 'Send me your card.', attachment: 'IMG_2031.jpg' },
      { from: 'hemin', at: '12 Jan 21:17', text: 'Who looks after me?' },
    ],
  },
  {
    kind: 'form',
    issuer: 'Ministry of Health',
    number: 'TX/114',
    date: '20/01/2026',
    stamp: { text: 'شعبة زرع الكلى', lang: 'ar', gloss: 'Transplant section' },
    title: 'Declaration of donation',
    fields: [{ label: 'Relation', value: 'cousin' }],
    body: ['I donate of my own free will.'],
    signatures: [
      { name: 'Hemin', role: 'donor', mark: 'thumbprint' },
      { name: 'Interpreter', mark: 'missing' },
      { name: 'Notary', mark: 'stamp-only' },
      { name: 'Dr. Rauf' },
    ],
  },
  {
    kind: 'lab-sheet',
    title: 'Cross-match',
    fields: [{ label: 'Paid by', value: 'A. Sarmad' }],
    results: [{ test: 'HLA', result: 'A2 A24', reference: 'A1 A3' }, { test: 'Cross-match', result: 'Negative' }],
    remarks: 'Handed to the bearer.',
  },
  {
    kind: 'ledger',
    title: 'Hawala book',
    columns: ['From', 'Amount', 'Word'],
    rows: [['A. Sarmad', '4,000,000', { text: 'زيتون', lang: 'ar', gloss: 'olive' }], ['Kh. M.', '38,000,000']],
    footnote: 'Copied.',
  },
  {
    kind: 'transcript',
    title: 'Call',
    fields: [{ label: 'Order', value: 'no. 44' }],
    lines: [{ at: '00:03', speaker: 'Caller', text: 'Is it done?' }, { speaker: 'Abu Sarmad', text: 'Done.' }],
  },
  {
    kind: 'letter',
    issuer: 'Technical Committee',
    title: 'Minutes',
    to: 'The section',
    present: ['Dr. Hama, chair'],
    sections: [{ heading: 'Decision', text: 'Approved.' }, { text: 'Six minutes.' }],
    signatures: [{ name: 'Dr. Hama', mark: 'signed' }],
  },
  { kind: 'note', written: 'On a pharmacy bag', lines: ['You are his cousin.'] },
  { kind: 'photo', caption: 'Room 5', taken: 'By the crime-scene officer', shows: ['Two beds.', 'A calendar.'] },
];

const show = (kind: Content['kind']) => {
  const document = documents.find((candidate) => candidate.kind === kind);
  if (!document) throw new Error(`no ${kind} to show`);
  return render(<main><h1>Case</h1><h2>Exhibits</h2><ExhibitDocument document={document} /></main>).container;
};

/** Every text of a document that a reader must meet: all but the names of kinds, sides, senders, languages and marks. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !['kind', 'side', 'from', 'lang', 'mark'].includes(key))
    .flatMap(([, part]) => textsIn(part));
}

describe.each(documents.map((document) => document.kind))('an exhibit that is a %s', (kind) => {
  it('is an article under one heading of its page, and a screen reader finds nothing amiss', async () => {
    show(kind);
    const article = screen.getByRole('article');
    expect(within(article).getAllByRole('heading', { level: 3 })).toHaveLength(1);
    expect(await findAxeViolations()).toEqual([]);
  });

  it('loses none of its words', () => {
    const container = show(kind);
    const texts = textsIn(documents.find((document) => document.kind === kind));
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(container).toHaveTextContent(text);
  });
});

describe('in a chat', () => {
  it('each message says who sent it, and a voice note its length', () => {
    show('chat');
    const [first, second, third] = within(screen.getByRole('list', { name: 'Messages' })).getAllByRole('listitem');
    expect(first).toHaveTextContent(/^أبو سرمد \(Abu Sarmad\)Voice note, 0:41/);
    expect(second).toHaveTextContent('Attachment: IMG_2031.jpg');
    expect(third).toHaveTextContent(/^Hemin/);
  });
});

describe('on a form', () => {
  it('the stamp and the way of signing are words', () => {
    show('form');
    expect(screen.getByRole('article')).toHaveTextContent('Stamp: شعبة زرع الكلى');
    const signatures = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(signatures).toEqual([
      'Hemindonorthumbprint', 'Interpreternot signed', 'Notarystamp only, no signature', 'Dr. Raufsigned',
    ]);
  });
});

describe('in a table of a record', () => {
  it('cells belong to their columns, and a row that is short is filled', () => {
    show('ledger');
    const table = screen.getByRole('table', { name: 'Hawala book' });
    expect(within(table).getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['From', 'Amount', 'Word']);
    expect(within(table).getAllByRole('row').map((row) => within(row).queryAllByRole('cell').length)).toEqual([0, 3, 3]);
  });

  it('a column that no row fills is left out of a laboratory sheet', () => {
    show('lab-sheet');
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Test', 'Result', 'Reference']);
  });
});
