/** Every text of a scenario that somebody reads, with the path of keys that leads to it, and what kind of text it is. */
import type { Path } from '../../scenario/diagnostic.ts';
import { fits } from '../../scenario/fits.ts';
import { scenario as schema } from '../../scenario/scenario.ts';
import type { ScenarioFile } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { writtenTexts } from '../../scenario/writtenTexts.ts';

/** By kind, for what may be asked of a text: where it stands. What is of no kind here is a name, or a document, which scrolls by itself. */
const kinds = {
  title: ['title', 'scenes/*/title', 'injects/*/title'],
  'exhibit-title': ['exhibits/*/title'],
  summary: ['summary'],
  'content-note': ['content-note'],
  briefing: ['briefing'],
  about: ['people/*/about'],
  scene: ['scenes/*/text'],
  more: ['scenes/*/also/*/text', 'scenes/*/task/prepare/*/shows'],
  prompt: ['scenes/*/task/prompt', 'scenes/*/task/deductions/*/statement', 'scenes/*/task/settle/*/prompt'],
  label: [
    'scenes/*/task/choices/*/label', 'scenes/*/task/questions/*/label', 'scenes/*/task/end/label', 'scenes/*/task/deductions/*/options/*',
    'scenes/*/task/channels/*/label', 'scenes/*/task/settle/*/choices/*/label', 'scenes/*/task/prepare/*/label', 'statuses/*/label',
  ],
  part: ['scenes/*/task/parts/*/text'],
  reply: ['scenes/*/task/outcomes/*/reply/text'],
  feedback: [
    'critical-failures/*/why', 'scenes/*/task/feedback/text', 'scenes/*/task/choices/*/feedback/text', 'scenes/*/task/questions/*/feedback/text',
    'scenes/*/task/deductions/*/feedback/text', 'scenes/*/task/replace/feedback/text', 'scenes/*/task/outcomes/*/feedback/text',
    'scenes/*/task/channels/*/feedback/text', 'scenes/*/task/parts/*/feedback/text', 'scenes/*/task/routes/*/feedback/text',
    'scenes/*/task/tell/*/feedback/text', 'scenes/*/task/settle/*/choices/*/feedback/text',
    'scenes/*/task/prepare/*/feedback/text', 'scenes/*/task/address/feedback/text', 'scenes/*/task/mode/feedback/text',
  ],
  because: [
    'exhibits/*/reliability-because', 'exhibits/*/bears-on/*/because', 'hypotheses/*/because', 'subjects/*/because',
    'scenes/*/task/questions/*/rendered/*/because', 'scenes/*/task/questions/*/answers-less/*/because', 'scenes/*/task/end/depends/*/because',
  ],
  inject: ['injects/*/text'],
  announced: ['injects/*/announced'],
  fact: ['scenes/*/task/fact'],
  hypothesis: ['hypotheses/*/text'],
  ending: ['scenes/*/ending/summary'],
} as const satisfies Record<string, readonly string[]>;

export type TextKind = keyof typeof kinds;

export interface PlacedText {
  readonly kind: TextKind;
  readonly text: string;
  readonly path: Path;
}

/** Text that trainees read on the screen of the case: not the documents of exhibits, which scroll by themselves. */
export const textsIn = (scenario: ScenarioFile): readonly PlacedText[] => writtenTexts(schema, scenario).flatMap(({ text, path }) => {
  const kind = kindOf(path);
  return kind === undefined ? [] : [{ kind, text, path }];
});

const kindOf = (path: Path): TextKind | undefined =>
  (Object.entries(kinds) as readonly (readonly [TextKind, readonly string[]])[]).find(([, places]) => places.some((place) => fits(place, path)))?.[0];

/** Every text that an author wrote, names and documents among them, and the words and meanings of what is in another language. */
export const stringsIn = (scenario: Scenario): readonly { readonly text: string; readonly path: Path }[] =>
  writtenTexts(schema, scenario).flatMap(({ path, text, lang, gloss }) => (lang === undefined ? [{ path, text }]
    : [{ path: [...path, 'text'], text }, ...(gloss === undefined ? [] : [{ path: [...path, 'gloss'], text: gloss }])]));
