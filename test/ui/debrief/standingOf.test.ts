import { describe, expect, it } from 'vitest';
import type { OptionReview } from '../../../src/scoring/debrief/debriefTypes.ts';
import { itemParts } from '../../../src/ui/debrief/itemParts.ts';
import { roadsOf } from '../../../src/ui/debrief/roadsOf.ts';
import { standingOf } from '../../../src/ui/debrief/standingOf.ts';
import { debriefOf, poorMoves } from './debriefForTests.ts';

const road: OptionReview['road'] = { to: { id: 'on', name: 'On' }, minutes: 0, obtains: [], loses: [], spoils: [], tells: [], releases: [], fails: [], repairs: [] };
const option = (id: string, credit: OptionReview['credit']): OptionReview => ({ id, label: id, chosen: false, credit, feedback: { text: 'why', sources: [] }, road });
const among = (...options: readonly OptionReview[]) => options.map((one) => standingOf(one, options));

describe('an option in words', () => {
  it('is what the reference expert would do only where it is so in every dimension', () => {
    expect(among(option('a', { procedure: 1, protection: 1 }), option('b', { procedure: 1, protection: 0.4 }))).toEqual(['reference', 'partly']);
  });

  it('is the best that was left where nothing open was worth all', () => {
    expect(among(option('a', { procedure: 0.6 }), option('b', { procedure: 0.3 }))).toEqual(['best-left', 'partly']);
  });

  it('that gives no credit where another does is not what the reference expert would do', () => {
    expect(among(option('a', { protection: 1 }), option('b', {}))).toEqual(['reference', 'not']);
  });

  it('has no word where nothing is at stake', () => {
    expect(among(option('a', {}), option('b', {}))).toEqual([undefined, undefined]);
  });
});

describe('the name of an item', () => {
  it('tells what each kind of item of a played case is about', () => {
    const { scorecard } = debriefOf(poorMoves);
    const parts = Object.fromEntries(scorecard.dimensions.flatMap(({ items }) => items.map((item) => [item.id, itemParts(item)])));
    expect(parts['elements:proof-map']).toEqual({ part: 'map' });
    expect(parts['rationale:scenes.first-call.task.cite']).toEqual({ part: 'cites', scene: 'first-call' });
    expect(parts['procedure:scenes.first-call.task']).toEqual({ part: 'option', scene: 'first-call' });
    expect(parts['procedure:scenes.talk.task.questions']).toEqual({ part: 'questions', scene: 'talk' });
    expect(parts['procedure:scenes.talk.task.questions.told.rendered.clerk']).toEqual({ part: 'rendering', scene: 'talk', question: 'told' });
    expect(parts['procedure:scenes.talk.task.replace']).toEqual({ part: 'interpreter', scene: 'talk' });
    expect(parts['qualification:scenes.name.task']).toEqual({ part: 'offence', scene: 'name' });
    expect(parts['rationale:scenes.name.task']).toEqual({ part: 'reliance', scene: 'name' });
  });
});

it('the roads not taken leave out what was taken', () => {
  const roads = roadsOf(debriefOf(poorMoves).debrief).map(({ decision, untaken }) => [decision.scene.id, untaken.map(({ id }) => id)]);
  expect(roads).toEqual([['first-call', ['meet', 'wait']], ['regret', ['keep']]]);
});
