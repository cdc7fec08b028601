/** What every page of a pack is made with. */
import type { Inject } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { type Html, html, joined, type Part } from './html.ts';
import { type Numbering, numberingOf, type Sheet, type Slip } from './numbering.ts';
import { type PackContent, type Telling, tellingOf } from './telling.ts';

export interface Paper {
  readonly content: PackContent;
  readonly scenario: Scenario;
  readonly tell: Telling;
  readonly numbering: Numbering;
}

export const paperOf = (content: PackContent): Paper => ({ content, scenario: content.scenario, tell: tellingOf(content), numbering: numberingOf(content.scenario) });

/** A page that begins anew. `kind` is a class that the style knows; the id is a number's, never a name's. */
export const page = (kind: string, id: string | undefined, content: Part): Html => html`<section class="page ${kind}"${id === undefined ? '' : html` id="${id}"`}>${content}</section>\n`;

/** `Exhibit 7: title`. */
export const exhibitLine = ({ scenario, tell, numbering }: Paper, id: string): Html => html`${tell.say('pack:exhibit', { number: numbering.exhibits.get(id) ?? 0 })}: ${tell.own(scenario.exhibits[id]?.title ?? id)}`;

/** `Exhibit 7`. */
export const exhibitNumber = ({ tell, numbering }: Paper, id: string): Html => tell.say('pack:exhibit', { number: numbering.exhibits.get(id) ?? 0 });

/** `Sheet 12`. */
export const sheetNumber = ({ tell }: Paper, { number }: Sheet): Html => tell.say('pack:sheet', { number });

/** `Sheet 12 · slip a`. */
export const slipName = ({ tell }: Paper, { number }: Sheet, { mark }: Slip): Html => tell.say('pack:slip', { number, mark: html`<bdi dir="ltr">${mark}</bdi>` });

/** Lines to write on. */
export const lines = (count: number): Html => html`<div class="lines">${Array.from({ length: count }, () => html`<div class="line"></div>`)}</div>`;

/** A label, and a line to write on behind it. */
export const field = (label: Html): Html => html`<span class="blank"><span>${label}</span><span class="rule"></span></span>`;

/** A box to tick, and what it stands for. `mark`: its letter or number. */
export const option = (mark: Part, label: Part, beside?: Part): Html => html`<li><span class="box"></span><span class="mark">${mark}</span><span class="label">${label}${beside ? html` <span class="soft">${beside}</span>` : ''}</span></li>`;

export const options = (items: readonly Html[]): Html => html`<ul class="options">${items}</ul>`;

/** Between the parts of a line: a comma as the language writes it. */
export const listed = (paper: Paper, parts: readonly Part[]): Html => joined(parts, paper.tell.say('player:comma'));

/** What the clock brings, in the order of its time: the order of its numbers. */
export const injectsInOrder = ({ injects }: Scenario): readonly Inject[] => Object.values(injects ?? {}).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
