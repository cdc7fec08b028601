import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RequestView } from '../../../session/view.ts';
import { Button } from '../../kit/Button.tsx';
import { Authored } from '../Authored.tsx';
import { isolated } from '../isolated.ts';
import { usePlayerText } from '../usePlayerText.ts';
import { moved } from './requestDraft.ts';
import styles from './RequestRoute.module.css';
import tasks from './tasks.module.css';

export interface RequestRouteProps {
  readonly stations: RequestView['stations'];
  readonly route: readonly string[];
  readonly onChange: (route: readonly string[]) => void;
}

/** The way a request goes: authorities are put one after the other by buttons, moved, and taken out again. */
export function RequestRoute({ stations, route, onChange }: RequestRouteProps) {
  const t = usePlayerText();
  const root = useRef<HTMLElement>(null);
  const [told, setTold] = useState('');
  // Where the focus goes once the list is as it was asked for: a button that goes away would take it along.
  const [goTo, setGoTo] = useState<string | undefined>();
  const label = (id: string) => stations.find((station) => station.id === id)?.label ?? id;
  const rest = stations.filter(({ id }) => !route.includes(id));

  useEffect(() => {
    if (goTo === undefined) return;
    const at = root.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(goTo)}"]`) ?? root.current?.querySelector<HTMLElement>('button');
    at?.focus();
    setGoTo(undefined);
  }, [goTo]);

  const add = (id: string) => {
    onChange([...route, id]);
    setTold(t('request.route-added', { name: isolated(label(id)), place: route.length + 1 }));
    setGoTo(`add ${rest.find((one) => one.id !== id)?.id ?? ''}`);
  };
  const remove = (id: string) => {
    onChange(route.filter((one) => one !== id));
    setTold(t('request.route-removed', { name: isolated(label(id)) }));
    setGoTo(`add ${id}`);
  };
  const move = (id: string, by: 1 | -1) => {
    const next = moved(route, id, by);
    onChange(next);
    setTold(t('request.route-moved', { name: isolated(label(id)), place: next.indexOf(id) + 1 }));
    const end = by < 0 ? next[0] : next.at(-1);
    setGoTo(`${(end === id) === (by < 0) ? 'down' : 'up'} ${id}`);
  };

  return (
    <section ref={root} className={tasks.group} aria-labelledby="request-route">
      <div className={tasks.hints}>
        <h4 id="request-route" className={tasks.subtitle}>{t('request.route')}</h4>
        <p className={tasks.soft}>{t('request.route-hint')}</p>
      </div>
      <ol className={styles.route} aria-label={t('request.route')}>
        <li className={styles.end}>{t('request.route-start')}</li>
        {route.map((id, at) => (
          <li key={id} className={styles.station}>
            <span className={styles.name}><Authored as="lines">{label(id)}</Authored></span>
            <span className={styles.buttons}>
              <button type="button" className={styles.tool} data-step={`up ${id}`} disabled={at === 0} aria-label={t('request.route-up', { name: isolated(label(id)) })} onClick={() => move(id, -1)}><ArrowUp aria-hidden="true" /></button>
              <button type="button" className={styles.tool} data-step={`down ${id}`} disabled={at === route.length - 1} aria-label={t('request.route-down', { name: isolated(label(id)) })} onClick={() => move(id, 1)}><ArrowDown aria-hidden="true" /></button>
              <button type="button" className={styles.tool} aria-label={t('request.route-remove', { name: isolated(label(id)) })} onClick={() => remove(id)}><X aria-hidden="true" /></button>
            </span>
          </li>
        ))}
        <li className={styles.end}>{t('request.route-sent')}</li>
      </ol>
      {rest.length > 0 ? (
        <div className={styles.rest} role="group" aria-label={t('request.route-add')}>
          <p className={tasks.soft} aria-hidden="true">{t('request.route-add')}</p>
          <div className={styles.choices}>
            {rest.map(({ id, label: name }) => (
              <Button key={id} icon={<Plus />} className={styles.add} data-step={`add ${id}`} onClick={() => add(id)}><Authored as="lines">{name}</Authored></Button>
            ))}
          </div>
        </div>
      ) : null}
      <p role="status" className={styles.told}>{told}</p>
    </section>
  );
}
