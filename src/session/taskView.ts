/** A task as the trainee may see it: one builder a kind, and the table of them. */
import type { Facts } from '../engine/facts.ts';
import { holds } from '../engine/conditions.ts';
import { requiredRows } from '../engine/proof.ts';
import { confirmedIn, deducedNow, triesLeft } from '../engine/tasks/deduceRules.ts';
import { askedAgainst } from '../engine/tasks/hypothesesRules.ts';
import { answerOf, hearingOf, renderingOf } from '../engine/tasks/hearing.ts';
import { checkIsOpen, checkTakes, interviewRules, questionsLeft } from '../engine/tasks/interviewRules.ts';
import { weighedNow } from '../engine/tasks/weighRules.ts';
import { rowOf } from '../scenario/rows.ts';
import type { Task, TaskKind, TaskOf } from '../scenario/task.ts';
import { checksIn } from '../scenario/tasks/interview.ts';
import { partSection } from '../scenario/tasks/request.ts';
import { TRIES } from '../scenario/tasks/deduce.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import type { Words } from '../scenario/words.ts';
import { feedbackAtOnce, legalSources } from './legalSources.ts';
import { paperLetters } from './paperOrder.ts';
import { shuffled } from './shuffle.ts';
import type {
  AgainstView, AgenciesView, ChooseView, DeduceView, HypothesesView, IdentifyView, InterviewView, NewFactView, ProofMapTaskView, QualifyView, RequestView, TaskView, TokensView, WeighView,
} from './view.ts';

type Builder<K extends TaskKind> = (scenario: Scenario, facts: Facts, scene: string, task: TaskOf<K>) => Extract<TaskView, { kind: K }>;

const chooseView: Builder<'choose'> = (scenario, facts, scene, task): ChooseView => {
  const decision = task.decision ?? true;
  const letters = paperLetters(task, scene);
  const open = Object.entries(task.choices)
    .filter(([, choice]) => holds(choice.when, scenario, facts))
    .map(([id, choice]) => ({ id, label: choice.label, minutes: choice.takes ?? 0, letter: letters.get(id) ?? '' }));
  return {
    kind: 'choose', prompt: task.prompt, decision, certainty: task.certainty ?? false, cites: task.cite !== undefined,
    choices: decision && !task['fixed-order'] ? shuffled(open, facts.seed, scene) : open,
  };
};

const interviewView: Builder<'interview'> = (scenario, facts, scene, task): InterviewView => {
  const interview = facts.interviews[scene];
  if (!interview) throw new Error(`the interview in ${scene} has not begun`);
  const left = questionsLeft(task, interview);
  const at = { scenario, facts, scene, task };
  return {
    kind: 'interview', prompt: task.prompt, person: task.person, interpreter: interview.interpreter,
    interpreters: Object.entries(task.interpreters).map(([id, { when, note, languages }]) => ({
      id, name: scenario.people[id]?.name ?? id, role: scenario.people[id]?.role ?? '', ...(note !== undefined && { note }), ...(languages && { languages }),
      open: id !== interview.interpreter && !interview.replaced.includes(id) && holds(when, scenario, facts),
    })),
    steps: Object.entries(task.prepare ?? {}).flatMap(([step, { label, kind, takes = 0, shows, feedback }]) => {
      const done = interview.prepared.includes(step);
      if (!done && interviewRules.refuse(at, { type: 'preparation.done', scene, step })) return [];
      const told = done ? feedbackAtOnce(scenario, feedback) : undefined;
      return [{ id: step, label, kind, minutes: takes, done, ...(done && shows !== undefined && { shows }), ...(told && { feedback: told }) }];
    }),
    ...(task.address && { address: interview.address }),
    ...(task.mode && { mode: interview.mode }),
    checks: checksIn(task).map((by) => {
      const who = by === 'second-interpreter' ? task['second-interpreter']?.person : undefined;
      return { by, minutes: checkTakes(task, by), open: checkIsOpen(at, interview, by), ...(who !== undefined && { who: scenario.people[who]?.name ?? who }) };
    }),
    questions: left === 0 ? [] : shuffled(Object.entries(task.questions)
      .filter(([id, question]) => !(id in interview.asked) && holds(question.when, scenario, facts))
      .map(([id, question]) => ({ id, label: question.label, minutes: question.takes ?? 0 })), facts.seed, scene),
    questionsLeft: left,
    mayEnd: holds(task.end.when, scenario, facts),
    endLabel: task.end.label,
    checkMinutes: task['check-takes'] ?? 0,
    replaceMinutes: task['replace-takes'] ?? task.replace?.takes ?? 0,
    exchanges: Object.entries(interview.asked).flatMap(([id, interpreter]) => {
      const question = task.questions[id];
      if (!question) return [];
      const checks = interview.checked[id] ?? [];
      const heard = hearingOf(interview, id) ?? { interpreter, mode: interview.mode };
      const { said } = answerOf(question, heard.less);
      const rendering = renderingOf(task, id, heard);
      const less = heard.less === undefined ? {} : { less: heard.less };
      // A check that found nothing shows what was said, unless whoever made it renders it wrongly too.
      const shown = checks.some((check) => check.caught || !renderingOf(task, id,
        check.by === 'second-interpreter' || check.by === 'audio' || check.interpreter === interpreter ? heard : { interpreter: check.interpreter, mode: check.mode ?? 'summary', ...less })?.distorted);
      const feedback = feedbackAtOnce(scenario, question.feedback);
      return [{
        question: id, label: question.label, interpreter, checks: checks.map(({ by, interpreter: who, caught }) => ({ by, interpreter: who, caught })), ...(task.mode && { mode: heard.mode }),
        open: checksIn(task).filter((by) => !interviewRules.refuse(at, { type: 'rendering.checked', scene, question: id, by })),
        rendered: rendering?.text ?? meaningOf(said),
        spoken: typeof said === 'string' ? (scenario.people[task.person]?.speaks?.[0] ?? scenario.language) : said.lang,
        ...(shown && { said }),
        ...(feedback && { feedback }),
      }];
    }),
  };
};

const proofMapView: Builder<'proof-map'> = (_scenario, _facts, _scene, task): ProofMapTaskView => ({ kind: 'proof-map', prompt: task.prompt });

const qualifyView: Builder<'qualify'> = (scenario, facts, scene, task): QualifyView => ({
  kind: 'qualify', prompt: task.prompt, certainty: task.certainty ?? false, ...(task.for !== undefined && { for: { id: task.for, name: scenario.subjects?.[task.for]?.name ?? task.for } }),
  offences: shuffled(task.offences, facts.seed, scene).flatMap((id) => {
    const offence = scenario.law.offences[id];
    return offence ? [{ id, name: offence.name, requires: requiredRows(scenario, id, task.for).map((group) => group.map((row) => ({ id: row, name: scenario.law.elements[rowOf(row).element]?.name ?? row }))), law: legalSources(scenario, offence.law) }] : [];
  }),
});

const weighView: Builder<'weigh'> = (_scenario, facts, _scene, task): WeighView => ({ kind: 'weigh', prompt: task.prompt, exhibits: weighedNow(task, facts) });

const newFactView: Builder<'new-fact'> = (scenario, _facts, _scene, task): NewFactView => ({
  kind: 'new-fact', prompt: task.prompt, hypothesis: hypothesisText(scenario, task.hypothesis), fact: task.fact, cites: task.cite !== undefined,
});

const hypothesesView: Builder<'hypotheses'> = (scenario, facts, scene, task): HypothesesView => ({
  kind: 'hypotheses', prompt: task.prompt,
  hypotheses: shuffled(Object.entries(scenario.hypotheses ?? {}).map(([id, { text }]) => ({ id, text })), facts.seed, scene),
});

const tokensView: Builder<'tokens'> = (scenario, facts, _scene, task): TokensView => ({
  kind: 'tokens', prompt: task.prompt, before: facts.tokens, hypotheses: task.hypotheses.map((id) => ({ id, text: hypothesisText(scenario, id) })),
});

const againstView: Builder<'against'> = (scenario, facts, _scene, task): AgainstView => ({
  kind: 'against', prompt: task.prompt, hypothesis: hypothesisText(scenario, askedAgainst(scenario, task, facts)),
});

const deduceView: Builder<'deduce'> = (_scenario, facts, scene, task): DeduceView => {
  const confirmed = confirmedIn(facts, scene);
  const batch = task['confirm-in'];
  return {
    kind: 'deduce', prompt: task.prompt,
    deductions: deducedNow(task, facts).map(([id, { statement, options, answer }]) => ({
      id, statement, options: shuffled(Object.entries(options).map(([option, text]) => ({ id: option, text })), facts.seed, `${scene}/${id}`),
      ...(confirmed.includes(id) && { confirmed: answer }),
    })),
    ...(batch !== undefined && { confirm: { batch, tries: task.tries ?? TRIES, triesLeft: triesLeft(task, facts, scene) } }),
  };
};

const agenciesView: Builder<'agencies'> = (scenario, facts, scene, task): AgenciesView => ({
  kind: 'agencies', prompt: task.prompt,
  times: Object.entries(task.times).map(([id, { label }]) => ({ id, label })),
  agencies: Object.keys(task.tell).map((id) => ({ id, name: scenario.agencies?.[id]?.name ?? id, role: scenario.agencies?.[id]?.role ?? '' })),
  matters: Object.entries(task.settle ?? {}).map(([id, { about, prompt, choices }]) => ({
    id, about, prompt, choices: shuffled(Object.entries(choices).map(([choice, { label }]) => ({ id: choice, label })), facts.seed, `${scene}/${id}`),
  })),
});

const identifyView: Builder<'identify'> = (scenario, facts, scene, task): IdentifyView => ({
  kind: 'identify', prompt: task.prompt, cites: task.cite ?? false,
  subjects: task.subjects.flatMap((id) => {
    const subject = scenario.subjects?.[id];
    return subject ? [{ id, name: subject.name }] : [];
  }),
  statuses: shuffled(Object.entries(scenario.statuses ?? {}).map(([id, { label, means }]) => ({ id, label, ...(means !== undefined && { means }) })), facts.seed, scene),
});

const requestView: Builder<'request'> = (scenario, facts, scene, { prompt, channels, parts, stations = {}, takes = 0 }): RequestView => ({
  kind: 'request', prompt, minutes: takes,
  channels: shuffled(Object.entries(channels).filter(([, { when }]) => holds(when, scenario, facts)).map(([id, { kind, label }]) => ({ id, kind, label })), facts.seed, scene),
  parts: partSection.options.flatMap((section) => shuffled(
    Object.entries(parts).filter(([, part]) => part.section === section).map(([id, { text }]) => ({ id, section, text })), facts.seed, `${scene}/${section}`)),
  stations: shuffled(Object.entries(stations).map(([id, { label }]) => ({ id, label })), facts.seed, `${scene}/stations`),
});

const hypothesisText = (scenario: Scenario, id: string): string => scenario.hypotheses?.[id]?.text ?? id;

const builders = {
  choose: chooseView, interview: interviewView, 'proof-map': proofMapView, qualify: qualifyView,
  weigh: weighView, 'new-fact': newFactView, hypotheses: hypothesesView, tokens: tokensView, against: againstView, deduce: deduceView, agencies: agenciesView, identify: identifyView, request: requestView,
} satisfies { [K in TaskKind]: Builder<K> };

export function taskView(scenario: Scenario, facts: Facts, scene: string, task: Task): TaskView {
  const build = builders[task.kind] as Builder<TaskKind>;
  return build(scenario, facts, scene, task as never);
}

/** What words mean in the language of the scenario. */
export const meaningOf = (words: Words): string => (typeof words === 'string' ? words : (words.gloss ?? words.text));
