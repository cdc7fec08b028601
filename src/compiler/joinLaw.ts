/** The law packs of a scenario as one law, by the names that scenarios use. */
import type { LawPack } from '../scenario/lawPack.ts';
import type { ArticleEntry, Law } from '../scenario/wholeScenario.ts';

export function joinLaw(packs: readonly LawPack[]): Law {
  const articles: Record<string, ArticleEntry> = {};
  for (const pack of packs) {
    for (const [law, { title, kind, articles: own }] of Object.entries(pack.laws)) {
      for (const [id, article] of Object.entries(own)) articles[`${law}/${id}`] = { ...article, law, lawTitle: title, kind, pack: pack.id };
    }
  }
  return {
    packs: packs.map(({ id, name, caution }) => ({ id, name, caution })),
    articles,
    elements: Object.assign({}, ...packs.map((pack) => pack.elements)),
    offences: Object.assign({}, ...packs.map((pack) => pack.offences)),
    sources: Object.assign({}, ...packs.map((pack) => pack.sources)),
    traps: packs.flatMap((pack) => pack.traps ?? []),
  };
}
