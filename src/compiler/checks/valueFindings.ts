/** Whether what is counted and timed can be as it is written. */
import type { Condition } from '../../scenario/conditions.ts';
import type { Finding, Path } from '../../scenario/diagnostic.ts';
import type { ScenarioFile } from '../../scenario/scenario.ts';
import { minutesBetween } from '../../scenario/time.ts';

export function valueFindings(scenario: ScenarioFile): readonly Finding[] {
  const started = minutesBetween(scenario.starts, scenario.starts);
  return [
    ...Object.entries(scenario.states ?? {}).flatMap(([id, { values, starts }]): Finding[] =>
      (values.includes(starts) ? [] : [{ code: 'start-out-of-bounds', path: ['states', id, 'starts'], what: `"${starts}" is none of the values of "${id}".` }])),
    ...Object.entries(scenario.counters ?? {}).flatMap(([id, { from, to, starts }]): Finding[] =>
      (from < to && starts >= from && starts <= to ? [] : [{ code: 'start-out-of-bounds', path: ['counters', id, 'starts'], what: `"${id}" starts at ${starts}, and counts from ${from} to ${to}.` }])),
    ...(Number.isNaN(started) ? [unreal(scenario.starts, ['starts'])] : []),
    ...Object.entries(scenario.injects ?? {}).flatMap(([id, { at }]): Finding[] => {
      const path = ['injects', id, 'at'];
      if (Number.isNaN(minutesBetween(at, at))) return [unreal(at, path)];
      return minutesBetween(scenario.starts, at) <= 0 ? [{ code: 'inject-before-start', path, what: `${at} is not after the start of the case, ${scenario.starts}.` }] : [];
    }),
    ...datesIn(scenario, []),
  ];
}

const unreal = (time: string, path: Path): Finding => ({ code: 'unreal-date', path, what: `There is no ${time}.` });

/** Dates in conditions, wherever conditions stand: `before` and `after` are keys of nothing else. */
function datesIn(value: unknown, path: Path): readonly Finding[] {
  if (Array.isArray(value)) return value.flatMap((part, at) => datesIn(part, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const here = [...path, key];
    const isTime = (key === 'before' || key === 'after') && typeof part === 'string' && isConditionTime(part);
    return isTime ? (Number.isNaN(minutesBetween(part, part)) ? [unreal(part, here)] : []) : datesIn(part, here);
  });
}

const isConditionTime = (part: NonNullable<Condition['before']>): boolean => /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(part);
