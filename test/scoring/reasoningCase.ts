/** A case about weighing and hypotheses: a choice says which exhibits come into the file; then everything that reasons about them is asked. */
import type { Move } from '../../src/scenario/playthrough.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { changed } from './played.ts';

type Exhibit = Scenario['exhibits'][string];
export type Panel = NonNullable<Exhibit['reliability-panel']>;

const feedback = { text: 'Because.', sources: ['practice/safety'] };
const exhibit = (origin: string, reliability: number, points: Readonly<Record<string, number>>, more: Partial<Exhibit> = {}): Exhibit => ({
  title: `The ${origin}`, document: { kind: 'note', written: 'typed', lines: ['Text.'] }, source: origin, custody: 'sealed', origin, importance: 2, reliability, points, ...more,
});

/** By option: what comes into the file. `full` is the file of the model's example, `short` the one where two exhibits were never collected. */
const ways = {
  full: { obtain: ['message', 'ledger', 'copy'] },
  short: { obtain: ['message'] },
  spoiled: { spoil: { ledger: 'Taken without an order.' }, obtain: ['message', 'ledger', 'copy'] },
  nothing: {},
} as const;

export type Way = keyof typeof ways;

export const reasoningCase: Scenario = changed(tinyScenario, (draft) => {
  draft.hash = 'reasoning-hash';
  draft['first-scene'] = 'gather';
  draft.injects = {};
  draft['critical-failures'] = {};
  draft.hypotheses = {
    trafficking: { text: 'He was trafficked', belongs: true, because: 'He was deceived.' },
    sale: { text: 'He sold it', belongs: true },
    lawful: { text: 'It was lawful', belongs: true },
    revenge: { text: 'A feud', belongs: false }, hoax: { text: 'A hoax', belongs: false }, accident: { text: 'An accident', belongs: false },
    theft: { text: 'A theft', belongs: false }, debt: { text: 'A debt', belongs: false, because: 'No fact speaks for it.' },
  };
  draft.exhibits = {
    // The worked example: two of one origin, the larger of which counts.
    message: exhibit('phone', 4, { trafficking: 1, sale: 1, lawful: -1 }),
    ledger: exhibit('office', 1, { trafficking: 2, sale: -1, lawful: -1 }, { doubtful: 'A page is missing.', 'reliability-because': 'Written by the accused.' }),
    copy: exhibit('office', 3, { trafficking: 1, lawful: -1 }, { title: 'The copy' }),
    rumour: exhibit('street', 0, {}, { 'at-start': true }),
    register: exhibit('hospital', 3, { trafficking: -3 }),
  } as never;
  const scene = (task: unknown) => ({ title: 'Reason', text: 'Think.', task }) as never;
  draft.scenes = {
    gather: {
      title: 'Gather', text: 'What is there?',
      task: { kind: 'choose', prompt: 'What came in?', decision: false, choices: Object.fromEntries(Object.entries(ways).map(([id, effects]) => [id, { label: id, effects: structuredClone(effects) as never, 'leads-to': 'list', feedback }])) },
    },
    list: scene({ kind: 'hypotheses', prompt: 'What may it be?', 'leads-to': 'weigh' }),
    weigh: scene({ kind: 'weigh', prompt: 'How far?', exhibits: ['message', 'ledger', 'copy', 'register'], 'leads-to': 'fact' }),
    fact: scene({ kind: 'new-fact', prompt: 'And now?', hypothesis: 'trafficking', fact: 'He was paid.', key: 1, cite: { 'should-weigh': { message: 2 } }, feedback, 'leads-to': 'place' }),
    place: scene({ kind: 'tokens', prompt: 'How likely?', hypotheses: ['trafficking', 'sale', 'lawful'], 'leads-to': 'against' }),
    against: scene({ kind: 'against', prompt: 'What against?', hypothesis: 'lawful', 'own-leading': 'yes', 'leads-to': 'done' }),
    search: { title: 'Search', text: 'The hospital.', task: { kind: 'choose', prompt: 'Ask?', decision: false, choices: { ask: { label: 'Ask the hospital', effects: { obtain: 'register' }, 'leads-to': 'list', feedback } } } },
    done: { title: 'Done', text: 'Done.', ending: { kind: 'partial', summary: 'Done.' } },
  };
});

const rating = (reliability: number, admissible: 'yes' | 'doubtful' | 'no') => ({ reliability, admissible });
export const gather = (way: Way): Move => ({ at: 'gather', choose: way });
export const list = (...hypotheses: string[]): Move => ({ at: 'list', list: hypotheses });
export const weigh = (ratings: Record<string, { reliability: number; admissible: 'yes' | 'doubtful' | 'no' }>): Move => ({ at: 'weigh', weigh: ratings });
export const judge = (answer: number, ...cites: string[]): Move => ({ at: 'fact', judge: answer, cites });
export const place = (trafficking: number, sale: number, lawful: number): Move => ({ at: 'place', tokens: { trafficking, sale, lawful } });
export const against = (...exhibits: string[]): Move => ({ at: 'against', against: exhibits });

/** What the reference expert does on the full file. */
export const expert: Move[] = [
  gather('full'), list('trafficking', 'sale', 'lawful'), weigh({ message: rating(4, 'yes'), ledger: rating(1, 'doubtful'), copy: rating(3, 'yes') }),
  judge(1, 'message'), place(9, 1, 0), against(),
];

/** The expert's run with one move replaced, and the case ended as before. */
export const expertBut = (index: number, move: Move): Move[] => expert.with(index, move);

/** A case in which something is changed at a scene's task. */
export const withTask = (scene: string, change: Readonly<Record<string, unknown>>, from: Scenario = reasoningCase): Scenario =>
  changed(from, (draft) => { Object.assign(draft.scenes[scene]?.task ?? {}, change); });

export const withExhibit = (id: string, change: Readonly<Record<string, unknown>>, from: Scenario = reasoningCase): Scenario =>
  changed(from, (draft) => { Object.assign(draft.exhibits[id] ?? {}, change); });
