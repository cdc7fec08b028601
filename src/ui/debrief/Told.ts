/** What every part of the debrief may look up: the scenario's words, and where each mark and each law reference stands. */
import { createContext, useContext } from 'react';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Debrief } from '../../scoring/debrief.ts';
import type { Scorecard, ScoredItem } from '../../scoring/scorecard.ts';
import { anchors } from './anchors.ts';
import type { RunFacts } from './RunFacts.ts';

export interface Told {
  readonly scenario: Scenario;
  readonly scorecard: Scorecard;
  readonly debrief: Debrief;
  /** The items of the scorecard by id. */
  readonly items: ReadonlyMap<string, ScoredItem>;
  /** By item: the place on the page that tells of it. An item that was left undone has none. */
  readonly places: ReadonlyMap<string, string>;
  /** Absent where the debrief is shown of a log alone. */
  readonly run?: RunFacts | undefined;
}

const ToldContext = createContext<Told | undefined>(undefined);

export const ToldProvider = ToldContext.Provider;

export function useTold(): Told {
  const told = useContext(ToldContext);
  if (!told) throw new Error('a part of the debrief stands outside it');
  return told;
}

/** Indexes a debrief for its page. */
export function toldOf(scenario: Scenario, scorecard: Scorecard, debrief: Debrief, run?: RunFacts): Told {
  const places = new Map<string, string>();
  const put = (items: readonly string[], anchor: string) => {
    for (const id of items) places.set(id, anchor);
  };
  for (const entry of debrief.timeline) if (entry.kind === 'decision') put(entry.items, anchors.entry(entry.seq));
  for (const { seq, items } of debrief.interviews) put(items, anchors.interview(seq));
  for (const { seq, items } of debrief.qualifications) put(items, anchors.answer(seq));
  const { weighings, newFacts, hypotheses, tokens, counterEvidence, deductions, agencies, identifications, requests } = debrief;
  for (const { seq, items } of [...weighings, ...newFacts, ...hypotheses, ...tokens, ...counterEvidence, ...deductions, ...agencies, ...identifications, ...requests]) put(items, anchors.reasoning(seq));
  put(debrief.proofMap.items, anchors.section('proof'));
  const items = new Map(scorecard.dimensions.flatMap((dimension) => dimension.items.map((item) => [item.id, item] as const)));
  for (const { id, dim } of items.values()) if (dim === 'inquiry') places.set(id, anchors.section('evidence'));
  return { scenario, scorecard, debrief, items, places, run };
}
