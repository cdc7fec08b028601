/**
 * The record of an exercise, to be taken home: what each group decided, with reasons, exhibits and certainty; what it was worth by
 * dimension, rulings included; notes, appeals, and what is to be done better. Spread is shown, never a rank.
 */
import { type CaseMachine, placeOf, scenarioOf } from '../../engine/case.ts';
import type { CaseEvent } from '../../engine/event.ts';
import { agreement, meanDice } from '../../scoring/groups.ts';
import type { Dimension } from '../../scoring/item.ts';
import { runOf } from '../../scoring/run.ts';
import { scoreRun } from '../../scoring/score.ts';
import type { Scorecard } from '../../scoring/scorecard.ts';
import { linesOf } from '../logLines.ts';
import type { LogLine } from '../view.ts';
import { type ComparedElement, type ComparedScene, compareAnswers, compareMaps, sceneTitle, uncorroboratedIn } from './comparison.ts';
import type { Room } from './room.ts';
import type { RoomEntry } from './roomEvent.ts';

export interface GroupRecord {
  readonly id: string;
  readonly name: string;
  /** Roles that sat in it; names of people stay in the room. */
  readonly seats: number;
  readonly scene: string;
  readonly ended: boolean;
  readonly ending?: string;
  readonly decisions: readonly LogLine[];
  readonly index?: number;
  readonly band?: Scorecard['band'];
  readonly dimensions: readonly { readonly code: Dimension; readonly value?: number }[];
  readonly failures: readonly { readonly title: string; readonly repaired: boolean }[];
}

/** A reveal, with how far the groups agreed (SPEC G4, G5). */
export interface RevealRecord {
  readonly scenes: readonly ComparedScene[];
  readonly agreement?: number;
  readonly citing?: number;
}

export interface ExerciseRecord {
  readonly title: string;
  readonly scenario: { readonly id: string; readonly title: string; readonly version: string; readonly keys: 'draft' | 'confirmed' };
  readonly opened: string;
  readonly last: string;
  readonly people: number;
  readonly groups: readonly GroupRecord[];
  readonly reveals: readonly RevealRecord[];
  readonly maps: readonly ComparedElement[];
  /** Rows of the map that no group supports from two origins. */
  readonly uncorroborated: readonly string[];
  readonly notes: readonly { readonly kind: 'note' | 'parked'; readonly star: boolean; readonly group?: string; readonly text: string }[];
  readonly appeals: readonly { readonly group: string; readonly scene: string; readonly text: string; readonly ruling?: { readonly upheld: boolean; readonly text: string } }[];
  readonly improvements: Room['improvements'];
}

/** `machine`: of the scenario in the language of the record. */
export function exerciseRecord(room: Room, log: readonly Pick<RoomEntry, 'at'>[], machine: CaseMachine): ExerciseRecord {
  const scenario = scenarioOf(machine);
  const name = (group: string | null) => room.groups.get(group ?? '')?.name;
  const maps = compareMaps(room, scenario);
  return {
    title: room.opened.title || scenario.title, scenario: { id: scenario.id, title: scenario.title, version: scenario.version, keys: scenario.keys },
    opened: log[0]?.at ?? '', last: log.at(-1)?.at ?? '', people: room.seats.size,
    groups: [...room.groups.values()].map((group): GroupRecord => {
      const card = scoreRun(runOf(room.machine, group.session.log), upheldFor(room, group.id));
      const place = placeOf(group.session.case);
      return {
        id: group.id, name: group.name, seats: [...room.seats.values()].filter((seat) => seat.group === group.id).length, scene: sceneTitle(scenario, group),
        ended: place.phase === 'ended', ...(card.ending && { ending: scenario.scenes[card.ending.scene]?.title ?? card.ending.title }),
        decisions: group.session.steps.flatMap((step) => linesOf(scenario, step)).filter(({ kind }) => kind !== 'exhibit' && kind !== 'inject'),
        ...(card.index !== undefined && { index: card.index }), ...(card.band && { band: card.band }),
        dimensions: card.dimensions.map(({ code, value }) => ({ code, ...(value !== undefined && { value }) })),
        failures: card.failures.map(({ title, repairedBy }) => ({ title, repaired: repairedBy !== undefined })),
      };
    }),
    reveals: room.reveals.map((answers): RevealRecord => {
      const agreed = agreement(answers.map(({ event }) => `${'scene' in event ? event.scene : ''} ${answerOf(event)}`));
      const cited = answers.flatMap(({ event }) => ('cites' in event && event.cites ? [new Set(event.cites)] : []));
      const citing = cited.length === answers.length ? meanDice(cited) : undefined;
      return { scenes: compareAnswers(room, scenario, answers), ...(agreed !== undefined && { agreement: agreed }), ...(citing !== undefined && { citing }) };
    }),
    maps, uncorroborated: uncorroboratedIn(maps),
    notes: room.notes.map(({ kind, star, group, text }) => {
      const about = name(group);
      return { kind, star, text, ...(about !== undefined && { group: about }) };
    }),
    appeals: room.appeals.map(({ group, scene, text, ruling }) => ({ group: name(group) ?? group, scene: scenario.scenes[scene]?.title ?? scene, text, ...(ruling && { ruling }) })),
    improvements: room.improvements,
  };
}

/** Scenes about which an appeal was upheld whose answer this group gave too (SPEC G6). */
export function upheldFor(room: Room, group: string): ReadonlySet<string> {
  const revealed = room.reveals.flat();
  return new Set(room.appeals.filter(({ ruling }) => ruling?.upheld).flatMap((appeal) => {
    const asked = revealed.findLast((answer) => answer.group === appeal.group && answer.scene === appeal.scene);
    const own = revealed.findLast((answer) => answer.group === group && answer.scene === appeal.scene);
    return asked && own && answerOf(asked.event) === answerOf(own.event) ? [appeal.scene] : [];
  }));
}

/** What was answered, without how sure one was, why, and on what. */
function answerOf(event: CaseEvent): string {
  const bare = Object.entries(event).filter(([key]) => !['certainty', 'reason', 'cites', 'reliesOn'].includes(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(bare);
}
