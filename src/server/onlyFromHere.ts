/**
 * Whether a request comes from this computer itself. The sources of scenarios hold the answers, so nobody else on the network may
 * read them; nor may a page from elsewhere that the author's own browser has open.
 */
import type { IncomingMessage } from 'node:http';

const ownNames = /^(localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(:\d{1,5})?$/i;
const ownAddresses = /^(127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/i;

export function onlyFromHere({ socket, headers }: Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } }): boolean {
  // The connection says where it comes from; what the request says of itself can only make it less welcome.
  if (!ownAddresses.test(socket.remoteAddress ?? '')) return false;
  // A name that leads here though it is not ours is how a page from elsewhere would get in (DNS rebinding).
  if (!ownNames.test(headers.host ?? '')) return false;
  // Something in between speaks for somebody else.
  if (headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined || headers.via !== undefined) return false;
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}
