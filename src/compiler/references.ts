/** Every place in a scenario where one thing names another: what kind of thing, which name, and where it stands. */
import type { Condition, Effects } from '../scenario/conditions.ts';
import type { Path } from '../scenario/diagnostic.ts';
import { listOf } from '../scenario/listOf.ts';
import type { Citing, LeadsTo } from '../scenario/choiceParts.ts';
import type { ScenarioFile, Scene } from '../scenario/scenario.ts';
import type { Qualification, Subject } from '../scenario/subject.ts';
import type { Task, TaskKind, TaskOf } from '../scenario/task.ts';

export type ReferenceKind =
  | 'scene' | 'exhibit' | 'person' | 'question' | 'step' | 'agency' | 'critical-failure' | 'offence' | 'element' | 'case-element' | 'row' | 'article' | 'interpreter' | 'participant' | 'hypothesis'
  | 'subject' | 'status' | 'time' | 'channel' | 'part' | 'station';

export interface Reference {
  readonly kind: ReferenceKind;
  readonly name: string;
  readonly path: Path;
  readonly at?: 'key';
  /** The names it may be, where they belong to one task or document. */
  readonly among?: readonly string[];
}

/** A use of a flag, a state or a counter, in the words that belong to one of them. */
export interface VariableUse {
  readonly name: string;
  readonly path: Path;
  readonly use: 'value' | 'count';
  readonly value?: boolean | string;
}

export interface Uses {
  readonly references: Reference[];
  readonly variables: VariableUse[];
  /** Whom an interpreter is linked to: somebody of the people, or an agency. */
  readonly linked: { readonly name: string; readonly path: Path }[];
}

export function usesIn(scenario: ScenarioFile): Uses {
  const uses: Uses = { references: [], variables: [], linked: [] };
  const { references } = uses;
  references.push({ kind: 'scene', name: scenario['first-scene'], path: ['first-scene'] });
  list(scenario.elements, ['elements'], 'element', references);
  inQualification(scenario.qualification, ['qualification'], uses);
  for (const [id, subject] of Object.entries(scenario.subjects ?? {})) inSubject(subject, ['subjects', id], uses);
  for (const [id, person] of Object.entries(scenario.people)) inCondition(person.when, ['people', id, 'when'], uses);
  for (const [id, role] of Object.entries(scenario.roles ?? {})) list(role.exhibits, ['roles', id, 'exhibits'], 'exhibit', references);
  for (const [id, exhibit] of Object.entries(scenario.exhibits)) {
    for (const [element, bearing] of Object.entries(exhibit['bears-on'] ?? {})) {
      const path = ['exhibits', id, 'bears-on', element];
      references.push({ kind: 'row', name: element, path, at: 'key' });
      list(bearing.sources, [...path, 'sources'], 'article', references);
    }
    keys(exhibit.points, ['exhibits', id, 'points'], 'hypothesis', references);
    const formal = exhibit['lead-for'];
    if (formal !== undefined) references.push({ kind: 'exhibit', name: formal, path: ['exhibits', id, 'lead-for'] });
    if (exhibit.document.kind === 'chat') {
      const among = Object.keys(exhibit.document.participants);
      references.push(...exhibit.document.messages.map(({ from }, at) => ({ kind: 'participant' as const, name: from, path: ['exhibits', id, 'document', 'messages', at, 'from'], among })));
    }
  }
  for (const [id, failure] of Object.entries(scenario['critical-failures'] ?? {})) list(failure.sources, ['critical-failures', id, 'sources'], 'article', references);
  for (const [id, inject] of Object.entries(scenario.injects ?? {})) {
    inCondition(inject.unless, ['injects', id, 'unless'], uses);
    inEffects(inject.effects, ['injects', id, 'effects'], uses);
  }
  for (const [id, invariant] of Object.entries(scenario.invariants ?? {})) {
    const path = ['invariants', id];
    inCondition(invariant.never, [...path, 'never'], uses);
    inCondition(invariant.always, [...path, 'always'], uses);
    for (const key of ['at', 'before'] as const) oneOrMore(invariant[key], [...path, key], 'scene', references);
  }
  for (const [id, scene] of Object.entries(scenario.scenes)) inScene(scene, ['scenes', id], uses);
  const somebody = [...Object.keys(scenario.people), ...Object.keys(scenario.agencies ?? {})];
  references.push(...uses.linked.map((each) => ({ ...each, kind: 'person' as const, among: somebody })));
  return uses;
}

function inScene(scene: Scene, path: Path, uses: Uses): void {
  list(scene.people, [...path, 'people'], 'person', uses.references);
  for (const [at, more] of (scene.also ?? []).entries()) inCondition(more.when, [...path, 'also', at, 'when'], uses);
  inEffects(scene['on-arrival'], [...path, 'on-arrival'], uses);
  if (scene.task) inTask(scene.task, [...path, 'task'], uses);
}

type In<K extends TaskKind> = (task: TaskOf<K>, path: Path, uses: Uses) => void;

/** What each kind of task may name. A new kind adds its line. */
const tasks: { readonly [K in TaskKind]: In<K> } = {
  choose(task, path, uses) {
    inCiting(task.cite, [...path, 'cite'], uses);
    for (const [id, choice] of Object.entries(task.choices)) inOption(choice, [...path, 'choices', id], uses);
  },
  interview(task, path, uses) {
    const interpreters = Object.keys(task.interpreters);
    const questions = Object.keys(task.questions);
    const steps = Object.keys(task.prepare ?? {});
    const among = (kind: 'interpreter' | 'question' | 'step', names: readonly string[], at: Path, of: readonly string[]) =>
      uses.references.push(...names.map((name, number) => ({ kind, name, path: [...at, number], among: of })));
    for (const [id, step] of Object.entries(task.prepare ?? {})) {
      inOption(step, [...path, 'prepare', id], uses);
      if (step.interpreter !== undefined) uses.references.push({ kind: 'interpreter', name: step.interpreter, path: [...path, 'prepare', id, 'interpreter'], among: interpreters });
    }
    inEffects(task.address?.['effects-when-interpreter'], [...path, 'address', 'effects-when-interpreter'], uses);
    for (const key of ['address', 'mode'] as const) list(task[key]?.feedback.sources, [...path, key, 'feedback', 'sources'], 'article', uses.references);
    const second = task['second-interpreter'];
    if (second) {
      uses.references.push({ kind: 'person', name: second.person, path: [...path, 'second-interpreter', 'person'] });
      inCondition(second.when, [...path, 'second-interpreter', 'when'], uses);
    }
    if (task.audio) uses.references.push({ kind: 'step', name: task.audio.after, path: [...path, 'audio', 'after'], among: steps });
    for (const [number, { interpreter, prepared, 'not-prepared': left, asked, when, effects, sources }] of (task.end.depends ?? []).entries()) {
      const here = [...path, 'end', 'depends', number];
      if (interpreter !== undefined) uses.references.push({ kind: 'interpreter', name: interpreter, path: [...here, 'interpreter'], among: interpreters });
      among('step', prepared ?? [], [...here, 'prepared'], steps);
      among('step', left ?? [], [...here, 'not-prepared'], steps);
      among('question', asked ?? [], [...here, 'asked'], questions);
      inCondition(when, [...here, 'when'], uses);
      inEffects(effects, [...here, 'effects'], uses);
      list(sources, [...here, 'sources'], 'article', uses.references);
    }
    uses.references.push({ kind: 'person', name: task.person, path: [...path, 'person'] });
    for (const [id, interpreter] of Object.entries(task.interpreters)) {
      uses.references.push({ kind: 'person', name: id, path: [...path, 'interpreters', id], at: 'key' });
      inCondition(interpreter.when, [...path, 'interpreters', id, 'when'], uses);
      const linked = interpreter['linked-to'];
      if (linked !== undefined) uses.linked.push({ name: linked, path: [...path, 'interpreters', id, 'linked-to'] });
    }
    for (const [id, question] of Object.entries(task.questions)) {
      const here = [...path, 'questions', id];
      inOption(question, here, uses);
      for (const name of Object.keys(question.rendered ?? {})) uses.references.push({ kind: 'interpreter', name, path: [...here, 'rendered', name], at: 'key', among: interpreters });
      for (const [number, less] of (question['answers-less'] ?? []).entries()) {
        const at = [...here, 'answers-less', number];
        among('question', less.asked ?? [], [...at, 'asked'], questions);
        inCondition(less.when, [...at, 'when'], uses);
        for (const name of Object.keys(less.rendered ?? {})) uses.references.push({ kind: 'interpreter', name, path: [...at, 'rendered', name], at: 'key', among: interpreters });
      }
      inEffects(question['when-caught'], [...here, 'when-caught'], uses);
    }
    if (task.replace) inOption(task.replace, [...path, 'replace'], uses);
    inOption(task.end, [...path, 'end'], uses);
  },
  'proof-map': (task, path, uses) => inOption(task, path, uses),
  weigh(task, path, uses) {
    list(task.exhibits, [...path, 'exhibits'], 'exhibit', uses.references);
    inOption(task, path, uses);
  },
  'new-fact'(task, path, uses) {
    uses.references.push({ kind: 'hypothesis', name: task.hypothesis, path: [...path, 'hypothesis'] });
    inCiting(task.cite, [...path, 'cite'], uses);
    inOption(task, path, uses);
  },
  hypotheses: (task, path, uses) => inOption(task, path, uses),
  tokens(task, path, uses) {
    list(task.hypotheses, [...path, 'hypotheses'], 'hypothesis', uses.references);
    inOption(task, path, uses);
  },
  against(task, path, uses) {
    uses.references.push({ kind: 'hypothesis', name: task.hypothesis, path: [...path, 'hypothesis'] });
    inOption(task, path, uses);
  },
  deduce(task, path, uses) {
    for (const [id, { from, feedback }] of Object.entries(task.deductions)) {
      list(from, [...path, 'deductions', id, 'from'], 'exhibit', uses.references);
      list(feedback.sources, [...path, 'deductions', id, 'feedback', 'sources'], 'article', uses.references);
    }
    inOption(task, path, uses);
  },
  agencies(task, path, uses) {
    const times = Object.keys(task.times);
    const atTimes = (of: Readonly<Record<string, string>> | undefined, here: Path) => {
      for (const [time, name] of Object.entries(of ?? {})) {
        uses.references.push({ kind: 'time', name: time, path: [...here, time], at: 'key', among: times }, { kind: 'critical-failure', name, path: [...here, time] });
      }
    };
    keys(task.tell, [...path, 'tell'], 'agency', uses.references);
    for (const [id, asked] of Object.entries(task.tell)) {
      const here = [...path, 'tell', id];
      uses.references.push({ kind: 'time', name: asked.should, path: [...here, 'should'], among: times });
      uses.references.push(...(asked.or ?? []).map((name, at) => ({ kind: 'time' as const, name, path: [...here, 'or', at], among: times })));
      for (const key of ['critical', 'repairs'] as const) atTimes(asked[key], [...here, key]);
      list(asked.feedback.sources, [...here, 'feedback', 'sources'], 'article', uses.references);
    }
    for (const [id, { choices }] of Object.entries(task.settle ?? {})) {
      for (const [choice, option] of Object.entries(choices)) inOption(option, [...path, 'settle', id, 'choices', choice], uses);
    }
    inOption(task, path, uses);
  },
  identify(task, path, uses) {
    list(task.subjects, [...path, 'subjects'], 'subject', uses.references);
    const asked = (name: string, here: Path) => uses.references.push({ kind: 'subject', name, path: here, at: 'key', among: task.subjects });
    for (const key of ['critical', 'repairs'] as const) {
      for (const [subject, byStatus] of Object.entries(task[key] ?? {})) {
        asked(subject, [...path, key, subject]);
        for (const [status, name] of Object.entries(byStatus)) {
          const here = [...path, key, subject, status];
          uses.references.push({ kind: 'status', name: status, path: here, at: 'key' }, { kind: 'critical-failure', name, path: here });
        }
      }
    }
    task.outcomes?.forEach((outcome, at) => {
      const here = [...path, 'outcomes', at];
      for (const [subject, among] of Object.entries(outcome['when-identified'] ?? {})) {
        asked(subject, [...here, 'when-identified', subject]);
        oneOrMore(among, [...here, 'when-identified', subject], 'status', uses.references);
      }
      inOption(outcome, here, uses);
    });
    const { critical: _critical, repairs: _repairs, ...option } = task;
    inOption(option, path, uses);
  },
  qualify(task, path, uses) {
    if (task.for !== undefined) uses.references.push({ kind: 'subject', name: task.for, path: [...path, 'for'] });
    list(task.offences, [...path, 'offences'], 'offence', uses.references);
    task.outcomes.forEach((outcome, at) => {
      const here = [...path, 'outcomes', at];
      oneOrMore(outcome.offence, [...here, 'offence'], 'offence', uses.references);
      uses.references.push({ kind: 'scene', name: outcome.to, path: [...here, 'to'] });
      inOption(outcome, here, uses);
    });
  },
  request(task, path, uses) {
    for (const [id, channel] of Object.entries(task.channels)) inOption(channel, [...path, 'channels', id], uses);
    inRequest(task, path, uses.references);
    inEffects(task.effects, [...path, 'effects'], uses);
    for (const [at, outcome] of task.outcomes.entries()) inOption(outcome, [...path, 'outcomes', at], uses);
  },
};

/** What a request names within itself: channels, parts and stations; and the law that its feedback rests on. */
function inRequest({ channels, parts, stations = {}, routes = {}, outcomes }: TaskOf<'request'>, path: Path, references: Reference[]): void {
  const among = { channel: Object.keys(channels), part: Object.keys(parts), station: Object.keys(stations) };
  const name = (kind: keyof typeof among, names: string | readonly string[] | undefined, here: Path) => {
    const one = typeof names === 'string';
    listOf(names).forEach((each, at) => { references.push({ kind, name: each, path: one ? here : [...here, at], among: among[kind] }); });
  };
  for (const [id, part] of Object.entries(parts)) {
    for (const key of ['should-include', 'should-leave-out'] as const) {
      const by = part[key];
      if (typeof by === 'object') for (const channel of Object.keys(by)) references.push({ kind: 'channel', name: channel, path: [...path, 'parts', id, key, channel], at: 'key', among: among.channel });
    }
    list(part.feedback.sources, [...path, 'parts', id, 'feedback', 'sources'], 'article', references);
  }
  for (const [id, { through, feedback }] of Object.entries(routes)) {
    references.push({ kind: 'channel', name: id, path: [...path, 'routes', id], at: 'key', among: among.channel });
    name('station', through, [...path, 'routes', id, 'through']);
    list(feedback.sources, [...path, 'routes', id, 'feedback', 'sources'], 'article', references);
  }
  outcomes.forEach(({ sent }, at) => {
    const here = [...path, 'outcomes', at, 'sent'];
    name('channel', sent?.channel, [...here, 'channel']);
    name('part', sent?.includes, [...here, 'includes']);
    name('part', sent?.['leaves-out'], [...here, 'leaves-out']);
  });
}

const inTask = (task: Task, path: Path, uses: Uses): void => (tasks[task.kind] as In<TaskKind>)(task as never, path, uses);

/** What every option may carry. */
interface Option {
  readonly when?: Condition;
  readonly effects?: Effects;
  readonly critical?: string;
  readonly repairs?: string;
  readonly 'leads-to'?: LeadsTo;
  readonly feedback?: { readonly sources: readonly string[] };
}

function inOption(option: Option, path: Path, uses: Uses): void {
  inCondition(option.when, [...path, 'when'], uses);
  inEffects(option.effects, [...path, 'effects'], uses);
  for (const key of ['critical', 'repairs'] as const) {
    const name = option[key];
    if (name !== undefined) uses.references.push({ kind: 'critical-failure', name, path: [...path, key] });
  }
  const to = option['leads-to'];
  if (typeof to === 'string') uses.references.push({ kind: 'scene', name: to, path: [...path, 'leads-to'] });
  else to?.forEach((way, at) => {
    uses.references.push({ kind: 'scene', name: way.to, path: [...path, 'leads-to', at, 'to'] });
    inCondition(way.when, [...path, 'leads-to', at, 'when'], uses);
  });
  list(option.feedback?.sources, [...path, 'feedback', 'sources'], 'article', uses.references);
}

function inQualification({ reference, related }: Qualification, path: Path, { references }: Uses): void {
  references.push({ kind: 'offence', name: reference, path: [...path, 'reference'] });
  keys(related, [...path, 'related'], 'offence', references);
}

function inSubject({ person, elements, status, or, sources, qualification }: Subject, path: Path, uses: Uses): void {
  const { references } = uses;
  if (person !== undefined) references.push({ kind: 'person', name: person, path: [...path, 'person'] });
  list(elements, [...path, 'elements'], 'case-element', references);
  references.push({ kind: 'status', name: status, path: [...path, 'status'] });
  list(or, [...path, 'or'], 'status', references);
  list(sources, [...path, 'sources'], 'article', references);
  if (qualification) inQualification(qualification, [...path, 'qualification'], uses);
}

function inCiting(cite: Citing | undefined, path: Path, { references }: Uses): void {
  keys(cite?.['should-weigh'], [...path, 'should-weigh'], 'exhibit', references);
  list(cite?.arguable, [...path, 'arguable'], 'exhibit', references);
  list(cite?.traps, [...path, 'traps'], 'exhibit', references);
}

function inCondition(condition: Condition | undefined, path: Path, uses: Uses): void {
  if (!condition) return;
  for (const key of ['holds', 'lacks', 'spoiled'] as const) oneOrMore(condition[key], [...path, key], 'exhibit', uses.references);
  oneOrMore(condition.told, [...path, 'told'], 'agency', uses.references);
  oneOrMore(condition.visited, [...path, 'visited'], 'scene', uses.references);
  if (condition.proves) uses.references.push({ kind: 'offence', name: condition.proves.offence, path: [...path, 'proves', 'offence'] });
  if (condition.proves?.for !== undefined) uses.references.push({ kind: 'subject', name: condition.proves.for, path: [...path, 'proves', 'for'] });
  for (const [name, value] of Object.entries(condition.is ?? {})) uses.variables.push({ name, path: [...path, 'is', name], use: 'value', value });
  for (const key of ['at-least', 'at-most'] as const) for (const name of Object.keys(condition[key] ?? {})) uses.variables.push({ name, path: [...path, key, name], use: 'count' });
  for (const key of ['all', 'any'] as const) for (const [at, part] of (condition[key] ?? []).entries()) inCondition(part, [...path, key, at], uses);
  inCondition(condition.not, [...path, 'not'], uses);
}

function inEffects(effects: Effects | undefined, path: Path, uses: Uses): void {
  if (!effects) return;
  for (const [name, value] of Object.entries(effects.set ?? {})) uses.variables.push({ name, path: [...path, 'set', name], use: 'value', value });
  for (const name of Object.keys(effects.add ?? {})) uses.variables.push({ name, path: [...path, 'add', name], use: 'count' });
  keys(effects.spoil, [...path, 'spoil'], 'exhibit', uses.references);
  oneOrMore(effects.obtain, [...path, 'obtain'], 'exhibit', uses.references);
  keys(effects.lose, [...path, 'lose'], 'exhibit', uses.references);
  oneOrMore(effects.tell, [...path, 'tell'], 'agency', uses.references);
}

const list = (names: readonly string[] | undefined, path: Path, kind: ReferenceKind, into: Reference[]): void => {
  into.push(...(names ?? []).map((name, at) => ({ kind, name, path: [...path, at] })));
};
const oneOrMore = (names: string | readonly string[] | undefined, path: Path, kind: ReferenceKind, into: Reference[]): void => {
  if (typeof names === 'string') into.push({ kind, name: names, path });
  else list(listOf(names), path, kind, into);
};
const keys = (of: Readonly<Record<string, unknown>> | undefined, path: Path, kind: ReferenceKind, into: Reference[]): void => {
  for (const name of Object.keys(of ?? {})) into.push({ kind, name, path: [...path, name], at: 'key' });
};
