import { FolderOpen, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { ListedCase } from '../hosts/caseStore.ts';
import { downloadFile } from '../hosts/downloadFile.ts';
import { forgetDrafts } from '../hosts/drafts.ts';
import type { Desk } from '../hosts/openCase.ts';
import { type CardFilter, fitsFilter, noFilter, progressOf } from '../hosts/filterCards.ts';
import { Page } from '../hosts/Page.tsx';
import { standingAmong } from '../hosts/runs.ts';
import { useCardTexts } from '../hosts/useCardTexts.ts';
import { useHomeText } from '../hosts/useHomeText.ts';
import { useTitle } from '../hosts/useTitle.ts';
import { Banner } from '../kit/Banner.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { CatalogueFilters } from './CatalogueFilters.tsx';
import { CaseRow } from './CaseRow.tsx';
import { DeleteCase } from './DeleteCase.tsx';
import styles from './HomeScreen.module.css';
import { ImportCase, type ImportFault } from './ImportCase.tsx';
import { ScenarioCardView } from './ScenarioCardView.tsx';
import { useCases } from '../hosts/useCases.ts';

export interface HomeScreenProps {
  readonly desk: Desk;
  readonly onOpen: (caseId: string) => void;
  readonly onDebrief: (caseId: string) => void;
}

type Trouble = 'catalogue.failed' | 'cases.export-failed' | 'cases.delete-failed';

/** The start page: what this is, the cases to work on, the trainee's own, and the way in for a case file. */
export function HomeScreen({ desk, onOpen, onDebrief }: HomeScreenProps) {
  const t = useHomeText();
  const mine = useCases(desk.store);
  const { language, texts } = useCardTexts(desk.shelf);
  const [starting, setStarting] = useState<string | undefined>();
  const [deleting, setDeleting] = useState<ListedCase | undefined>();
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const [filter, setFilter] = useState<CardFilter>(noFilter);
  const fitting = desk.shelf.cards.filter((card) => fitsFilter(Object.hasOwn(texts, card.id) ? { ...card, ...texts[card.id] } : card, card, progressOf(card.id, mine?.cases ?? []), filter));
  useTitle(t('name'));
  // A case of one's own has the title that it is read under.
  const inWords = (of: ListedCase): ListedCase =>
    (Object.hasOwn(texts, of.scenario.id) ? { ...of, title: texts[of.scenario.id]?.title ?? of.title, language } : of);

  // What works on a case comes with the case: it is no part of the first download.
  const attempt = async (failing: Trouble, work: () => Promise<void>) => {
    setTrouble(undefined);
    try {
      await work();
    } catch {
      setTrouble(failing);
    }
  };
  const start = async (scenario: string) => {
    setStarting(scenario);
    await attempt('catalogue.failed', async () => {
      const { startCase } = await import('../hosts/openCase.ts');
      onOpen(await startCase(desk, scenario));
    });
    setStarting(undefined);
  };
  const save = (of: ListedCase) => attempt('cases.export-failed', async () => {
    const [found, { fileOfFound }] = await Promise.all([desk.store.read(of.id), import('../hosts/caseFile.ts')]);
    if (!found) throw new Error('the case is not there any more');
    const { name, text } = fileOfFound(found);
    downloadFile(name, text);
  });
  const remove = (of: ListedCase) => {
    setDeleting(undefined);
    return attempt('cases.delete-failed', async () => {
      await desk.store.remove(of.id);
      forgetDrafts(of.id);
    });
  };
  const bring = async (file: File): Promise<ImportFault | undefined> => {
    try {
      if (file.size > 16 * 1024 * 1024) return { code: 'too-large' };
      const [text, { readCaseFile }, { keepImported }] = await Promise.all([file.text(), import('../hosts/caseFile.ts'), import('../hosts/openCase.ts')]);
      const read = readCaseFile(text, desk.shelf.cards);
      if ('fault' in read) return read.fault;
      onOpen(await keepImported(desk, read.record, read.log));
      return undefined;
    } catch {
      return { code: 'unreadable' };
    }
  };

  return (
    <Page>
      <div className={styles.sections}>
        <section className={styles.intro}>
          <h1 className={styles.what}>{t('intro.what')}</h1>
          <p className={styles.how}>{t('intro.how')}</p>
        </section>

        {trouble ? <Banner tone="error" live="assertive" onDismiss={() => setTrouble(undefined)}>{t(trouble)}</Banner> : null}

        <section aria-labelledby="catalogue">
          <h2 id="catalogue" className={styles.title}>{t('catalogue.title')}</h2>
          {desk.shelf.cards.length === 0 ? <EmptyState title={t('catalogue.none')} icon={<FolderOpen />}>{t('catalogue.none-why')}</EmptyState> : (
            <>
            {desk.shelf.cards.length > 2 ? <CatalogueFilters cards={desk.shelf.cards} filter={filter} shown={fitting.length} onFilter={setFilter} /> : null}
            {fitting.length === 0 ? <EmptyState title={t('catalogue.no-fit')}>{t('catalogue.no-fit-why')}</EmptyState> : null}
            <div className={styles.cards}>
              {fitting.map((card) => (
                <ScenarioCardView
                  key={card.id}
                  card={Object.hasOwn(texts, card.id) ? { ...card, ...texts[card.id], language } : card}
                  writtenIn={card.language}
                  openCase={mine?.cases.find((each) => each.scenario.id === card.id && each.ended === undefined && !each.forkedFrom)?.id}
                  busy={starting === card.id}
                  onStart={() => void start(card.id)}
                  onContinue={onOpen}
                />
              ))}
            </div>
            </>
          )}
        </section>

        <section aria-labelledby="cases">
          <h2 id="cases" className={styles.title}>{t('cases.title')}</h2>
          {mine?.failing ? <div className={styles.failing}><Banner tone="warn" title={t('cases.failing')}>{t('cases.failing-why')}</Banner></div> : null}
          {mine && mine.cases.length > 0 ? (
            <>
              {mine.failing ? null : <p className={styles.note}>{t('cases.kept')}</p>}
              {mine.cases.length > 1 ? <p className={styles.note}>{t('cases.runs')}</p> : null}
              <ul className={styles.rows}>
                {mine.cases.map((each) => (
                  <CaseRow
                    key={each.id}
                    of={inWords(each)}
                    standing={standingAmong(mine.cases, each)}
                    onOpen={() => onOpen(each.id)}
                    onDebrief={() => onDebrief(each.id)}
                    onExport={() => void save(each)}
                    onDelete={() => setDeleting(each)}
                  />
                ))}
              </ul>
            </>
          ) : null}
          {mine && mine.cases.length === 0 && !mine.failing ? <EmptyState title={t('cases.none')} icon={<FolderOpen />}>{t('cases.none-why')}</EmptyState> : null}
        </section>

        <ImportCase onFile={bring} />

        <section className={styles.formative} aria-labelledby="formative">
          <ShieldCheck className={styles.drawing} aria-hidden="true" />
          <div className={styles.formativeWords}>
            <h2 id="formative" className={styles.formativeTitle}>{t('formative.title')}</h2>
            <p>{t('formative.text')}</p>
            {desk.shelf.cards.some((card) => card.keys === 'draft') ? <p>{t('formative.draft')}</p> : null}
          </div>
        </section>
      </div>
      <DeleteCase of={deleting && inWords(deleting)} onExport={(of) => void save(of)} onDelete={(of) => void remove(of)} onKeep={() => setDeleting(undefined)} />
    </Page>
  );
}
