/** The record of an exercise as one page that opens without a network and prints well. Every text in it is escaped. */
import { directionOfLanguage } from '../../scenario/direction.ts';
import type { Language } from '../../scenario/words.ts';
import type { ExerciseRecord } from '../../session/room/record.ts';

/** Words of the interface, by key of its texts of the record. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const style = `
@page { margin: 16mm }
body { font: 11pt/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #111 }
h1 { font-size: 1.6rem } h2 { font-size: 1.2rem; margin-block-start: 2rem; border-block-end: 1px solid #999 } h3 { font-size: 1rem }
table { border-collapse: collapse; inline-size: 100%; margin-block: .5rem } th, td { border: 1px solid #bbb; padding: .3rem .5rem; text-align: start; vertical-align: top }
blockquote { margin: .2rem 0; padding-inline-start: .6rem; border-inline-start: 3px solid #bbb } .soft { color: #555; font-size: .9em }
section { break-inside: avoid-page } .follow td { block-size: 2.2rem }
`;

export function recordHtml(record: ExerciseRecord, language: Language, say: Say): string {
  const list = (lines: readonly string[]) => (lines.length === 0 ? `<p class="soft">${text(say('nothing'))}</p>` : `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`);
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) => `<table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>${rows.map(([first = '', ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
  const worth = (value: number | undefined) => (value === undefined ? '–' : String(Math.round(value * 100)));
  const codes = record.groups[0]?.dimensions.map(({ code }) => code) ?? [];
  return `<!doctype html>
<html lang="${text(language)}" dir="${directionOfLanguage(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(record.title)}</title><style>${style}</style></head>
<body>
<h1>${text(record.title)}</h1>
<p>${own(record.scenario.title)} · ${text(record.scenario.version)} · <bdi>${text(record.opened.slice(0, 10))}</bdi> · ${text(say('people', { count: record.people }))}</p>
<p class="soft">${text(say('formative'))}${record.scenario.keys === 'draft' ? ` ${text(say('draft-keys'))}` : ''}</p>
<h2>${text(say('decisions'))}</h2>
${record.reveals.map((reveal) => reveal.scenes.map((scene) => `<section><h3>${own(scene.title)}</h3><p class="soft">${own(scene.prompt)}</p>${table([text(say('group')), text(say('answer')), text(say('exhibits')), text(say('reason'))], scene.answers.map((answer) => [own(answer.name), own(answer.text), (answer.cites ?? []).map(own).join('<br>'), answer.reason ? `<blockquote>${own(answer.reason)}</blockquote>` : '']))}</section>`).join('')
    + (reveal.agreement === undefined ? '' : `<p class="soft">${text(say('agreement', { share: Math.round(reveal.agreement * 100) }))}</p>`)).join('\n')}
<h2>${text(say('maps'))}</h2>
${table([text(say('element')), ...record.groups.map(({ name }) => own(name))], record.maps.map(({ name, groups }) => [own(name), ...groups.map(({ supports, origins }) => text(say('map-cell', { supports, origins })))]))}
<p>${text(say('uncorroborated'))}</p>${list(record.uncorroborated.map(own))}
<h2>${text(say('scores'))}</h2>
<p class="soft">${text(say('scores-note'))}</p>
${table([text(say('group')), ...codes.map((code) => text(say(`dimension.${code}`)))], record.groups.map(({ name, dimensions }) => [own(name), ...dimensions.map(({ value }) => worth(value))]))}
${record.groups.map(({ name, failures, ending }) => (failures.length + (ending ? 1 : 0) === 0 ? '' : `<h3>${own(name)}</h3>${ending ? `<p>${text(say('ending'))} ${own(ending)}</p>` : ''}${failures.length > 0 ? list(failures.map(({ title, repaired }) => `${own(title)} – ${text(say(repaired ? 'repaired' : 'not-repaired'))}`)) : ''}`)).join('')}
<h2>${text(say('appeals'))}</h2>${list(record.appeals.map(({ group, scene, text: asked, ruling }) => `${own(group)}, ${own(scene)}: ${own(asked)} – ${ruling ? `${text(say(ruling.upheld ? 'upheld' : 'not-upheld'))} ${own(ruling.text)}` : text(say('no-ruling'))}`))}
<h2>${text(say('notes'))}</h2>${list(record.notes.map(({ kind, star, group, text: note }) => `${star ? '★ ' : ''}${kind === 'parked' ? `${text(say('parked'))} ` : ''}${group === undefined ? '' : `${own(group)}: `}${own(note)}`))}
<h2>${text(say('improvements'))}</h2>
${table([text(say('what')), text(say('who')), text(say('when')), text(say('after-30-days'))], record.improvements.map(({ text: what, owner, due }) => [own(what), own(owner), own(due), '']).concat([['', '', '', '']])).replace('<table>', '<table class="follow">')}
</body></html>
`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const text = (value: string): string => value.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
/** Words of people and of the case, whichever way they run. */
export const own = (value: string): string => `<bdi>${text(value)}</bdi>`;
