/** The table of policies, the expert apart: what it does is written in the scenario's own model run. */
import { alwaysTheMiddle } from './alwaysTheMiddle.ts';
import { firstOption } from './firstOption.ts';
import { longestOption } from './longestOption.ts';
import { minimalEvidence } from './minimalEvidence.ts';
import type { Policy, PolicyId } from './policy.ts';
import { random } from './random.ts';
import { tickEverything } from './tickEverything.ts';
import { tickNothing } from './tickNothing.ts';

export const policies = {
  'tick-everything': tickEverything, 'tick-nothing': tickNothing, 'always-the-middle': alwaysTheMiddle,
  'minimal-evidence': minimalEvidence, 'longest-option': longestOption, 'first-option': firstOption, random,
} satisfies { readonly [Id in Exclude<PolicyId, 'expert'>]: Policy };
