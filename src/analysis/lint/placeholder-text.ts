/** Text that was meant to be written later. */
import { textRule } from './rule.ts';
import { stringsIn } from './textsIn.ts';

/** What people leave where text is to come. Capitals where the word in small letters could be somebody's. */
const marks: readonly RegExp[] = [
  /\b(?:TODO|TBD|TBC|FIXME|XXX+|NNN+)\b/, /\bx{3,}\b/i, /\blorem ipsum\b/i, /\?{3,}/, /_{4,}/, /\[(?:insert|your|name|text|date|to be)\b[^\]]*\]/i, /<(?:insert|your|name|text|date|to be)\b[^>]*>/i,
  /\b(?:placeholder|to be written|to be translated|text goes here)\b/i,
];

export const placeholderText = textRule('placeholder-text', (scenario) => stringsIn(scenario).flatMap(({ text, path }) => {
  const found = marks.map((mark) => mark.exec(text)?.[0]).find((mark) => mark !== undefined);
  return found === undefined ? [] : [{ path, what: `"${found}" stands where text is to come.` }];
}));
