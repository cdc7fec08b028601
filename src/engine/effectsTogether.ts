/** Effects that are carried out at once, as one: later values hold, counts add up, and the first reason stands. */
import type { Effects } from '../scenario/conditions.ts';
import { listOf } from '../scenario/listOf.ts';

export function effectsTogether(all: readonly (Effects | undefined)[]): Effects {
  const set: Record<string, boolean | string> = {};
  const add: Record<string, number> = {};
  const spoil: Record<string, string> = {};
  const lose: Record<string, string> = {};
  const obtain = new Set<string>();
  const tell = new Set<string>();
  for (const effects of all) {
    Object.assign(set, effects?.set);
    for (const [id, by] of Object.entries(effects?.add ?? {})) add[id] = (add[id] ?? 0) + by;
    for (const [id, reason] of Object.entries(effects?.spoil ?? {})) spoil[id] ??= reason;
    for (const [id, reason] of Object.entries(effects?.lose ?? {})) lose[id] ??= reason;
    for (const id of listOf(effects?.obtain)) obtain.add(id);
    for (const id of listOf(effects?.tell)) tell.add(id);
  }
  return {
    ...(Object.keys(set).length > 0 && { set }), ...(Object.keys(add).length > 0 && { add }), ...(Object.keys(spoil).length > 0 && { spoil }),
    ...(obtain.size > 0 && { obtain: [...obtain] }), ...(Object.keys(lose).length > 0 && { lose }), ...(tell.size > 0 && { tell: [...tell] }),
  };
}
