// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useDraft } from '../../../src/ui/player/useDraft.ts';

describe('a draft', () => {
  it('keeps two changes that come before the page has shown the first', () => {
    const place = { caseId: 'case', name: 'choose', visit: 'first-call@0' };
    const { result } = renderHook(() => useDraft<{ readonly choice: string | null; readonly reason: string }>(place, () => ({ choice: null, reason: '' })));
    const { change } = result.current;
    act(() => {
      change({ choice: 'meet' });
      change({ reason: 'She asked.' });
    });
    expect(result.current.value).toEqual({ choice: 'meet', reason: 'She asked.' });
    const restored = renderHook(() => useDraft(place, (stored) => stored as object));
    expect(restored.result.current.value).toEqual({ choice: 'meet', reason: 'She asked.' });
  });
});
