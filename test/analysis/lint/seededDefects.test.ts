/**
 * Defects put one by one into copies of the shipped cases: each is found where it stands, and none of it is found in the copy that
 * nobody touched. What only every path tells is put into the case whose every path is gone in a second or two. The list is the test.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { exploreNow } from '../../../src/analysis/explore/explore.ts';
import { lint, rules } from '../../../src/analysis/lint/lint.ts';
import { compile } from '../../../src/compiler/compile.ts';
import { placeOf } from '../../../src/engine/case.ts';
import { runPlaythrough } from '../../../src/engine/runPlaythrough.ts';
import type { DiagnosticCode } from '../../../src/scenario/diagnosticCodes.ts';
import type { ScenarioFile } from '../../../src/scenario/scenario.ts';
import { readScenarioFiles } from '../../../src/server/scenarioFiles.ts';
import { root } from '../../../src/server/sourceStamp.ts';
import { over } from './wholeCase.ts';

const shipped = readScenarioFiles(join(root, 'scenarios'));
const cases = {
  cousin: { entry: 'the-borrowed-cousin/scenario.yaml', files: shipped, file: parse(shipped['the-borrowed-cousin/scenario.yaml'] ?? '') as ScenarioFile },
  codes: { entry: 'two-codes-on-one-desk/scenario.yaml', files: shipped, file: parse(shipped['two-codes-on-one-desk/scenario.yaml'] ?? '') as ScenarioFile },
};
const written = cases.cousin.file;

interface Looked {
  /** `code path` of everything that is found: by the compiler, and by the rules. */
  readonly found: readonly string[];
  /** Ways to scenes where nothing can be done, or from which no ending can be reached, replayed: the scene in which each stops. */
  readonly ways: readonly (readonly [string, string])[];
}

/** Only some defects are looked for along paths; the others stand in the text. A dead end shows long before every path is gone. */
const needsPaths = (code: DiagnosticCode): boolean => code === 'dead-end' || rules.some((rule) => rule.code === code && rule.needsAllPaths);

function look(of: keyof typeof cases, change: object, along: 'text' | 'paths'): Looked {
  const { entry, files, file } = cases[of];
  const { scenario, machine, diagnostics } = compile({ ...files, [entry]: stringify(over(file, change), { aliasDuplicateObjects: false }) }, entry);
  const compiled = diagnostics.filter(({ code }) => !code.endsWith('measures')).map(({ code, path }) => `${code} ${path}`);
  if (!scenario || !machine) return { found: compiled, ways: [] };
  const explored = along === 'paths' ? exploreNow(scenario, { states: of === 'codes' ? 50_000 : 5000, bytes: 1e8 }) : undefined;
  if (of === 'codes' && explored) expect(explored.whole).toBe(true);
  const ways = [...(explored?.deadEnds ?? []), ...(explored?.trapped ?? [])].map(([scene, way]) => {
    const { stopped, case: end } = runPlaythrough(machine, way);
    const place = placeOf(end);
    return [scene, stopped ? 'stopped' : place.phase === 'scene' ? place.scene : place.phase] as const;
  });
  return { found: [...compiled, ...lint(scenario, explored).map(({ code, path }) => `${code} ${path.join('.')}`)], ways };
}

const everyChoice = (change: (label: string, right: boolean) => string) => ({
  scenes: Object.fromEntries(Object.entries(written.scenes).flatMap(([id, { task }]) => {
    if (task?.kind !== 'choose') return [];
    const worth = (of: (typeof task.choices)[string]) => (of.credit?.procedure ?? 0) + (of.credit?.protection ?? 0);
    const most = Math.max(...Object.values(task.choices).map(worth));
    return [[id, { task: { choices: Object.fromEntries(Object.entries(task.choices).map(([choice, of]) => [choice, { label: change(of.label, worth(of) === most) }])) } }]];
  })),
});

/** Every exhibit changed in the same way. */
const everyExhibit = (change: (exhibit: ScenarioFile['exhibits'][string]) => object | undefined) => ({
  exhibits: Object.fromEntries(Object.entries(written.exhibits).flatMap(([id, exhibit]) => {
    const changed = change(exhibit);
    return changed ? [[id, changed]] : [];
  })),
});

const bears = (element: string, changed: unknown) => everyExhibit((exhibit) => (exhibit['bears-on']?.[element] ? { 'bears-on': { [element]: changed } } : undefined));
const step = (to: unknown, source: string) => ({
  title: 'A corridor', text: 'Nobody is here.',
  task: { kind: 'choose', prompt: 'And now?', decision: 'no', choices: { on: { label: 'Go on', 'leads-to': to, feedback: { text: 'You go on as before.', sources: [source] } } } },
});
const corridor = (to: string) => step(to, 'practice/presumed-victim-first');
const way = (scene: string, choice: string, changed: object) => ({ scenes: { [scene]: { task: { choices: { [choice]: changed } } } } });
const inject = (changes: object) => ({ injects: { market: { title: 'Market day', text: 'The square is full.', ...changes } } });
const never = { when: { visited: 'both-stand' } };

interface Seeded {
  readonly what: string;
  readonly code: DiagnosticCode;
  readonly at: string;
  readonly change: object;
  /** The Borrowed Cousin, unless it says so. */
  readonly of?: keyof typeof cases;
  /** The scene into which a way is found that can be replayed. */
  readonly into?: string;
}

const seeded: readonly Seeded[] = [
  { what: 'a dead end for whoever booked him', code: 'dead-end', at: 'scenes.booking-room.task', into: 'booking-room', change: { scenes: { 'booking-room': { task: { choices: {
    'undo-now': { when: { told: 'home-judge' } }, 'doctor-to-cell': { when: { told: 'home-judge' } }, 'confession-first': { when: { told: 'home-judge' } },
  } } } } } },
  { of: 'codes', what: 'a scene that leads only to itself', code: 'no-way-out', at: 'scenes.corridor', into: 'corridor', change: { scenes: { families: { task: { choices: { 'send-them-away': { 'leads-to': 'corridor' } } } }, corridor: corridor('corridor') } } },
  { of: 'codes', what: 'a scene behind a way that is never taken', code: 'never-reached', at: 'scenes.corridor', change: { scenes: { 'first-map': { task: { 'leads-to': [{ to: 'first-label' }, { to: 'corridor' }] } }, corridor: corridor('first-label') } } },
  { of: 'codes', what: 'a case that nobody can win', code: 'never-won', at: 'scenes.both-stand.ending', change: { scenes: { afterwards: { task: { choices: Object.fromEntries(['plan-with-her', 'until-trial', 'far-away'].map((id) => [id, { 'leads-to': [{ to: 'both-stand', when: { is: { charged: 'yes' } } }, { to: 'broker-only' }] }])) } } } } },
  { of: 'codes', what: 'a choice that is never open', code: 'never-open', at: 'scenes.at-the-gate.task.choices.sign-here', change: way('at-the-gate', 'sign-here', never) },
  { of: 'codes', what: 'a question that is never open', code: 'never-open', at: 'scenes.hearing.task.questions.honour', change: { scenes: { hearing: { task: { questions: { honour: never } } } } } },
  { of: 'codes', what: 'a condition that always holds', code: 'always-true', at: 'scenes.wallet.also.0.when', change: { scenes: { wallet: { also: [{ when: { visited: 'first-hour' }, text: 'It is late.' }] } } } },
  { of: 'codes', what: 'a condition that never holds', code: 'never-true', at: 'scenes.wallet.also.0.when', change: { scenes: { wallet: { also: [{ ...never, text: 'It is late.' }] } } } },
  { of: 'codes', what: 'an exhibit that is lost before it can be had', code: 'never-held', at: 'exhibits.wallet-transfers', change: { scenes: { 'first-hour': { 'on-arrival': { lose: { 'wallet-transfers': 'The company closed its books.' } } } } } },
  { of: 'codes', what: 'a critical failure whose repair comes too early', code: 'failure-never-repaired', at: 'critical-failures.telephone-read', change: { scenes: { 'read-without-order': { task: { choices: { 'as-it-was': { repairs: undefined } } } }, doctor: { task: { choices: { 'one-examination': { repairs: 'telephone-read' } } } } } } },
  { of: 'codes', what: 'an inject that comes after every end', code: 'never-released', at: 'injects.market', change: inject({ at: '2026-04-30 09:00' }) },
  { of: 'codes', what: 'a deadline that nothing calls off', code: 'deadline-never-met', at: 'injects.market', change: inject({ at: '2026-03-10 09:00', announced: 'The market opens', unless: never.when }) },
  { of: 'codes', what: 'a deadline that nobody misses', code: 'deadline-never-missed', at: 'injects.market', change: inject({ at: '2026-04-30 09:00', announced: 'The market opens' }) },
  { what: 'a scene that nothing leads to', code: 'unreached-scene', at: 'scenes.corridor', change: { scenes: { corridor: step('ward', 'practice/presumed-victim-first') } } },
  { what: 'an exhibit that nothing obtains', code: 'exhibit-never-obtained', at: 'exhibits.forensic-report', change: { injects: { 'forensic-result': { effects: undefined } } } },
  { what: 'an exhibit that nothing has a use for', code: 'exhibit-never-used', at: 'exhibits.ticket', change: { exhibits: { ticket: { title: 'A bus ticket', source: 'His pocket', custody: 'Sealed', origin: 'bus', importance: 2, reliability: 3, 'at-start': 'yes', document: { kind: 'note', written: 'Printed', lines: ['One way.'] } } } } },
  { what: 'an element that nothing supports', code: 'element-not-provable', at: 'elements', change: bears('purpose-organ-trade', { verdict: 'arguable' }) },
  { what: 'an element of one origin', code: 'element-not-corroborated', at: 'elements', change: everyExhibit((exhibit) => (exhibit['bears-on']?.['purpose-organ-trade'] ? { origin: 'one-hand' } : undefined)) },
  { what: 'a critical failure that nothing repairs', code: 'failure-without-repair', at: 'critical-failures.donor-as-bait', change: way('theatre-list', 'stop-it-now', { repairs: undefined }) },
  { what: 'feedback that gives no reason', code: 'missing-feedback', at: 'scenes.ward.task.choices.police-clinic.feedback.text', change: way('ward', 'police-clinic', { feedback: { text: 'Wrong.' } }) },
  { what: 'a decision without a wrong choice', code: 'key-without-distractor', at: 'scenes.ward.task.choices', change: { scenes: { ward: { task: { choices: Object.fromEntries(['uncuff-and-settle', 'cuff-until-judge', 'send-guard-away', 'police-clinic'].map((id) => [id, { credit: { procedure: 1, protection: 1 } }])) } } } } },
  { what: 'right choices that are longest by far', code: 'right-by-length', at: 'scenes', change: everyChoice((label, right) => (right ? `${label} And everything else that belongs to it.` : label)) },
  { what: 'wrong choices that leave no exception', code: 'right-by-tone', at: 'scenes', change: everyChoice((label, right) => (right ? label : `${label} Always.`)) },
  { what: 'law that nobody read, stated as a fact', code: 'unverified-as-fact', at: 'critical-failures.conflicted-interpreter', change: { 'critical-failures': { 'conflicted-interpreter': { sources: ['krg-law-22-2003/cpc-art-123'] } } } },
  { what: 'text that was left for later', code: 'placeholder-text', at: 'scenes.ward.text', change: { scenes: { ward: { text: 'TODO' } } } },
  { what: 'words without their meaning', code: 'untranslated-words', at: 'exhibits.patrol-report.document.title', change: { exhibits: { 'patrol-report': { document: { title: { gloss: undefined } } } } } },
  { what: 'a label that fills a phone', code: 'long-for-phone', at: 'scenes.ward.task.choices.police-clinic.label', change: way('ward', 'police-clinic', { label: 'x'.repeat(200) }) },
  { what: 'a content note that does not say that one may leave', code: 'thin-content-note', at: 'content-note', change: { 'content-note': 'This case is about trafficking for the removal of an organ.' } },
];

describe('a defect in a real scenario', () => {
  const untouched = { cousin: look('cousin', {}, 'paths'), codes: look('codes', {}, 'paths') };

  it('is of at least twenty kinds', () => {
    expect(new Set(seeded.map(({ code }) => code)).size).toBeGreaterThanOrEqual(20);
  });

  it('is not found in the copies that nobody touched', () => {
    for (const { of = 'cousin', code, at } of seeded) expect(untouched[of].found.filter((found) => isAt(found, code, at))).toEqual([]);
    expect([...untouched.cousin.ways, ...untouched.codes.ways]).toEqual([]);
  });

  it.each(seeded)('is found: $what ($code)', ({ of = 'cousin', code, at, change, into }: Seeded) => {
    const { found, ways } = look(of, change, needsPaths(code) ? 'paths' : 'text');
    expect(found.filter((each) => isAt(each, code, at))).not.toEqual([]);
    if (into !== undefined) expect(ways).toContainEqual([into, into]);
  });
});

const isAt = (found: string, code: string, at: string): boolean => found === `${code} ${at}` || found.startsWith(`${code} ${at}.`);
