/** What policies earn, as a person reads it in a terminal: a table, the bounds that are broken, and how chance is spread. */
import type { Judgement, Kept } from '../analysis/policies/judgement.ts';
import type { SpreadStep } from '../analysis/policies/spread.ts';
import type { Scenario } from '../scenario/wholeScenario.ts';
import { type Dimension, dimensions } from '../scoring/item.ts';
import { englishName } from './english.ts';

interface Analysis {
  readonly seeds: number;
  readonly stoppedAt?: number;
  readonly within: boolean;
  readonly policies: readonly Judgement[];
  readonly random: { readonly index: readonly SpreadStep[] };
}

const short: Readonly<Record<Dimension, string>> = {
  inquiry: 'inq', elements: 'elem', qualification: 'offe', weighing: 'weig', hypotheses: 'hypo', calibration: 'cert', rationale: 'rati', procedure: 'proc', protection: 'prot',
};

export function analysisText(scenario: Scenario, { seeds, stoppedAt, within, policies, random }: Analysis): string {
  const chance = policies.find(({ policy }) => policy === 'random');
  return [
    `${scenario.title}, version ${scenario.version}: what can be earned without knowing the case. Of 100, means of all runs.`,
    ...(stoppedAt === undefined ? [] : [`Stopped: ${stoppedAt} of ${seeds} random runs were made.`]),
    '',
    row(['policy', 'runs', 'index', 'p95', ...dimensions.map((code) => short[code])]),
    ...policies.map(({ policy, runs, index, dimensions: values }) =>
      row([policy, String(runs), of100(index?.mean), of100(index?.p95), ...dimensions.map((code) => of100(values[code]))])),
    `p95: 95 of 100 runs earn no more. ${dimensions.map((code) => `${short[code]}: ${englishName(`dimension-${code}`)}`).join('. ')}.`,
    '',
    ...policies.flatMap((judged) => [verdict(scenario, judged), ...judged.bounds.filter((bound) => !bound.within).map((bound) => `    ${broken(bound)}`)]),
    ...(chance ? ['', `random: index of ${chance.runs} runs`, ...chart(random.index)] : []),
    '',
    within ? 'All within bounds.' : 'Not all within bounds.',
  ].join('\n');
}

const row = ([name = '', ...cells]: readonly string[]): string => name.padEnd(18) + cells.map((cell) => cell.padStart(6)).join('');

function verdict(scenario: Scenario, { policy, runs, endings, within }: Judgement): string {
  const [most] = endings;
  const title = most?.scene === undefined ? 'no ending' : `"${scenario.scenes[most.scene]?.title ?? most.scene}"`;
  const times = runs === 1 ? '' : ` (${most?.runs ?? 0} of ${runs} runs)`;
  return `${policy.padEnd(18)}${within ? 'within bounds    ' : 'NOT WITHIN BOUNDS'}  ends${runs === 1 ? '' : ' mostly'} in ${title}${times}`;
}

const broken = ({ of, figure = 0, most, least }: Kept): string =>
  `${of}: ${figure.toFixed(3)}, ${most === undefined ? `at least ${least}` : `at most ${most}`}`;

/** Bars as wide as 40 characters at most. */
function chart(steps: readonly SpreadStep[]): readonly string[] {
  const most = Math.max(1, ...steps.map(({ runs }) => runs));
  return steps.map(({ from, to, runs }) =>
    `  ${String(from).padStart(3)}-${String(to === 100 ? 100 : to - 1).padEnd(3)} ${'█'.repeat(Math.ceil((runs / most) * 40))}${runs === 0 ? '' : ' '}${runs}`);
}

const of100 = (value: number | undefined): string => (value === undefined ? '-' : (value * 100).toFixed(1));
