/**
 * A sentence for people, as a key and what goes into it: the interface says it in the reader's language
 * (`locales/<language>/score.json`). A value is a number, or text of the author's that is shown as it stands.
 */
export interface Message {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export const message = (key: string, values: Message['values'] = {}): Message => ({ key, values });
