/** The short hash by which a translation knows the text it was made of. */
import { contentHash } from './contentHash.ts';

/** How a text is broken into lines of the file plays no part; paragraphs do. */
export const sourceHash = (text: string): string => contentHash(text.trim().replace(/[ \t]+/g, ' ').replace(/ ?\n ?/g, '\n')).slice(0, 8);
