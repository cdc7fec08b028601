import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { easyToGuess } from '../../src/analysis/easyToGuess.ts';
import { runExpert } from '../../src/analysis/policies/expert.ts';
import { judge } from '../../src/analysis/policies/judgement.ts';
import { policies } from '../../src/analysis/policies/policies.ts';
import type { Policy } from '../../src/analysis/policies/policy.ts';
import { type ModelByScene, runPolicy } from '../../src/analysis/policies/runPolicy.ts';
import { type Sample, sampleOf } from '../../src/analysis/policies/sample.ts';
import { samplesOf } from '../../src/analysis/policies/samplesOf.ts';
import { spread } from '../../src/analysis/policies/spread.ts';
import { stepsOfModel } from '../../src/cli/guessedIn.ts';
import { loadScenario } from '../../src/cli/loadScenario.ts';
import { modelRunIn } from '../../src/cli/modelRun.ts';
import { compile } from '../../src/compiler/compile.ts';
import { machineOf } from '../../src/compiler/machine.ts';
import type { CaseMachine } from '../../src/engine/case.ts';
import type { Log } from '../../src/engine/log.ts';
import { replay } from '../../src/engine/replay.ts';
import type { Choose } from '../../src/scenario/tasks/choose.ts';
import { score, scoreRun } from '../../src/scoring/score.ts';
import { fixtures } from '../compiler/fixture.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { changed, type Mutable } from '../scoring/played.ts';

const all: readonly Policy[] = Object.values(policies);
const borrowed = loadScenario('the-borrowed-cousin');
if (!borrowed?.machine || !borrowed.scenario) throw new Error('the shipped case does not compile');
const { machine: shipped, folder, scenario } = borrowed;
const modelFile = modelRunIn(folder);
if (typeof modelFile === 'string') throw new Error(modelFile);
const { moves } = modelFile.playthrough;
const model = stepsOfModel(shipped, moves);

const cases: readonly (readonly [name: string, machine: CaseMachine, model: ModelByScene])[] = [
  ['tiny', machineOf(tinyScenario), new Map()],
  ...['small', 'reasoning'].map((name) => [name, fixture(name), new Map()] as const),
  ['the-borrowed-cousin', shipped, model],
];

function fixture(name: string): CaseMachine {
  const { machine } = compile({
    [`${name}/scenario.yaml`]: readFileSync(`${fixtures}ok/${name}.yaml`, 'utf8'),
    'jurisdictions/practice-land.yaml': readFileSync(`${fixtures}ok/jurisdictions/practice-land.yaml`, 'utf8'),
  }, `${name}/scenario.yaml`);
  if (!machine) throw new Error(`${name} does not compile`);
  return machine;
}

/** The shipped case with every scored decision changed. */
const decisionsChanged = (change: (task: Mutable<Choose>, best: string) => void): CaseMachine => machineOf(changed(scenario, (draft) => {
  for (const { task } of Object.values(draft.scenes)) {
    if (task?.kind !== 'choose' || task.decision === false) continue;
    const worth = (id: string) => (task.choices[id]?.credit?.procedure ?? 0) + (task.choices[id]?.credit?.protection ?? 0);
    change(task, Object.keys(task.choices).reduce((best, id) => (worth(id) > worth(best) ? id : best)));
  }
}));

describe.each(cases)('every policy in %s', (_, machine, way) => {
  it.each(all)('$id makes only moves that are possible, and comes to an end', (policy) => {
    for (let seed = 1; seed <= (policy.byChance ? 8 : 1); seed += 1) {
      const { log, run } = runPolicy(machine, policy, seed, way);
      expect(replay(machine, log).stopped).toBeUndefined();
      expect(run.ended).toBe(true);
    }
  });

  it('hands scoring the run that replaying its log gives', () => {
    const { log, run } = runPolicy(machine, policies.random, 7, way);
    expect(scoreRun(run)).toEqual(score(machine, log));
  });

  it('takes the same run from the same seed, and chance another from another', () => {
    const events = (seed: number) => JSON.stringify(runPolicy(machine, policies.random, seed, way).log.map(({ event }) => event).slice(1));
    expect(events(3)).toBe(events(3));
    expect(new Set(Array.from({ length: 10 }, (__, seed) => events(seed))).size).toBeGreaterThan(1);
  });
});

describe('policies answer', () => {
  it('every kind of task', () => {
    const runs = cases.flatMap(([, machine, way]) => [1, 2, 3].flatMap((seed) => all.map((policy) => runPolicy(machine, policy, seed, way))));
    const types = new Set(runs.flatMap(({ log }) => log.map(({ event }) => event.type)));
    expect([...types].sort()).toEqual(expect.arrayContaining([
      'choice.made', 'counter-evidence.named', 'deductions.handed-in', 'evidence.weighed', 'exhibit.linked', 'fact.judged', 'hypotheses.listed', 'interpreter.replaced',
      'interview.ended', 'offence.qualified', 'proof-map.handed-in', 'question.asked', 'rendering.checked', 'tokens.placed',
    ]));
  });

  it('with the steps of the model run where they only reason, until an answer of theirs leads elsewhere', () => {
    const before = (log: Log) => log.slice(0, log.findIndex(({ event }) => event.type === 'offence.qualified'));
    const choices = (log: Log) => before(log).flatMap(({ event }) => (event.type === 'choice.made' ? [`${event.scene} ${event.choice}`] : []));
    const expert = runExpert(shipped, moves);
    if ('stopped' in expert) throw new Error('the model run stops');
    expect(choices(expert.log).length).toBeGreaterThan(5);
    for (const id of ['tick-everything', 'tick-nothing', 'always-the-middle'] as const) expect(choices(runPolicy(shipped, policies[id], 1, model).log)).toEqual(choices(expert.log));
  });

  it('not for ever where what stands first leads back', () => {
    const round = machineOf(changed(tinyScenario, (draft) => {
      const task = draft.scenes['first-call']?.task;
      if (task?.kind !== 'choose') throw new Error('no decision');
      task.decision = false;
      task.choices = { again: { label: 'Once more, and very slowly', 'leads-to': 'first-call', feedback: { text: 'So.', sources: ['practice/safety'] } }, ...task.choices };
    }));
    for (const policy of [policies['first-option'], policies['longest-option'], policies['tick-nothing']]) expect(runPolicy(round, policy, 1).run.ended).toBe(true);
  });
});

describe('the shipped case', () => {
  it('is worth everything to the expert', () => {
    const expert = runExpert(shipped, moves);
    if ('stopped' in expert) throw new Error('the model run stops');
    const judged = judge('expert', [sampleOf(expert)]);
    expect(judged).toMatchObject({ within: true, index: { mean: expect.closeTo(1, 9) } });
    expect(Object.keys(judged.dimensions).length).toBeGreaterThanOrEqual(6);
  });

  it.each(all.filter(({ id }) => id !== 'random'))('keeps $id within its bounds', (policy) => {
    const judged = judge(policy.id, [...samplesOf(shipped, policy, 1, 31, model)]);
    expect(judged.bounds.length).toBeGreaterThan(0);
    expect(judged.bounds.filter(({ within }) => !within)).toEqual([]);
    expect(judged.bounds.some(({ figure }) => figure !== undefined)).toBe(true);
  });

  it('keeps chance within its bounds', () => {
    const judged = judge('random', [...samplesOf(shipped, policies.random, 1, 301)]);
    expect(judged.runs).toBe(300);
    expect(judged.bounds.filter(({ within }) => !within)).toEqual([]);
    expect(judged.index?.mean).toBeLessThan(0.1);
  }, 60_000);

  it('gives nothing at all for ticking everything, or nothing', () => {
    for (const id of ['tick-everything', 'tick-nothing'] as const) {
      expect(judge(id, [...samplesOf(shipped, policies[id], 1, 2, model)]).dimensions).toMatchObject({ elements: 0, rationale: 0 });
    }
  });

  it('has nothing that is easy to guess', () => {
    expect(easyToGuess(shipped, model)).toEqual([]);
  });
});

describe('a case that is easy to guess', () => {
  it('because the longest option is always right, is found', () => {
    const leaking = decisionsChanged((task, best) => {
      const right = task.choices[best];
      if (right) right.label = `${right.label}${', with every care that the law asks for'.repeat(8)}`;
    });
    expect(easyToGuess(leaking, model)).toEqual(expect.arrayContaining([
      expect.objectContaining({ code: 'easy-to-guess', path: ['scenes'], what: expect.stringMatching(/^Taking always the longest option earns \d+ of 100 in its decisions; it may earn 50\. It is right in [a-z]/) }),
    ]));
  });

  it('because what is right always stands first, is found - unless the player shuffles it', () => {
    const first = (fixed: boolean) => decisionsChanged((task, best) => {
      const { [best]: right, ...wrong } = task.choices;
      if (right) task.choices = { [best]: right, ...wrong };
      task['fixed-order'] = fixed;
    });
    const what = (machine: CaseMachine) => easyToGuess(machine, model).map((finding) => finding.what).join('\n');
    expect(what(first(true))).toContain('Taking always the first option earns');
    expect(what(first(false))).toBe('');
  });

  it('because everything in the file is right to cite, is found at that line', () => {
    const exhibits = Object.keys(scenario.exhibits);
    const cited = [...model.keys()].find((id) => {
      const task = scenario.scenes[id]?.task;
      return task?.kind === 'choose' && task.cite !== undefined;
    });
    if (!cited) throw new Error('no decision asks for citations');
    const everything = machineOf(changed(scenario, (draft) => {
      const task = draft.scenes[cited]?.task;
      if (task?.kind === 'choose') task.cite = { 'should-weigh': Object.fromEntries(exhibits.map((id) => [id, 2])) };
    }));
    expect(easyToGuess(everything, model)).toMatchObject([{ code: 'easy-to-guess', path: ['scenes', cited, 'task', 'cite'], what: 'Ticking everything earns 100 of 100 here.' }]);
  });

  it('because the middle of every scale is right, is found', () => {
    const grey = machineOf(changed(scenario, (draft) => {
      for (const exhibit of Object.values(draft.exhibits)) Object.assign(exhibit, { reliability: 2, doubtful: 'Nobody can say.' });
    }));
    expect(easyToGuess(grey, model).map((finding) => finding.what).join('\n')).toContain('Answering always in the middle earns');
  });

  it('says nothing of a case with so few decisions that being right is luck', () => {
    expect(easyToGuess(machineOf(tinyScenario))).toEqual([]);
  });
});

describe('a judgement', () => {
  const sample = (index: number, over: Partial<Sample> = {}): Sample =>
    ({ index, values: { procedure: index }, unclipped: { procedure: index }, choices: { met: 20, share: index, right: [] }, sets: [], weighed: 0, ...over });

  it('holds the mean of all runs, and what 95 of 100 earn at most', () => {
    const judged = judge('random', Array.from({ length: 100 }, (_, at) => sample(at / 1000, { ending: at < 60 ? 'one' : 'other' })));
    expect(judged.index).toEqual({ mean: expect.closeTo(0.0495, 9), p95: 0.094 });
    expect(judged.dimensions.procedure).toBeCloseTo(0.0495, 9);
    expect(judged.endings).toEqual([{ scene: 'one', runs: 60 }, { scene: 'other', runs: 40 }]);
  });

  it('lets chance be off by three standard errors, and no more', () => {
    const around = (mean: number) => judge('random', Array.from({ length: 400 }, (_, at) => sample(mean + (at % 2 === 0 ? 0.1 : -0.1))));
    // The standard error is 0.005.
    expect(around(0.164).bounds.find(({ of }) => of === 'index')?.within).toBe(true);
    expect(around(0.166).bounds.find(({ of }) => of === 'index')?.within).toBe(false);
  });

  it('takes the worst run where nothing is left to chance', () => {
    expect(judge('longest-option', [sample(0.1), sample(0.6)])).toMatchObject({ within: false });
    expect(judge('expert', [{ ...sample(1), values: { procedure: 0.999, protection: 1 } }]).bounds.filter(({ within }) => !within)).toEqual([{ of: 'procedure', least: 1, figure: 0.999, within: false }]);
  });

  it('spreads the index by five hundredths, up to the highest that occurs', () => {
    expect(spread([0, 0.049, 0.05, 0.12, 1].map((index) => sample(index))).filter(({ runs }) => runs > 0)).toEqual([
      { from: 0, to: 5, runs: 2 }, { from: 5, to: 10, runs: 1 }, { from: 10, to: 15, runs: 1 }, { from: 95, to: 100, runs: 1 },
    ]);
    expect(spread([sample(0.12)])).toHaveLength(3);
  });
});
