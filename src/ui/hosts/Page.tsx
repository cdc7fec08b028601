import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Page.module.css';

let shown = 0;

/** The main part of a screen. After the first screen it takes the focus, so that a reader by ear knows that it is another. */
export function Page({ children }: { readonly children: ReactNode }) {
  const page = useRef<HTMLElement>(null);
  useEffect(() => {
    shown += 1;
    const nobody = document.activeElement === null || document.activeElement === document.body;
    if (shown > 1 && nobody) page.current?.focus({ preventScroll: true });
  }, []);
  return <main ref={page} tabIndex={-1} className={styles.page}>{children}</main>;
}
