import type { ElementView } from '../../../session/view.ts';
import { Authored } from '../Authored.tsx';
import styles from './map.module.css';

/** A row by its element, and beneath it of whom, where it is proved person by person. */
export function RowName({ element }: { readonly element: ElementView }) {
  return (
    <>
      <Authored as="lines">{element.name}</Authored>
      {element.subject ? <> <span className={styles.soft}>(<Authored>{element.subject.name}</Authored>)</span></> : null}
    </>
  );
}
