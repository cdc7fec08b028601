/** A scorecard as a person reads it in a terminal: the profile first, then every item with its sentences. */
import type { DimensionScore, Scorecard } from '../scoring/scorecard.ts';
import { wholePerCent } from '../scoring/wholePerCent.ts';
import { englishName, inEnglish } from './english.ts';

export function scorecardText(card: Scorecard): string {
  const { ending, band, index } = card;
  return [
    ending ? `Ended: ${ending.title} (${ending.kind}). ${ending.summary.trim()}` : 'The case has not ended.',
    '',
    ...card.dimensions.map(profileLine),
    '',
    ...(index === undefined ? [] : [`Index  ${wholePerCent(index)} of 100`]),
    ...(band ? [`Band   ${englishName(`band-name-${band}`)}`] : []),
    ...card.bandReasons.map((reason) => `       ${inEnglish(reason)}`),
    ...card.failures.flatMap(({ title, why, entry, repairedBy }) => [
      '', `Critical failure (entry ${entry}${repairedBy === undefined ? ', not repaired' : `, repaired with entry ${repairedBy}`}): ${title}`, `  ${why.trim()}`,
    ]),
    ...card.dimensions.filter(({ items, sentences }) => items.length > 0 || sentences.length > 0).flatMap(itemLines),
    '',
    ...(card.keys === 'draft' ? [englishName('keys-draft')] : []),
    englishName('formative'),
  ].join('\n');
}

function profileLine({ code, value, weightShare }: DimensionScore): string {
  const name = englishName(`dimension-${code}`).padEnd(26);
  return value === undefined ? `${name}  not judged` : `${name} ${String(wholePerCent(value)).padStart(4)}   (${wholePerCent(weightShare)} % of the index)`;
}

function itemLines({ code, items, sentences }: DimensionScore): string[] {
  return [
    '', englishName(`dimension-${code}`),
    ...items.map(({ sentences: own, line, entries }) =>
      `  - ${own.map(inEnglish).join(' ')}\n    [${line}${entries.length === 0 ? '' : `; ${entries.length === 1 ? 'entry' : 'entries'} ${ranges(entries)}`}]`),
    ...sentences.map((sentence) => `  ${inEnglish(sentence)}`),
  ];
}

/** `3, 7-9, 12`: the map of proof may rest on a hundred entries. */
function ranges(entries: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const seq of [...entries].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && seq === last[1] + 1) last[1] = seq;
    else runs.push([seq, seq]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
