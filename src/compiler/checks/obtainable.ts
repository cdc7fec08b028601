/** What can ever be in the file of a case. */
import type { Effects } from '../../scenario/conditions.ts';
import { listOf } from '../../scenario/listOf.ts';
import type { ScenarioFile } from '../../scenario/scenario.ts';

/** Exhibits that are in the file from the beginning or that something obtains. */
export function obtainableIn(scenario: ScenarioFile): ReadonlySet<string> {
  const found = new Set(Object.entries(scenario.exhibits).filter(([, exhibit]) => exhibit['at-start']).map(([id]) => id));
  for (const { obtain } of effectsIn(scenario)) for (const id of listOf(obtain)) found.add(id);
  return found;
}

/** Every group of effects, wherever it stands: only effects have the key `obtain`. */
function effectsIn(value: unknown): readonly Effects[] {
  if (Array.isArray(value)) return value.flatMap(effectsIn);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(effectsIn);
  return 'obtain' in value ? [value as Effects, ...inner] : inner;
}
