/** What is wrong with a case that can be done well without knowing it: one finding for each bound that a policy breaks. */
import type { CaseMachine } from '../engine/case.ts';
import type { Finding } from '../scenario/diagnostic.ts';
import type { PolicyId } from './policies/policy.ts';
import { judge, type Kept } from './policies/judgement.ts';
import { policies } from './policies/policies.ts';
import type { ModelByScene } from './policies/runPolicy.ts';
import type { Sample } from './policies/sample.ts';
import { samplesOf } from './policies/samplesOf.ts';

/** Enough for the mean of what stands first in shuffled lists. */
const SEEDS = 20;

const checked = ['tick-everything', 'tick-nothing', 'always-the-middle', 'longest-option', 'first-option'] as const satisfies readonly PolicyId[];

/** `model`: what the model run does, where there is one; policies that only reason go its way. */
export function easyToGuess(machine: CaseMachine, model?: ModelByScene): readonly Finding[] {
  const work = guessing(machine, model);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same, run by run, yielding what was found so far. */
export function* guessing(machine: CaseMachine, model?: ModelByScene): Generator<readonly Finding[], readonly Finding[]> {
  const found: Finding[] = [];
  for (const id of checked) {
    const samples: Sample[] = [];
    for (const sample of samplesOf(machine, policies[id], 1, 1 + SEEDS, model)) {
      samples.push(sample);
      yield found;
    }
    found.push(...judge(id, samples).bounds.filter(({ within }) => !within).flatMap((broken) => findingsOf(id, broken, samples)));
  }
  return found;
}

function findingsOf(id: typeof checked[number], { of, figure = 0, most = 0 }: Kept, samples: readonly Sample[]): readonly Finding[] {
  if (of === 'what is ticked') {
    const lines = new Map(samples.flatMap((sample) => sample.sets).map((set) => [set.line, set]));
    return [...lines.values()].map(({ line, score }): Finding => ({
      code: 'easy-to-guess', path: pathOf(line), at: 'key', what: `${doing[id]} earns ${of100(score)} of 100 here.`,
      fix: 'Let there be something in the file that is wrong to pick here, at least twice as much as is right.',
    }));
  }
  const right = of === 'choices' || of === 'index' ? commonest(samples.flatMap(({ choices }) => choices.right)) : [];
  return [{
    code: 'easy-to-guess', path: ['scenes'], at: 'key',
    what: `${doing[id]} earns ${of100(figure)} of 100 in ${named[of] ?? of}; it may earn ${of100(most)}.${right.length > 0 ? ` It is right in ${right.join(', ')}.` : ''}`,
  }];
}

const doing: Readonly<Record<typeof checked[number], string>> = {
  'tick-everything': 'Ticking everything',
  'tick-nothing': 'Ticking nothing',
  'always-the-middle': 'Answering always in the middle',
  'longest-option': 'Taking always the longest option',
  'first-option': 'Taking always the first option',
};

const named: Readonly<Record<string, string>> = { index: 'the whole case', choices: 'its decisions', reasoning: 'everything but the steps' };

/** The scenes that are named most often, at most six. */
function commonest(scenes: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const scene of scenes) times.set(scene, (times.get(scene) ?? 0) + 1);
  return [...times].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, 6).map(([scene]) => scene);
}

/** Names never hold a dot, so a line of the scenario is a path. */
const pathOf = (line: string): readonly string[] => line.split('.');
const of100 = (value: number): number => Math.round(value * 100);
