import { useEffect, useState } from 'react';
import type { PlannedPhase } from '../../session/room/roomEvent.ts';
import type { ScenarioCard } from '../../session/view.ts';
import { forgetRoom, keepRoom, keptRooms } from '../hosts/room/keptRooms.ts';
import { importRoom, openRoom, roomCase, type RoomCase } from '../hosts/room/roomRequests.ts';
import { Page } from '../hosts/Page.tsx';
import { useTitle } from '../hosts/useTitle.ts';
import { Banner } from '../kit/Banner.tsx';
import { Button } from '../kit/Button.tsx';
import { CheckList } from '../kit/CheckList.tsx';
import { Panel } from '../kit/Panel.tsx';
import { RadioCards } from '../kit/RadioCards.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { TextField } from '../kit/TextField.tsx';
import { refusedWords } from './refusedWords.ts';
import styles from './room.module.css';
import { useRoomText } from './useRoomText.ts';

export interface ConsoleListProps {
  readonly cards: readonly ScenarioCard[];
  readonly onOpen: (room: string) => void;
}

/** The rooms of this laptop, and a new one: a case, groups, and where all wait for each other. */
export function ConsoleList({ cards, onOpen }: ConsoleListProps) {
  const t = useRoomText();
  useTitle(t('console.title'));
  const [rooms, setRooms] = useState(() => keptRooms().filter(({ role }) => role === 'facilitator'));
  return (
    <Page>
      <h1>{t('console.title')}</h1>
      <p>{t('console.lead')}</p>
      <NewRoomForm cards={cards} onOpen={onOpen} />
      {rooms.length > 0 ? (
        <Panel title={t('console.rooms')}>
          <ul className={styles.list}>
            {rooms.map(({ room, title }) => (
              <li key={room} className={styles.buttons}>
                <Button onClick={() => onOpen(room)}><bdi>{title || room}</bdi></Button>
                <Button variant="quiet" onClick={() => {
                  forgetRoom(room, 'facilitator');
                  setRooms(keptRooms().filter(({ role }) => role === 'facilitator'));
                }}>{t('console.forget')}</Button>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      <TakeIn onTaken={() => setRooms(keptRooms().filter(({ role }) => role === 'facilitator'))} />
    </Page>
  );
}

/** Plans of exercises of three lengths: a quarter of the time and more is the debrief's. Everything may be extended while it runs. */
const plans: Readonly<Record<string, readonly PlannedPhase[]>> = {
  short: [{ phase: 'briefing', minutes: 10 }, { phase: 'deciding', minutes: 55 }, { phase: 'debrief', minutes: 25 }],
  usual: [{ phase: 'opener', minutes: 15 }, { phase: 'briefing', minutes: 10 }, { phase: 'deciding', minutes: 60 }, { phase: 'debrief', minutes: 35 }],
  half: [{ phase: 'opener', minutes: 15 }, { phase: 'briefing', minutes: 10 }, { phase: 'deciding', minutes: 110 }, { phase: 'debrief', minutes: 45 }],
};

function NewRoomForm({ cards, onOpen }: ConsoleListProps) {
  const t = useRoomText();
  const [scenario, setScenario] = useState<string | null>(null);
  const [known, setKnown] = useState<RoomCase | undefined>();
  const [title, setTitle] = useState('');
  const [count, setCount] = useState('4');
  const [stops, setStops] = useState<readonly string[]>([]);
  const [plan, setPlan] = useState('none');
  const [rehearsal, setRehearsal] = useState<readonly string[]>([]);
  const [way, setWay] = useState<'groups' | 'shared'>('groups');
  const [trouble, setTrouble] = useState<{ readonly refused: string } | undefined>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (scenario === null) return undefined;
    let here = true;
    setKnown(undefined);
    void roomCase(scenario).then((asked) => {
      if (!here) return;
      if ('refused' in asked) return setTrouble(asked);
      setTrouble(undefined);
      setKnown(asked);
      setStops(asked.stops.filter(({ usual }) => usual).map(({ scene }) => scene));
    });
    return () => {
      here = false;
    };
  }, [scenario]);
  const open = async () => {
    if (!known) return;
    setBusy(true);
    const opened = await openRoom({ scenario: known.id, title: title.trim(), shared: way === 'shared', stops, languages: known.languages, ...(plans[plan] && { plan: plans[plan] }), ...(rehearsal.length > 0 && { rehearsal: true }), groups: Array.from({ length: Number(count) }, (_, at) => t('console.group', { number: at + 1 })) });
    setBusy(false);
    if ('refused' in opened) return setTrouble(opened);
    keepRoom({ room: opened.room, role: 'facilitator', secret: opened.key, observerKey: opened.observerKey, title: title.trim() || known.title });
    onOpen(opened.room);
  };
  return (
    <Panel title={t('console.new')}>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void open();
        }}
      >
        <SelectField label={t('console.case')} prompt={t('console.choose-case')} value={scenario} onChange={setScenario} options={cards.map(({ id, title: name, language }) => ({ value: id, label: name, lang: language }))} />
        <TextField label={t('console.name')} hint={t('console.name-hint')} value={title} onChange={setTitle} maxLength={80} />
        <SelectField label={t('console.groups')} value={count} onChange={setCount} options={Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))} />
        <RadioCards legend={t('console.way')} value={way} onChange={setWay} options={[{ id: 'groups', label: t('console.way-groups'), detail: t('console.way-groups-text') }, { id: 'shared', label: t('console.way-shared'), detail: t('console.way-shared-text') }]} />
        <SelectField label={t('plan.title')} hint={t('plan.hint')} value={plan} onChange={setPlan} options={[{ value: 'none', label: t('plan.none') }, ...Object.entries(plans).map(([id, lines]) => ({ value: id, label: t('plan.minutes', { count: lines.reduce((sum, { minutes }) => sum + minutes, 0) }) }))]} />
        <CheckList legend={t('console.practise')} hint={t('console.practise-text')} options={[{ id: 'rehearsal', label: t('console.practise-alone') }]} value={[...rehearsal]} onChange={(value) => setRehearsal(value)} />
        {known ? (
          <details>
            <summary>{t('console.stops', { count: stops.length })}</summary>
            <CheckList legend={t('console.stops-legend')} hint={t('console.stops-hint')} options={known.stops.map(({ scene, title: name }) => ({ id: scene, label: <bdi>{name}</bdi> }))} value={[...stops]} onChange={(value) => setStops([...value])} />
          </details>
        ) : null}
        {trouble ? <Banner tone="error" live="assertive">{refusedWords(t, trouble)}</Banner> : null}
        <p><Button type="submit" variant="primary" busy={busy} disabled={!known}>{t('console.open')}</Button></p>
      </form>
    </Panel>
  );
}

/** A room as the desk saves it: with its keys, so that whoever has the file can go on. Untrusted, as every file. */
interface Saved {
  readonly keys?: { readonly facilitator?: unknown; readonly observer?: unknown };
  readonly record?: { readonly title?: string };
}

/** A room from another laptop's file. */
function TakeIn({ onTaken }: { readonly onTaken: () => void }) {
  const t = useRoomText();
  const [said, setSaid] = useState<{ readonly tone: 'error' | 'success'; readonly text: string } | undefined>();
  return (
    <Panel title={t('import.title')} tone="plain">
      <div className={styles.stack}>
        <label htmlFor="room-file">{t('import.text')}</label>
        <input
          id="room-file" type="file" accept="application/json,.json"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (!file) return;
            void file.text().then(async (text) => {
              let read: Saved;
              try {
                read = JSON.parse(text) as Saved;
              } catch {
                return setSaid({ tone: 'error', text: t('import.broken') });
              }
              const { keys, ...room } = read;
              const taken = await importRoom(room);
              if ('refused' in taken) return setSaid({ tone: 'error', text: taken.refused === 'malformed' ? t('import.broken') : refusedWords(t, taken) });
              if (typeof keys?.facilitator === 'string') keepRoom({ room: taken.room, role: 'facilitator', secret: keys.facilitator, observerKey: typeof keys.observer === 'string' ? keys.observer : '', title: read.record?.title ?? '' });
              onTaken();
              return setSaid({ tone: 'success', text: t(keys ? 'import.done' : 'import.no-key', { room: read.record?.title || taken.room }) });
            });
          }}
        />
        {said ? <Banner tone={said.tone} live="polite">{said.text}</Banner> : null}
      </div>
    </Panel>
  );
}
