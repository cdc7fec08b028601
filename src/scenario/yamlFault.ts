/** What the parser of YAML stumbles over, in the words of an author. */
import type { ErrorCode } from 'yaml';

interface Fault {
  readonly what: string;
  readonly fix?: string;
}

const quotes = 'Put the whole text in quotes.';
const indent = 'Bring the line to the same level as the lines it belongs with: two spaces for each level, no tabs.';

const faults: Partial<Record<ErrorCode, Fault>> = {
  BAD_DQ_ESCAPE: { what: 'A backslash in double quotes stands before a letter that means nothing.', fix: 'Use single quotes, or write the backslash twice.' },
  BAD_INDENT: { what: 'The line does not stand at the level of the lines around it.', fix: indent },
  BAD_SCALAR_START: { what: 'A text begins with a character that has a meaning of its own.', fix: quotes },
  BLOCK_AS_IMPLICIT_KEY: { what: 'A second colon stands in one line.', fix: `${quotes} Text with a colon in it needs them.` },
  BLOCK_IN_FLOW: { what: 'A list with hyphens, or text over several lines, stands inside [ ] or { }.', fix: 'Write it without the brackets, on lines of its own.' },
  KEY_OVER_1024_CHARS: { what: 'A key is longer than any key is.', fix: quotes },
  MISSING_CHAR: { what: 'Something is missing before this: a bracket, a quotation mark, a comma or a colon.', fix: 'Look at the end of what stands before, and close what was opened.' },
  MULTILINE_IMPLICIT_KEY: { what: 'A line without a colon stands where a key is expected.', fix: 'Add the colon, or put a text that goes over several lines in quotes.' },
  MULTIPLE_DOCS: { what: 'A second document begins here (---).', fix: 'Keep one case in one file.' },
  NON_STRING_KEY: { what: 'A key is not text.', fix: 'Write a name before the colon.' },
  TAB_AS_INDENT: { what: 'A tab stands at the beginning of a line.', fix: 'Use spaces, two for each level.' },
  UNEXPECTED_TOKEN: { what: 'Something stands here that does not belong here.', fix: 'Look for a quotation mark, a bracket or a # inside a text, and put the whole text in quotes.' },
  BAD_DIRECTIVE: { what: 'A line begins with %.', fix: 'Remove the line, or put the text in quotes.' },
};

/** The parser's own words are kept only for what hardly ever happens. */
export const yamlFault = (code: ErrorCode, message: string): Fault =>
  faults[code] ?? { what: `${message.split('\n')[0]?.replace(/\s+at line .*$/, '').replace(/[:.]?$/, '') ?? message}.` };
