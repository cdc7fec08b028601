/** The first pages: what the case is called and contains, and what everybody is told before it begins. */
import { seatsOf } from '../../scenario/seats.ts';
import { type Html, html, joined } from './html.ts';
import { exhibitLine, field, injectsInOrder, page, type Paper } from './paper.ts';

/** Title, content note, what it is for. */
export function coverPage({ scenario, tell }: Paper): Html {
  return page('cover', 'cover', html`<p class="kicker">${tell.say('pack:participants.kicker')}</p><h1>${tell.own(scenario.title)}</h1>
    <div class="lead">${tell.prose(scenario.summary)}</div>
    <div class="framed"><h2>${tell.say('player:briefing.content-note')}</h2>${tell.prose(scenario['content-note'])}</div>
    <h2>${tell.say('player:briefing.objectives')}</h2><ul>${scenario.objectives.map((line) => html`<li>${tell.own(line)}</li>`)}</ul>
    <p class="soft">${tell.say('player:briefing.formative')}</p>${scenario.keys === 'draft' ? html`<p class="soft">${tell.say('player:briefing.draft-keys')}</p>` : ''}
    ${scenario.translated ? html`<p class="soft">${tell.say(scenario.translated.status === 'reviewed' ? 'pack:translated.reviewed' : 'pack:translated.draft')}</p>` : ''}
    <div class="fields-foot">${field(tell.say('pack:group'))}${field(tell.say('pack:date'))}</div>`);
}

/** The briefing, the people and agencies known from the beginning, and the deadlines that are known. */
export function briefingPage({ scenario, tell }: Paper): Html {
  const people = Object.values(scenario.people).filter(({ when }) => when === undefined);
  const agencies = Object.values(scenario.agencies ?? {});
  const deadlines = injectsInOrder(scenario).filter(({ announced }) => announced !== undefined);
  return page('briefing', 'briefing', html`<h1>${tell.say('player:briefing.title')}</h1>
    <p><strong>${tell.say('pack:begins')}</strong> ${tell.time(scenario.starts)}</p>${tell.prose(scenario.briefing)}
    ${deadlines.length > 0 ? html`<h2>${tell.say('pack:deadlines')}</h2><ul>${deadlines.map(({ announced = '', at }) => html`<li>${tell.time(at)}: ${tell.own(announced)}</li>`)}</ul>` : ''}
    <h2>${tell.say('player:people.title')}</h2>
    <table><tbody>${people.map(({ name, role, about, speaks = [] }) => html`<tr><th scope="row">${tell.own(name)}<br><span class="soft">${tell.own(role)}</span></th><td>${tell.prose(about)}${speaks.length > 0 ? html`<p class="soft">${tell.say('player:people.speaks', { languages: joined(speaks.map((language) => tell.say(`player:language.${language}`)), tell.say('player:comma')) })}</p>` : ''}</td></tr>`)}</tbody></table>
    ${agencies.length > 0 ? html`<h2>${tell.say('player:agencies.title')}</h2><table><tbody>${agencies.map(({ name, role }) => html`<tr><th scope="row">${tell.own(name)}</th><td>${tell.own(role)}</td></tr>`)}</tbody></table>` : ''}
    <h2>${tell.say('player:briefing.before')}</h2>${scenario.law.packs.map(({ name, caution }) => html`<div class="caution"><p><strong>${tell.own(name)}</strong></p>${tell.prose(caution)}</div>`)}`);
}

/** What each role at the table knows: one page a seat, for that seat alone. */
export function rolePages(paper: Paper): readonly Html[] {
  const { scenario, tell } = paper;
  return seatsOf(scenario.roles).map((seat) => {
    const packet = scenario.roles?.[seat];
    return page('role', undefined, packet ? html`<p class="kicker">${tell.say('pack:role-note')}</p><h1>${tell.say(`player:seat.role.${seat}`)}</h1>
      <div class="lead">${tell.prose(packet.brief)}</div>
      <h2>${tell.say('player:seat.knows')}</h2><ul class="spaced">${packet.knows.map((line) => html`<li>${tell.own(line)}</li>`)}</ul>
      ${packet.exhibits && packet.exhibits.length > 0 ? html`<h2>${tell.say('player:seat.exhibits')}</h2><ul>${packet.exhibits.map((id) => html`<li>${exhibitLine(paper, id)}</li>`)}</ul>` : ''}
      <div class="framed"><h2>${tell.say('player:seat.watch-for')}</h2>${tell.prose(packet['watch-for'])}</div>` : '');
  });
}
