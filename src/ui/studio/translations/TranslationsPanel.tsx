import { Download } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { writeCsv } from '../../../interop/translations/csv.ts';
import { exchangeOf } from '../../../interop/translations/exchange.ts';
import { writeXliff } from '../../../interop/translations/writeXliff.ts';
import { isShown, type TranslatedText } from '../../../scenario/translated.ts';
import type { Scenario } from '../../../scenario/wholeScenario.ts';
import type { Language } from '../../../scenario/words.ts';
import { writeTranslation } from '../../../scenario/writeTranslation.ts';
import { downloadFile } from '../../hosts/downloadFile.ts';
import { useHomeText } from '../../hosts/useHomeText.ts';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { SelectField } from '../../kit/SelectField.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useStudioText } from '../useStudioText.ts';
import type { TranslationShown } from '../work/asks.ts';
import type { Workshop } from '../work/workshop.ts';
import { changesOf, editKey, keepEdits, keptEdits, type TextEdit, type TextEdits, withEdit } from './edits.ts';
import { TranslationRow } from './TranslationRow.tsx';
import styles from './translations.module.css';
import { useTranslationShown } from './useTranslationShown.ts';

export interface TranslationsPanelProps {
  readonly workshop: Workshop;
  readonly folder: string;
  readonly scenario: Scenario;
}

/** The languages that trainees read the interface in, and Badini. */
const usual: readonly Language[] = ['ar', 'ckb', 'kmr'];

/** A case beside its translation, for whoever reviews it: what is missing, what is old, what nobody has read yet. */
export function TranslationsPanel({ workshop, folder, scenario }: TranslationsPanelProps) {
  const t = useStudioText();
  const home = useHomeText();
  const languages = usual.filter((each) => each !== scenario.language);
  const [language, setLanguage] = useState<Language>(languages[0] ?? 'en');
  const now = useTranslationShown(workshop, scenario, language);
  const more = now.state === 'read' ? now.shown.others.filter((each) => !languages.includes(each)) : [];
  return (
    <div className={styles.panel}>
      <p className={styles.about}>{t('translations.about')}</p>
      <SelectField
        label={t('translations.language')} value={language} onChange={setLanguage}
        options={[...languages, ...more].map((value) => ({ value, label: home([`languages.${value}`, 'languages.other']) }))}
      />
      {now.state === 'reading' ? <p role="status">{t('translations.loading')}</p> : null}
      {now.state === 'failed' ? <p role="status">{t('translations.failed')}</p> : null}
      {now.state === 'read' ? <Shown key={`${folder} ${language}`} shown={now.shown} folder={folder} /> : null}
    </div>
  );
}

type Filter = 'all' | 'missing' | 'stale' | 'draft' | 'edited';
const filters: readonly Filter[] = ['all', 'missing', 'stale', 'draft', 'edited'];
const PAGE = 40;

function Shown({ shown, folder }: { readonly shown: TranslationShown; readonly folder: string }) {
  const t = useStudioText();
  const { from, language, parts } = shown;
  const [edits, setEdits] = useState<TextEdits>(() => keptEdits(folder, language));
  const [filter, setFilter] = useState<Filter>('all');
  const [reviewer, setReviewer] = useState('');
  const [many, setMany] = useState(PAGE);
  // What a filter showed stays on the page while it is worked on.
  const [listed, setListed] = useState<ReadonlySet<string> | undefined>();

  const onEdit = useCallback((id: string, edit: TextEdit) => setEdits((before) => {
    const next = { ...before, [id]: edit };
    keepEdits(folder, language, next);
    return next;
  }), [folder, language]);

  const rows = useMemo(() => parts.flatMap((part) => part.texts.filter(({ needed, text }) => needed || text !== undefined).map((text) => {
    const id = editKey(part, text.key);
    return { id, text: withEdit(text, edits[id]), written: edits[id]?.text };
  })), [parts, edits]);
  const seen = rows.filter((row) => (listed ? listed.has(row.id) : true));
  const choose = (next: Filter) => {
    setFilter(next);
    setMany(PAGE);
    setListed(next === 'all' ? undefined : new Set(rows.filter((row) => isOf(next, row.text, row.written !== undefined)).map(({ id }) => id)));
  };
  const download = (format: 'xliff' | 'csv') => {
    const edited = parts.map((part) => ({ original: { file: part.original }, texts: part.texts.map((text) => withEdit(text, edits[editKey(part, text.key)])) }));
    const exchange = exchangeOf({ language, parts: edited }, from, 'all');
    // The browser's own download marks CSV as UTF-8 already.
    if (format === 'csv') downloadFile(`${folder}.${language}.csv`, writeCsv(exchange).slice(1), 'text/csv');
    else downloadFile(`${folder}.${language}.xlf`, writeXliff(exchange), 'application/xliff+xml');
  };
  const files = parts.map((part) => ({ part, changes: changesOf(part, edits) })).filter(({ part, changes }) => changes.length > 0 || part.written !== undefined);

  return (
    <>
      <p role="status">{t('translations.counts', {
        shown: rows.filter(({ text }) => isShown(text)).length, all: rows.length,
        stale: rows.filter(({ text }) => text.standing === 'stale').length, edited: Object.keys(edits).length,
      })}</p>
      <div className={styles.bar}>
        <SelectField label={t('translations.filter')} value={filter} onChange={choose} options={filters.map((value) => ({ value, label: t(`translations.${value}`) }))} />
        <TextField label={t('translations.reviewer')} hint={t('translations.reviewer-hint')} value={reviewer} onChange={setReviewer} maxLength={100} />
      </div>
      <div className={styles.downloads}>
        <Button icon={<Download />} onClick={() => download('xliff')}>{t('translations.xliff')}</Button>
        <Button icon={<Download />} onClick={() => download('csv')}>{t('translations.csv')}</Button>
        {files.map(({ part, changes }) => (
          <Button
            key={part.file} icon={<Download />}
            onClick={() => downloadFile(
              part.file.split('/').at(-1) ?? part.file,
              writeTranslation(part.written, { language, ...(reviewer.trim() !== '' && changes.some(({ status }) => status === 'reviewed') && { reviewedBy: reviewer.trim() }) }, changes, part.order),
              'application/yaml',
            )}
          >
            {t('translations.file')}: <bdi dir="ltr">{part.file}</bdi>
          </Button>
        ))}
        {Object.keys(edits).length > 0 ? (
          <Button
            variant="quiet"
            onClick={() => {
              keepEdits(folder, language, {});
              setEdits({});
            }}
          >
            {t('translations.drop')}
          </Button>
        ) : null}
      </div>
      {seen.length === 0 ? <EmptyState title={t('translations.none')}>{t('translations.none-why')}</EmptyState> : (
        <ul className={styles.rows}>
          {seen.slice(0, many).map(({ id, text, written }) => <TranslationRow key={id} id={id} of={text} from={from} language={language} written={written} onEdit={onEdit} />)}
        </ul>
      )}
      {seen.length > many ? <div><Button onClick={() => setMany(many + PAGE)}>{t('translations.more', { count: Math.min(PAGE, seen.length - many) })}</Button></div> : null}
    </>
  );
}

const isOf = (filter: Filter, text: TranslatedText, edited: boolean): boolean =>
  filter === 'all' || (filter === 'edited' && edited) || text.standing === filter || (filter === 'draft' && isShown(text) && text.status === 'draft');
