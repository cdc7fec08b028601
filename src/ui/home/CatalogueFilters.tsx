import type { Focus, Level } from '../../scenario/scenario.ts';
import type { Language } from '../../scenario/words.ts';
import type { ScenarioCard } from '../../session/view.ts';
import { type CardFilter, languagesOf, noFilter, type Progress } from '../hosts/filterCards.ts';
import { useHomeText } from '../hosts/useHomeText.ts';
import { Button } from '../kit/Button.tsx';
import { Disclosure } from '../kit/Disclosure.tsx';
import { SelectField } from '../kit/SelectField.tsx';
import { TextField } from '../kit/TextField.tsx';
import styles from './CatalogueFilters.module.css';

export interface CatalogueFiltersProps {
  readonly cards: readonly ScenarioCard[];
  readonly filter: CardFilter;
  readonly shown: number;
  readonly onFilter: (filter: CardFilter) => void;
}

const TIMES = [20, 40, 60, 90] as const;
const levels: readonly Level[] = ['introductory', 'intermediate', 'advanced'];
const states: readonly Progress[] = ['new', 'under-way', 'done'];

/** Searching the catalogue, and what it may be narrowed by: only what tells its cases apart. */
export function CatalogueFilters({ cards, filter, shown, onFilter }: CatalogueFiltersProps) {
  const t = useHomeText();
  const focuses = [...new Set(cards.flatMap((card) => card.focus))];
  const languages = [...new Set(cards.flatMap(languagesOf))];
  const narrowed = JSON.stringify(filter) !== JSON.stringify(noFilter);
  const any = { value: 'any' as const, label: t('filter.any') };
  return (
    <div className={styles.filters} role="search">
      <TextField label={t('filter.words')} value={filter.words} onChange={(words) => onFilter({ ...filter, words })} inputMode="search" maxLength={80} />
      <Disclosure summary={t('filter.more')}>
        <div className={styles.fields}>
          <SelectField<Focus | 'any'> label={t('filter.focus')} value={filter.focus} onChange={(focus) => onFilter({ ...filter, focus })} options={[any, ...focuses.map((value) => ({ value, label: t(`focus.${value}`) }))]} />
          <SelectField<Level | 'any'> label={t('filter.level')} value={filter.level} onChange={(level) => onFilter({ ...filter, level })} options={[any, ...levels.map((value) => ({ value, label: t(`level.${value}`) }))]} />
          <SelectField label={t('filter.minutes')} value={String(filter.minutes)} onChange={(minutes) => onFilter({ ...filter, minutes: Number(minutes) })} options={[{ value: '0', label: t('filter.any') }, ...TIMES.map((value) => ({ value: String(value), label: t('filter.at-most', { count: value }) }))]} />
          <SelectField<Language | 'any'> label={t('filter.language')} value={filter.language} onChange={(language) => onFilter({ ...filter, language })} options={[any, ...languages.map((value) => ({ value, label: t([`languages.${value}`, 'languages.other']) }))]} />
          <SelectField<Progress | 'any'> label={t('filter.progress')} value={filter.progress} onChange={(progress) => onFilter({ ...filter, progress })} options={[any, ...states.map((value) => ({ value, label: t(`progress.${value}`) }))]} />
        </div>
      </Disclosure>
      <p className={styles.found} role="status">
        {t('filter.shown', { count: shown })}
        {narrowed ? <Button variant="quiet" onClick={() => onFilter(noFilter)}>{t('filter.clear')}</Button> : null}
      </p>
    </div>
  );
}
