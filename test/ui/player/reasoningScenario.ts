/** The tiny scenario with one scene for each task of reasoning, one after the other; the tokens are asked twice. */
import type { CaseEvent } from '../../../src/engine/event.ts';
import type { Scenario } from '../../../src/scenario/wholeScenario.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';

const { exhibits } = tinyScenario;
if (!exhibits['call'] || !exhibits['phone'] || !exhibits['rumour']) throw new Error('the tiny scenario has these exhibits');

export const reasoningScenario: Scenario = {
  ...tinyScenario,
  id: 'reasoning', 'first-scene': 'weighing',
  exhibits: {
    ...exhibits,
    phone: { ...exhibits['phone'], 'at-start': true, points: { taken: 2, agreed: -2 } },
  },
  hypotheses: {
    taken: { text: 'She was taken.', belongs: true },
    agreed: { text: 'She agreed to it.', belongs: true },
    lawful: { text: 'It was lawful.', belongs: true },
    stars: { text: 'It was the stars.', belongs: false },
  },
  scenes: {
    weighing: { title: 'The weighing', text: 'Look again.', task: { kind: 'weigh', prompt: 'Weigh what you have.', exhibits: ['phone', 'video', 'call'], 'leads-to': 'listing' } },
    listing: { title: 'The list', text: 'Think wide.', task: { kind: 'hypotheses', prompt: 'What may have happened?', 'leads-to': 'staking' } },
    staking: { title: 'The stakes', text: 'How likely?', task: { kind: 'tokens', prompt: 'Place your tokens.', hypotheses: ['taken', 'agreed', 'lawful'], 'leads-to': 'news' } },
    news: {
      title: 'The news', text: 'Something came up.',
      task: {
        kind: 'new-fact', prompt: 'What does it change?', hypothesis: 'agreed', fact: 'He kept her papers.', key: -1, cite: { 'should-weigh': { phone: 2 } },
        feedback: { text: 'Because papers bind.', sources: ['practice/safety'], show: 'at-once' }, 'leads-to': 'again',
      },
    },
    again: { title: 'The stakes again', text: 'And now?', task: { kind: 'tokens', prompt: 'Place them again.', hypotheses: ['taken', 'agreed', 'lawful'], 'leads-to': 'doubt' } },
    doubt: { title: 'The doubt', text: 'Are you sure?', task: { kind: 'against', prompt: 'What does not fit?', hypothesis: 'agreed', 'own-leading': 'yes', 'leads-to': 'charged' } },
    charged: { title: 'Charged', text: 'It stands.', ending: { kind: 'justice', summary: 'The case stands.' } },
  },
};

const begun: CaseEvent = { type: 'briefing.read' };
const weighed: CaseEvent = {
  type: 'evidence.weighed', scene: 'weighing',
  ratings: { phone: { reliability: 4, admissible: 'yes', reason: 'original' }, call: { reliability: 2, admissible: 'doubtful', reason: 'hearsay' } },
};
const listed: CaseEvent = { type: 'hypotheses.listed', scene: 'listing', hypotheses: ['taken', 'agreed'] };
const staked: CaseEvent = { type: 'tokens.placed', scene: 'staking', tokens: { taken: 6, agreed: 3, lawful: 1 } };
const judged: CaseEvent = { type: 'fact.judged', scene: 'news', answer: -1, cites: ['phone'] };
const stakedAgain: CaseEvent = { type: 'tokens.placed', scene: 'again', tokens: { taken: 8, agreed: 2, lawful: 0 } };
const doubted: CaseEvent = { type: 'counter-evidence.named', scene: 'doubt', exhibits: ['call'] };

export const atWeighing = [begun] as const;
export const atListing = [...atWeighing, weighed] as const;
export const atStaking = [...atListing, listed] as const;
export const atNews = [...atStaking, staked] as const;
export const atAgain = [...atNews, judged] as const;
export const atDoubt = [...atAgain, stakedAgain] as const;
export const atReasoningEnd = [...atDoubt, doubted] as const;
