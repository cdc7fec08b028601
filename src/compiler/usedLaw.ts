/** The part of the law that a scenario speaks of: a trainee downloads no more of it than the case needs. */
import type { ScenarioFile } from '../scenario/scenario.ts';
import type { Law } from '../scenario/wholeScenario.ts';
import { usesIn } from './references.ts';

export function usedLaw(scenario: ScenarioFile, law: Law): Law {
  const { references } = usesIn(scenario);
  const named = (...kinds: readonly string[]) => references.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
  const offences = pick(law.offences, [...named('offence'), ...Object.keys(scenario.qualification.related ?? {})]);
  const elements = pick(law.elements, [...named('element'), ...Object.values(offences).flatMap((offence) => [...offence.requires.flat(), ...(offence.aggravated ?? [])])]);
  const articles = pick(law.articles, [
    ...named('article'),
    ...Object.values(offences).flatMap((offence) => offence.law),
    ...Object.values(elements).flatMap((element) => element.law ?? []),
  ]);
  const sources = pick(law.sources, Object.values(articles).flatMap((article) => article.sources ?? []));
  return { ...law, articles, elements, offences, sources };
}

function pick<T>(from: Readonly<Record<string, T>>, names: readonly string[]): Readonly<Record<string, T>> {
  const wanted = new Set(names);
  return Object.fromEntries(Object.entries(from).filter(([name]) => wanted.has(name)));
}
