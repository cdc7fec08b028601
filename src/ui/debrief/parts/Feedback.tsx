import type { Feedback as Value } from '../../../scenario/choiceParts.ts';
import { Prose } from '../../kit/Prose.tsx';
import { Author } from './Author.tsx';
import { Sources } from './Sources.tsx';
import styles from './Feedback.module.css';

/** Why something was good or poor, and what that rests on. */
export function Feedback({ feedback }: { readonly feedback: Value }) {
  return (
    <div className={styles.feedback}>
      <Author block><Prose text={feedback.text} /></Author>
      <Sources refs={feedback.sources} />
    </div>
  );
}
