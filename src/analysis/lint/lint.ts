/**
 * Everything that can be said against a scenario without playing it, though it is whole: what the text tells, and what exploring
 * every path tells. A new rule is a file of its own and a line here.
 */
import type { DiagnosticCode } from '../../scenario/diagnosticCodes.ts';
import type { Scenario } from '../../scenario/wholeScenario.ts';
import type { Exploration } from '../explore/exploration.ts';
import { alwaysTrue } from './always-true.ts';
import { deadEnd } from './dead-end.ts';
import { deadlineNeverMet } from './deadline-never-met.ts';
import { deadlineNeverMissed } from './deadline-never-missed.ts';
import { elementNotCorroborated } from './element-not-corroborated.ts';
import { elementNotProvable } from './element-not-provable.ts';
import { exhibitNeverUsed } from './exhibit-never-used.ts';
import { failureNeverRepaired } from './failure-never-repaired.ts';
import { invariantBroken } from './invariant-broken.ts';
import { keyWithoutDistractor } from './key-without-distractor.ts';
import { longForPhone } from './long-for-phone.ts';
import { missingFeedback } from './missing-feedback.ts';
import { neverHeld } from './never-held.ts';
import { neverOpen } from './never-open.ts';
import { neverReached } from './never-reached.ts';
import { neverReleased } from './never-released.ts';
import { neverTrue } from './never-true.ts';
import { neverWon } from './never-won.ts';
import { noWayOut } from './no-way-out.ts';
import { noWordList } from './no-word-list.ts';
import { notAllExplored } from './not-all-explored.ts';
import { placeholderText } from './placeholder-text.ts';
import { rightByLength } from './right-by-length.ts';
import { rightByTone } from './right-by-tone.ts';
import type { Found, Rule } from './rule.ts';
import { thinContentNote } from './thin-content-note.ts';
import { untranslatedWords } from './untranslated-words.ts';
import { unverifiedAsFact } from './unverified-as-fact.ts';

export const rules: readonly Rule[] = [
  neverReached, neverWon, deadEnd, noWayOut, invariantBroken, neverOpen, alwaysTrue, neverTrue,
  neverHeld, exhibitNeverUsed, elementNotProvable, elementNotCorroborated,
  failureNeverRepaired, neverReleased, deadlineNeverMet, deadlineNeverMissed,
  missingFeedback, keyWithoutDistractor, rightByLength, rightByTone,
  unverifiedAsFact, placeholderText, untranslatedWords, longForPhone, thinContentNote, noWordList,
  notAllExplored,
];

/** `explored`: what exploring the scenario found, where it was explored. Without it only the text speaks. */
export const lint = (scenario: Scenario, explored?: Exploration): readonly Found[] =>
  rules.flatMap(({ code, find }) => find(scenario, explored).map((said) => ({ code, ...said })));

/** What the compiler says of ways that lead nowhere or are missing; no rule says it again. */
const ofFlow: ReadonlySet<DiagnosticCode> = new Set(['unreached-scene', 'exhibit-never-obtained']);
const ofPaths: ReadonlySet<DiagnosticCode> = new Set(rules.filter(({ by }) => by === 'paths').map(({ code }) => code));

/** Whether a problem of this kind is about what can happen, rather than about how it is written. */
export const isOfPaths = (code: DiagnosticCode): boolean => ofPaths.has(code) || ofFlow.has(code);
