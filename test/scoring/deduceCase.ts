/** A case about deductions: a choice says which exhibits come into the file; then what follows from them is asked, in batches of two. */
import type { Move } from '../../src/scenario/playthrough.ts';
import type { Deduction } from '../../src/scenario/tasks/deduce.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { deductionWorth } from '../../src/scoring/tasks/deduceItems.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { changed } from './played.ts';

const feedback = { text: 'Because.', sources: ['practice/safety'] };
const ways = {
  full: { obtain: ['receipt', 'ledger'] },
  short: { obtain: ['receipt'] },
  spoiled: { spoil: { ledger: 'Taken without an order.' }, obtain: ['receipt', 'ledger'] },
  nothing: {},
} as const;

export const deduceCase: Scenario = changed(tinyScenario, (draft) => {
  draft.hash = 'deduce-hash';
  draft['first-scene'] = 'gather';
  draft.injects = {};
  draft['critical-failures'] = {};
  draft.exhibits = Object.fromEntries(['receipt', 'ledger', 'log'].map((id) => [id, {
    title: `The ${id}`, document: { kind: 'note', written: 'typed', lines: ['Text.'] }, source: id, custody: 'sealed', origin: id, importance: 2, reliability: 3,
  }])) as never;
  draft.scenes = {
    gather: {
      title: 'Gather', text: 'What is there?',
      task: { kind: 'choose', prompt: 'What came in?', decision: false, choices: Object.fromEntries(Object.entries(ways).map(([id, effects]) => [id, { label: id, effects: structuredClone(effects) as never, 'leads-to': 'follows', feedback }])) },
    },
    follows: {
      title: 'What follows', text: 'Read them side by side.',
      task: {
        kind: 'deduce', prompt: 'What follows?', 'confirm-in': 2, tries: 3, takes: 10, 'leads-to': 'done',
        deductions: {
          payer: { statement: 'The sum was paid by', options: { hospital: 'the hospital', brother: 'the brother', page: 'the page', driver: 'the driver' }, answer: 'brother', from: ['receipt'], feedback },
          keeper: { statement: 'The passport was kept by', options: { driver: 'the driver', owner: 'the owner', clerk: 'the clerk' }, answer: 'driver', from: ['receipt', 'ledger'], feedback },
          caller: { statement: 'The number called', options: { theatre: 'the theatre', family: 'the family', shop: 'the shop' }, answer: 'theatre', from: ['receipt'], feedback },
          order: { statement: 'The theatre was booked', options: { before: 'before the committee', after: 'after the committee' }, answer: 'before', from: ['ledger'], feedback },
        },
      },
    },
    done: { title: 'Done', text: 'Done.', ending: { kind: 'partial', summary: 'Done.' } },
  };
});

type Answers = Readonly<Record<string, string>>;

export const gather = (way: keyof typeof ways): Move => ({ at: 'gather', choose: way });
export const putForward = (answers: Answers): Move => ({ at: 'follows', 'put-forward': answers });
export const deduce = (answers: Answers): Move => ({ at: 'follows', deduce: answers });

/** The case with something changed at its task; `undefined` takes a key away. */
export const withDeduce = (change: Readonly<Record<string, unknown>>): Scenario => changed(deduceCase, (draft) => {
  const task = draft.scenes['follows']?.task as Record<string, unknown> | undefined;
  for (const [key, value] of Object.entries(change)) {
    if (!task) continue;
    if (value === undefined) delete task[key];
    else task[key] = value;
  }
});

/** What guessing gains over `base`, summed over every way to answer every deduction. */
export function exactShares(deductions: readonly Pick<Deduction, 'options' | 'answer'>[]): number {
  const [first, ...rest] = deductions;
  if (!first) return 0;
  const others = rest.reduce((ways_, { options }) => ways_ * Object.keys(options).length, 1);
  const own = Object.keys(first.options).reduce((sum, option) => {
    const { raw, base } = deductionWorth(first, option);
    return sum + raw - base;
  }, 0);
  return own * others + exactShares(rest) * Object.keys(first.options).length;
}
