/**
 * Which exhibits can count in one file: what is spoiled whenever it is held counts in none, and some can never be held together. Told
 * from where each is obtained: of two choices of one scene that the case does not come back to, and of two scenes neither of which can
 * follow on the other, a path takes one. What is not known is taken to be possible.
 */
import { reachedFrom } from '../../compiler/checks/flowFindings.ts';
import { usesIn } from '../../compiler/references.ts';
import { rulesOf } from '../../engine/tasks/rulesOf.ts';
import type { Path } from '../../scenario/diagnostic.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';

export interface HeldTogether {
  /** Everything that obtains it spoils it, or it was spoiled before. */
  readonly alwaysSpoiled: (exhibit: string) => boolean;
  readonly canBoth: (one: string, other: string) => boolean;
}

/** Where an exhibit is obtained: in which scene, and by which of several moves that each lead out of it. Without a scene: by the clock, or from the beginning. */
interface Origin {
  readonly scene?: string;
  readonly option?: string;
}

/** `reached`: the scenes that the case can come to. */
export function heldTogether(scenario: Scenario, reached: ReadonlySet<string>): HeldTogether {
  const uses = usesIn(scenario).references.filter(({ kind }) => kind === 'exhibit');
  const doing = (key: string) => uses.flatMap(({ name, path }) => (effectOf(path) === key && (path[0] !== 'scenes' || reached.has(String(path[1]))) ? [{ name, at: groupOf(path, key) }] : []));
  const obtains = doing('obtain');
  const spoils = new Set(doing('spoil').map(({ name, at }) => `${at.join('/')}: ${name}`));
  const spoilsAt = (exhibit: string, ...at: Path) => spoils.has(`${at.join('/')}: ${exhibit}`);
  const originsOf = (exhibit: string): readonly Origin[] => [
    ...(scenario.exhibits[exhibit]?.['at-start'] ? [{}] : []),
    ...obtains.filter(({ name }) => name === exhibit).map(({ at }) => originOf(at)),
  ];
  const known = new Map<string, ReadonlySet<string>>();
  const followOn = (scene: string): ReadonlySet<string> => {
    const found = known.get(scene) ?? new Set(nextOf(scenario, scene).flatMap((next) => [...reachedFrom(scenario, next)]));
    known.set(scene, found);
    return found;
  };
  const compatible = (one: Origin, other: Origin): boolean => {
    if (one.scene === undefined || other.scene === undefined) return true;
    if (one.scene !== other.scene) return followOn(one.scene).has(other.scene) || followOn(other.scene).has(one.scene);
    return one.option === undefined || other.option === undefined || one.option === other.option || followOn(one.scene).has(one.scene);
  };
  return {
    alwaysSpoiled(exhibit) {
      if (spoilsAt(exhibit, 'scenes', scenario['first-scene'], 'on-arrival')) return true;
      const own = obtains.filter(({ name }) => name === exhibit);
      return own.length > 0 && !scenario.exhibits[exhibit]?.['at-start']
        && own.every(({ at }) => spoilsAt(exhibit, ...at) || (at[0] === 'scenes' && spoilsAt(exhibit, 'scenes', String(at[1]), 'on-arrival')));
    },
    canBoth: (one, other) => originsOf(one).some((a) => originsOf(other).some((b) => compatible(a, b))),
  };
}

/** `[..., 'obtain']`, `[..., 'obtain', 0]` or `[..., 'spoil', 'phone']`: the key of the effect. */
const effectOf = (path: Path): string | undefined => [path.at(-2), path.at(-1)].find((key) => key === 'obtain' || key === 'spoil') as string | undefined;

/** The path of the group of effects that it stands in. */
const groupOf = (path: Path, key: string): Path => path.slice(0, path.at(-1) === key ? -1 : -2);

/** Choices and outcomes lead out of their scene; what is asked in an interview does not. */
function originOf([group, scene, part, kind, option]: Path): Origin {
  if (group !== 'scenes') return {};
  return { scene: String(scene), ...(part === 'task' && (kind === 'choices' || kind === 'outcomes') && { option: `${kind}/${String(option)}` }) };
}

/** Scenes that some way out of this one leads to. */
function nextOf(scenario: Scenario, scene: string): readonly string[] {
  const task = scenario.scenes[scene]?.task;
  return task ? rulesOf(task).edges(task).flatMap(({ to }) => to ?? []) : [];
}
