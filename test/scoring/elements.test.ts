import { describe, expect, it } from 'vitest';
import type { Move } from '../../src/scenario/playthrough.ts';
import { tinyScenario } from '../engine/tinyScenario.ts';
import { changed, played } from './played.ts';

const meet: Move = { at: 'first-call', choose: 'meet', certainty: 'sure', cites: [] };
const book: Move = { at: 'first-call', choose: 'book', certainty: 'sure', cites: [] };
const endTalk: Move = { at: 'talk', 'end-interview': 'now' };
const handIn: Move = { at: 'map', 'hand-in': 'proof-map' };
const name: Move = { at: 'name', qualify: 'taking', readiness: 'continue', 'relies-on': {} };
const right: Move = { link: { call: { promise: 'supports' }, phone: { promise: 'supports', moved: 'supports' } } };
const MAP = 'elements:proof-map';

describe('the map of proof', () => {
  it('[E1] is one set over the exhibits held and all rows', () => {
    // Held: call, rumour, phone on two rows. Right: call 2, phone 3 + 3. Wrong: call on moved, rumour twice.
    expect(played(tinyScenario, [meet, right, endTalk, handIn]).item(MAP)).toMatchObject({ raw: 1, set: { a: 8, b: 0, G: 8, F: 6 } });
  });

  it('[E2] [S5] knows supports from contradicts, and in an empty cell either is wrong', () => {
    const game = (link: Extract<Move, { link: unknown }>['link']) => played(tinyScenario, [meet, { link }, endTalk, handIn]).item(MAP).set;
    expect(game({ phone: { promise: 'contradicts' } })).toEqual({ a: 0, b: 2, G: 8, F: 6 });
    expect(game({ rumour: { promise: 'contradicts' } })).toEqual(game({ rumour: { promise: 'supports' } }));
    expect(game({ rumour: { promise: 'supports' } })).toEqual({ a: 0, b: 2, G: 8, F: 6 });
  });

  it('[E2] [S3] [S4] counts traps 3 and leaves arguable cells out', () => {
    const scenario = changed(tinyScenario, (draft) => {
      if (draft.exhibits['rumour']) draft.exhibits['rumour']['bears-on'] = { promise: { verdict: 'trap', because: 'Hearsay.' }, moved: { verdict: 'arguable', because: 'May be.' } };
    });
    expect(played(scenario, [meet, { link: { rumour: { promise: 'supports', moved: 'supports' } } }, endTalk, handIn]).item(MAP).set).toEqual({ a: 0, b: 3, G: 8, F: 5 });
  });

  it('[E3] is judged as it stood at the last hand-in, not as it was drawn afterwards', () => {
    const late = played(tinyScenario, [meet, endTalk, handIn, right, name]);
    expect(late.item(MAP)).toMatchObject({ raw: 0 });
    expect(late.item(MAP).entries).toHaveLength(1);
    const inTime = played(tinyScenario, [meet, right, endTalk, handIn, { link: { rumour: { moved: 'supports' } } }, name]);
    expect(inTime.item(MAP)).toMatchObject({ raw: 1, line: 'elements' });
  });

  const skipping = changed(tinyScenario, (draft) => {
    const talk = draft.scenes['talk']?.task;
    if (talk?.kind === 'interview') talk.end['leads-to'] = 'name';
  });

  it('[E4] that was never handed in is judged as it stood at the end', () => {
    expect(played(skipping, [meet, right, endTalk, name]).item(MAP)).toMatchObject({ raw: 1 });
  });

  it('[E4] that had to be handed in and was not counts as empty', () => {
    const mandatory = changed(skipping, (draft) => {
      const map = draft.scenes['map']?.task;
      if (map?.kind === 'proof-map') map.mandatory = true;
    });
    expect(played(mandatory, [meet, right, endTalk, name]).item(MAP)).toMatchObject({ raw: 0, undone: true });
  });

  it('[E5] neither asks for nor punishes links of an inadmissible exhibit', () => {
    const linked = (link: Extract<Move, { link: unknown }>['link']) => played(tinyScenario, [book, { read: 'visitor' }, { at: 'regret', choose: 'release' }, { link }, endTalk, handIn]).item(MAP).set;
    expect(linked({ call: { promise: 'supports' } })).toEqual({ a: 2, b: 0, G: 2, F: 6 });
    expect(linked({ call: { promise: 'supports' }, phone: { promise: 'supports' } })).toEqual({ a: 2, b: 0, G: 2, F: 6 });
    expect(linked({ phone: { promise: 'contradicts' } })).toEqual({ a: 0, b: 2, G: 2, F: 6 });
  });

  it('[E6] is not judged before it is handed in', () => {
    expect(played(tinyScenario, [meet, right, endTalk]).dimension('elements')).toMatchObject({ inactive: 'nothing-asked', items: [] });
  });
});
