/** What a case taught: the path taken, the reasons, the roads not taken. A pure function of the scenario and the log. */
import { type CaseMachine, factsOf } from '../engine/case.ts';
import type { Log } from '../engine/log.ts';
import { agenciesReviews } from './debrief/agenciesReviews.ts';
import { calibrationReview } from './debrief/calibrationReview.ts';
import type { Debrief, Named, TimelineEntry } from './debrief/debriefTypes.ts';
import type { ReasoningKind } from './debrief/reasoningTypes.ts';
import { deductionReviews } from './debrief/deductionReviews.ts';
import { decisionReviews } from './debrief/decisionReviews.ts';
import { disproofReview } from './debrief/disproofReview.ts';
import { lostExhibits, missedExhibits, spoiledExhibits } from './debrief/evidenceReview.ts';
import { failureReviews, injectReviews } from './debrief/failureReviews.ts';
import { counterEvidenceReviews, hypothesesReviews } from './debrief/hypothesesReviews.ts';
import { identificationReviews } from './debrief/identificationReviews.ts';
import { interviewReviews } from './debrief/interviewReviews.ts';
import { legalBasis } from './debrief/legalBasis.ts';
import { injectNamed, sceneNamed, timeOf } from './debrief/names.ts';
import { newFactReviews } from './debrief/newFactReviews.ts';
import { proofMapReview } from './debrief/proofMapReview.ts';
import { qualificationReviews } from './debrief/qualificationReviews.ts';
import { leadReviews, requestReviews } from './debrief/requestReviews.ts';
import { tokensReviews } from './debrief/tokensReviews.ts';
import { weighingReviews } from './debrief/weighingReviews.ts';
import { type Run, runOf, stepsOf } from './run.ts';
import { scoreRun } from './score.ts';
import type { Scorecard } from './scorecard.ts';

export type { Debrief } from './debrief/debriefTypes.ts';

export const debrief = (machine: CaseMachine, log: Log): Debrief => debriefRun(runOf(machine, log));

/** The debrief of a case that was replayed already. */
export function debriefRun(run: Run): Debrief {
  const scorecard = scoreRun(run);
  const { ending } = scorecard;
  const calibration = calibrationReview(run, scorecard);
  const disproof = disproofReview(run);
  const lists = {
    interviews: interviewReviews(run, scorecard), qualifications: qualificationReviews(run, scorecard), weighings: weighingReviews(run, scorecard),
    newFacts: newFactReviews(run, scorecard), hypotheses: hypothesesReviews(run, scorecard), tokens: tokensReviews(run, scorecard), counterEvidence: counterEvidenceReviews(run, scorecard),
    deductions: deductionReviews(run, scorecard), agencies: agenciesReviews(run, scorecard), identifications: identificationReviews(run, scorecard), requests: requestReviews(run, scorecard),
  };
  const proofMap = proofMapReview(run, scorecard);
  const failures = failureReviews(run, scorecard);
  const timeline = timelineOf(run, scorecard, lists);
  return {
    scorecard, ...(ending && { ending: { ...ending, time: timeOf(run.scenario, run.end.clock) } }),
    timeline, ...lists, leads: leadReviews(run), proofMap, failures, ...(calibration && { calibration }), ...(disproof && { disproof }),
    lost: lostExhibits(run), spoiled: spoiledExhibits(run), neverFound: missedExhibits(run), injects: injectReviews(run),
    law: legalBasis(run.scenario, { timeline, proofMap, failures, ...lists }),
  };
}

type Lists = Pick<Debrief, 'interviews' | 'qualifications' | 'weighings' | 'newFacts' | 'hypotheses' | 'tokens' | 'counterEvidence' | 'deductions' | 'agencies' | 'identifications' | 'requests'>;

function timelineOf(run: Run, scorecard: Scorecard, lists: Lists): readonly TimelineEntry[] {
  const { scenario } = run;
  const { interviews, qualifications } = lists;
  const entries: TimelineEntry[] = [
    ...decisionReviews(run, scorecard),
    ...interviews.map(({ seq, time, scene, person, items }) => ({ kind: 'interview' as const, seq, time, scene, person, items })),
    ...qualifications.map(({ seq, time, scene, items, given: { offence, readiness, certainty } }) =>
      ({ kind: 'qualification' as const, seq, time, scene, offence, readiness, ...(certainty && { certainty }), items })),
    ...reasoning('weighing', lists.weighings), ...reasoning('new-fact', lists.newFacts), ...reasoning('hypotheses', lists.hypotheses),
    ...reasoning('tokens', lists.tokens), ...reasoning('counter-evidence', lists.counterEvidence), ...reasoning('deductions', lists.deductions),
    ...reasoning('agencies', lists.agencies), ...reasoning('identification', lists.identifications), ...reasoning('request', lists.requests),
    ...stepsOf(run, 'proof-map.handed-in').map(({ seq, event, before }) => ({
      kind: 'proof-map' as const, seq, time: timeOf(scenario, before.clock), scene: sceneNamed(scenario, event.scene),
      items: scorecard.dimensions.flatMap(({ code, items }) => (code === 'elements' ? items.filter((item) => item.entries.includes(seq)).map(({ id }) => id) : [])),
    })),
    ...run.steps.flatMap(({ entry, before, after }) => {
      const then = factsOf(before).released;
      return Object.entries(factsOf(after).released).filter(([id]) => !(id in then))
        .map(([id, clock]) => ({ kind: 'inject' as const, seq: entry.seq, time: timeOf(scenario, clock), inject: injectNamed(scenario, id) }));
    }),
  ];
  // What the clock released with an entry comes after the entry itself.
  return entries.sort((a, b) => a.seq - b.seq || Number(a.kind === 'inject') - Number(b.kind === 'inject'));
}

const reasoning = (kind: ReasoningKind, reviews: readonly { readonly seq: number; readonly time: string; readonly scene: Named; readonly items: readonly string[] }[]): readonly TimelineEntry[] =>
  reviews.map(({ seq, time, scene, items }) => ({ kind, seq, time, scene, items }));
