import styles from './Missing.module.css';

/** What is still missing before a decision can be confirmed; read out when the trainee tried to. */
export function Missing({ reasons, title }: { readonly reasons: readonly string[]; readonly title: string }) {
  return (
    <div role="alert">
      {reasons.length > 0 ? (
        <div className={styles.missing}>
          <p className={styles.title}>{title}</p>
          <ul className={styles.list}>{reasons.map((reason) => <li key={reason}>{reason}</li>)}</ul>
        </div>
      ) : null}
    </div>
  );
}
