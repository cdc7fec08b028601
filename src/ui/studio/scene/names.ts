/** What the things that conditions and effects name are called: the name in the file, with the author's words for it. */
import type { Scenario } from '../../../scenario/wholeScenario.ts';

/** Keeps to itself within a sentence of the other direction. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

const both = (id: string, words: string | undefined): string => (words === undefined ? isolated(id) : isolated(`“${words}” (${id})`));

export const variableName = ({ flags, states, counters }: Scenario, id: string): string => both(id, (flags?.[id] ?? states?.[id] ?? counters?.[id])?.meaning);
export const exhibitName = ({ exhibits }: Scenario, id: string): string => both(id, exhibits[id]?.title);
export const sceneName = ({ scenes }: Scenario, id: string): string => both(id, scenes[id]?.title);
export const agencyName = ({ agencies }: Scenario, id: string): string => both(id, agencies?.[id]?.name);
export const failureName = ({ 'critical-failures': failures }: Scenario, id: string): string => both(id, failures?.[id]?.title);
export const offenceName = ({ law }: Scenario, id: string): string => both(id, law.offences[id]?.name);
export const personName = ({ people }: Scenario, id: string): string => both(id, people[id]?.name);
export const hypothesisName = ({ hypotheses }: Scenario, id: string): string => both(id, hypotheses?.[id]?.text);
