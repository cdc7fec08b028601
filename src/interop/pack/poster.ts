/** How to get into a room, for the wall: an address to type, a code, and both to scan. */
import { encode } from 'uqr';
import { type Html, html } from './html.ts';
import { page, type Paper } from './paper.ts';

export function posterPage({ content: { join }, scenario, tell }: Paper): Html {
  if (!join) return html``;
  return page('poster', 'join', html`<p class="kicker">${join.title ?? tell.own(scenario.title)}</p><h1>${tell.say('pack:join.title')}</h1>
    ${qrCode(`${join.address}/#/join/${join.code}`)}
    <p>${tell.say('pack:join.scan')}</p><p class="address"><bdi dir="ltr">${join.address.replace(/^https?:\/\//, '')}/#/join</bdi></p>
    <p>${tell.say('pack:join.code')}</p><p class="code"><bdi dir="ltr">${join.code}</bdi></p><p class="soft">${tell.say('pack:join.stay')}</p>`);
}

/** Drawn with lines alone: a printer keeps them sharp, and nothing is fetched. */
function qrCode(text: string): Html {
  const { data, size } = encode(text, { border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="QR"><path d="${squares.join('')}" fill="#000"/></svg>`;
}
