/** How words come onto paper: the interface's in the language asked for, the case's in its own where it has no translation. */
import { bareText, isAsWritten } from '../../scenario/asWritten.ts';
import { directionOfLanguage } from '../../scenario/direction.ts';
import { runsIn } from '../../scenario/runs.ts';
import type { Glossary } from '../../scenario/glossary.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Language, Words } from '../../scenario/words.ts';
import { type Html, html, joined, type Part } from './html.ts';
import { digitsIn, type PackTexts, textOf } from './packTexts.ts';

/** What a pack is made from. */
export interface PackContent {
  /** The case, told in the language as far as it is translated. */
  readonly scenario: Scenario;
  /** The language asked for. */
  readonly language: Language;
  readonly texts: PackTexts;
  readonly glossary?: Glossary;
  /** Where a room can be joined, for a poster. */
  readonly join?: { readonly address: string; readonly code: string; readonly title?: string };
}

export interface Telling {
  readonly language: Language;
  /** Words of the interface, by `file:key`. Values are pieces of HTML or numbers. `count` chooses the plural form. */
  readonly say: (name: string, values?: Readonly<Record<string, Html | number>>) => Html;
  /** A line of the case. */
  readonly own: (text: string) => Html;
  /** Paragraphs of the case, divided by empty lines. */
  readonly prose: (text: string) => Html;
  /** Words as they were said or written, with their meaning beneath; `inline`: in brackets. */
  readonly words: (words: Words, inline?: boolean) => Html;
  /** A time of the case with its weekday. */
  readonly time: (time: string) => Html;
  /** How long something takes. */
  readonly duration: (minutes: number) => Html;
}

/** The words of a pack. */
export function tellingOf({ scenario, language, texts }: PackContent): Telling {
  const inLanguage = (of: Language, content: Part): Html =>
    (of === language ? html`${content}` : html`<span lang="${of}" dir="${directionOfLanguage(of)}">${content}</span>`);
  const run = (text: string, of: Language): readonly Part[] =>
    runsIn(text, directionOfLanguage(of)).map((part) => (part.apart ? html`<bdi dir="ltr">${part.text}</bdi>` : part.text));

  const say: Telling['say'] = (name, values = {}) => {
    const { count } = values;
    const { template, language: of } = textOf(texts, name, typeof count === 'number' ? count : undefined);
    const parts = template.split(/\{\{(\w+)(?:, number)?\}\}/).map((part, at): Part => {
      if (at % 2 === 0) return part;
      const value = values[part];
      return typeof value === 'number' ? digitsIn(value, of) : value;
    });
    return inLanguage(of, parts);
  };

  const own: Telling['own'] = (text) => {
    const of = isAsWritten(text) ? (scenario.translated?.from ?? scenario.language) : scenario.language;
    const bare = bareText(text);
    return of === language ? html`${broken(run(bare, of))}` : html`<span lang="${of}" dir="${directionOfLanguage(of)}">${broken(run(bare, of))}</span>`;
  };

  const prose: Telling['prose'] = (text) => {
    const of = isAsWritten(text) ? (scenario.translated?.from ?? scenario.language) : scenario.language;
    const paragraphs = bareText(text).split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
    const foreign = of === language ? '' : html` lang="${of}" dir="${directionOfLanguage(of)}"`;
    return html`${paragraphs.map((paragraph) => html`<p${foreign}>${broken(run(paragraph.trim(), of))}</p>`)}`;
  };

  const words: Telling['words'] = (value, inline = false) => {
    if (typeof value === 'string') return own(value);
    const original = html`<span class="said" lang="${value.lang}" dir="${directionOfLanguage(value.lang)}">${broken(run(value.text, value.lang))}</span>`;
    if (value.gloss === undefined) return original;
    return inline ? html`${original} (${own(value.gloss)})` : html`${original}<span class="gloss">${own(value.gloss)}</span>`;
  };

  const time: Telling['time'] = (text) => {
    const [day = '', clock = ''] = text.split(' ');
    const date = new Date(`${day}T00:00:00Z`);
    return say('pack:time', {
      weekday: say(`pack:weekday.${date.getUTCDay()}`), day: date.getUTCDate(), month: say(`pack:month.${date.getUTCMonth() + 1}`), year: date.getUTCFullYear(),
      clock: html`<bdi dir="ltr">${digitsIn(clock, texts.language)}</bdi>`,
    });
  };

  const duration: Telling['duration'] = (minutes) => {
    const parts = [['days', Math.floor(minutes / 1440)], ['hours', Math.floor((minutes % 1440) / 60)], ['minutes', minutes % 60]] as const;
    const [first, ...rest] = parts.filter(([, count]) => count > 0).map(([unit, count]) => say(`kit:duration.${unit}`, { count }));
    return rest.reduce((larger, smaller) => say('kit:duration.pair', { larger, smaller }), first ?? say('kit:duration.minutes', { count: 0 }));
  };

  return { language, say, own, prose, words, time, duration };
}

/** Line breaks of a text as line breaks on paper. */
const broken = (parts: readonly Part[]): readonly Part[] =>
  parts.map((part) => (typeof part === 'string' && part.includes('\n') ? joined(part.split('\n'), html`<br>`) : part));
