import { Play } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { startAlong, type Way } from '../../../analysis/trial/beginTrial.ts';
import { isSameStart, type Standing, type Start } from '../../../analysis/trial/start.ts';
import { usesIn } from '../../../compiler/references.ts';
import { minutesBetween, timeAfter } from '../../../scenario/time.ts';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { Disclosure } from '../../kit/Disclosure.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import { stepWords } from '../../hosts/stepWords.ts';
import { useHomeText } from '../../hosts/useHomeText.ts';
import { useFormat } from '../../kit/useFormat.ts';
import { Authored } from '../parts/Authored.tsx';
import { useStudioText } from '../useStudioText.ts';
import styles from './trial.module.css';

export interface StartFormProps {
  readonly scenario: Scenario;
  readonly scene: string;
  /** A known way into the scene, from the briefing on. */
  readonly way: Way | undefined;
  readonly onBegin: (start: Start) => void;
  readonly onClose: () => void;
}

const standings: readonly Standing[] = ['absent', 'held', 'spoiled', 'lost'];

/** Chooses the state that a trial begins in; prefilled from the shortest known way into the scene. */
export function StartForm({ scenario, scene, way, onBegin, onClose }: StartFormProps) {
  const t = useStudioText();
  const home = useHomeText();
  const { digits, time } = useFormat();
  const id = useId();
  const along = useMemo(() => startAlong(scenario, scene, way), [scenario, scene, way]);
  const [start, setStart] = useState(along);
  const asked = useMemo(() => scenesAskedFor(scenario).filter((one) => one !== scene), [scenario, scene]);
  const played = way !== undefined && along.scene === scene && isSameStart(along, start);
  const set = (part: Partial<Start>) => setStart((now) => ({ ...now, ...part }));
  const variable = (name: string, value: boolean | string | number) => set({ variables: { ...start.variables, [name]: value } });
  const toggled = (list: readonly string[], name: string) => (list.includes(name) ? list.filter((one) => one !== name) : [...list, name]);
  const flags = Object.entries(scenario.flags ?? {});
  const states = Object.entries(scenario.states ?? {});
  const counters = Object.entries(scenario.counters ?? {});
  const agencies = Object.entries(scenario.agencies ?? {});
  return (
    <Dialog
      open size="large" onClose={onClose} title={<>{t('trial.title')} <Authored>{scenario.scenes[scene]?.title ?? scene}</Authored></>}
      footer={(
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          {isSameStart(along, start) ? null : <Button onClick={() => setStart(along)}>{t('trial.reset')}</Button>}
          <Button variant="primary" icon={<Play />} onClick={() => onBegin(start)}>{t('trial.begin')}</Button>
        </>
      )}
    >
      <div className={styles.form}>
        {way === undefined ? <Banner tone="warn" title={t('trial.no-way')}>{t('trial.no-way-why')}</Banner> : (
          <Disclosure summary={t('trial.way', { count: way.length })}>
            <ol className={styles.way}>{way.map((event, at) => <li key={at}>{stepWords(home, scenario, event)}</li>)}</ol>
          </Disclosure>
        )}
        <p role="status" className={styles.kind}>{played ? t('trial.as-played') : t('trial.as-artificial')}</p>

        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('trial.clock')}</legend>
          <label htmlFor={`${id}-clock`} className={styles.label}>{t('trial.clock-label')}</label>
          <input
            id={`${id}-clock`} type="datetime-local" className={styles.input} dir="ltr" min={scenario.starts.replace(' ', 'T')} value={timeAfter(scenario.starts, start.clock).replace(' ', 'T')}
            onChange={(event) => {
              const minutes = minutesBetween(scenario.starts, event.target.value.replace('T', ' ').slice(0, 16));
              if (Number.isFinite(minutes)) set({ clock: Math.max(0, Math.round(minutes)) });
            }}
          />
          <p className={styles.hint}>{time(timeAfter(scenario.starts, start.clock))}</p>
        </fieldset>

        {flags.length > 0 ? (
          <fieldset className={styles.group}>
            <legend className={styles.legend}>{t('used.flag')}</legend>
            <div className={styles.checks}>
              {flags.map(([name, { meaning }]) => <Check key={name} label={meaning} name={name} checked={start.variables[name] === true} onChange={(checked) => variable(name, checked)} />)}
            </div>
          </fieldset>
        ) : null}
        {states.length + counters.length > 0 ? (
          <fieldset className={styles.group}>
            <legend className={styles.legend}>{t('trial.variables')}</legend>
            <div className={styles.fields}>
              {states.map(([name, { meaning, values }]) => (
                <SelectField key={name} label={<Authored>{meaning}</Authored>} value={String(start.variables[name])} onChange={(value) => variable(name, value)} options={values.map((value) => ({ value, label: value, lang: 'en' }))} />
              ))}
              {counters.map(([name, { meaning, from, to }]) => (
                <label key={name} className={styles.number}>
                  <span><Authored>{meaning}</Authored> ({digits(`${from}–${to}`)})</span>
                  <input
                    type="number" className={styles.input} min={from} max={to} value={Number(start.variables[name] ?? from)}
                    onChange={(event) => variable(name, Math.min(to, Math.max(from, Math.round(Number(event.target.value) || from))))}
                  />
                </label>
              ))}
            </div>
          </fieldset>
        ) : null}
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('used.exhibit')}</legend>
          <div className={styles.fields}>
            {Object.entries(scenario.exhibits).map(([name, { title }]) => (
              <SelectField<Standing>
                key={name} label={<Authored>{title}</Authored>} value={start.exhibits[name] ?? 'absent'}
                onChange={(standing) => set({ exhibits: { ...start.exhibits, [name]: standing } })}
                options={standings.map((value) => ({ value, label: t(`standing.${value}`) }))}
              />
            ))}
          </div>
        </fieldset>
        {agencies.length > 0 ? (
          <fieldset className={styles.group}>
            <legend className={styles.legend}>{t('trial.told')}</legend>
            <div className={styles.checks}>
              {agencies.map(([name, agency]) => <Check key={name} label={agency.name} name={name} checked={start.told.includes(name)} onChange={() => set({ told: toggled(start.told, name) })} />)}
            </div>
          </fieldset>
        ) : null}
        {asked.length > 0 ? (
          <fieldset className={styles.group}>
            <legend className={styles.legend}>{t('trial.visited')}</legend>
            <div className={styles.checks}>
              {asked.map((name) => <Check key={name} label={scenario.scenes[name]?.title ?? name} name={name} checked={start.visited.includes(name)} onChange={() => set({ visited: toggled(start.visited, name) })} />)}
            </div>
          </fieldset>
        ) : null}
      </div>
    </Dialog>
  );
}

interface CheckProps {
  readonly label: string;
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Check({ label, name, checked, onChange }: CheckProps) {
  return (
    <label className={styles.check} title={name}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <Authored>{label}</Authored>
    </label>
  );
}

/** The scenes that some condition asks about: having reached another one changes nothing. */
function scenesAskedFor(scenario: Scenario): readonly string[] {
  const asked = usesIn(scenario).references.filter(({ kind, path }) => kind === 'scene' && path.includes('visited')).map(({ name }) => name);
  return [...new Set(asked)].filter((name) => Object.hasOwn(scenario.scenes, name));
}
