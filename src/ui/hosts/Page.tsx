import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import styles from './Page.module.css';

/** Whether the reader came from another screen of this site, and not by loading the page. */
export const FromAnotherScreen = createContext(false);

export interface PageProps {
  readonly header?: ReactNode;
  readonly children: ReactNode;
}

/** The main part of a screen. After another screen it takes the focus, so that a reader by ear knows that something changed. */
export function Page({ header, children }: PageProps) {
  const page = useRef<HTMLElement>(null);
  const arrived = useContext(FromAnotherScreen);
  useEffect(() => {
    const nobody = document.activeElement === null || document.activeElement === document.body;
    if (arrived && nobody) page.current?.focus({ preventScroll: true });
  }, [arrived]);
  return (
    <>
      {header}
      <main ref={page} tabIndex={-1} className={styles.page}>{children}</main>
    </>
  );
}
