/** Faults that make a scenario unplayable or unscorable, though every name in it is right. */
import type { Finding } from '../scenario/diagnostic.ts';
import type { LawPack } from '../scenario/lawPack.ts';
import type { ScenarioFile } from '../scenario/scenario.ts';
import { flowFindings } from './checks/flowFindings.ts';
import { invariantFindings } from './checks/invariantFindings.ts';
import { keyFindings } from './checks/keyFindings.ts';
import { panelFindings } from './checks/panelFindings.ts';
import { reasoningFindings } from './checks/reasoningFindings.ts';
import { requestFindings } from './checks/requestFindings.ts';
import { valueFindings } from './checks/valueFindings.ts';

export const check = (scenario: ScenarioFile, packs: readonly LawPack[]): readonly Finding[] =>
  [...flowFindings(scenario), ...valueFindings(scenario), ...keyFindings(scenario, packs), ...reasoningFindings(scenario), ...requestFindings(scenario), ...panelFindings(scenario), ...invariantFindings(scenario)];
