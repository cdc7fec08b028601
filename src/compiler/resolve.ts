/** Names -> what they name: every name in a scenario points at something, or is a finding with the nearest names. */
import type { Finding } from '../scenario/diagnostic.ts';
import type { DiagnosticCode } from '../scenario/diagnosticCodes.ts';
import type { LawPack } from '../scenario/lawPack.ts';
import { nearest } from '../scenario/nearest.ts';
import { rowsOf } from '../scenario/rows.ts';
import type { ScenarioFile } from '../scenario/scenario.ts';
import { type Reference, type ReferenceKind, usesIn, type VariableUse } from './references.ts';

const known: { readonly [K in ReferenceKind]: { readonly code: DiagnosticCode; readonly among: string } } = {
  scene: { code: 'unknown-scene', among: 'the scenes' },
  exhibit: { code: 'unknown-exhibit', among: 'the exhibits' },
  person: { code: 'unknown-person', among: 'the people' },
  agency: { code: 'unknown-agency', among: 'the agencies' },
  'critical-failure': { code: 'unknown-critical-failure', among: 'the critical failures' },
  hypothesis: { code: 'unknown-hypothesis', among: 'the hypotheses' },
  offence: { code: 'unknown-offence', among: 'the offences of the law packs' },
  element: { code: 'unknown-element', among: 'the elements of the law packs' },
  'case-element': { code: 'unknown-element', among: 'the elements of the case' },
  row: { code: 'unknown-element', among: 'the rows of the proof map (elements)' },
  article: { code: 'unknown-article', among: 'the entries of the law packs' },
  interpreter: { code: 'unknown-interpreter', among: 'the interpreters of this interview' },
  question: { code: 'unknown-question', among: 'the questions of this interview' },
  step: { code: 'unknown-step', among: 'the steps of this interview (prepare)' },
  participant: { code: 'unknown-participant', among: 'the participants of this chat' },
  subject: { code: 'unknown-subject', among: 'the subjects' },
  status: { code: 'unknown-status', among: 'the statuses' },
  time: { code: 'unknown-time', among: 'the times of this task' },
  channel: { code: 'unknown-channel', among: 'the channels of this request' },
  part: { code: 'unknown-part', among: 'the parts of this request' },
  station: { code: 'unknown-station', among: 'the stations of this request' },
};

/** Nobody mends more at a time; the nearest names of each take time to find. */
const MOST = 100;

export function resolve(scenario: ScenarioFile, packs: readonly LawPack[]): readonly Finding[] {
  const of = (record: Readonly<Record<string, unknown>> | undefined) => Object.keys(record ?? {});
  const names: { readonly [K in ReferenceKind]: readonly string[] } = {
    scene: of(scenario.scenes), exhibit: of(scenario.exhibits), person: of(scenario.people), agency: of(scenario.agencies),
    'critical-failure': of(scenario['critical-failures']), 'case-element': scenario.elements, row: rowsOf(scenario).map(({ id }) => id),
    offence: packs.flatMap((pack) => of(pack.offences)), element: packs.flatMap((pack) => of(pack.elements)), article: packs.flatMap(articlesOf),
    hypothesis: of(scenario.hypotheses), interpreter: [], participant: [], question: [], step: [], subject: of(scenario.subjects), status: of(scenario.statuses), time: [], channel: [], part: [], station: [],
  };
  const { references, variables } = usesIn(scenario);
  // Where a law pack is missing or broken, that is said once, not again at every name of it.
  const lawIsWhole = packs.length === scenario.jurisdictions.length;
  const sets = new Map(Object.entries(names).map(([kind, allowed]) => [kind, new Set(allowed)]));
  const isUnknown = ({ kind, name, among }: Reference) =>
    !(among ? among.includes(name) : sets.get(kind)?.has(name)) && (lawIsWhole || (kind !== 'offence' && kind !== 'element' && kind !== 'article'));
  return [
    ...references.filter(isUnknown).slice(0, MOST).map(({ kind, name, path, at, among }): Finding => {
      const { code, among: group } = known[kind];
      const own = kind === 'row' ? names.row.filter((row) => row.startsWith(`${name}@`)) : [];
      return {
        code, path, what: own.length > 0 ? `"${name}" is proved person by person in this case.` : `"${name}" is not among ${group}.`, ...(at && { at }),
        ...(own.length > 0 ? { nearest: [], fix: `Say of whom: ${own.join(', ')}.` } : { nearest: nearest(name, among ?? names[kind]) }),
      };
    }),
    ...variables.flatMap((use) => ofVariable(scenario, use)).slice(0, MOST),
    ...ambiguous(packs),
  ];
}

/** Findings inside a law pack: names that point at nothing. */
export function resolvePack(pack: LawPack): readonly Finding[] {
  const articles = articlesOf(pack);
  const elements = Object.keys(pack.elements);
  const missing = (code: DiagnosticCode, word: string, allowed: readonly string[], names: readonly string[] | undefined, path: Finding['path']): Finding[] =>
    (names ?? []).flatMap((name, at) => (allowed.includes(name) ? [] : [{ code, path: [...path, at], what: `There is no ${word} "${name}" in this pack.`, nearest: nearest(name, allowed) }]));
  return [
    ...Object.entries(pack.laws).flatMap(([law, { articles: own }]) => Object.entries(own).flatMap(([id, article]) =>
      missing('unknown-source', 'source', Object.keys(pack.sources), article.sources, ['laws', law, 'articles', id, 'sources']))),
    ...Object.entries(pack.elements).flatMap(([id, element]) => missing('unknown-article', 'entry', articles, element.law, ['elements', id, 'law'])),
    ...Object.entries(pack.offences).flatMap(([id, offence]) => [
      ...missing('unknown-article', 'entry', articles, offence.law, ['offences', id, 'law']),
      ...missing('unknown-element', 'element', elements, offence.aggravated, ['offences', id, 'aggravated']),
      ...offence.requires.flatMap((group, at) => missing('unknown-element', 'element', elements, group, ['offences', id, 'requires', at])),
    ]),
    ...(pack.traps ?? []).flatMap((trap, at) => [
      ...missing('unknown-article', 'entry', articles, trap.law, ['traps', at, 'law']),
      ...missing('unknown-source', 'source', Object.keys(pack.sources), trap.sources, ['traps', at, 'sources']),
    ]),
  ];
}

export const articlesOf = (pack: LawPack): readonly string[] =>
  Object.entries(pack.laws).flatMap(([law, { articles }]) => Object.keys(articles).map((article) => `${law}/${article}`));

function ofVariable(scenario: ScenarioFile, { name, path, use, value }: VariableUse): readonly Finding[] {
  const isFlag = Object.hasOwn(scenario.flags ?? {}, name);
  const state = Object.hasOwn(scenario.states ?? {}, name) ? scenario.states?.[name] : undefined;
  const isCounter = Object.hasOwn(scenario.counters ?? {}, name);
  if (!isFlag && !state && !isCounter) {
    const all = [scenario.flags, scenario.states, scenario.counters].flatMap((group) => Object.keys(group ?? {}));
    return [{ code: 'unknown-variable', path, at: 'key', what: `"${name}" is not among the flags, states and counters.`, nearest: nearest(name, all) }];
  }
  if ((use === 'count') !== isCounter) {
    return [{ code: 'wrong-variable-kind', path, at: 'key', what: `"${name}" is a ${isCounter ? 'counter' : isFlag ? 'flag' : 'state'}; it cannot be ${use === 'count' ? 'counted' : 'given a value'}.` }];
  }
  if (use === 'count') return [];
  const allowed = state ? state.values : ['yes', 'no'];
  const written = value === true ? 'yes' : value === false ? 'no' : String(value);
  return allowed.includes(written) ? [] : [{ code: 'unknown-state-value', path, what: `"${name}" cannot be "${written}".`, nearest: nearest(written, allowed), fix: `Use one of: ${allowed.join(', ')}.` }];
}

/** A name that two packs use. Marked where the scenario names the second of them. */
function ambiguous(packs: readonly LawPack[]): readonly Finding[] {
  const owner = new Map<string, string>();
  return packs.flatMap((pack, at) => [...Object.keys(pack.elements), ...Object.keys(pack.offences), ...articlesOf(pack)].flatMap((name) => {
    const first = owner.get(name);
    if (first === undefined) {
      owner.set(name, pack.id);
      return [];
    }
    return first === pack.id ? [] : [{ code: 'ambiguous-name' as const, path: ['jurisdictions', at], what: `"${name}" stands in ${first} and in ${pack.id}.` }];
  }));
}
