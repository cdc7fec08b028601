/** What a reviewer changed on the page: kept in this browser, by scenario and language, until the file is downloaded and put in its place. */
import type { TranslationStatus } from '../../../scenario/localeFile.ts';
import type { TranslatedText } from '../../../scenario/translated.ts';
import type { Change } from '../../../scenario/writeTranslation.ts';
import type { TranslationPart } from '../work/asks.ts';

export interface TextEdit {
  /** The original that was on the page. */
  readonly of: string;
  readonly text: string;
  readonly status: TranslationStatus;
}

/** By the file of the original and the key. */
export type TextEdits = Readonly<Record<string, TextEdit>>;

export const editKey = (part: Pick<TranslationPart, 'original'>, key: string): string => `${part.original} ${key}`;
const place = (folder: string, language: string): string => `proving-ground.translation.${folder}.${language}`;

export function keptEdits(folder: string, language: string): TextEdits {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place(folder, language)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? Object.fromEntries(Object.entries(kept).filter(([, each]) => isEdit(each))) as TextEdits : {};
  } catch {
    return {};
  }
}

/** False where the browser refuses: then the changes hold as long as the page. */
export function keepEdits(folder: string, language: string, edits: TextEdits): boolean {
  try {
    if (Object.keys(edits).length === 0) localStorage.removeItem(place(folder, language));
    else localStorage.setItem(place(folder, language), JSON.stringify(edits));
    return true;
  } catch {
    return false;
  }
}

const isEdit = (value: unknown): value is TextEdit => {
  const { of, text, status } = (value ?? {}) as Partial<Record<keyof TextEdit, unknown>>;
  return typeof of === 'string' && typeof text === 'string' && (status === 'draft' || status === 'reviewed');
};

/** The changes of one file, as they are written into it. What was emptied stays as it is in the file. */
export const changesOf = (part: TranslationPart, edits: TextEdits): readonly Change[] => part.texts.flatMap(({ key, under, status, ownStatus }) => {
  const edit = edits[editKey(part, key)];
  return edit && edit.text.trim() !== '' ? [{ key, of: edit.of, text: edit.text, ...((ownStatus || edit.status !== status) && { status: edit.status }), ...(under !== undefined && { under }) }] : [];
});

/** A text as it stands with what was changed on the page. */
export function withEdit(text: TranslatedText, edit: TextEdit | undefined): TranslatedText {
  if (!edit || edit.text.trim() === '') return text;
  return { ...text, text: edit.text, status: edit.status, ownStatus: true, standing: edit.of === text.of ? 'current' : 'stale' };
}
