import { describe, expect, it } from 'vitest';
import { machineOf } from '../../src/compiler/machine.ts';
import { factsOf, placeOf } from '../../src/engine/case.ts';
import { runPlaythrough } from '../../src/engine/runPlaythrough.ts';
import { readSavedLog, savedLogOf, writeSavedLog } from '../../src/engine/savedLog.ts';
import type { Move } from '../../src/scenario/playthrough.ts';
import type { Scenario } from '../../src/scenario/wholeScenario.ts';
import { deduce, deduceCase, gather, putForward, withDeduce } from '../scoring/deduceCase.ts';

const run = (moves: readonly Move[], scenario: Scenario = deduceCase) => runPlaythrough(machineOf(scenario), moves);
const confirmed = (moves: readonly Move[], scenario?: Scenario) => factsOf(run(moves, scenario).case).deductions['follows'];
const refusal = (moves: readonly Move[], scenario?: Scenario) => run(moves, scenario).stopped?.refusal;

const wrong = putForward({ payer: 'page', keeper: 'clerk' });
const batch = putForward({ payer: 'brother', keeper: 'driver', caller: 'shop' });

describe('deductions put forward', () => {
  it('[F5] are confirmed where enough are right at once, and only the right ones', () => {
    expect(confirmed([gather('full'), batch])).toEqual({ tries: 1, confirmed: ['payer', 'keeper'] });
  });

  it('[F5] are told nothing of where fewer are', () => {
    expect(confirmed([gather('full'), putForward({ payer: 'brother', keeper: 'clerk', caller: 'shop' })])).toEqual({ tries: 1, confirmed: [] });
    expect(confirmed([gather('full'), wrong])).toEqual({ tries: 1, confirmed: [] });
  });

  it('[F5] do not fill a batch with what was confirmed before', () => {
    expect(confirmed([gather('full'), batch, putForward({ payer: 'brother', keeper: 'driver', caller: 'theatre', order: 'after' })])).toEqual({ tries: 2, confirmed: ['payer', 'keeper'] });
    expect(confirmed([gather('full'), batch, putForward({ caller: 'theatre', order: 'before' })])).toEqual({ tries: 2, confirmed: ['payer', 'keeper', 'caller', 'order'] });
  });

  it('stay in the scene and cost no time; handing in leads on and takes what it takes', () => {
    const tried = run([gather('full'), batch]).case;
    expect(placeOf(tried)).toMatchObject({ phase: 'scene', scene: 'follows' });
    const { case: after } = run([gather('full'), batch, deduce({})]);
    expect(placeOf(after).phase).toBe('ended');
    expect(factsOf(after).clock - factsOf(tried).clock).toBe(10);
    expect(factsOf(after).deductions).toEqual(factsOf(tried).deductions);
  });

  it.each<[string, readonly Move[], object, Scenario?]>([
    ['where no try is left', [gather('full'), wrong, wrong, wrong, wrong], { refused: 'tries-used-up' }],
    ['of which one is not there', [gather('full'), putForward({ payer: 'brother', thief: 'driver' })], { refused: 'deduction-not-asked', about: 'thief' }],
    ['of which one has no grounds in the file', [gather('short'), putForward({ payer: 'brother', keeper: 'driver' })], { refused: 'deduction-not-asked', about: 'keeper' }],
    ['with an option that is not there', [gather('full'), putForward({ payer: 'brother', keeper: 'toString' })], { refused: 'option-unknown', about: 'toString' }],
    ['against what was confirmed', [gather('full'), batch, putForward({ payer: 'page', caller: 'theatre', order: 'before' })], { refused: 'deduction-confirmed', about: 'payer' }],
    ['too few to be a batch', [gather('full'), putForward({ payer: 'brother' })], { refused: 'deductions-too-few' }],
    ['too few beside what was confirmed', [gather('full'), batch, putForward({ payer: 'brother', keeper: 'driver', caller: 'theatre' })], { refused: 'deductions-too-few' }],
    ['where nothing is confirmed before the debrief', [gather('full'), batch], { refused: 'not-here', about: 'follows' }, withDeduce({ 'confirm-in': undefined })],
  ])('are refused %s', (_, moves, refused, scenario) => {
    expect(refusal(moves, scenario)).toEqual(refused);
  });

  it('may be put forward five times where the author does not say how often', () => {
    const five = [wrong, wrong, wrong, wrong, wrong];
    expect(confirmed([gather('full'), ...five], withDeduce({ tries: undefined }))?.tries).toBe(5);
    expect(refusal([gather('full'), ...five, wrong], withDeduce({ tries: undefined }))).toEqual({ refused: 'tries-used-up' });
  });
});

describe('deductions handed in', () => {
  it('may be left blank, and are refused only where they go back on what was confirmed or name what is not there', () => {
    expect(refusal([gather('full'), deduce({})])).toBeUndefined();
    expect(refusal([gather('full'), batch, deduce({ payer: 'page' })])).toEqual({ refused: 'deduction-confirmed', about: 'payer' });
    expect(refusal([gather('short'), deduce({ order: 'before' })])).toEqual({ refused: 'deduction-not-asked', about: 'order' });
  });

  it('are saved and read again, with their answers as text', () => {
    const { log } = run([gather('full'), batch, deduce({ payer: 'brother' })]);
    const text = writeSavedLog(savedLogOf(log));
    expect(readSavedLog(text)).toEqual({ saved: savedLogOf(log) });
    expect(readSavedLog(text.replaceAll('"brother"', '7'))).toMatchObject({ fault: { code: 'bad-entry' } });
  });
});
