import type { Whole } from '../work/asks.ts';

/** Line and column of something in the scenario's file. */
export function Line({ whole: { places }, path }: { readonly whole: Whole; readonly path: string }) {
  const place = places[path];
  return place ? <code dir="ltr" lang="en" translate="no">{place.line}:{place.column}</code> : null;
}
