import { describe, expect, it } from 'vitest';
import { recordCsv } from '../../../src/interop/record/recordCsv.ts';
import { followUpHtml } from '../../../src/interop/record/followUpHtml.ts';
import { recordHtml } from '../../../src/interop/record/recordHtml.ts';
import { machineOf } from '../../../src/compiler/machine.ts';
import { runOf } from '../../../src/scoring/run.ts';
import { scoreRun } from '../../../src/scoring/score.ts';
import { compareMaps } from '../../../src/session/room/comparison.ts';
import { debriefCards } from '../../../src/session/room/debriefCards.ts';
import { exerciseRecord, upheldFor } from '../../../src/session/room/record.ts';
import { mayHappen } from '../../../src/session/room/mayHappen.ts';
import { type Room, roomAfter, roomOpened } from '../../../src/session/room/room.ts';
import type { RoomBy, RoomEntry, RoomEvent } from '../../../src/session/room/roomEvent.ts';
import { tinyScenario } from '../../engine/tinyScenario.ts';

const machine = machineOf(tinyScenario);
const AT = '2026-12-01T09:00:00.000Z';
const log: RoomEntry[] = [];

function played(...done: readonly (readonly [RoomBy, RoomEvent])[]): Room {
  log.length = 0;
  const first = { seq: 0, at: AT, by: 'host' as const, op: 'open', event: { type: 'room.opened' as const, scenario: 'tiny', version: '1.0.0', hash: tinyScenario.hash, title: 'A <b>morning</b>', seed: 1, stops: ['first-call'], shared: false, languages: ['en' as const] } };
  log.push(first);
  return done.reduce((room, [by, event]) => {
    const refusal = mayHappen(room, by, event);
    if (refusal) throw new Error(`${event.type}: ${refusal.refused}`);
    const entry: RoomEntry = { seq: room.size, at: AT, by, op: `op-${room.size}`, event };
    log.push(entry);
    return roomAfter(room, entry);
  }, roomOpened(machine, first));
}

const F = 'facilitator';
const groups = ['red', 'blue', 'green'];
const answer = (group: string, choice: string, reason: string): readonly [RoomBy, RoomEvent] =>
  [F, { type: 'answer.held', group, event: { type: 'choice.made', scene: 'first-call', choice, certainty: 'probable', cites: ['call'], reason }, on: 2 }];
const room = (upheld: boolean) => played(
  ...groups.map((group) => [F, { type: 'group.added', group, name: group }] as const), [F, { type: 'phase.set', phase: 'deciding' }],
  ...groups.map((group) => [F, { type: 'case.moved', group, event: { type: 'briefing.read' }, on: 1 }] as const),
  answer('red', 'book', '=HYPERLINK("x")'), answer('blue', 'meet', 'She "asked" <us>.'), answer('green', 'book', 'Later.'),
  [F, { type: 'phase.set', phase: 'locked' }], [F, { type: 'answers.revealed' }],
  [F, { type: 'appeal.made', appeal: 'a1', group: 'red', scene: 'first-call', text: 'The order had come.' }], [F, { type: 'appeal.ruled', appeal: 'a1', upheld, text: 'It had.' }],
  [F, { type: 'improvement.added', improvement: 'i1', text: 'An SOP', owner: 'COC', due: '2027-01-10' }],
);
const procedure = (of: Room, group: string) => scoreRun(runOf(machine, of.groups.get(group)?.session.log ?? []), upheldFor(of, group)).dimensions.find(({ code }) => code === 'procedure');

describe('a ruling', () => {
  it('[G6] makes what was answered worth the reference, for every group that answered so, and changes nothing else', () => {
    const [without, ruled] = [room(false), room(true)];
    // Of the two options open (1 and 0.5 after waiting is open too: 1, 0, 0.5), booking is worth 0, guessing 0.5, the best 1.
    expect(procedure(without, 'red')?.items.find(({ id }) => id.includes('first-call'))).toMatchObject({ raw: 0, base: 0.5, best: 1 });
    for (const group of ['red', 'green']) expect(procedure(ruled, group)?.items.find(({ id }) => id.includes('first-call'))).toMatchObject({ raw: 1, base: 0.5, best: 1, score: 1 });
    expect(procedure(ruled, 'blue')).toEqual(procedure(without, 'blue'));
    // What was critical stays critical: a ruling is about what an answer was worth.
    expect(scoreRun(runOf(machine, ruled.groups.get('red')?.session.log ?? []), upheldFor(ruled, 'red')).failures).toHaveLength(1);
  });
});

describe('the record of an exercise', () => {
  it('holds decisions with reasons, how far the groups agreed, rulings, and what nobody corroborated', () => {
    const record = exerciseRecord(room(true), log, machine);
    // Two of three alike: one of three pairs.
    expect(record.reveals[0]?.agreement).toBeCloseTo(1 / 3, 9);
    expect(record.reveals[0]?.citing).toBe(1);
    expect(record.reveals[0]?.scenes[0]?.answers.map(({ name, text }) => [name, text])).toEqual([['red', 'Book her'], ['blue', 'Meet her'], ['green', 'Book her']]);
    expect(record.uncorroborated).toHaveLength(2);
    expect(record.appeals).toEqual([{ group: 'red', scene: 'First call', text: 'The order had come.', ruling: { upheld: true, text: 'It had.' } }]);
    expect(record.improvements).toMatchObject([{ text: 'An SOP', owner: 'COC' }]);
  });

  it('is a page on which no text is a command, and a table in which no cell is one', () => {
    const record = exerciseRecord(room(true), log, machine);
    const page = recordHtml(record, 'ar', (key) => key);
    expect(page).toContain('dir="rtl"');
    expect(page).toContain('A &lt;b&gt;morning&lt;/b&gt;');
    expect(page).not.toContain('<us>');
    expect(page).not.toMatch(/<script|src=|href=/);
    const csv = recordCsv(record);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain('"appeal","","First call","red","The order had come.","","","","It had.","upheld","",""');
    expect(csv).toContain('"improvement","","","","An SOP","","","","","","COC","2027-01-10"');
    expect(csv).toMatch(/^"failure","","","red","[^"]+",/m);
    expect(csv.match(/^"score"/gm)).toHaveLength(record.groups.flatMap(({ dimensions }) => dimensions).length);
    // As many cells in every row.
    expect(new Set(csv.trimEnd().split('\r\n').map((row) => row.match(/"(?:[^"]|"")*"/g)?.length))).toEqual(new Set([12]));
  });
});

describe('what the talk at the end is led by', () => {
  const ended = () => played(
    ...groups.map((group) => [F, { type: 'group.added', group, name: group }] as const), [F, { type: 'phase.set', phase: 'deciding' }],
    ...groups.map((group) => [F, { type: 'case.moved', group, event: { type: 'briefing.read' }, on: 1 }] as const),
    answer('red', 'book', 'It was late.'), answer('blue', 'meet', 'She asked.'), answer('green', 'book', 'Later.'),
    [F, { type: 'phase.set', phase: 'locked' }], [F, { type: 'answers.revealed' }],
    [F, { type: 'note.taken', note: 'n1', group: 'red', text: 'Argued long.', star: true, kind: 'note' }], [F, { type: 'note.taken', note: 'n2', group: null, text: 'Who pays?', star: false, kind: 'parked' }],
    [F, { type: 'improvement.added', improvement: 'i1', text: 'An <SOP>', owner: 'COC', due: '2027-01-10' }], [F, { type: 'phase.set', phase: 'debrief' }],
  );

  it('sets the answers beside each other that lie furthest apart, and names who has not repaired what', () => {
    const room = ended();
    const cards = debriefCards(room, tinyScenario, compareMaps(room, tinyScenario));
    expect(cards.contrasts).toEqual([{ scene: 'first-call', title: 'First call', one: { name: 'red', text: 'Book her', reason: 'It was late.', certainty: 'probable' }, other: { name: 'blue', text: 'Meet her', reason: 'She asked.', certainty: 'probable' } }]);
    expect(cards.unrepaired.map(({ groups: of }) => of)).toEqual([['red', 'green']]);
    expect(cards.starred).toEqual([{ text: 'Argued long.', group: 'red' }]);
    expect(cards.parked).toEqual([{ text: 'Who pays?', group: null }]);
    expect(cards.alike).toEqual([]);
    expect(cards.uncorroborated.length).toBeGreaterThan(0);
  });

  it('becomes a sheet for thirty days later, with every point and room for more', () => {
    const record = exerciseRecord(ended(), log, machine);
    const html = followUpHtml(record, 'ar', (key, values) => `${key}${values ? JSON.stringify(values) : ''}`, '2026-12-01');
    expect(html).toContain('dir="rtl"');
    expect(html).toContain('An &lt;SOP&gt;');
    expect(html).toContain('2026-12-31');
    expect(html.match(/<section>/g)).toHaveLength(3);
    expect(followUpHtml(record, 'en', (key, values) => `${key} ${values?.['day'] ?? ''}`, 'no day')).toContain('follow-on …');
  });
});
