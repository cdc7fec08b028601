/** A translation that comes back as XLIFF 2, from `writeXliff` through a translator's program. */
import { SaxesParser } from 'saxes';
import type { ExchangeEntry, Fault, Placed, ReadExchange } from './exchange.ts';
import { NAMESPACE, OWN } from './writeXliff.ts';

interface Unit {
  readonly line: number;
  readonly key: string;
  readonly of: string;
  source: string;
  target?: string;
  state: string;
  stale: boolean;
  segments: number;
}

/** Reads what `writeXliff` wrote and a translator's program filled in. Segments of one unit are put together again. */
export function readXliff(text: string): ReadExchange {
  const faults: Fault[] = [];
  const entries: Placed<ExchangeEntry>[] = [];
  const seen = new Map<string, number>();
  const parser = new SaxesParser({ xmlns: true, position: true });
  let [from, to, file]: (string | undefined)[] = [];
  let now: Unit | undefined;
  let words: { of: 'source' | 'target'; text: string } | undefined;
  const say = (what: string, fix: string) => faults.push({ line: parser.line, column: parser.column, what, fix });

  parser.on('error', (error) => {
    if (faults.length === 0) say(`This is no XML that can be read: ${error.message.replace(/^\d+:\d+: /, '')}`, 'Export it again from the translator’s program, as XLIFF 2.');
  });
  parser.on('doctype', () => say('A document type stands here; XLIFF has none.', 'Remove the line that begins with <!DOCTYPE.'));
  parser.on('opentag', (tag) => {
    if (tag.uri !== NAMESPACE) {
      if (tag.local === 'xliff') say(`This is not XLIFF 2 (${tag.uri || 'no namespace'}).`, 'Let the translator’s program save it as XLIFF 2.0 or 2.1.');
      return;
    }
    const given = (name: string) => tag.attributes[name]?.value;
    if (tag.local === 'xliff') [from, to] = [given('srcLang'), given('trgLang')];
    else if (tag.local === 'file') file = given('original');
    else if (tag.local === 'unit') {
      const of = Object.values(tag.attributes).find(({ uri, local }) => uri === OWN && local === 'of')?.value;
      now = { line: parser.line, key: given('name') ?? '', of: of ?? '', source: '', state: 'reviewed', stale: false, segments: 0 };
    } else if (tag.local === 'segment' && now) {
      now.segments += 1;
      // Of several segments, the least finished speaks for all.
      now.state = least(now.state, given('state') ?? 'initial');
      now.stale ||= given('subState') === 'pg:stale';
    } else if ((tag.local === 'source' || tag.local === 'target') && now) words = { of: tag.local, text: '' };
    else if (words) say(`The code <${tag.name}> stands in a text; texts here are plain.`, 'Remove it, and keep its words.');
  });
  parser.on('text', (part) => {
    if (words) words.text += part;
  });
  parser.on('cdata', (part) => {
    if (words) words.text += part;
  });
  parser.on('closetag', (tag) => {
    if (tag.uri !== NAMESPACE) return;
    if ((tag.local === 'source' || tag.local === 'target') && words && now) {
      if (words.of === 'source') now.source += words.text;
      else now.target = (now.target ?? '') + words.text;
      words = undefined;
    }
    if (tag.local === 'unit' && now) {
      const { line, key, of, source, target, state, stale } = now;
      now = undefined;
      const before = seen.get(`${file} ${key}`);
      if (key === '' || file === undefined) faults.push({ line, what: 'The unit does not say which text it is of.', fix: 'Leave name, and original of the file, as they were exported.' });
      else if (before !== undefined) faults.push({ line, what: `"${key}" stands in line ${before} already.`, fix: 'Remove one of the two units.' });
      else if (!/^[0-9a-f]{8}$/.test(of)) faults.push({ line, what: `The unit "${key}" does not say the hash of its original.`, fix: 'Leave pg:of as it was exported.' });
      else {
        seen.set(`${file} ${key}`, line);
        const has = target !== undefined && target.trim() !== '';
        entries.push({ line, file, key, of, source, state: !has ? 'missing' : stale && state === 'initial' ? 'stale' : state === 'reviewed' || state === 'final' ? 'reviewed' : 'draft', ...(has && { text: target }) });
      }
    }
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  if (faults.length === 0 && (from === undefined || to === undefined)) say('The file does not say its languages.', 'Leave srcLang and trgLang as they were exported.');
  return faults.length > 0 || from === undefined || to === undefined ? { faults } : { exchange: { from, to, entries } };
}

const order = ['initial', 'translated', 'reviewed', 'final'];
const least = (a: string, b: string): string => (order.indexOf(b) < order.indexOf(a) ? b : a);
