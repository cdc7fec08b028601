/** Tells the page how high something is that stays at its top, so that whatever else stays there stands below it (`--above`). */
import { type RefObject, useLayoutEffect, useRef } from 'react';

export function useAbove<E extends HTMLElement>(): RefObject<E | null> {
  const top = useRef<E>(null);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const tell = () => style.setProperty('--above', `${Math.ceil(top.current?.getBoundingClientRect().height ?? 0)}px`);
    tell();
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(tell);
    if (top.current) observer?.observe(top.current);
    return () => {
      observer?.disconnect();
      style.removeProperty('--above');
    };
  }, []);
  return top;
}
