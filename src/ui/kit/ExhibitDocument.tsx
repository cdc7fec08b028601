import type { ExhibitDocument as Content } from '../../scenario/exhibitDocument.ts';
import { ChatDocument } from './documents/ChatDocument.tsx';
import { FormDocument } from './documents/FormDocument.tsx';
import { LabSheetDocument } from './documents/LabSheetDocument.tsx';
import { LedgerDocument } from './documents/LedgerDocument.tsx';
import { LetterDocument } from './documents/LetterDocument.tsx';
import { NoteDocument } from './documents/NoteDocument.tsx';
import { PhotoDocument } from './documents/PhotoDocument.tsx';
import { TranscriptDocument } from './documents/TranscriptDocument.tsx';
import type { HeadingLevel } from './Heading.tsx';

export interface ExhibitDocumentProps {
  readonly document: Content;
  /** The level of its heading on the page; 3 unless told. Headings inside follow below it. */
  readonly level?: HeadingLevel;
}

/** An exhibit's content, laid out as the kind of paper, screen or record it is. All of it is text. */
export function ExhibitDocument({ document, level = 3 }: ExhibitDocumentProps) {
  switch (document.kind) {
    case 'chat': return <ChatDocument document={document} level={level} />;
    case 'form': return <FormDocument document={document} level={level} />;
    case 'lab-sheet': return <LabSheetDocument document={document} level={level} />;
    case 'ledger': return <LedgerDocument document={document} level={level} />;
    case 'transcript': return <TranscriptDocument document={document} level={level} />;
    case 'letter': return <LetterDocument document={document} level={level} />;
    case 'note': return <NoteDocument document={document} level={level} />;
    case 'photo': return <PhotoDocument document={document} level={level} />;
  }
}
