import { createContext, type ReactNode, useContext } from 'react';
import styles from './parts.module.css';

/** Shows a scene, wherever it is asked for. */
export const GoToScene = createContext<(scene: string) => void>(() => undefined);

/** A press that leads to a scene. */
export function JumpTo({ scene, children }: { readonly scene: string; readonly children: ReactNode }) {
  const go = useContext(GoToScene);
  return <button type="button" className={styles.jump} onClick={() => go(scene)}>{children}</button>;
}
