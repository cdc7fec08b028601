/** A way through a case in a few words: its last steps. The whole of it `analyse` writes as a playthrough. */
import type { Move } from '../../scenario/playthrough.ts';
import type { Witness } from '../explore/exploration.ts';

const LAST = 4;

export function shownWay(way: Witness): string {
  if (way.length === 0) return 'from the beginning';
  const last = way.slice(-LAST).map(stepOf).join(', then ');
  return `after ${way.length > LAST ? `${way.length - LAST} ${way.length - LAST === 1 ? 'move' : 'moves'} and ` : ''}${last}`;
}

/** `first-call/book-him`: where, and what was done. */
function stepOf(move: Move): string {
  if ('read' in move) return `reading ${move.read}`;
  if ('link' in move) return 'linking exhibits';
  const done = 'choose' in move ? move.choose : 'ask' in move ? move.ask : 'check' in move ? `checking ${move.check}` : 'replace-interpreter' in move ? `replacing the interpreter by ${move['replace-interpreter']}`
    : 'end-interview' in move ? 'ending the interview' : 'request' in move ? `sending ${move.request}` : 'qualify' in move ? `${move.qualify}, ${move.readiness}` : 'handing in';
  return `${move.at}/${done}`;
}
