/** Variables, exhibits, agencies and critical failures of a scenario, each with where it is set and where it is read. */
import { usesIn } from '../../compiler/references.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import type { ScenarioFile } from '../../scenario/scenario.ts';

export type UsedKind = 'flag' | 'state' | 'counter' | 'exhibit' | 'agency' | 'critical-failure';

/** The key of the format that a use stands under. */
export type UseWord =
  | 'set' | 'add' | 'obtain' | 'lose' | 'spoil' | 'tell' | 'critical' | 'repairs'
  | 'is' | 'at-least' | 'at-most' | 'holds' | 'lacks' | 'spoiled' | 'told' | 'asked';

export interface Use {
  readonly word: UseWord;
  readonly path: Path;
}

export interface Used {
  readonly kind: UsedKind;
  readonly id: string;
  readonly title: string;
  /** Where it is defined. */
  readonly path: Path;
  readonly setBy: readonly Use[];
  readonly readBy: readonly Use[];
}

const setting: readonly UseWord[] = ['set', 'add', 'obtain', 'lose', 'spoil', 'tell', 'critical', 'repairs'];
const reading: readonly UseWord[] = ['is', 'at-least', 'at-most', 'holds', 'lacks', 'spoiled', 'told'];

export function usesOf(scenario: ScenarioFile): readonly Used[] {
  const { references, variables } = usesIn(scenario);
  const found = new Map<string, Use[]>();
  const add = (key: string, path: Path, word = wordOf(path)) => found.set(key, [...(found.get(key) ?? []), { word, path }]);
  for (const { name, path } of variables) add(`variable ${name}`, path);
  for (const { kind, name, path } of references) {
    if (kind === 'exhibit' || kind === 'agency') add(`${kind} ${name}`, path);
    if (kind === 'critical-failure') add(`${kind} ${name}`, path, path.at(-1) === 'repairs' ? 'repairs' : 'critical');
  }

  const used = (kind: UsedKind, group: string, key: string, of: Readonly<Record<string, string>>): readonly Used[] => Object.entries(of).map(([id, title]) => {
    const uses = found.get(`${key} ${id}`) ?? [];
    return { kind, id, title, path: [group, id], setBy: uses.filter(({ word }) => setting.includes(word)), readBy: uses.filter(({ word }) => !setting.includes(word)) };
  });
  const { flags, states, counters, exhibits, agencies, 'critical-failures': failures } = scenario;
  return [
    ...used('flag', 'flags', 'variable', titles(flags, 'meaning')), ...used('state', 'states', 'variable', titles(states, 'meaning')),
    ...used('counter', 'counters', 'variable', titles(counters, 'meaning')), ...used('exhibit', 'exhibits', 'exhibit', titles(exhibits, 'title')),
    ...used('agency', 'agencies', 'agency', titles(agencies, 'name')), ...used('critical-failure', 'critical-failures', 'critical-failure', titles(failures, 'title')),
  ];
}

/** `[..., 'set', 'safe']`, `[..., 'obtain']` and `[..., 'obtain', 0]` say how a name is used; under other keys it is asked about. */
function wordOf(path: Path): UseWord {
  const words: readonly UseWord[] = [...setting, ...reading];
  const named = (key: string | number | undefined) => words.find((word) => word === key);
  // A variable may be called like a key: where it is a name, the key stands before it.
  return named(path.at(-2)) ?? named(path.at(-1)) ?? 'asked';
}

const titles = <K extends string>(of: Readonly<Record<string, { readonly [key in K]: string }>> | undefined, key: K): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(of ?? {}).map(([id, item]) => [id, item[key]]));
