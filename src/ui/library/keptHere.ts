/** What somebody wrote in the library, on this device only: nothing of it is ever sent anywhere. */
import { useState } from 'react';

/** Undefined where nothing was kept, or what was kept cannot be read. */
export function readKept<T>(key: string, isRight: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isRight(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A value that is kept on this device, and the way to forget it. `failing`: it lasts only as long as this page. */
export function useKept<T>(key: string, empty: T, isRight: (value: unknown) => value is T) {
  const [value, setValue] = useState<T>(() => readKept(key, isRight) ?? empty);
  const [failing, setFailing] = useState(false);
  const keep = (next: T) => {
    setValue(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
      setFailing(false);
    } catch {
      setFailing(true);
    }
  };
  const forget = () => {
    setValue(empty);
    try {
      localStorage.removeItem(key);
    } catch {
      // What could not be stored cannot be there.
    }
  };
  return { value, keep, forget, failing };
}
