/** Whether requests abroad can be scored, and leads are kept apart from evidence. */
import type { Finding, Path } from '../../scenario/diagnostic.ts';
import type { ScenarioFile } from '../../scenario/scenario.ts';
import type { RequestPart, RequestTask } from '../../scenario/tasks/request.ts';

export const requestFindings = (scenario: ScenarioFile): readonly Finding[] => [
  ...Object.entries(scenario.scenes).flatMap(([id, { task }]) => (task?.kind === 'request' ? ofRequest(task, ['scenes', id, 'task']) : [])),
  ...ofLeads(scenario),
];

function ofRequest({ channels, parts, routes = {} }: RequestTask, path: Path): readonly Finding[] {
  const credited = Object.values(channels).some(({ credit }) => credit && Object.keys(credit).length > 0);
  const included = Object.values(parts).some((part) => {
    const by = part['should-include'];
    return by !== undefined && (typeof by === 'number' || Object.keys(by).length > 0);
  });
  return [
    ...(credited ? [] : [{ code: 'decision-without-credit' as const, path: [...path, 'channels'], at: 'key' as const, what: 'No channel here earns or loses anything.', fix: 'Give channels credit.' }]),
    ...(included ? [] : [{ code: 'nothing-to-include' as const, path: [...path, 'parts'], at: 'key' as const, what: 'No part has should-include.' }]),
    ...Object.entries(parts).flatMap(([id, part]): Finding[] => {
      const both = bothWays(part, Object.keys(channels));
      return both === undefined ? [] : [{ code: 'part-both-ways', path: [...path, 'parts', id], at: 'key', what: `"${id}" should be included and should be left out${both === '' ? '' : ` where "${both}" is taken`}.` }];
    }),
    ...Object.entries(routes).flatMap(([id, { through }]) => through.flatMap((station, at): Finding[] =>
      (through.indexOf(station) === at ? [] : [{ code: 'station-twice', path: [...path, 'routes', id, 'through', at], what: `"${station}" is passed twice.` }]))),
  ];
}

/** The first channel for which a part has both keys; an empty name where it has them for every channel. */
function bothWays({ 'should-include': include, 'should-leave-out': leave }: RequestPart, channels: readonly string[]): string | undefined {
  if (include === undefined || leave === undefined) return undefined;
  if (typeof include !== 'object' && typeof leave !== 'object') return '';
  const named = (of: number | string | Readonly<Record<string, unknown>>, channel: string) => typeof of !== 'object' || Object.hasOwn(of, channel);
  return channels.find((channel) => named(include, channel) && named(leave, channel));
}

function ofLeads({ exhibits }: ScenarioFile): readonly Finding[] {
  return Object.entries(exhibits).flatMap(([id, exhibit]): Finding[] => {
    const formal = exhibit['lead-for'];
    if (formal === undefined) return [];
    const path = ['exhibits', id];
    return [
      ...(formal === id ? [{ code: 'lead-for-itself' as const, path: [...path, 'lead-for'], what: `"${id}" is a lead for itself.` }] : []),
      ...Object.entries(exhibit['bears-on'] ?? {}).flatMap(([element, { verdict }]): Finding[] => (verdict === 'supports' || verdict === 'contradicts'
        ? [{ code: 'lead-as-evidence', path: [...path, 'bears-on', element, 'verdict'], what: `"${id}" is a lead for "${formal}", and ${verdict} "${element}" by itself.` }] : [])),
    ];
  });
}
