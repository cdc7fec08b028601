import { ArrowLeft } from 'lucide-react';
import type { ExhibitView, TraineeView } from '../../../session/view.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { ExhibitDocument } from '../../kit/ExhibitDocument.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useKitText } from '../../kit/useKitText.ts';
import { Authored } from '../Authored.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './file.module.css';

export interface ExhibitPageProps {
  readonly exhibit: ExhibitView;
  readonly others: readonly ExhibitView[];
  /** The trainee's own links of this exhibit, by element. */
  readonly links: NonNullable<TraineeView['links'][string]>;
  readonly elements: TraineeView['elements'];
  readonly onBack: () => void;
  readonly onCompare: (id: string) => void;
}

/** One exhibit as the paper it is, with where it comes from and who had it. */
export function ExhibitPage({ exhibit, others, links, elements, onBack, onCompare }: ExhibitPageProps) {
  const t = usePlayerText();
  const kit = useKitText();
  const linked = elements.filter((element) => links[element.id] !== undefined);
  return (
    <article className={styles.part}>
      <p className={styles.way}><Button variant="quiet" icon={<ArrowLeft className={styles.back} />} onClick={onBack}>{t('file.back')}</Button></p>
      <h2 className={styles.heading} tabIndex={-1} data-file-heading=""><Authored as="lines">{exhibit.title}</Authored></h2>
      {exhibit.spoiled !== undefined ? (
        <Banner tone="error" title={t('file.spoiled')}><Authored>{exhibit.spoiled}</Authored></Banner>
      ) : null}
      <Authored as="block"><ExhibitDocument document={exhibit.document} /></Authored>
      <Provenance exhibit={exhibit} />
      {linked.length > 0 ? (
        <div>
          <h3 className={styles.subheading}>{t('file.your-links')}</h3>
          <ul className={styles.tags}>
            {linked.map((element) => (
              <li key={element.id}>
                <Tag tone={links[element.id] === 'supports' ? 'success' : 'danger'}>
                  <Authored>{element.name}</Authored>{element.subject ? <> (<Authored>{element.subject.name}</Authored>)</> : null}: {kit(`bearing.${links[element.id]}`)}
                </Tag>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {others.length > 0 ? (
        <SelectField
          label={t('file.compare')}
          prompt={t('file.compare-prompt')}
          options={others.map((other) => ({ value: other.id, label: other.title }))}
          value={null}
          onChange={onCompare}
        />
      ) : null}
    </article>
  );
}

/** Where an exhibit comes from, when it was obtained, and through whose hands it went. */
export function Provenance({ exhibit }: { readonly exhibit: ExhibitView }) {
  const t = usePlayerText();
  const format = useFormat();
  return (
    <dl className={styles.provenance}>
      <div><dt>{t('file.source')}</dt><dd><Authored as="lines">{exhibit.source}</Authored></dd></div>
      <div><dt>{t('file.obtained-at')}</dt><dd>{format.time(exhibit.obtained)}</dd></div>
      <div><dt>{t('file.custody')}</dt><dd><Authored as="lines">{exhibit.custody}</Authored></dd></div>
    </dl>
  );
}
