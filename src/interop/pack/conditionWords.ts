/** Conditions and effects in words for the facilitator's eyes: exhibits, sheets and notes by the numbers that stand on paper. */
import { asWritten, isAsWritten } from '../../scenario/asWritten.ts';
import { yesAsTrue } from '../../engine/conditions.ts';
import type { Condition, Effects } from '../../scenario/conditions.ts';
import { listOf } from '../../scenario/listOf.ts';
import { type Html, html } from './html.ts';
import { exhibitLine, type Paper, sheetNumber } from './paper.ts';

/** What has to hold, as a list as deep as it is written. Nothing where nothing has to. */
export function conditionsHtml(paper: Paper, conditions: readonly Condition[]): Html {
  const parts = conditions.flatMap((condition) => partsOf(paper, condition));
  return parts.length === 0 ? html`` : html`<ul class="conditions">${parts}</ul>`;
}

function partsOf(paper: Paper, condition: Condition): readonly Html[] {
  const { scenario, tell, numbering } = paper;
  const say = (key: string, values: Readonly<Record<string, Html>>) => html`<li>${tell.say(`studio:condition.${key}`, values)}</li>`;
  const named = (key: 'holds' | 'lacks' | 'spoiled' | 'told', name: (id: string) => Html) => listOf(condition[key]).map((id) => say(key, { name: name(id) }));
  const exhibit = (id: string) => exhibitLine(paper, id);
  const nested = (key: string, of: readonly Condition[], each: (part: Condition) => readonly Html[]) => html`<li>${tell.say(`studio:condition.${key}`)}<ul>${of.map(each)}</ul></li>`;
  const asOne = (part: Condition): readonly Html[] => {
    const inner = partsOf(paper, part);
    return inner.length === 1 ? inner : [html`<li>${tell.say('studio:condition.all')}<ul>${inner}</ul></li>`];
  };
  return [
    ...Object.entries(condition.is ?? {}).map(([id, value]) => say('is', { name: variable(paper, id), value: valueHtml(paper, value) })),
    ...Object.entries(condition['at-least'] ?? {}).map(([id, least]) => say('at-least', { name: variable(paper, id), value: tell.say('pack:number', { number: least }) })),
    ...Object.entries(condition['at-most'] ?? {}).map(([id, most]) => say('at-most', { name: variable(paper, id), value: tell.say('pack:number', { number: most }) })),
    ...named('holds', exhibit), ...named('lacks', exhibit), ...named('spoiled', exhibit),
    ...named('told', (id) => tell.own(scenario.agencies?.[id]?.name ?? id)),
    ...listOf(condition.visited).map((id) => {
      const sheet = numbering.sheetOf.get(id);
      return html`<li>${tell.say('pack:arrived-at', { sheet: sheet ? sheetNumber(paper, sheet) : html`${id}` })}</li>`;
    }),
    ...(condition.before === undefined ? [] : [say('before', { time: tell.time(condition.before) })]),
    ...(condition.after === undefined ? [] : [say('after', { time: tell.time(condition.after) })]),
    ...(condition.proves ? [say('proves', { name: tell.own(scenario.law.offences[condition.proves.offence]?.name ?? condition.proves.offence), grade: tell.say(`studio:grade.${condition.proves['at-least']}`) })] : []),
    ...(condition.all ?? []).flatMap((part) => partsOf(paper, part)),
    ...(condition.any ? [nested('any', condition.any, asOne)] : []),
    ...(condition.not ? [nested('not', [condition.not], (part) => partsOf(paper, part))] : []),
  ];
}

/** What something changes, each change in a line of its own. */
export function effectsHtml(paper: Paper, effects: Effects | undefined, minutes = 0): Html {
  const { scenario, tell } = paper;
  const say = (key: string, values: Readonly<Record<string, Html>>) => html`<li>${tell.say(`studio:effect.${key}`, values)}</li>`;
  const parts = [
    ...(minutes > 0 ? [say('takes', { time: tell.duration(minutes) })] : []),
    ...listOf(effects?.obtain).map((id) => html`<li><strong>${tell.say('studio:effect.obtain', { name: exhibitLine(paper, id) })}</strong></li>`),
    ...Object.entries(effects?.lose ?? {}).map(([id, reason]) => say('lose', { name: exhibitLine(paper, id), reason: tell.own(reason) })),
    ...Object.entries(effects?.spoil ?? {}).map(([id, reason]) => say('spoil', { name: exhibitLine(paper, id), reason: tell.own(reason) })),
    ...listOf(effects?.tell).map((id) => say('tell', { name: tell.own(scenario.agencies?.[id]?.name ?? id) })),
    ...Object.entries(effects?.set ?? {}).map(([id, value]) => say('set', { name: variable(paper, id), value: valueHtml(paper, value) })),
    ...Object.entries(effects?.add ?? {}).map(([id, by]) => say('add', { name: variable(paper, id), by: html`<bdi dir="ltr">${by > 0 ? '+' : '−'}${tell.say('pack:number', { number: Math.abs(by) })}</bdi>` })),
  ];
  return parts.length === 0 ? html`` : html`<ul class="conditions">${parts}</ul>`;
}

/** What an author wrote to know a variable by: it is never translated, since participants do not read it. */
function variable({ scenario: { flags, states, counters, translated }, tell }: Paper, id: string): Html {
  const meaning = (flags?.[id] ?? states?.[id] ?? counters?.[id])?.meaning ?? id;
  return html`<bdi>“${tell.own(translated && !isAsWritten(meaning) ? asWritten(meaning, translated.from) : meaning)}”</bdi>`;
}

function valueHtml({ tell }: Paper, value: boolean | string): Html {
  const read = yesAsTrue(value);
  return read === true ? tell.say('studio:yes') : read === false ? tell.say('studio:no') : html`<bdi>${read}</bdi>`;
}
