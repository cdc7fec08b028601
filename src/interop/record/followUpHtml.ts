/** The sheet for the look back after thirty days: what was to be done better, and room for what became of it. It opens without a network and prints well. */
import { directionOfLanguage } from '../../scenario/direction.ts';
import type { Language } from '../../scenario/words.ts';
import type { ExerciseRecord } from '../../session/room/record.ts';
import { own, type Say, text } from './recordHtml.ts';

const style = `
@page { size: A4; margin: 16mm }
body { font: 11pt/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #111 }
h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-block: 0 .3rem }
section { break-inside: avoid-page; border: 1px solid #999; padding: .6rem .8rem; margin-block: 1rem }
dl { display: grid; grid-template-columns: minmax(9rem, 1fr) 3fr; gap: .3rem .8rem; margin: 0 } dt { color: #555 } dd { margin: 0; min-block-size: 1.5em }
.line { border-block-end: 1px solid #999; min-block-size: 2.4em } .soft { color: #555; font-size: .9em }
`;

/** `today`: the day on which the exercise was closed (YYYY-MM-DD); the look back is thirty days later. */
export function followUpHtml(record: ExerciseRecord, language: Language, say: Say, today: string): string {
  const line = '<dd class="line"></dd>';
  const point = (what: string, owner: string, due: string) => `<section><h2>${what || '&nbsp;'}</h2><dl>
<dt>${text(say('who'))}</dt><dd${owner ? '' : ' class="line"'}>${owner}</dd><dt>${text(say('when'))}</dt><dd${due ? '' : ' class="line"'}>${due}</dd>
<dt>${text(say('follow-done'))}</dt>${line}<dt>${text(say('follow-stood'))}</dt>${line}<dt>${text(say('follow-next'))}</dt>${line}</dl></section>`;
  return `<!doctype html>
<html lang="${text(language)}" dir="${directionOfLanguage(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(say('follow-title'))}</title><style>${style}</style></head>
<body>
<h1>${text(say('follow-title'))}</h1>
<p>${own(record.title)} · <bdi>${text(record.opened.slice(0, 10))}</bdi> · ${text(say('follow-on', { day: daysAfter(today, 30) }))}</p>
<p class="soft">${text(say('formative'))}</p>
${[...record.improvements.map((each) => point(own(each.text), each.owner ? own(each.owner) : '', each.due ? own(each.due) : '')), point('', '', '')].join('\n')}
<section><h2>${text(say('follow-own'))}</h2><dl><dt>${text(say('follow-promise'))}</dt>${line}<dt>${text(say('follow-case'))}</dt>${line}<dt>${text(say('follow-help'))}</dt>${line}</dl></section>
</body></html>
`;
}

/** A day so many days later. An unreadable one is left empty: somebody writes it in. */
function daysAfter(day: string, days: number): string {
  const from = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(from) ? '…' : new Date(from + days * 86_400_000).toISOString().slice(0, 10);
}
