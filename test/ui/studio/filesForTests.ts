/** A small scenario as files, and a source whose files a test may change. */
import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { Source } from '../../../src/ui/studio/sources/source.ts';
import type { ScenarioFiles } from '../../../src/ui/studio/work/asks.ts';

const entry = 'small/scenario.yaml';
const law = readFileSync('scenarios/jurisdictions/iraq-federal.yaml', 'utf8');

const feedback = { text: 'It is what the person needs first.', sources: ['practice/first-24-hours'] };
const choice = (label: string, to: unknown, more: object = {}) => ({ label, takes: '30 minutes', 'leads-to': to, credit: { procedure: 1 }, feedback, ...more });

/** What the small scenario says, to be changed and written. */
export const small = {
  format: 1, id: 'small', version: '1.0.0', language: 'en', title: 'A small case', summary: 'A call comes in.', 'content-note': 'Nothing graphic. You may leave any scene.',
  objectives: ['Learn'], focus: ['coordination'], minutes: 5, keys: 'draft', jurisdictions: ['iraq-federal'], starts: '2026-02-03 07:40', 'first-scene': 'call', briefing: 'You are on duty.',
  flags: { safe: { meaning: 'The person is safe' } },
  counters: { trust: { meaning: 'Trust', from: 0, to: 3, starts: 1 } },
  people: { rana: { name: 'Rana', role: 'Witness', about: 'She called.' } },
  agencies: { court: { name: 'Court', role: 'Orders' } },
  exhibits: {
    note: { title: 'Call note', document: { kind: 'note', written: 'by hand', lines: ['She called.'] }, source: 'desk', custody: 'desk', origin: 'desk', importance: 1, reliability: 3, 'at-start': 'yes', 'bears-on': { 'payment-for-organ': { verdict: 'supports', strength: 3, because: 'She says so.' } } },
    video: { title: 'Video of the door', document: { kind: 'photo', caption: 'Door', shows: ['A door.'] }, source: 'office', custody: 'disc', origin: 'office', importance: 2, reliability: 3 },
  },
  elements: ['payment-for-organ'],
  qualification: { reference: 'organ-sale' },
  'critical-failures': { left: { title: 'Left alone', dimension: 'protection', cap: 0.2, 'repaired-cap': 0.6, why: 'She is no suspect.', sources: ['practice/first-24-hours'] } },
  injects: { gone: { title: 'The video is gone', text: 'It was overwritten.', at: '2026-02-03 10:00', unless: { holds: 'video' }, effects: { lose: { video: 'Overwritten.' } } } },
  scenes: {
    call: {
      title: 'The call', text: 'The phone rings.',
      task: { kind: 'choose', prompt: 'What now?', choices: {
        go: choice('Go there', 'door', { effects: { set: { safe: 'yes' }, tell: 'court' } }),
        wait: choice('Wait for the morning', 'late', { critical: 'left', credit: { procedure: 0 } }),
      } },
    },
    door: {
      title: 'The door', text: 'It is ajar.',
      task: { kind: 'choose', prompt: 'And now?', choices: {
        film: choice('Ask for the video', [{ to: 'stands', when: { is: { safe: 'yes' }, before: '2026-02-03 10:00' } }, { to: 'falls' }], { effects: { obtain: 'video' } }),
        leave: choice('Leave', 'falls', { when: { 'at-least': { trust: 1 } } }),
      } },
    },
    late: { title: 'Too late', text: 'It is noon.', task: { kind: 'choose', prompt: 'Still?', choices: { back: choice('Go back', 'door', { repairs: 'left' }), again: choice('Wait again', 'late') } } },
    stands: { title: 'It stands', text: 'Done.', ending: { kind: 'justice', summary: 'The case stands.' } },
    falls: { title: 'It falls', text: 'Done.', ending: { kind: 'lost', summary: 'The case falls.' } },
  },
};

type Small = typeof small;

/** The files of the small scenario, changed as told. */
export function filesOf(change: (scenario: Small) => object = (scenario) => scenario): ScenarioFiles {
  return { entry, files: { 'jurisdictions/iraq-federal.yaml': law, [entry]: stringify(change(structuredClone(small)), { aliasDuplicateObjects: false, lineWidth: 0 }) } };
}

/** A case of so many scenes, six abreast: each leads to two of the next six, and every tenth back. */
export const largeFiles = (count: number): ScenarioFiles => filesOf((scenario) => ({
  ...scenario, id: 'large', title: 'A large case', 'first-scene': 'scene-0', 'critical-failures': {},
  scenes: {
    ...Object.fromEntries(Array.from({ length: count - 1 }, (_, at) => {
      const to = (further: number) => (at + further < count - 1 ? `scene-${at + further}` : 'falls');
      const choices = { next: choice(`On from ${at}`, to(6)), other: choice('The other way', to(at === 0 ? 1 : 7), { credit: { procedure: 0 } }), ...(at % 10 === 9 && { back: choice('Back', `scene-${at - 8}`) }) };
      return [`scene-${at}`, { title: `Scene number ${at}`, text: 'Something happens.', task: { kind: 'choose', prompt: 'What now?', choices } }];
    })),
    falls: scenario.scenes.falls,
  },
}));

export interface SavedSource extends Source {
  /** Puts other files in their place, as an author's save would. */
  readonly save: (files: ScenarioFiles | undefined) => void;
}

export function sourceOf(first: ScenarioFiles): SavedSource {
  let files: ScenarioFiles | undefined = first;
  const listeners = new Set<(folders: readonly string[]) => void>();
  return {
    kind: 'server',
    list: async () => (files ? [{ folder: 'small', title: 'A small case' }] : []),
    read: async () => files,
    follow(onChange) {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    save(next) {
      files = next;
      for (const listener of listeners) listener(['small']);
    },
  };
}
