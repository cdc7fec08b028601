/**
 * Cards for the talk at the end, in the order of PEARLS (reactions, description, analysis, summary), filled from what the groups did:
 * where their answers parted, and whose reasons are worth setting beside each other. For the facilitator's eyes: they use the key.
 */
import { rowsOf } from '../../scenario/rows.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { worthOf } from '../../scenario/worthOf.ts';
import { factsOf } from '../../engine/case.ts';
import { type ComparedAnswer, type ComparedElement, compareAnswers, uncorroboratedIn } from './comparison.ts';
import type { Note, RevealedAnswer, Room } from './room.ts';

/** Two answers to one scene that differ most. */
export interface Contrast {
  readonly scene: string;
  readonly title: string;
  /** The author's words on what to set beside what. */
  readonly notes?: string;
  readonly one: Pick<ComparedAnswer, 'name' | 'text' | 'reason' | 'certainty'>;
  readonly other: Pick<ComparedAnswer, 'name' | 'text' | 'reason' | 'certainty'>;
}

export interface DebriefCards {
  /** What the facilitator starred while it went on. */
  readonly starred: readonly Pick<Note, 'text' | 'group'>[];
  /** Scenes that all groups answered alike, and those in which they parted. */
  readonly alike: readonly string[];
  readonly contrasts: readonly Contrast[];
  readonly uncorroborated: readonly string[];
  /** Critical failures, with the groups that had them and have not repaired them. */
  readonly unrepaired: readonly { readonly title: string; readonly groups: readonly string[] }[];
  readonly parked: readonly Pick<Note, 'text' | 'group'>[];
}

/** The most contrasts that a talk of half an hour bears. */
const MOST = 5;

export function debriefCards(room: Room, scenario: Scenario, maps: readonly ComparedElement[]): DebriefCards {
  const scenes = room.reveals.flatMap((answers) => compareAnswers(room, scenario, answers).map((compared) => ({ compared, answers })));
  const parted = scenes.filter(({ compared }) => new Set(compared.answers.map(({ text }) => text)).size > 1);
  const contrasts = parted.flatMap(({ compared, answers }) => {
    const pair = mostApart(scenario, compared.answers, answers);
    const notes = scenario.scenes[compared.scene]?.facilitator?.contrast;
    return pair ? [{ apart: pair.apart, contrast: { scene: compared.scene, title: compared.title, ...(notes !== undefined && { notes }), one: said(pair.one), other: said(pair.other) } }] : [];
  });
  const note = ({ text, group }: Note) => ({ text, group });
  return {
    starred: room.notes.filter(({ star }) => star).map(note),
    alike: scenes.filter(({ compared }) => compared.answers.length > 1 && !parted.some((other) => other.compared === compared)).map(({ compared }) => compared.title),
    // Those with the widest span first, told in the order of the exercise.
    contrasts: contrasts.filter(({ apart }) => contrasts.filter((other) => other.apart > apart).length < MOST).slice(0, MOST).map(({ contrast }) => contrast),
    uncorroborated: rowsOf(scenario).length > 0 ? uncorroboratedIn(maps) : [],
    unrepaired: Object.entries(scenario['critical-failures'] ?? {}).flatMap(([id, { title }]) => {
      const groups = [...room.groups.values()].filter(({ session }) => {
        const failure = factsOf(session.case).failures[id];
        // What a facilitator led the group through is not its own.
        const by = session.steps.find(({ after }) => id in factsOf(after).failures)?.entry.by;
        return failure !== undefined && failure.repaired === undefined && by !== 'facilitator';
      }).map(({ name }) => name);
      return groups.length > 0 ? [{ title, groups }] : [];
    }),
    parked: room.notes.filter(({ kind }) => kind === 'parked').map(note),
  };
}

const said = ({ name, text, reason, certainty }: ComparedAnswer): Contrast['one'] => ({ name, text, ...(reason !== undefined && { reason }), ...(certainty && { certainty }) });

/** The two answers that lie furthest apart in the key; where the key says nothing, two that differ, those with reasons first. */
function mostApart(scenario: Scenario, told: readonly ComparedAnswer[], answers: readonly RevealedAnswer[]): { readonly one: ComparedAnswer; readonly other: ComparedAnswer; readonly apart: number } | undefined {
  const worth = (group: string): number => {
    const event = answers.find((answer) => answer.group === group)?.event;
    const task = event?.type === 'choice.made' ? scenario.scenes[event.scene]?.task : undefined;
    return event?.type === 'choice.made' && task?.kind === 'choose' ? worthOf(task.choices[event.choice] ?? {}) : 0;
  };
  const reasons = (pair: readonly ComparedAnswer[]): number => pair.filter(({ reason }) => reason).length;
  const pairs = told.flatMap((one, at) => told.slice(at + 1).filter(({ text }) => text !== one.text).map((other) => ({ one, other, apart: Math.abs(worth(one.group) - worth(other.group)) })));
  return pairs.sort((a, b) => b.apart - a.apart || reasons([b.one, b.other]) - reasons([a.one, a.other]))[0];
}
