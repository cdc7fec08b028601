/** Which lines of inquiry could have disproved the leading hypothesis: what speaks against it, and whether it was found and used. */
import { askedAgainst } from '../../engine/tasks/hypothesesRules.ts';
import { pointsOf } from '../pathReference.ts';
import { type Run, stepsOf } from '../run.ts';
import type { DisproofReview, DisprovingExhibit } from './reasoningTypes.ts';
import { effectPlaces } from './effectPlaces.ts';
import { obtainedFrom } from './evidenceReview.ts';
import { exhibitNamed, hypothesisNamed } from './names.ts';

export function disproofReview(run: Run): DisproofReview | undefined {
  const { scenario, end } = run;
  const leading = leadingHypothesis(run);
  if (!leading) return undefined;
  const used = usedExhibits(run);
  const places = effectPlaces(scenario);
  const lines = Object.entries(scenario.exhibits).flatMap(([id, { points }]): DisprovingExhibit[] => {
    const against = points?.[leading.id] ?? 0;
    if (against >= 0) return [];
    return [{
      ...exhibitNamed(scenario, id), points: against,
      state: !(id in end.held) ? 'never-obtained' : used.has(id) ? 'used' : 'never-cited',
      ...(end.lost[id] && { lost: end.lost[id].reason }), ...(end.spoiled[id] !== undefined && { spoiled: end.spoiled[id] }), from: obtainedFrom(run, places, id),
    }];
  }).sort((a, b) => a.points - b.points);
  return { hypothesis: hypothesisNamed(scenario, leading.id), by: leading.by, lines };
}

/** The trainee's own where tokens were placed, else the one that was asked about last, else the likeliest on the file at the end. */
function leadingHypothesis(run: Run): { readonly id: string; readonly by: DisproofReview['by'] } | undefined {
  const { scenario, end } = run;
  const all = Object.keys(scenario.hypotheses ?? {});
  const most = Math.max(0, ...Object.values(end.tokens));
  const own = most > 0 ? all.find((id) => end.tokens[id] === most) : undefined;
  if (own !== undefined) return { id: own, by: 'tokens' };
  const asked = stepsOf(run, 'counter-evidence.named').at(-1);
  const task = asked && scenario.scenes[asked.event.scene]?.task;
  if (asked && task?.kind === 'against') return { id: askedAgainst(scenario, task, asked.before), by: 'asked' };
  const kept = all.filter((id) => scenario.hypotheses?.[id]?.belongs);
  const [first, ...others] = kept;
  if (first === undefined) return undefined;
  return { id: others.reduce((best, id) => (pointsOf(scenario, end, id) > pointsOf(scenario, end, best) ? id : best), first), by: 'file' };
}

/** Exhibits that were cited, named, linked or relied on somewhere in the case. */
function usedExhibits(run: Run): ReadonlySet<string> {
  const linked = Object.entries(run.end.links).filter(([, row]) => Object.keys(row).length > 0).map(([id]) => id);
  return new Set([
    ...linked,
    ...stepsOf(run, 'choice.made').flatMap(({ event }) => event.cites ?? []),
    ...stepsOf(run, 'fact.judged').flatMap(({ event }) => event.cites ?? []),
    ...stepsOf(run, 'counter-evidence.named').flatMap(({ event }) => event.exhibits),
    ...stepsOf(run, 'offence.qualified').flatMap(({ event }) => Object.values(event.reliesOn).flat()),
  ]);
}
