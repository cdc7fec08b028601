/** The frame of a document of a pack: language, direction, style. No script, and nothing that is fetched. */
import { bareText } from '../../scenario/asWritten.ts';
import { directionOfLanguage } from '../../scenario/direction.ts';
import { type Html, html } from './html.ts';
import { packStyle } from './packStyle.ts';
import type { Paper } from './paper.ts';

export function packDocument({ scenario, tell }: Paper, part: Html, pages: Html): string {
  const direction = directionOfLanguage(tell.language);
  // The style is our own text, with nothing of a case in it.
  return `<!doctype html>\n${html`<html lang="${tell.language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${bareText(scenario.title)}</title>`.source}<style>${packStyle}</style></head>\n${html`<body>
<p class="screen">${part}. ${tell.say('pack:how-to-print')}</p>
${pages}</body></html>`.source}\n`;
}
