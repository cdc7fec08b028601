/** An exhibit's content as the kind of paper it is: all that the player shows, in text and rules. */
import type { DocumentKind, ExhibitDocument } from '../../scenario/exhibitDocument.ts';
import type { Words } from '../../scenario/words.ts';
import { type Html, html, joined } from './html.ts';
import type { Telling } from './telling.ts';

type DocumentOf<K extends DocumentKind> = Extract<ExhibitDocument, { kind: K }>;
type Builders = { readonly [K in DocumentKind]: (document: DocumentOf<K>, tell: Telling) => Html };

const builders: Builders = {
  chat: ({ app, participants, messages }, tell) => html`
    <div class="paper chat"><p class="issuer">${tell.own(app)}</p>
    <p class="soft">${joined(Object.values(participants).map(({ name }) => html`<bdi>${tell.words(name, true)}</bdi>`), ' · ')}</p>
    <ol class="messages">${messages.map(({ from, at, text, voice, attachment }) => html`<li class="${participants[from]?.side === 'right' ? 'right' : 'left'}">
      <p class="soft"><strong>${participants[from] ? tell.words(participants[from].name, true) : from}</strong> · <bdi>${tell.own(at)}</bdi>${voice === undefined ? '' : html` · ${tell.say('kit:document.voice-note', { length: html`<bdi>${voice}</bdi>` })}`}</p>
      <p>${tell.words(text)}</p>${attachment === undefined ? '' : html`<p class="soft">${tell.say('kit:document.attachment')} ${tell.own(attachment)}</p>`}</li>`)}</ol></div>`,
  form: (document, tell) => sheet(document, tell, html`${fields(document.fields, tell)}${(document.body ?? []).map((paragraph) => html`<p>${tell.words(paragraph)}</p>`)}${signatures(document.signatures, tell)}`),
  'lab-sheet': (document, tell) => {
    const { results } = document;
    const columns = [
      { label: 'test', cell: (row: (typeof results)[number]) => row.test }, { label: 'result', cell: (row: (typeof results)[number]) => row.result },
      { label: 'reference', cell: (row: (typeof results)[number]) => row.reference }, { label: 'note', cell: (row: (typeof results)[number]) => row.note },
    ].filter(({ cell }) => results.some((row) => cell(row) !== undefined));
    return sheet(document, tell, html`${fields(document.fields, tell)}
      <table><thead><tr>${columns.map(({ label }) => html`<th scope="col">${tell.say(`kit:document.${label}`)}</th>`)}</tr></thead>
      <tbody>${results.map((row) => html`<tr>${columns.map(({ cell }) => html`<td>${cell(row) === undefined ? '' : tell.own(cell(row) ?? '')}</td>`)}</tr>`)}</tbody></table>
      ${document.remarks === undefined ? '' : html`<p><strong>${tell.say('kit:document.remarks')}</strong> ${tell.words(document.remarks)}</p>`}${signatures(document.signatures, tell)}`);
  },
  ledger: (document, tell) => sheet(document, tell, html`
    <table><thead><tr>${document.columns.map((column) => html`<th scope="col">${tell.own(column)}</th>`)}</tr></thead>
    <tbody>${document.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${tell.words(cell)}</td>`)}</tr>`)}</tbody></table>
    ${document.footnote === undefined ? '' : html`<p class="soft">${tell.words(document.footnote)}</p>`}${signatures(document.signatures, tell)}`),
  transcript: (document, tell) => sheet(document, tell, html`${fields(document.fields, tell)}
    <table class="plain"><tbody>${document.lines.map(({ at, speaker, text }) => html`<tr><td class="at">${at === undefined ? '' : html`<bdi>${tell.own(at)}</bdi>`}</td><td><strong>${tell.own(speaker)}</strong></td><td>${tell.words(text)}</td></tr>`)}</tbody></table>`),
  letter: (document, tell) => sheet(document, tell, html`
    ${document.to === undefined ? '' : html`<p><strong>${tell.say('kit:document.to')}</strong> ${tell.words(document.to)}</p>`}
    ${document.present ? html`<p><strong>${tell.say('kit:document.present')}</strong></p><ul>${document.present.map((name) => html`<li>${tell.own(name)}</li>`)}</ul>` : ''}
    ${document.sections.map(({ heading, text }) => html`${heading === undefined ? '' : html`<h4>${tell.own(heading)}</h4>`}<p>${tell.words(text)}</p>`)}${signatures(document.signatures, tell)}`),
  note: ({ written, lines }, tell) => html`<div class="paper note"><p class="soft">${tell.say('kit:document.kind.note')} · ${tell.own(written)}</p>${lines.map((line) => html`<p class="written">${tell.words(line)}</p>`)}</div>`,
  photo: ({ caption, taken, shows }, tell) => html`<div class="paper photo"><p class="soft">${tell.say('kit:document.kind.photo')}</p><h4>${tell.own(caption)}</h4>
    <p class="soft">${tell.say('kit:document.shows')}</p><ul>${shows.map((seen) => html`<li>${tell.own(seen)}</li>`)}</ul>
    ${taken === undefined ? '' : html`<p class="soft">${tell.say('kit:document.taken')}: ${tell.own(taken)}</p>`}</div>`,
};

/** An exhibit's content, laid out as the kind of paper, screen or record it is. */
export const documentHtml = (document: ExhibitDocument, tell: Telling): Html => (builders[document.kind] as (document: ExhibitDocument, tell: Telling) => Html)(document, tell);

interface Head {
  readonly issuer?: Words;
  readonly number?: string;
  readonly date?: string;
  readonly stamp?: Words;
  readonly title: Words;
}

const sheet = ({ issuer, number, date, stamp, title }: Head, tell: Telling, content: Html): Html => html`
  <div class="paper">
    ${issuer === undefined ? '' : html`<p class="issuer">${tell.words(issuer)}</p>`}
    ${number === undefined && date === undefined ? '' : html`<p class="references">${number === undefined ? '' : html`<span>${tell.say('kit:document.number')} <bdi>${tell.own(number)}</bdi></span>`} ${date === undefined ? '' : html`<span>${tell.say('kit:document.date')} <bdi>${tell.own(date)}</bdi></span>`}</p>`}
    <h3 class="title">${tell.words(title)}</h3>${content}
    ${stamp === undefined ? '' : html`<p class="stamp">${tell.words(stamp)}</p>`}
  </div>`;

const fields = (list: readonly { readonly label: string; readonly value: Words }[] | undefined, tell: Telling): Html =>
  (list?.length ? html`<table class="fields"><tbody>${list.map(({ label, value }) => html`<tr><th scope="row">${tell.own(label)}</th><td>${tell.words(value)}</td></tr>`)}</tbody></table>` : html``);

type Signature = NonNullable<DocumentOf<'form'>['signatures']>[number];

const signatures = (list: readonly Signature[] | undefined, tell: Telling): Html =>
  (list?.length ? html`<ul class="signatures">${list.map(({ name, role, mark = 'signed' }) => html`<li><span class="sign"></span><strong>${tell.own(name)}</strong>${role === undefined ? '' : html`<br>${tell.own(role)}`}<br><span class="soft">${tell.say(`kit:document.signature.${mark}`)}</span></li>`)}</ul>` : html``);
