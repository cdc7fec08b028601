/**
 * What a pack numbers: exhibits, sheets, and slips. Names of scenes tell what happens in them, so that on paper there are only
 * numbers. A sheet holds what everybody who comes there reads; whatever depends on the way a group came by is on a slip of its own.
 */
import type { Condition } from '../../scenario/conditions.ts';
import type { Scene } from '../../scenario/scenario.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import { letterAt, paperLetters, paperOrder } from '../../session/paperOrder.ts';

export interface Sheet {
  readonly number: number;
  readonly id: string;
  readonly scene: Scene;
  readonly slips: readonly Slip[];
}

/** Something that is handed out with a sheet where its condition holds. */
export interface Slip {
  /** Lower-case, within its sheet: `a`. */
  readonly mark: string;
  readonly when: readonly Condition[];
  readonly holds:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'option'; readonly letter: string; readonly label: string; readonly minutes: number }
    | { readonly kind: 'question' | 'preparation' | 'channel'; readonly label: string }
    | { readonly kind: 'interpreter'; readonly person: string; readonly note?: string }
    | { readonly kind: 'deduction'; readonly id: string };
}

export interface Numbering {
  /** Scenes that ask something in the author's order, the first scene first; then the endings. */
  readonly sheets: readonly Sheet[];
  readonly sheetOf: ReadonlyMap<string, Sheet>;
  /** Those in the file from the beginning first. */
  readonly exhibits: ReadonlyMap<string, number>;
}

export function numberingOf(scenario: Scenario): Numbering {
  const rank = ([id, scene]: readonly [string, Scene]): number => (id === scenario['first-scene'] ? 0 : scene.task ? 1 : 2);
  const sheets = Object.entries(scenario.scenes).sort((a, b) => rank(a) - rank(b))
    .map(([id, scene], at): Sheet => ({ number: at + 1, id, scene, slips: slipsOf(scenario, id, scene).map((slip, place) => ({ mark: letterAt(place).toLowerCase(), ...slip })) }));
  const exhibits = Object.entries(scenario.exhibits).sort(([, a], [, b]) => Number(b['at-start'] ?? false) - Number(a['at-start'] ?? false));
  return { sheets, sheetOf: new Map(sheets.map((sheet) => [sheet.id, sheet])), exhibits: new Map(exhibits.map(([id], at) => [id, at + 1])) };
}

type Unmarked = Omit<Slip, 'mark'>;

function slipsOf(scenario: Scenario, id: string, { also = [], task }: Scene): readonly Unmarked[] {
  const texts = also.map(({ when, text }): Unmarked => ({ when: [when], holds: { kind: 'text', text } }));
  if (task?.kind === 'choose') {
    const letters = paperLetters(task, id);
    return [...texts, ...Object.entries(task.choices).flatMap(([choice, { when, label, takes = 0 }]): readonly Unmarked[] =>
      (when ? [{ when: [when], holds: { kind: 'option', letter: letters.get(choice) ?? '', label, minutes: takes } }] : []))];
  }
  if (task?.kind === 'interview') {
    const open = (kind: 'question' | 'preparation', of: Readonly<Record<string, { readonly when?: Condition; readonly label: string }>>) =>
      Object.values(of).flatMap(({ when, label }): readonly Unmarked[] => (when ? [{ when: [when], holds: { kind, label } }] : []));
    return [
      ...texts, ...open('preparation', task.prepare ?? {}), ...open('question', task.questions),
      ...Object.entries(task.interpreters).flatMap(([person, { when, note }]): readonly Unmarked[] => (when ? [{ when: [when], holds: { kind: 'interpreter', person, ...(note !== undefined && { note }) } }] : [])),
    ];
  }
  if (task?.kind === 'request') {
    return [...texts, ...Object.values(task.channels).flatMap(({ when, label }): readonly Unmarked[] => (when ? [{ when: [when], holds: { kind: 'channel', label } }] : []))];
  }
  if (task?.kind === 'deduce') {
    // A deduction tells what its exhibits tell: it is asked only where all of them are in the file.
    return [...texts, ...paperOrder(Object.entries(task.deductions), id).filter(([, { from }]) => !from.every((exhibit) => scenario.exhibits[exhibit]?.['at-start']))
      .map(([deduction, { from }]): Unmarked => ({ when: [{ holds: from }], holds: { kind: 'deduction', id: deduction } }))];
  }
  return texts;
}
