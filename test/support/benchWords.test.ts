import { describe, expect, it } from 'vitest';
import { askedBy } from '../bench/rooms/rooms.ts';

describe('what the bench of rooms is asked for', () => {
  it('is a part of it where its words say so, and all of it otherwise', () => {
    expect(askedBy(['rooms'])).toEqual({});
    expect(askedBy(['rooms', '1000', 'sqlite', '--format', 'json'])).toEqual({ clients: [1000], stores: ['sqlite'] });
    expect(askedBy(['rooms', '60', '200', '61', 'many'])).toEqual({ clients: [60, 200], stores: ['many'] });
  });
});
