/** Where the reader is, in the part of the address after `#`: it works from any folder, and needs no server that knows it. */
import { useCallback, useSyncExternalStore } from 'react';

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'case' | 'debrief'; readonly caseId: string }
  /** `folder`: the case whose facilitators' view it is. */
  | { readonly screen: 'library'; readonly part: 'cases' | 'opener' | 'worked-case'; readonly folder?: string }
  /** A phone joins; `code` as it stands in the address that was scanned. */
  | { readonly screen: 'join'; readonly code?: string }
  /** A seat in a room, or its facilitator's desk. */
  | { readonly screen: 'seat'; readonly room: string }
  /** Without a room: the rooms there are. */
  | { readonly screen: 'console'; readonly room?: string; /** Its case is typed in on the laptop. */ readonly group?: string }
  /** What a beamer shows; the key is in the part of the address that is sent to nobody. */
  | { readonly screen: 'projector'; readonly room: string; readonly key: string; /** A second language, beside that of the page. */ readonly beside?: string }
  /** Without a folder: the list of scenarios. */
  | { readonly screen: 'author'; readonly folder?: string };

/** The route of an address's hash; the start page for anything that is none. */
export function routeOf(hash: string): Route {
  const [author, written] = /^#\/author(?:\/([^/]{1,400}))?\/?$/.exec(hash) ?? [];
  const folder = written === undefined ? undefined : decoded(written);
  if (author !== undefined) return { screen: 'author', ...(folder !== undefined && { folder }) };
  const [library, part, of] = /^#\/library(?:\/(cases|opener|worked-case)(?:\/([a-z0-9-]{1,60}))?)?\/?$/.exec(hash) ?? [];
  if (library !== undefined) return { screen: 'library', part: (part ?? 'cases') as 'cases' | 'opener' | 'worked-case', ...(of !== undefined && { folder: of }) };
  const [join, code] = /^#\/join(?:\/(\d{1,12}))?\/?$/.exec(hash) ?? [];
  if (join !== undefined) return { screen: 'join', ...(code !== undefined && { code }) };
  const [, seat] = /^#\/seat\/([a-z0-9-]{1,60})\/?$/.exec(hash) ?? [];
  if (seat !== undefined) return { screen: 'seat', room: seat };
  const [desk, led, typed] = /^#\/console(?:\/([a-z0-9-]{1,60})(?:\/([a-z0-9-]{1,64}))?)?\/?$/.exec(hash) ?? [];
  if (desk !== undefined) return { screen: 'console', ...(led !== undefined && { room: led }), ...(typed !== undefined && { group: typed }) };
  const [, shown, key, beside] = /^#\/projector\/([a-z0-9-]{1,60})\/([\w-]{1,80})(?:\/([a-z]{2,3}))?\/?$/.exec(hash) ?? [];
  if (shown !== undefined && key !== undefined) return { screen: 'projector', room: shown, key, ...(beside !== undefined && { beside }) };
  const [, caseId, debrief] = /^#\/case\/([\w-]{1,80})(\/debrief)?\/?$/.exec(hash) ?? [];
  if (caseId === undefined) return { screen: 'home' };
  return { screen: debrief === undefined ? 'case' : 'debrief', caseId };
}

function decoded(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

/** The hash of a route. */
export function hashOf(route: Route): string {
  if (route.screen === 'home') return '#/';
  if (route.screen === 'library') return `#/library/${route.part}${route.folder === undefined ? '' : `/${route.folder}`}`;
  if (route.screen === 'author') return route.folder === undefined ? '#/author' : `#/author/${encodeURIComponent(route.folder)}`;
  if (route.screen === 'join') return route.code === undefined ? '#/join' : `#/join/${route.code}`;
  if (route.screen === 'seat') return `#/seat/${route.room}`;
  if (route.screen === 'console') return ['#/console', route.room, route.room && route.group].filter((part) => part !== undefined).join('/');
  if (route.screen === 'projector') return ['#/projector', route.room, route.key, route.beside].filter((part) => part !== undefined).join('/');
  return `#/case/${route.caseId}${route.screen === 'debrief' ? '/debrief' : ''}`;
}

/** The route now, and the way to another. */
export function useHashRoute(): readonly [Route, (route: Route) => void] {
  const hash = useSyncExternalStore(follow, () => location.hash, () => '');
  const go = useCallback((route: Route) => {
    location.hash = hashOf(route);
  }, []);
  return [routeOf(hash), go];
}

function follow(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}
