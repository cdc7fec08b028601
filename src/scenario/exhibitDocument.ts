/** An exhibit's content as the kind of document it is. Text only, so that it can be read aloud, searched and translated. */
import * as v from 'valibot';
import { id, line, text } from './values.ts';
import { words } from './words.ts';

const field = v.strictObject({ label: line, value: words });
const signature = v.strictObject({ name: line, role: v.exactOptional(line), mark: v.exactOptional(v.picklist(['signed', 'thumbprint', 'stamp-only', 'missing'])) });
/** Who issued a paper, its number, date and stamp. */
const heading = {
  issuer: v.exactOptional(words),
  number: v.exactOptional(line),
  date: v.exactOptional(line),
  stamp: v.exactOptional(words),
};

/** A conversation on a phone. `from` is an entry of `participants`. */
export const chat = v.strictObject({
  kind: v.literal('chat'),
  app: line,
  participants: v.record(id, v.strictObject({ name: words, side: v.picklist(['left', 'right']) })),
  messages: v.array(v.strictObject({
    from: id,
    /** As the phone shows it: `12 Jan 21:04`. */
    at: line,
    text: words,
    /** A voice note of this length (`0:41`); `text` is then its transcript. */
    voice: v.exactOptional(line),
    attachment: v.exactOptional(line),
  })),
});

/** A printed or stamped form, a certificate, an order: fields, then running text, then signatures. */
export const form = v.strictObject({
  kind: v.literal('form'), ...heading,
  title: words,
  fields: v.exactOptional(v.array(field)),
  body: v.exactOptional(v.array(words)),
  signatures: v.exactOptional(v.array(signature)),
});

/** A laboratory or medical sheet: results in rows. */
export const labSheet = v.strictObject({
  kind: v.literal('lab-sheet'), ...heading,
  title: words,
  fields: v.exactOptional(v.array(field)),
  results: v.array(v.strictObject({ test: line, result: line, reference: v.exactOptional(line), note: v.exactOptional(line) })),
  remarks: v.exactOptional(words),
  signatures: v.exactOptional(v.array(signature)),
});

/** A table of entries: a ledger page, a register, a call log, a civil-registry extract, an index of files. */
export const ledger = v.strictObject({
  kind: v.literal('ledger'), ...heading,
  title: words,
  columns: v.array(line),
  rows: v.array(v.array(words)),
  footnote: v.exactOptional(words),
  signatures: v.exactOptional(v.array(signature)),
});

/** What was said, line by line, with the time of each. */
export const transcript = v.strictObject({
  kind: v.literal('transcript'), ...heading,
  title: words,
  fields: v.exactOptional(v.array(field)),
  lines: v.array(v.strictObject({ at: v.exactOptional(line), speaker: line, text: words })),
});

/** Minutes, a report, a letter: paragraphs under headings. */
export const letter = v.strictObject({
  kind: v.literal('letter'), ...heading,
  title: words,
  to: v.exactOptional(words),
  present: v.exactOptional(v.array(line)),
  sections: v.array(v.strictObject({ heading: v.exactOptional(line), text: words })),
  signatures: v.exactOptional(v.array(signature)),
});

/** Something written by hand. */
export const note = v.strictObject({
  kind: v.literal('note'),
  written: line,
  lines: v.array(words),
});

/** A photograph or recording, described in words: what is seen, how it was taken. No picture is needed. */
export const photo = v.strictObject({
  kind: v.literal('photo'),
  caption: line,
  taken: v.exactOptional(line),
  shows: v.array(text),
});

export const exhibitDocument = v.variant('kind', [chat, form, labSheet, ledger, transcript, letter, note, photo]);

export type ExhibitDocument = v.InferOutput<typeof exhibitDocument>;
export type DocumentKind = ExhibitDocument['kind'];
