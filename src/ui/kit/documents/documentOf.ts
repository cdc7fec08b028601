/** What each kind of document is drawn from. */
import type { DocumentKind, ExhibitDocument } from '../../../scenario/exhibitDocument.ts';
import type { HeadingLevel } from '../Heading.tsx';

export interface DocumentOf<K extends DocumentKind> {
  readonly document: Extract<ExhibitDocument, { kind: K }>;
  readonly level: HeadingLevel;
}
