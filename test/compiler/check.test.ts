import { describe, expect, it } from 'vitest';
import { faultsWith } from './faults.ts';

describe('a case that cannot end', () => {
  it('is found when its endings are there but nothing leads to them', () => {
    const faults = faultsWith(['leads-to: failed\n', 'leads-to: second-thoughts\n'], ['          to: stands\n', '          to: map\n'], ['- to: failed', '- to: map']);
    expect(faults).toEqual(['no-ending scenes', 'unreached-scene scenes.stands', 'unreached-scene scenes.failed']);
  });

  it('is not found when one ending is left', () => {
    expect(faultsWith(['          to: stands\n', '          to: failed\n'])).toEqual(['unreached-scene scenes.stands']);
  });
});

describe('a trainee who could be stuck', () => {
  it('after an interview whose only way has a condition', () => {
    expect(faultsWith(['leads-to: map}', 'leads-to: [{to: map, when: {holds: phone}}]}'])).toEqual(['may-lead-nowhere scenes.hearing.task.end.leads-to']);
  });

  it('after a map whose last way has a condition, though the first has none', () => {
    expect(faultsWith(['leads-to: name-it}', 'leads-to: [{to: name-it}, {to: failed, when: {holds: phone}}]}'])).toEqual(['may-lead-nowhere scenes.map.task.leads-to']);
  });

  it.each(['offence: fraud', 'readiness: continue', 'when: {holds: phone}'])('on an answer that no outcome fits: the last asks for %s', (asks) => {
    expect(faultsWith(['- to: failed', `- {to: failed, ${asks}}`])).toEqual(['outcome-may-not-fit scenes.name-it.task.outcomes.1']);
  });

  it('where an interview may not be ended', () => {
    expect(faultsWith(['{label: Thank him, leads', '{label: Thank him, when: {holds: phone}, leads'])).toEqual(['may-be-dead-end scenes.hearing.task.end']);
  });

  it('is not seen where one choice is always open', () => {
    expect(faultsWith(['label: Leave it\n', 'label: Leave it\n          when: {holds: phone}\n'])).toEqual([]);
    expect(faultsWith(['label: Leave it\n', 'label: Leave it\n          when: {holds: phone}\n'], ['takes: 10 minutes\n          repairs', 'when: {lacks: phone}\n          repairs']))
      .toEqual(['may-be-dead-end scenes.second-thoughts.task.choices']);
  });
});

describe('what cannot be as it is written', () => {
  it.each([
    ['a counter below its bounds', 'from: 0, to: 3, starts: 1', 'from: 2, to: 3, starts: 1', 'start-out-of-bounds counters.trust.starts'],
    ['bounds the wrong way round', 'from: 0, to: 3, starts: 1', 'from: 3, to: 1, starts: 3', 'start-out-of-bounds counters.trust.starts'],
    ['a start on a day that does not exist', 'starts: 2026-02-03 07:40', 'starts: 2026-02-29 07:40', 'unreal-date starts'],
    ['an hour that does not exist', 'at: 2026-02-03 10:30\n    unless', 'at: 2026-02-03 24:30\n    unless', 'unreal-date injects.foreman-comes.at'],
    ['a condition on a day that does not exist', 'before: 2026-02-03 10:30', 'before: 2026-04-31 10:30', 'unreal-date scenes.second-thoughts.also.0.when.before'],
    ['an inject at the very start', 'at: 2026-02-03 10:30\n    unless', 'at: 2026-02-03 07:40\n    unless', 'inject-before-start injects.foreman-comes.at'],
  ])('%s', (_, from, to, fault) => {
    expect(faultsWith([from, to])).toContain(fault);
  });
});

describe('keys without which nothing can be scored', () => {
  it('a failure that only an outcome sets off counts as one that happens', () => {
    expect(faultsWith(['          critical: treated-as-thief\n', ''], ['- to: failed', '- {to: failed, critical: treated-as-thief}'])).toEqual([]);
  });

  it('a failure that nothing repairs must be final', () => {
    const unrepaired = ['          repairs: treated-as-thief\n', ''] as const;
    expect(faultsWith(unrepaired)).toEqual(['failure-without-repair critical-failures.treated-as-thief']);
    expect(faultsWith(unrepaired, ['repaired-cap: 0.6', 'final: yes'])).toEqual([]);
  });

  it('what contradicts needs its strength as much as what supports, and a trap needs none', () => {
    expect(faultsWith(['moved: {verdict: supports, strength: 2, because: It tells', 'moved: {verdict: contradicts, because: It tells'])).toEqual(['bearing-without-strength exhibits.call-note.bears-on.moved']);
    expect(faultsWith(['moved: {verdict: supports, strength: 2, because: It tells', 'moved: {verdict: arguable, because: It tells'])).toEqual([]);
  });

  it('a plain step needs no credit', () => {
    const without = [['          credit: {protection: 1}\n', ''], ['          credit: {protection: 0}\n', '']] as const;
    expect(faultsWith(...without)).toEqual(['decision-without-credit scenes.second-thoughts.task.choices']);
    expect(faultsWith(...without, ['prompt: And now?', 'prompt: And now?\n      decision: no'])).toEqual([]);
  });

  it('an exhibit that is obtained only when a distortion is caught is obtained', () => {
    const onlyThen = [['{obtain: phone, set', '{set'], ['{obtain: phone, spoil', '{spoil']] as const;
    expect(faultsWith(...onlyThen)).toEqual(['exhibit-never-obtained exhibits.phone']);
    expect(faultsWith(...onlyThen, ['when-caught: {add', 'when-caught: {obtain: phone, add'])).toEqual([]);
  });

  it('an offence can be proved by one alternative of each requirement', () => {
    expect(faultsWith(['elements: [moved, false-promise, unpaid-work]', 'elements: [moved, false-promise]'], ['      unpaid-work: {verdict: supports, strength: 1, because: He says that he was not paid.}\n', ''], ['      unpaid-work: {verdict: supports, strength: 3, because: The foreman admits that there was no pay.}\n', '']))
      .toEqual(['reference-not-provable elements']);
  });
});
