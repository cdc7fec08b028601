/** What a translation has to keep of its original, and does not: figures, gaps and marks, paragraphs and lists. In an author's words; empty where all is there. */
export function lostInTranslation(source: string, text: string): readonly string[] {
  const [from, to] = [plain(source), plain(text)];
  const figures = new Set(figuresIn(to));
  const missing = [...new Set(figuresIn(from))].filter((figure) => figure.length > 1 && !figures.has(figure));
  const marks = marksIn(from).filter((mark) => !marksIn(to).includes(mark));
  return [
    ...(missing.length > 0 ? [`${missing.map((figure) => `"${figure}"`).join(', ')} of the original ${missing.length === 1 ? 'is' : 'are'} not in it`] : []),
    ...(marks.length > 0 ? [`${marks.map((mark) => `"${mark}"`).join(', ')} of the original ${marks.length === 1 ? 'is' : 'are'} not in it`] : []),
    ...differing('entry of a list', 'entries of a list', itemsIn(from), itemsIn(to)),
    ...differing('paragraph', 'paragraphs', paragraphsIn(from), paragraphsIn(to)),
  ];
}

/** With Western digits, and without what stands between thousands. */
const plain = (text: string): string => text.trim()
  .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
  .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
  .replace(/(?<=\d)[,.\u066C\u00A0\u202F](?=\d{3}(?!\d))/g, '');

/** Groups of digits, without the zeros before them. */
const figuresIn = (text: string): readonly string[] => [...text.matchAll(/\d+/g)].map(([group]) => group.replace(/^0+(?=\d)/, ''));
const marksIn = (text: string): readonly string[] => [...text.matchAll(/\{[^{}\n]{1,40}\}|_{3,}/g)].map(([mark]) => mark.replace(/_+/, '___'));
const itemsIn = (text: string): number => text.split('\n').filter((line) => line.trim().startsWith('- ')).length;
const paragraphsIn = (text: string): number => text.split(/\n[ \t]*\n/).length;

const differing = (one: string, many: string, from: number, to: number): readonly string[] =>
  (from === to ? [] : [`it has ${to} ${to === 1 ? one : many}, and the original ${from}`]);
