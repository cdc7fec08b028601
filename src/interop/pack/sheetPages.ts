/** Sheets that are handed out one by one, when a group arrives at them: what happens there, and what is asked. */
import { askHtml, deductionHtml } from './asks.ts';
import { type Html, html, joined } from './html.ts';
import type { Sheet, Slip } from './numbering.ts';
import { field, injectsInOrder, option, options, page, type Paper, sheetNumber, slipName } from './paper.ts';

/** A page for each scene that asks something, and for each ending. */
export const sheetPages = (paper: Paper): readonly Html[] => paper.numbering.sheets.map((sheet) => (sheet.scene.ending ? endingPage(paper, sheet) : sheetPage(paper, sheet)));

const head = (paper: Paper, sheet: Sheet): Html => html`<header class="head"><p class="number">${sheetNumber(paper, sheet)}</p><p class="soft">${paper.tell.say('pack:sheet-note')}</p></header>`;

function situation({ scenario, tell }: Paper, { scene, slips }: Sheet): Html {
  return html`<h2>${tell.own(scene.title)}</h2>
    ${scene.place === undefined ? '' : html`<p class="soft">${tell.own(scene.place)}</p>`}
    ${scene.people && scene.people.length > 0 ? html`<p class="soft">${tell.say('player:scene.present')} ${joined(scene.people.map((id) => tell.own(scenario.people[id]?.name ?? id)), tell.say('player:comma'))}</p>` : ''}
    <div class="situation">${tell.prose(scene.text)}</div>
    ${slips.some(({ holds }) => holds.kind === 'text') ? html`<p class="soft">${tell.say('pack:with-slips')}</p>` : ''}`;
}

function sheetPage(paper: Paper, sheet: Sheet): Html {
  const { tell } = paper;
  const { task } = sheet.scene;
  const decides = task !== undefined && !(task.kind === 'choose' && task.decision === false);
  return page('sheet', `sheet-${sheet.number}`, html`${head(paper, sheet)}
    <div class="fields-line">${field(tell.say('pack:group'))}${field(tell.say('pack:arrived'))}</div>
    <div class="fields-line">${decides ? field(tell.say('pack:answer.scribe')) : ''}${field(tell.say('pack:answer.locked'))}</div>
    ${situation(paper, sheet)}
    ${task ? html`<div class="question">${tell.prose(task.prompt)}</div>${askHtml(paper, sheet)}` : ''}`);
}

function endingPage(paper: Paper, sheet: Sheet): Html {
  const { tell } = paper;
  const { ending } = sheet.scene;
  return page('sheet', `sheet-${sheet.number}`, html`${head(paper, sheet)}${situation(paper, sheet)}
    ${ending ? html`<div class="framed"><h3>${tell.say(`player:ending.${ending.kind}`)}</h3>${tell.prose(ending.summary)}</div>` : ''}`);
}

/** Slips to be cut apart: each goes out with its sheet only to a group for which it holds. */
export function slipPages(paper: Paper): Html {
  const slips = paper.numbering.sheets.flatMap((sheet) => sheet.slips.map((slip) => slipHtml(paper, sheet, slip)));
  return slips.length === 0 ? html`` : page('slips', 'slips', html`<header class="head"><p class="number">${paper.tell.say('pack:slips')}</p><p class="soft">${paper.tell.say('pack:slips-note')}</p></header>${slips}`);
}

function slipHtml(paper: Paper, sheet: Sheet, slip: Slip): Html {
  return html`<div class="cut"><p class="kicker">${slipName(paper, sheet, slip)}</p>${slipContent(paper, sheet, slip)}</div>\n`;
}

/** What is on a slip. */
export function slipContent(paper: Paper, sheet: Sheet, { holds }: Slip): Html {
  const { scenario, tell } = paper;
  switch (holds.kind) {
    case 'text': return tell.prose(holds.text);
    case 'option': return options([option(holds.letter, tell.own(holds.label), holds.minutes > 0 ? tell.say('player:takes', { time: tell.duration(holds.minutes) }) : undefined)]);
    case 'interpreter': return html`<p>${tell.say('pack:interview.interpreter')} ${tell.own(scenario.people[holds.person]?.name ?? holds.person)}${holds.note === undefined ? '' : html` – ${tell.own(holds.note)}`}</p>`;
    case 'deduction': return sheet.scene.task?.kind === 'deduce' ? deductionHtml(paper, sheet, sheet.scene.task, holds.id) : html``;
    default: return options([option('', tell.own(holds.label))]);
  }
}

/** What the clock brings: handed out when it has come to that time. Each on a strip of its own. */
export function injectPages({ scenario, tell }: Paper): Html {
  const injects = injectsInOrder(scenario);
  return injects.length === 0 ? html`` : page('slips', 'messages', html`<header class="head"><p class="number">${tell.say('pack:messages')}</p><p class="soft">${tell.say('pack:messages-note')}</p></header>
    ${injects.map(({ title, text }, at) => html`<div class="cut"><p class="kicker">${tell.say('pack:message', { number: at + 1 })}</p><h3>${tell.own(title)}</h3>${tell.prose(text)}</div>\n`)}`);
}
