import { useState } from 'react';
import { TOKENS } from '../../../scenario/tasks/tokens.ts';
import { Button } from '../../kit/Button.tsx';
import { Stepper } from '../../kit/Stepper.tsx';
import { Authored } from '../Authored.tsx';
import { Missing } from '../Missing.tsx';
import type { TaskProps } from '../taskProps.ts';
import { fieldOf, useDraft } from '../useDraft.ts';
import { usePlayerText } from '../usePlayerText.ts';
import styles from './tasks.module.css';
import { placedOf, tokensFrom } from './tokensDraft.ts';

interface TokensDraft {
  readonly tokens: Readonly<Record<string, number>>;
}

/** Ten tokens over the hypotheses, one row each. Asked again, it begins from where they were placed before. */
export function TokensTask({ task, scene, draft: place, busy, onMove }: TaskProps<'tokens'>) {
  const t = usePlayerText();
  const [tried, setTried] = useState(false);
  const ids = task.hypotheses.map(({ id }) => id);
  const again = Object.keys(task.before).length > 0;
  const { value, change, clear } = useDraft<TokensDraft>({ ...place, name: 'tokens' }, (stored) => ({
    tokens: tokensFrom(fieldOf(stored, 'tokens'), ids) ?? tokensFrom(task.before, ids) ?? {},
  }));
  const left = TOKENS - placedOf(value.tokens);

  const confirm = () => {
    setTried(true);
    if (left === 0) onMove({ type: 'tokens.placed', scene, tokens: Object.fromEntries(ids.map((id) => [id, value.tokens[id] ?? 0])) }, clear);
  };

  return (
    <div className={styles.task}>
      <div className={styles.hints}>
        <h3 className={styles.prompt}><Authored as="lines">{task.prompt}</Authored></h3>
        <p className={styles.soft}>{t('tokens.hint')}</p>
        {again ? <p className={styles.soft}>{t('tokens.again')}</p> : null}
      </div>
      <div>
        <p className={styles.left} role="status" data-none={left === 0 || undefined}>{left === 0 ? t('tokens.all-placed') : t('tokens.left', { count: left })}</p>
        <ul className={styles.stakes}>
          {task.hypotheses.map(({ id, text }) => {
            const count = value.tokens[id] ?? 0;
            const before = task.before[id] ?? 0;
            return (
              <li key={id} className={styles.stake}>
                <Stepper
                  label={<Authored as="lines">{text}</Authored>}
                  value={count}
                  most={count + left}
                  onChange={(next) => change({ tokens: { ...value.tokens, [id]: next } })}
                  fewer={t('tokens.fewer')}
                  more={t('tokens.more')}
                  valueText={t('tokens.count', { count })}
                >
                  <div className={styles.share} aria-hidden="true">
                    <span className={styles.shareBar} style={{ inlineSize: `${(count / TOKENS) * 100}%` }} />
                    {again ? <span className={styles.shareBefore} style={{ insetInlineStart: `${(before / TOKENS) * 100}%` }} /> : null}
                  </div>
                  {again ? <p className={styles.soft}>{t('tokens.before', { before })}</p> : null}
                </Stepper>
              </li>
            );
          })}
        </ul>
      </div>
      <div className={styles.foot}>
        <Missing title={t('missing')} reasons={tried && left > 0 ? [t('tokens.missing', { count: left })] : []} />
        <Button variant="primary" busy={busy} onClick={confirm}>{t('tokens.hand-in')}</Button>
      </div>
    </div>
  );
}
