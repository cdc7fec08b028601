import { Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { LinkVerdict } from '../../../scenario/playthrough.ts';
import { directionOf } from '../../i18n.ts';
import { useFormat } from '../../kit/useFormat.ts';
import { useKitText } from '../../kit/useKitText.ts';
import { Authored } from '../Authored.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './map.module.css';
import { cellAfter, verdictOfKey } from './matrixKeys.ts';
import type { ProofMapProps } from './ProofMap.tsx';

const next: Readonly<Record<LinkVerdict, LinkVerdict>> = { none: 'supports', supports: 'contradicts', contradicts: 'none' };

/** A table that is moved through with arrow keys is a grid: screen readers then hand the keys on to it. */
const asGrid = { role: 'grid' } as const;

/** The proof map as a table: exhibits down, elements across. Arrow keys go from cell to cell; S, C and the space bar set it. */
export function ProofMatrix({ elements, exhibits, links, closed, onLink }: Omit<ProofMapProps, 'matrix'>) {
  const t = usePlayerText();
  const kit = useKitText();
  const { language } = useFormat();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const here = { row: Math.min(at.row, exhibits.length - 1), column: Math.min(at.column, elements.length - 1) };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const exhibit = exhibits[here.row];
    const element = elements[here.column];
    const verdict = verdictOfKey(event);
    if (verdict && exhibit && element) {
      event.preventDefault();
      if (!closed && verdict !== (links[exhibit.id]?.[element.id] ?? 'none')) onLink(exhibit.id, element.id, verdict);
      return;
    }
    const to = cellAfter(here, event.key, { rows: exhibits.length, columns: elements.length, rtl: directionOf(language) === 'rtl' });
    if (!to) return;
    event.preventDefault();
    setAt(to);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${to.row},${to.column}"]`)?.focus();
  };

  return (
    <>
      <p className={styles.keys}>{t('map.keys')}</p>
      <div className={styles.scroll}>
        <table ref={grid} {...asGrid} className={styles.matrix} aria-label={t('map.title')} onKeyDown={onKeyDown} onKeyUp={withoutSpace}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>{t('map.exhibit')}</th>
              {elements.map((element) => (
                <th key={element.id} scope="col" className={styles.column} title={element.question}>
                  <span className={styles.soft}>{t(`family.${element.family}`)}</span>
                  <Authored className={styles.name}>{element.name}</Authored>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {exhibits.map((exhibit, row) => (
              <tr key={exhibit.id}>
                <th scope="row" className={styles.rowHead}><Authored>{exhibit.title}</Authored></th>
                {elements.map((element, column) => {
                  const verdict = links[exhibit.id]?.[element.id] ?? 'none';
                  return (
                    <td key={element.id} className={styles.cell}>
                      <button
                        type="button"
                        data-cell={`${row},${column}`}
                        data-verdict={verdict}
                        className={styles.mark}
                        tabIndex={row === here.row && column === here.column ? 0 : -1}
                        aria-label={`${exhibit.title} - ${element.name}: ${kit(`bearing.${verdict}`)}`}
                        aria-disabled={closed || undefined}
                        onFocus={() => setAt({ row, column })}
                        onClick={() => !closed && onLink(exhibit.id, element.id, next[verdict])}
                      >
                        {verdict === 'supports' ? <Plus aria-hidden="true" /> : verdict === 'contradicts' ? <Minus aria-hidden="true" /> : <span className={styles.dot} />}
                        {verdict === 'none' ? null : <span>{kit(`bearing.${verdict}`)}</span>}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** Some browsers press a button when the space bar comes up, whatever was made of it going down. */
function withoutSpace(event: KeyboardEvent): void {
  if (event.key === ' ') event.preventDefault();
}
