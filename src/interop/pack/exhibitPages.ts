/** Every exhibit as a page of its own, with where it comes from and who had it. */
import { documentHtml } from './documents.ts';
import { type Html, html } from './html.ts';
import { exhibitNumber, field, page, type Paper } from './paper.ts';

export function exhibitPages(paper: Paper): readonly Html[] {
  const { scenario, tell, numbering } = paper;
  return [...numbering.exhibits].map(([id, number]) => {
    const exhibit = scenario.exhibits[id];
    if (!exhibit) return html``;
    return page('exhibit', `exhibit-${number}`, html`<header class="head"><p class="number">${exhibitNumber(paper, id)}</p><p class="soft">${tell.say(exhibit['at-start'] ? 'pack:exhibit-at-start' : 'pack:exhibit-later')}</p></header>
      <h2>${tell.own(exhibit.title)}</h2>${documentHtml(exhibit.document, tell)}
      <table class="fields provenance"><tbody>
        <tr><th scope="row">${tell.say('player:file.source')}</th><td>${tell.prose(exhibit.source)}</td></tr>
        <tr><th scope="row">${tell.say('player:file.custody')}</th><td>${tell.prose(exhibit.custody)}</td></tr>
        <tr><th scope="row">${tell.say('player:file.obtained-at')}</th><td>${exhibit['at-start'] ? tell.time(scenario.starts) : field(html``)}</td></tr>
      </tbody></table>`);
  });
}
