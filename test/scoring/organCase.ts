/** The model's worked example of an organ case: one choice says which evidence comes into the file, then the offence is named. */
import type { Move } from '../../src/scenario/playthrough.ts';
import type { Readiness } from '../../src/scenario/tasks/qualify.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { changed } from './played.ts';

type Exhibit = Scenario['exhibits'][string];

const feedback = { text: 'Because.', sources: ['practice/safety'] };
const exhibit = (origin: string, importance: number, points: Readonly<Record<string, number>>): Exhibit => ({
  title: `From ${origin}`, document: { kind: 'note', written: 'typed', lines: ['Text.'] }, source: origin, custody: 'sealed', origin, importance, reliability: 3,
  'bears-on': Object.fromEntries(Object.entries(points).map(([element, strength]) => [element, { verdict: 'supports' as const, strength, because: 'It shows it.' }])),
});

const ways = {
  full: { obtain: ['victim', 'chat', 'advert', 'hospital'] },
  paid: { obtain: ['victim', 'chat', 'advert', 'hospital', 'receipt', 'ledger'] },
  unlawful: { spoil: { chat: 'Searched without an order.', advert: 'Searched without an order.' }, obtain: ['victim', 'chat', 'advert', 'hospital'] },
  'victim-only': { obtain: ['victim'] },
  nothing: {},
} as const;

export type Way = keyof typeof ways;

export const organCase: Scenario = changed(tinyScenario, (draft) => {
  draft.hash = 'organ-hash';
  draft['first-scene'] = 'gather';
  draft.elements = ['act', 'means', 'purpose', 'payment', 'border', 'paper', 'gain'];
  draft.law.elements = Object.fromEntries(draft.elements.map((id) => [id, { name: id, family: 'act', question: `What of ${id}?` }]));
  const offence = (name: string, requires: string[][]) => ({ name, requires, law: ['practice/safety'], 'signed-off': 'none' });
  draft.law.offences = {
    trafficking: offence('Trafficking', [['act'], ['means'], ['purpose']]), 'organ-sale': offence('Organ sale', [['purpose'], ['payment']]),
    smuggling: offence('Smuggling', [['border']]), forgery: offence('Forgery', [['paper']]), fraud: offence('Fraud', [['gain']]),
  };
  draft.qualification = { reference: 'trafficking', related: { 'organ-sale': 0.5 } };
  draft['critical-failures'] = {};
  draft.injects = {};
  draft.exhibits = {
    victim: exhibit('victim', 3, { act: 2, means: 2, purpose: 2 }),
    chat: exhibit('broker-phone', 3, { act: 2, means: 2 }),
    advert: exhibit('broker-phone', 1, { act: 1, means: 2 }),
    hospital: exhibit('hospital', 3, { purpose: 3 }),
    receipt: exhibit('exchange', 0, { payment: 2 }),
    ledger: exhibit('office', 0, { payment: 3 }),
  };
  draft.scenes = {
    gather: {
      title: 'Gather', text: 'What is there?',
      task: { kind: 'choose', prompt: 'What came in?', decision: false, choices: Object.fromEntries(Object.entries(ways).map(([id, effects]) => [id, { label: id, effects: structuredClone(effects) as never, 'leads-to': 'name', feedback }])) },
    },
    name: { title: 'Name', text: 'Name it.', task: { kind: 'qualify', prompt: 'What is it?', offences: ['trafficking', 'organ-sale', 'smuggling', 'forgery', 'fraud'], outcomes: [{ to: 'done' }] } },
    done: { title: 'Done', text: 'Done.', ending: { kind: 'partial', summary: 'Done.' } },
  };
  // The model run holds evidence of importance 10.
  draft.measures = { of: 'organ-hash', expert: { qualification: 10 }, inquiry: { best: 16, random: 5, walks: 1, seed: 1 } };
});

export const organMoves = (way: Way, offence: string, readiness: Readiness, reliesOn: Record<string, string[]> = {}): Move[] => [
  { at: 'gather', choose: way },
  { at: 'name', qualify: offence, readiness, 'relies-on': reliesOn },
];
