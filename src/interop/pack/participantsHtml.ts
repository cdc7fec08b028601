/**
 * The participants' part of a print pack as one page that opens without a network and prints well: everything that groups hold in
 * their hands. It never has the key, feedback, or the facilitator's notes in it.
 */
import { exhibitPages } from './exhibitPages.ts';
import { type Html, html } from './html.ts';
import { briefingPage, coverPage, rolePages } from './opening.ts';
import { packDocument } from './packDocument.ts';
import { paperOf } from './paper.ts';
import { posterPage } from './poster.ts';
import { injectPages, sheetPages, slipPages } from './sheetPages.ts';
import { cardPages, glossaryPage, mapPage } from './tablePages.ts';
import type { PackContent } from './telling.ts';

/** The whole document. */
export function participantsHtml(content: PackContent): string {
  const paper = paperOf(content);
  const pages: readonly Html[] = [
    posterPage(paper), coverPage(paper), briefingPage(paper), ...rolePages(paper), ...exhibitPages(paper),
    ...sheetPages(paper), slipPages(paper), injectPages(paper), mapPage(paper), ...cardPages(paper), glossaryPage(paper),
  ];
  return packDocument(paper, paper.tell.say('pack:participants.title'), html`${pages}`);
}
