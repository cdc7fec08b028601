/** Every text of a scenario that somebody reads, with the path of keys that leads to it. */
import type { Path } from '../../scenario/diagnostic.ts';
import type { ScenarioFile } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';

/** What kind of text it is, for what may be asked of it. */
export type TextKind =
  | 'title' | 'exhibit-title' | 'summary' | 'content-note' | 'briefing' | 'scene' | 'more' | 'prompt' | 'label' | 'feedback' | 'because' | 'inject' | 'announced'
  | 'fact' | 'hypothesis' | 'about' | 'ending';

export interface PlacedText {
  readonly kind: TextKind;
  readonly text: string;
  readonly path: Path;
}

/** Text that trainees read on the screen of the case: not the documents of exhibits, which scroll by themselves. */
export function textsIn(scenario: ScenarioFile): readonly PlacedText[] {
  const found: PlacedText[] = [];
  const add = (kind: TextKind, text: string | undefined, ...path: Path) => {
    if (text !== undefined) found.push({ kind, text, path });
  };
  add('title', scenario.title, 'title');
  add('summary', scenario.summary, 'summary');
  add('content-note', scenario['content-note'], 'content-note');
  add('briefing', scenario.briefing, 'briefing');
  for (const [id, { about }] of Object.entries(scenario.people)) add('about', about, 'people', id, 'about');
  for (const [id, exhibit] of Object.entries(scenario.exhibits)) {
    add('exhibit-title', exhibit.title, 'exhibits', id, 'title');
    add('because', exhibit['reliability-because'], 'exhibits', id, 'reliability-because');
    for (const [element, { because }] of Object.entries(exhibit['bears-on'] ?? {})) add('because', because, 'exhibits', id, 'bears-on', element, 'because');
  }
  for (const [id, { text, because }] of Object.entries(scenario.hypotheses ?? {})) {
    add('hypothesis', text, 'hypotheses', id, 'text');
    add('because', because, 'hypotheses', id, 'because');
  }
  for (const [id, { why }] of Object.entries(scenario['critical-failures'] ?? {})) add('feedback', why, 'critical-failures', id, 'why');
  for (const [id, inject] of Object.entries(scenario.injects ?? {})) {
    add('title', inject.title, 'injects', id, 'title');
    add('inject', inject.text, 'injects', id, 'text');
    add('announced', inject.announced, 'injects', id, 'announced');
  }
  for (const [id, scene] of Object.entries(scenario.scenes)) {
    add('title', scene.title, 'scenes', id, 'title');
    add('scene', scene.text, 'scenes', id, 'text');
    for (const [at, { text }] of (scene.also ?? []).entries()) add('more', text, 'scenes', id, 'also', at, 'text');
    add('ending', scene.ending?.summary, 'scenes', id, 'ending', 'summary');
    const { task } = scene;
    if (!task) continue;
    const path = ['scenes', id, 'task'];
    add('prompt', task.prompt, ...path, 'prompt');
    if (task.kind === 'new-fact') {
      add('fact', task.fact, ...path, 'fact');
      add('feedback', task.feedback.text, ...path, 'feedback', 'text');
    }
    if (task.kind === 'deduce') {
      for (const [deduction, { statement, options, feedback }] of Object.entries(task.deductions)) {
        const here = [...path, 'deductions', deduction];
        add('prompt', statement, ...here, 'statement');
        for (const [option, text] of Object.entries(options)) add('label', text, ...here, 'options', option);
        add('feedback', feedback.text, ...here, 'feedback', 'text');
      }
    }
    if (task.kind === 'interview') {
      add('label', task.end.label, ...path, 'end', 'label');
      add('feedback', task.replace?.feedback?.text, ...path, 'replace', 'feedback', 'text');
    }
    const group = task.kind === 'choose' ? 'choices' : 'questions';
    const options = task.kind === 'choose' ? task.choices : task.kind === 'interview' ? task.questions : {};
    for (const [option, { label, feedback }] of Object.entries(options)) {
      add('label', label, ...path, group, option, 'label');
      add('feedback', feedback.text, ...path, group, option, 'feedback', 'text');
    }
    if (task.kind === 'qualify') task.outcomes.forEach(({ feedback }, at) => { add('feedback', feedback?.text, ...path, 'outcomes', at, 'feedback', 'text'); });
  }
  return found;
}

/** Every string that an author wrote, names and documents among them; what was joined to the file by the compiler is left out. */
export function stringsIn({ law: _law, hash: _hash, measures: _measures, ...own }: Scenario): readonly { readonly text: string; readonly path: Path }[] {
  const found: { text: string; path: Path }[] = [];
  const look = (value: unknown, path: Path): void => {
    if (typeof value === 'string') found.push({ text: value, path });
    else if (Array.isArray(value)) value.forEach((part, at) => { look(part, [...path, at]); });
    else if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) look(part, [...path, key]);
  };
  look(own, []);
  return found;
}
