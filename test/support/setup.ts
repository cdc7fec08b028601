/** What every unit test file starts with: matchers for screens, and an empty page after each test. */
import { afterEach } from 'vitest';

if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  const { cleanup, configure } = await import('@testing-library/react');
  // A slow machine is no fault of a screen: what never comes is still told, only later.
  configure({ asyncUtilTimeout: 10_000 });
  afterEach(() => {
    cleanup();
    document.body.replaceChildren();
    localStorage.clear();
    sessionStorage.clear();
  });
}
