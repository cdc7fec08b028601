/** HTML that is put together without ever pasting a text into it: what is not `Html` already is escaped. */

/** A piece of HTML that is safe to put into a page. Made by `html` alone. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type Part = Html | string | number | undefined | null | false | readonly Part[];

/** Template of a piece of HTML: `html\`<p>${text}</p>\``. Texts are escaped, lists joined, nothing stands for what is absent. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((string, at) => string + (at < parts.length ? sourceOf(parts[at]) : '')).join(''));
}

/** Several pieces with something between them. */
export const joined = (parts: readonly Part[], between: Part): Html => html`${parts.map((part, at) => [at > 0 ? between : '', part])}`;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

function sourceOf(part: Part): string {
  if (part === undefined || part === null || part === false) return '';
  if (part instanceof Html) return part.source;
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return part.map(sourceOf).join('');
}
