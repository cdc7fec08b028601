import { useState } from 'react';
import { BearingChoice } from '../../kit/BearingChoice.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { Tag } from '../../kit/Tag.tsx';
import type { ElementView } from '../../../session/view.ts';
import { Authored } from '../Authored.tsx';
import { LegalSources } from '../LegalSources.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import { countLinks } from './countLinks.ts';
import styles from './map.module.css';
import type { ProofMapProps } from './ProofMap.tsx';

type ProofListProps = Omit<ProofMapProps, 'matrix'>;

/** The proof map element by element: its question, then every exhibit in the file. */
export function ProofList(props: ProofListProps) {
  const t = usePlayerText();
  const families = [...new Set(props.elements.map((element) => element.family))];
  return (
    <div className={styles.families}>
      {families.map((family) => (
        <section key={family} aria-label={t(`family.${family}`)}>
          <h3 className={styles.family}>{t(`family.${family}`)}</h3>
          {props.elements.filter((element) => element.family === family).map((element) => <ElementRow key={element.id} {...props} element={element} />)}
        </section>
      ))}
    </div>
  );
}

function ElementRow({ element, exhibits, links, closed, onLink }: ProofListProps & { readonly element: ElementView }) {
  const t = usePlayerText();
  const [open, setOpen] = useState(false);
  const { supports, contradicts } = countLinks(element.id, exhibits, links);
  return (
    <Disclosure
      summary={(
        <span className={styles.summary}>
          <Authored as="lines">{element.name}</Authored>
          <span className={styles.counts}>
            {supports > 0 ? <Tag tone="success">{t('map.supports-count', { count: supports })}</Tag> : null}
            {contradicts > 0 ? <Tag tone="danger">{t('map.contradicts-count', { count: contradicts })}</Tag> : null}
            {supports + contradicts === 0 ? <span className={styles.soft}>{t('map.nothing')}</span> : null}
          </span>
        </span>
      )}
      open={open}
      onToggle={setOpen}
    >
      {open ? (
        <div className={styles.element}>
          <p className={styles.question}><Authored as="lines">{element.question}</Authored></p>
          {exhibits.map((exhibit) => (
            <BearingChoice
              key={exhibit.id}
              legend={<Authored>{exhibit.title}</Authored>}
              value={links[exhibit.id]?.[element.id] ?? 'none'}
              disabled={closed}
              onChange={(verdict) => onLink(exhibit.id, element.id, verdict)}
            />
          ))}
          {element.law.length > 0 ? (
            <Disclosure summary={t('map.law')}><LegalSources sources={element.law} label={t('map.law')} /></Disclosure>
          ) : null}
        </div>
      ) : null}
    </Disclosure>
  );
}
