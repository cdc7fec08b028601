/**
 * What the room compares when answers have been revealed: who answered what, on which exhibits, how sure, and why; where the ways
 * of groups part; how their maps of proof differ. Nothing here says what is right, and nobody is ranked.
 */
import { factsOf, placeOf } from '../../engine/case.ts';
import { rowsOf } from '../../scenario/rows.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { linesOf } from '../logLines.ts';
import type { LogLine } from '../view.ts';
import type { Group, RevealedAnswer, Room } from './room.ts';

/** One group's answer, in words. */
export interface ComparedAnswer {
  readonly group: string;
  readonly name: string;
  readonly text: string;
  readonly certainty?: LogLine['certainty'];
  /** Titles of the exhibits it rests on. */
  readonly cites?: readonly string[];
  readonly reason?: string;
  readonly readiness?: LogLine['readiness'];
  /** Where the group stands now. */
  readonly now: string;
}

/** The answers that were given in one scene. */
export interface ComparedScene {
  readonly scene: string;
  readonly title: string;
  readonly prompt: string;
  readonly answers: readonly ComparedAnswer[];
}

/** One reveal in the ways of all groups: what each answered, and whether they parted there. */
export interface ComparedWay {
  readonly scene: string;
  readonly title: string;
  /** Groups answered differently, or did not stand in this scene together. */
  readonly parted: boolean;
  readonly answers: readonly { readonly group: string; readonly name: string; /** Absent: it did not answer here. */ readonly text?: string }[];
}

/** How the groups tied the file to one element. */
export interface ComparedElement {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly { readonly group: string; readonly name: string; readonly supports: number; readonly contradicts: number; /** Exhibits of how many origins support it. */ readonly origins: number }[];
}

/** Worked out once for every room as it stands: everybody in it is told the same. */
const lastCompared = new WeakMap<Room, Map<Scenario, readonly ComparedScene[]>>();

/** The last reveal, scene by scene, told in the language of `scenario`. */
export function compareLast(room: Room, scenario: Scenario): readonly ComparedScene[] {
  const known = lastCompared.get(room) ?? new Map<Scenario, readonly ComparedScene[]>();
  lastCompared.set(room, known);
  const compared = known.get(scenario) ?? compareAnswers(room, scenario, room.reveals.at(-1) ?? []);
  known.set(scenario, compared);
  return compared;
}

/** The answers of one reveal, scene by scene. */
export function compareAnswers(room: Room, scenario: Scenario, answers: readonly RevealedAnswer[]): readonly ComparedScene[] {
  const scenes = [...new Set(answers.map(({ scene }) => scene))];
  return scenes.map((id) => {
    const scene = scenario.scenes[id];
    return {
      scene: id, title: scene?.title ?? id, prompt: scene?.task?.prompt ?? '',
      answers: answers.filter((answer) => answer.scene === id).flatMap((answer) => {
        const group = room.groups.get(answer.group);
        return group ? [compared(scenario, group, answer)] : [];
      }),
    };
  });
}

function compared(scenario: Scenario, group: Group, { event, entry }: RevealedAnswer): ComparedAnswer {
  const step = group.session.steps[entry];
  const before = step?.before ?? group.session.case;
  // Told as the log of the case would tell it, also where the room took another group's answer.
  const line = linesOf(scenario, { entry: { seq: entry, at: '', by: 'trainee', event }, before, after: before })[0];
  const title = (id: string) => scenario.exhibits[id]?.title ?? id;
  return {
    group: group.id, name: group.name, text: line?.text ?? '', now: sceneTitle(scenario, group),
    ...(line?.certainty && { certainty: line.certainty }), ...(line?.cites && { cites: line.cites.map(title) }), ...(line?.reason && { reason: line.reason }), ...(line?.readiness && { readiness: line.readiness }),
  };
}

/** Where a group stands, by the title of the scene. */
export function sceneTitle(scenario: Scenario, { session }: Group): string {
  const place = placeOf(session.case);
  return 'scene' in place ? scenario.scenes[place.scene]?.title ?? place.scene : '';
}

/** The maps of proof side by side. */
export function compareMaps(room: Room, scenario: Scenario): readonly ComparedElement[] {
  return rowsOf(scenario).map(({ id, element, subject }) => ({
    id, name: `${scenario.law.elements[element]?.name ?? element}${subject === undefined ? '' : ` (${scenario.subjects?.[subject]?.name ?? subject})`}`,
    groups: [...room.groups.values()].map((group) => {
      const links = Object.entries(factsOf(group.session.case).links).map(([exhibit, rows]) => ({ exhibit, verdict: rows[id] }));
      const supporting = links.filter(({ verdict }) => verdict === 'supports').map(({ exhibit }) => exhibit);
      return {
        group: group.id, name: group.name, supports: supporting.length, contradicts: links.filter(({ verdict }) => verdict === 'contradicts').length,
        origins: new Set(supporting.map((exhibit) => scenario.exhibits[exhibit]?.origin)).size,
      };
    }),
  }));
}

/** The ways of all groups through what was revealed, reveal by reveal: where they part. */
export function compareWays(room: Room, scenario: Scenario): readonly ComparedWay[] {
  return room.reveals.flatMap((answers) => compareAnswers(room, scenario, answers).map(({ scene, title, answers: given }) => {
    const rows = [...room.groups.values()].map(({ id, name }) => {
      const text = given.find(({ group }) => group === id)?.text;
      return { group: id, name, ...(text !== undefined && { text }) };
    });
    return { scene, title, answers: rows, parted: new Set(rows.map(({ text }) => text)).size > 1 };
  }));
}

/** Rows of the map that no group supports from two origins: nobody could corroborate them. */
export const uncorroboratedIn = (maps: readonly ComparedElement[]): readonly string[] => maps.filter(({ groups }) => groups.length > 0 && groups.every(({ origins }) => origins < 2)).map(({ name }) => name);
