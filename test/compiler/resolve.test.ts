import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/scenario/nearest.ts';
import { faultsWith, faultsWithLaw } from './faults.ts';

describe('the small case', () => {
  it('has no fault', () => {
    expect(faultsWith()).toEqual([]);
  });
});

describe('every place where one thing names another', () => {
  const places: readonly (readonly [where: string, from: string, to: string, fault: string])[] = [
    ['the first scene', 'first-scene: first-call', 'first-scene: nowhere', 'unknown-scene first-scene'],
    ['a row of the proof map', 'elements: [moved', 'elements: [driven', 'unknown-element elements.0'],
    ['the reference offence', 'reference: trafficking', 'reference: theft', 'unknown-offence qualification.reference'],
    ['a related offence', 'related: {fraud', 'related: {theft', 'unknown-offence qualification.related.theft'],
    ['what an exhibit bears on', 'unpaid-work: {verdict: supports, strength: 1', 'debt: {verdict: supports, strength: 1', 'unknown-element exhibits.call-note.bears-on.debt'],
    ['the source of a bearing', 'sources: [labour-act/art-1]}\n      unpaid', 'sources: [labour-act/art-9]}\n      unpaid', 'unknown-article exhibits.phone.bears-on.false-promise.sources.0'],
    ['who wrote a message', 'from: foreman, at: 2 Nov', 'from: boss, at: 2 Nov', 'unknown-participant exhibits.phone.document.messages.0.from'],
    ['the source of a critical failure', 'why: He called for help.\n    sources: [practice/safety-first]', 'why: He called for help.\n    sources: [practice/safety]', 'unknown-article critical-failures.treated-as-thief.sources.0'],
    ['the condition of an inject', 'unless: {is: {safe: yes}}', 'unless: {is: {hidden: yes}}', 'unknown-variable injects.foreman-comes.unless.is.hidden'],
    ['the effect of an inject', 'effects: {add: {trust: -1}}\n    interrupts', 'effects: {add: {faith: -1}}\n    interrupts', 'unknown-variable injects.foreman-comes.effects.add.faith'],
    ['who is in a scene', 'people: [karim, clerk]', 'people: [karim, nobody]', 'unknown-person scenes.hearing.people.1'],
    ['an exhibit to weigh', 'should-weigh: {call-note: 2}', 'should-weigh: {diary: 2}', 'unknown-exhibit scenes.first-call.task.cite.should-weigh.diary'],
    ['a trap', 'traps: [rumour]', 'traps: [gossip]', 'unknown-exhibit scenes.first-call.task.cite.traps.0'],
    ['what is obtained', '{obtain: phone, set: {safe: yes}', '{obtain: telephone, set: {safe: yes}', 'unknown-exhibit scenes.first-call.task.choices.bring-him-in.effects.obtain'],
    ['what is spoiled', 'spoil: {phone: Taken', 'spoil: {telephone: Taken', 'unknown-exhibit scenes.first-call.task.choices.book-him.effects.spoil.telephone'],
    ['who is told', 'tell: shelter', 'tell: police', 'unknown-agency scenes.first-call.task.choices.bring-him-in.effects.tell'],
    ['the critical failure of a choice', 'critical: treated-as-thief', 'critical: thief', 'unknown-critical-failure scenes.first-call.task.choices.book-him.critical'],
    ['what a choice repairs', 'repairs: treated-as-thief', 'repairs: thief', 'unknown-critical-failure scenes.second-thoughts.task.choices.put-right.repairs'],
    ['one of several ways', '{to: hearing}', '{to: talk}', 'unknown-scene scenes.first-call.task.choices.book-him.leads-to.1.to'],
    ['the condition of a way', 'when: {is: {standing: suspect}}', 'when: {is: {standing: thief}}', 'unknown-state-value scenes.first-call.task.choices.book-him.leads-to.0.when.is.standing'],
    ['the source of feedback', 'sources: [practice/safety-first], show: at-once', 'sources: [practice/last], show: at-once', 'unknown-article scenes.first-call.task.choices.book-him.feedback.sources.0'],
    ['who is interviewed', 'person: karim', 'person: kareem', 'unknown-person scenes.hearing.task.person'],
    ['who may interpret', 'sworn: {note: Can be', 'oath: {note: Can be', 'unknown-person scenes.hearing.task.interpreters.oath'],
    ['who rendered it', 'clerk: {text: They said', 'sworne: {text: They said', 'unknown-interpreter scenes.hearing.task.questions.what-promised.rendered.sworne'],
    ['what follows when it is caught', 'when-caught: {add: {trust: 1}}', 'when-caught: {add: {safe: 1}}', 'wrong-variable-kind scenes.hearing.task.questions.what-promised.when-caught.add.safe'],
    ['where the interview leads', 'leads-to: map}', 'leads-to: maps}', 'unknown-scene scenes.hearing.task.end.leads-to'],
    ['where the map leads', 'leads-to: name-it}', 'leads-to: name}', 'unknown-scene scenes.map.task.leads-to'],
    ['an offence to choose from', 'offences: [trafficking, fraud]', 'offences: [trafficking, theft]', 'unknown-offence scenes.name-it.task.offences.1'],
    ['the offence of an outcome', '- offence: trafficking', '- offence: [trafficking, theft]', 'unknown-offence scenes.name-it.task.outcomes.0.offence.1'],
    ['what a condition asks to be proved', '{offence: trafficking, at-least', '{offence: theft, at-least', 'unknown-offence scenes.name-it.task.outcomes.0.when.proves.offence'],
    ['where an outcome leads', '- to: failed', '- to: nowhere', 'unknown-scene scenes.name-it.task.outcomes.1.to'],
  ];
  it.each(places)('%s', (_, from, to, fault) => {
    expect(faultsWith([from, to])).toContain(fault);
  });

  it('is looked at inside all, any and not', () => {
    expect(faultsWith(['unless: {is: {safe: yes}}', 'unless: {any: [{all: [{holds: a}]}, {not: {lacks: [b]}}, {visited: c}, {told: d}, {spoiled: e}]}'])).toEqual([
      'unknown-exhibit injects.foreman-comes.unless.any.0.all.0.holds', 'unknown-exhibit injects.foreman-comes.unless.any.1.not.lacks.0',
      'unknown-scene injects.foreman-comes.unless.any.2.visited', 'unknown-agency injects.foreman-comes.unless.any.3.told', 'unknown-exhibit injects.foreman-comes.unless.any.4.spoiled',
    ]);
  });

  it('is not complained of a second time when the law pack itself is missing or broken', () => {
    expect(faultsWith(['jurisdictions: [practice-land]', 'jurisdictions: [no-land]'])).toEqual(['unknown-law-pack jurisdictions.0']);
    expect(faultsWithLaw('name: Practice Land', 'nam: Practice Land')).toEqual(['missing-key ', 'unknown-key nam']);
  });
});

describe('flags, states and counters', () => {
  it('each have their own words', () => {
    expect(faultsWith(['unless: {is: {safe: yes}}', 'unless: {at-least: {safe: 1}}'])).toEqual(['wrong-variable-kind injects.foreman-comes.unless.at-least.safe']);
    expect(faultsWith(['unless: {is: {safe: yes}}', 'unless: {at-most: {standing: 1}}'])).toEqual(['wrong-variable-kind injects.foreman-comes.unless.at-most.standing']);
    expect(faultsWith(['unless: {is: {safe: yes}}', 'unless: {is: {trust: yes}}'])).toEqual(['wrong-variable-kind injects.foreman-comes.unless.is.trust']);
    expect(faultsWith(['set: {standing: witness}', 'set: {trust: witness}'])).toEqual(['wrong-variable-kind scenes.second-thoughts.task.choices.put-right.effects.set.trust']);
  });

  it('a flag is yes or no, written either way', () => {
    expect(faultsWith(['unless: {is: {safe: yes}}', 'unless: {is: {safe: true}}'])).toEqual([]);
    expect(faultsWith(['unless: {is: {safe: yes}}', 'unless: {is: {safe: maybe}}'])).toEqual(['unknown-state-value injects.foreman-comes.unless.is.safe']);
  });
});

describe('a law pack', () => {
  it.each([
    ['a source', 'verified: secondary, sources: [S01]', 'verified: secondary, sources: [S02]', 'unknown-source laws.labour-act.articles.art-2.sources.0'],
    ['an article, at an element', 'law: [labour-act/art-1, labour-act/art-2]', 'law: [labour-act/art-1, labour-act/art-3]', 'unknown-article elements.false-promise.law.1'],
    ['an article, at an offence', 'requires: [[false-promise]], law: [labour-act/art-2]', 'requires: [[false-promise]], law: [labour-act/art-3]', 'unknown-article offences.fraud.law.0'],
    ['an article, at a trap', 'law: [labour-act/art-2], verified: inference}', 'law: [labour-act/art-3], verified: inference}', 'unknown-article traps.0.law.0'],
    ['an element that is required', '[[moved], [false-promise], [unpaid-work]]', '[[moved], [false-promise], [unpaid-work, debt]]', 'unknown-element offences.trafficking.requires.2.1'],
  ])('names what there is: %s', (_, from, to, fault) => {
    expect(faultsWithLaw(from, to)).toContain(fault);
  });
});

describe('the nearest names', () => {
  it('are those with letters swapped, lost, added or changed, the nearest first', () => {
    expect(nearest('frist-call', ['last-call', 'first-call', 'first-calls'])[0]).toBe('first-call');
    expect(nearest('hering', ['hearing', 'bearing', 'map'])).toEqual(['hearing', 'bearing']);
  });

  it('are those that hold it, or that it holds', () => {
    expect(nearest('phone', ['phone-of-karim', 'map'])).toEqual(['phone-of-karim']);
  });

  it('are at most four, and none where nothing is near', () => {
    expect(nearest('aaaa', ['aaab', 'aaac', 'aaad', 'aaae', 'aaaf'])).toHaveLength(4);
    expect(nearest('telephone', ['map', 'stands', 'rumour'])).toEqual([]);
  });
});
