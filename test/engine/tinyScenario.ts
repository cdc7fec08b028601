/** A small whole scenario as a literal: every task kind, an interrupting inject, a deadline, a critical failure and its repair. */
import { minutesOf } from '../../src/scenario/time.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';

const feedback = { text: 'Because the person comes first.', sources: ['practice/safety'] };

export const tinyScenario: Scenario = {
  format: 1, id: 'tiny', version: '1.0.0', language: 'en', title: 'Tiny', summary: 'A small case.', 'content-note': 'Nothing graphic.',
  objectives: ['Learn'], focus: ['coordination'], minutes: 5, keys: 'draft', jurisdictions: ['practice-land'],
  starts: '2026-02-03 07:40', 'first-scene': 'first-call', briefing: 'You are on duty.',
  flags: { safe: { meaning: 'The person is safe' }, warned: { meaning: 'The office was warned' } },
  states: { standing: { meaning: 'How the person is treated', values: ['victim', 'suspect'], starts: 'victim' } },
  counters: { trust: { meaning: 'Trust', from: 0, to: 3, starts: 2 } },
  people: {
    rana: { name: 'Rana', role: 'Witness', about: 'She called.', speaks: ['ar'] },
    clerk: { name: 'Clerk', role: 'Interpreter', about: 'Works at the office.' },
    sworn: { name: 'Sworn interpreter', role: 'Interpreter', about: 'On the court list.' },
  },
  agencies: { court: { name: 'Court', role: 'Orders' } },
  exhibits: {
    call: { title: 'Call note', document: { kind: 'note', written: 'by hand', lines: ['She called.'] }, source: 'desk', custody: 'desk', origin: 'desk', importance: 1, reliability: 3, 'at-start': true, 'bears-on': { promise: { verdict: 'supports', strength: 2, because: 'It tells of it.' } } },
    phone: { title: 'Phone', document: { kind: 'note', written: 'screen', lines: ['Ten days.'] }, source: 'Rana', custody: 'sealed', origin: 'phone', importance: 3, reliability: 4, 'bears-on': { promise: { verdict: 'supports', strength: 3, because: 'His words.' }, moved: { verdict: 'supports', strength: 3, because: 'The ride.' } } },
    video: { title: 'Video', document: { kind: 'photo', caption: 'Door', shows: ['A door.'] }, source: 'office', custody: 'disc', origin: 'office', importance: 2, reliability: 3, 'bears-on': { moved: { verdict: 'supports', strength: 2, because: 'Seen.' } } },
    rumour: { title: 'Rumour', document: { kind: 'note', written: 'typed', lines: ['They say.'] }, source: 'street', custody: 'none', origin: 'street', importance: 0, reliability: 0, 'at-start': true },
  },
  elements: ['moved', 'promise'],
  qualification: { reference: 'taking', related: { cheating: 0.5 } },
  'critical-failures': { 'charged-victim': { title: 'Charged the person', dimension: 'protection', cap: 0.2, 'repaired-cap': 0.6, why: 'She is no suspect.', sources: ['practice/safety'] } },
  injects: {
    overwritten: { title: 'The video is gone', text: 'It was overwritten.', at: '2026-02-03 10:00', unless: { holds: 'video' }, effects: { lose: { video: 'Overwritten after a day.' } }, announced: 'Video is overwritten' },
    visitor: { title: 'A visitor', text: 'A man asks for her.', at: '2026-02-03 09:00', interrupts: true, effects: { set: { warned: true } } },
  },
  scenes: {
    'first-call': {
      title: 'First call', text: 'The phone rings.', also: [{ when: { holds: 'call' }, text: 'You wrote it down.' }],
      task: {
        kind: 'choose', prompt: 'What now?', certainty: true, mandatory: true, cite: { 'should-weigh': { call: 2, phone: 3 }, traps: ['rumour'] },
        choices: {
          meet: { label: 'Meet her', takes: minutesOf('30 minutes'), effects: { obtain: 'phone', set: { safe: true }, tell: 'court' }, 'leads-to': 'talk', credit: { protection: 1, procedure: 1 }, feedback },
          book: { label: 'Book her', takes: minutesOf('1 hour 30 minutes'), effects: { obtain: 'phone', spoil: { phone: 'Taken without an order.' }, set: { standing: 'suspect' }, add: { trust: -5 } }, critical: 'charged-victim', 'leads-to': [{ to: 'regret', when: { is: { warned: true } } }, { to: 'talk' }], credit: { protection: 0, procedure: 0 }, feedback: { ...feedback, show: 'at-once' } },
          wait: { label: 'Wait for the order', takes: minutesOf('3 hours'), when: { 'at-least': { trust: 2 } }, 'leads-to': 'talk', credit: { protection: 0.5, procedure: 0.5 }, feedback },
        },
      },
    },
    regret: {
      title: 'Second thoughts', text: 'She sits in the cell.',
      task: { kind: 'choose', prompt: 'And now?', choices: { release: { label: 'Release her', takes: 10, repairs: 'charged-victim', effects: { set: { standing: 'victim' } }, 'leads-to': 'talk', credit: { protection: 1 }, feedback }, keep: { label: 'Keep her', 'leads-to': 'failed', credit: { protection: 0 }, feedback } } },
    },
    talk: {
      title: 'The talk', text: 'She speaks.', people: ['rana'],
      task: {
        kind: 'interview', prompt: 'Ask her.', person: 'rana', interpreters: { clerk: {}, sworn: {} }, 'at-most': 2, 'check-takes': 5, 'replace-takes': 20,
        replace: { credit: { procedure: 1 }, feedback },
        questions: {
          told: { label: 'What were you told?', type: 'open', takes: 10, said: { text: 'أخذوها', lang: 'ar', gloss: 'They took it.' }, rendered: { clerk: { text: 'She gave it.', distorted: 2, because: 'Taking became giving.', 'caught-by': ['read-back'] } }, 'when-caught': { add: { trust: 1 } }, 'should-ask': 2, feedback },
          agreed: { label: 'You agreed, did you not?', type: 'leading', takes: 5, said: 'I do not know.', 'should-not-ask': 2, feedback },
          when: { label: 'When was that?', type: 'closed', when: { is: { safe: true } }, said: 'In winter.', feedback },
        },
        end: { label: 'Thank her', 'leads-to': 'map' },
      },
    },
    map: { title: 'The map', text: 'Put it together.', task: { kind: 'proof-map', prompt: 'Hand it in.', takes: 10, 'leads-to': 'name' } },
    name: {
      title: 'The name', text: 'Name it.',
      task: {
        kind: 'qualify', prompt: 'What is it?', offences: ['taking', 'cheating'],
        outcomes: [
          { offence: 'taking', readiness: 'refer', when: { proves: { offence: 'taking', 'at-least': 'supported' } }, to: 'charged' },
          { to: 'failed' },
        ],
      },
    },
    charged: { title: 'Charged', text: 'It stands.', ending: { kind: 'justice', summary: 'The case stands.' } },
    failed: { title: 'Failed', text: 'It falls.', ending: { kind: 'lost', summary: 'The case falls.' } },
  },
  law: {
    packs: [{ id: 'practice-land', name: 'Practice Land', caution: 'Invented.' }],
    articles: { 'practice/safety': { label: 'rule 1', gist: 'Safety first.', verified: 'inference', law: 'practice', lawTitle: 'Practice', kind: 'practice', pack: 'practice-land' } },
    elements: { moved: { name: 'Moved', family: 'act', question: 'Who was moved?' }, promise: { name: 'Promise', family: 'means', question: 'What was promised?' } },
    offences: {
      taking: { name: 'Taking', requires: [['moved'], ['promise']], law: ['practice/safety'], 'signed-off': 'none' },
      cheating: { name: 'Cheating', requires: [['promise']], law: ['practice/safety'], 'signed-off': 'none' },
    },
    sources: {}, traps: [],
  },
  hash: 'tiny-hash',
};
