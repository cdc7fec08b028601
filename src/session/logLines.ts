/** The decision log as the trainee reads it: what was done, on which information, and what came of it. */
import { factsOf } from '../engine/case.ts';
import type { CaseEvent } from '../engine/event.ts';
import type { Facts } from '../engine/facts.ts';
import type { Step } from '../engine/replay.ts';
import { confirmedIn } from '../engine/tasks/deduceRules.ts';
import { requestOutcomeOf } from '../engine/tasks/requestRules.ts';
import { outcomeOf } from '../engine/tasks/qualifyRules.ts';
import type { Task } from '../scenario/task.ts';
import { timeAfter } from '../scenario/time.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { feedbackAtOnce } from './legalSources.ts';
import type { FeedbackView, LogLine } from './view.ts';

type Line = Omit<LogLine, 'seq' | 'time'>;

/** The lines of one entry: first what was done, then what the clock released, then what came into the file. */
export function linesOf(scenario: Scenario, { entry, before, after }: Step): readonly LogLine[] {
  const then = factsOf(before);
  const now = factsOf(after);
  const at = (clock: number, line: Line): LogLine => ({ seq: entry.seq, time: timeAfter(scenario.starts, clock), ...line });
  const done = lineOf(scenario, then, now, entry.event);
  const released = Object.entries(now.released).filter(([id]) => !(id in then.released)).sort(([, a], [, b]) => a - b);
  const obtained = Object.entries(now.held).filter(([id]) => !(id in then.held));
  return [
    ...(done ? [at(then.clock, done)] : []),
    ...released.flatMap(([id, clock]) => {
      const inject = scenario.injects?.[id];
      return inject ? [at(clock, { kind: 'inject', about: id, title: inject.title, text: inject.text, ...(inject.interrupts && { interrupted: true as const }) })] : [];
    }),
    ...obtained.map(([id, clock]) => at(clock, { kind: 'exhibit', about: id, title: scenario.exhibits[id]?.title ?? id, text: scenario.exhibits[id]?.source ?? '' })),
  ];
}

function lineOf(scenario: Scenario, facts: Facts, now: Facts, event: CaseEvent): Line | undefined {
  const scene = 'scene' in event ? scenario.scenes[event.scene] : undefined;
  const task = scene?.task;
  const title = scene?.title ?? '';
  switch (event.type) {
    case 'choice.made': {
      if (task?.kind !== 'choose') return undefined;
      const choice = task.choices[event.choice];
      const feedback = feedbackAtOnce(scenario, choice?.feedback);
      const { certainty, cites, reason } = event;
      return { kind: 'choice', title, text: choice?.label ?? event.choice, ...(certainty && { certainty }), ...(cites && { cites }), ...(reason && { reason }), ...(feedback && { feedback }) };
    }
    case 'question.asked': {
      if (task?.kind !== 'interview') return undefined;
      const feedback = feedbackAtOnce(scenario, task.questions[event.question]?.feedback);
      return { kind: 'interview', title, text: task.questions[event.question]?.label ?? event.question, ...(feedback && { feedback }) };
    }
    case 'preparation.done': {
      const step = task?.kind === 'interview' ? task.prepare?.[event.step] : undefined;
      const feedback = feedbackAtOnce(scenario, step?.feedback);
      return step && { kind: 'prepared', title, text: step.label, ...(feedback && { feedback }) };
    }
    case 'address.chosen':
      return { kind: 'address', title, text: '', manner: event.to };
    case 'mode.chosen':
      return { kind: 'mode', title, text: '', manner: event.mode };
    case 'rendering.checked':
      return task?.kind === 'interview' ? { kind: 'check', title, text: task.questions[event.question]?.label ?? event.question } : undefined;
    case 'interpreter.replaced': {
      const feedback = task?.kind === 'interview' ? feedbackAtOnce(scenario, task.replace?.feedback) : undefined;
      return { kind: 'replaced', title, text: scenario.people[event.interpreter]?.name ?? event.interpreter, ...(feedback && { feedback }) };
    }
    case 'interview.ended':
      return task?.kind === 'interview' ? { kind: 'interview', title, text: task.end.label } : undefined;
    case 'proof-map.handed-in':
      return { kind: 'proof-map', title, text: task?.prompt ?? '' };
    case 'evidence.weighed':
      return { kind: 'weighed', title, text: scene?.task?.prompt ?? '', cites: Object.keys(event.ratings) };
    case 'fact.judged': {
      if (task?.kind !== 'new-fact') return undefined;
      const feedback = feedbackAtOnce(scenario, task.feedback);
      return { kind: 'fact', title, text: task.fact, answer: event.answer, ...(event.cites && { cites: event.cites }), ...(feedback && { feedback }) };
    }
    case 'hypotheses.listed':
      return { kind: 'hypotheses', title, text: event.hypotheses.map((id) => scenario.hypotheses?.[id]?.text ?? id).join('\n') };
    case 'tokens.placed':
      return { kind: 'tokens', title, text: Object.entries(event.tokens).filter(([, count]) => count > 0).map(([id, count]) => `${count}: ${scenario.hypotheses?.[id]?.text ?? id}`).join('\n') };
    case 'counter-evidence.named':
      return { kind: 'against', title, text: task?.prompt ?? '', cites: event.exhibits };
    case 'deductions.put-forward': {
      const confirmed = (of: Facts) => confirmedIn(of, event.scene).length;
      return { kind: 'put-forward', title, text: answersIn(task, event.answers), confirmed: confirmed(now) - confirmed(facts) };
    }
    case 'deductions.handed-in':
      return { kind: 'deduced', title, text: answersIn(task, event.answers) };
    case 'agencies.assigned': {
      if (task?.kind !== 'agencies') return undefined;
      const { tell, settle } = event;
      const times = Object.entries(tell).map(([id, time]) => `${scenario.agencies?.[id]?.name ?? id}: ${task.times[time]?.label ?? time}`);
      const chosen = Object.entries(task.settle ?? {}).flatMap(([id, matter]) => {
        const choice = matter.choices[settle[id] ?? ''];
        return choice ? [{ prompt: matter.prompt, ...choice }] : [];
      });
      const feedback = together([...Object.keys(tell).map((id) => task.tell[id]?.feedback), ...chosen.map((choice) => choice.feedback)].map((one) => feedbackAtOnce(scenario, one)));
      return { kind: 'agencies', title, text: [...times, ...chosen.map(({ prompt, label }) => `${prompt} ${label}`)].join('\n'), ...(feedback && { feedback }) };
    }
    case 'people.identified': {
      if (task?.kind !== 'identify') return undefined;
      const feedback = feedbackAtOnce(scenario, task.feedback);
      const cites = [...new Set(Object.values(event.reliesOn ?? {}).flat())];
      return {
        kind: 'identified', title, text: Object.entries(event.statuses).map(([id, status]) => `${scenario.subjects?.[id]?.name ?? id}: ${scenario.statuses?.[status]?.label ?? status}`).join('\n'),
        ...(event.reliesOn && { cites }), ...(feedback && { feedback }),
      };
    }
    case 'request.sent': {
      if (task?.kind !== 'request') return undefined;
      const outcome = requestOutcomeOf({ scenario, facts, task }, event);
      const feedback = feedbackAtOnce(scenario, outcome?.feedback) ?? feedbackAtOnce(scenario, task.channels[event.channel]?.feedback);
      const route = event.route?.map((id) => task.stations?.[id]?.label ?? id);
      return {
        kind: 'request', title, text: task.channels[event.channel]?.label ?? event.channel, parts: [...new Set(event.parts)].map((id) => task.parts[id]?.text ?? id),
        ...(route && { route }), ...(outcome && { reply: outcome.reply }), ...(feedback && { feedback }),
      };
    }
    case 'offence.qualified': {
      const outcome = task?.kind === 'qualify' ? outcomeOf({ scenario, facts, scene: event.scene, task }, event) : undefined;
      const feedback = feedbackAtOnce(scenario, outcome?.feedback);
      const cites = [...new Set(Object.values(event.reliesOn).flat())];
      return {
        kind: 'qualified', title, text: scenario.law.offences[event.offence]?.name ?? event.offence, readiness: event.readiness, cites,
        ...(event.certainty && { certainty: event.certainty }), ...(feedback && { feedback }),
      };
    }
    default:
      return undefined;
  }
}

/** What is shown at once of several answers, as one. */
function together(parts: readonly (FeedbackView | undefined)[]): FeedbackView | undefined {
  const shown = parts.filter((part) => part !== undefined);
  if (shown.length === 0) return undefined;
  const sources = new Map(shown.flatMap((part) => part.sources.map((source) => [source.ref, source] as const)));
  return { text: shown.map(({ text }) => text).join('\n\n'), sources: [...sources.values()] };
}

/** Statements and the answers to them, one on a line. */
const answersIn = (task: Task | undefined, answers: Readonly<Record<string, string>>): string =>
  Object.entries(task?.kind === 'deduce' ? task.deductions : {})
    .flatMap(([id, { statement, options }]) => (answers[id] === undefined ? [] : [`${statement} ${options[answers[id]] ?? answers[id]}`])).join('\n');
