import type { Words as WordsValue } from '../../../scenario/words.ts';
import { CaseText } from '../CaseText.tsx';
import { Words } from '../Words.tsx';
import styles from './Fields.module.css';

export interface FieldsProps {
  readonly fields: readonly { readonly label: string; readonly value: WordsValue }[];
}

/** The ruled entries of a form: what is asked, what was written. */
export function Fields({ fields }: FieldsProps) {
  return (
    <dl className={styles.fields}>
      {fields.map((field, at) => (
        <div key={`${at}-${field.label}`} className={styles.field}>
          <dt className={styles.label}><CaseText>{field.label}</CaseText></dt>
          <dd className={styles.value}><Words words={field.value} /></dd>
        </div>
      ))}
    </dl>
  );
}
