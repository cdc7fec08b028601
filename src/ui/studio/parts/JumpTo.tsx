import { createContext, type ReactNode, useContext } from 'react';
import styles from './parts.module.css';

/** Shows a scene, wherever it is asked for. */
export const GoToScene = createContext<(scene: string) => void>(() => undefined);

/** A press that leads to a scene. */
export function JumpTo({ scene, children }: { readonly scene: string; readonly children: ReactNode }) {
  const go = useContext(GoToScene);
  return <button type="button" className={styles.jump} onClick={() => go(scene)}>{children}</button>;
}

/** Shows something that is no scene - an exhibit, a flag, an inject - where the Author section tells of it: `exhibits.phone`. */
export const GoToThing = createContext<(thing: string) => void>(() => undefined);

/** A press that leads to it. */
export function JumpToThing({ thing, children }: { readonly thing: string; readonly children: ReactNode }) {
  const go = useContext(GoToThing);
  return <button type="button" className={styles.jump} onClick={() => go(thing)}>{children}</button>;
}
