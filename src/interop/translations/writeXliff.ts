/** A translation as XLIFF 2.1, the format of translators' programs: a file for the case and each law pack, a unit for each text, with its place as a note. */
import type { Exchange, ExchangeEntry, ExchangeState } from './exchange.ts';

export const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0';
export const OWN = 'urn:proving-ground:translation';

/** XLIFF has no word for an old translation: it is `initial` with ours beside it. */
const stateOf: Readonly<Record<ExchangeState, string>> = { missing: 'state="initial"', stale: 'state="initial" subState="pg:stale"', draft: 'state="translated"', reviewed: 'state="reviewed"' };

export function writeXliff({ from, to, entries }: Exchange): string {
  const files = [...new Set(entries.map(({ file }) => file))];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${NAMESPACE}" xmlns:pg="${OWN}" version="2.1" srcLang="${from}" trgLang="${to}">`,
    ...files.flatMap((file, at) => [
      ` <file id="f${at + 1}" original="${attribute(file)}">`,
      ...entries.filter((entry) => entry.file === file).flatMap(unit),
      ' </file>',
    ]),
    '</xliff>', '',
  ].join('\n');
}

/** Ids of units are the keys, with a dot for each slash: names of XML have no slash in them. */
const unit = ({ key, of, source, text, state, note }: ExchangeEntry): readonly string[] => [
  `  <unit id="${attribute(key.replaceAll('/', '.'))}" name="${attribute(key)}" pg:of="${of}">`,
  ...(note === undefined ? [] : [`   <notes><note category="context">${content(note)}</note></notes>`]),
  `   <segment ${stateOf[state]}>`,
  `    <source xml:space="preserve">${content(source)}</source>`,
  ...(text === undefined ? [] : [`    <target xml:space="preserve">${content(text)}</target>`]),
  '   </segment>', '  </unit>',
];

/** What XML cannot hold at all is no text of a case either: the reader of cases refuses it. */
const content = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;');
const attribute = (text: string): string => content(text).replaceAll('"', '&quot;').replaceAll('\n', '&#xA;').replaceAll('\t', '&#x9;');
