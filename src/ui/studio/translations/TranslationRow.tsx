import { memo } from 'react';
import { directionOfLanguage } from '../../../scenario/direction.ts';
import { lostInTranslation } from '../../../scenario/lostInTranslation.ts';
import type { TranslatedText } from '../../../scenario/translated.ts';
import type { Language } from '../../../scenario/words.ts';
import { Prose } from '../../kit/Prose.tsx';
import { Segmented } from '../../kit/Segmented.tsx';
import { Tag } from '../../kit/Tag.tsx';
import { Words } from '../../kit/Words.tsx';
import { Name } from '../parts/Authored.tsx';
import { useStudioText } from '../useStudioText.ts';
import type { TextEdit } from './edits.ts';
import styles from './translations.module.css';

export interface TranslationRowProps {
  readonly of: TranslatedText;
  readonly id: string;
  readonly from: Language;
  readonly language: Language;
  /** What was written on the page; empty where it was emptied, which changes nothing in the file. */
  readonly written: string | undefined;
  readonly onEdit: (id: string, edit: TextEdit) => void;
}

const tones = { current: 'success', moved: 'success', unstamped: 'warn', stale: 'danger', missing: 'warn', 'not-needed': 'plain' } as const;

/** One text, with its translation beside it and how it stands. */
export const TranslationRow = memo(function TranslationRow({ of, id, from, language, written, onEdit }: TranslationRowProps) {
  const t = useStudioText();
  const { key, source, status, standing, words } = of;
  const text = written ?? of.text ?? '';
  const lost = text === '' ? [] : lostInTranslation(source, text);
  const edit = (change: Partial<TextEdit>) => onEdit(id, { of: of.of, text, status, ...change });
  return (
    <li className={styles.row}>
      <p className={styles.key}>
        <Name>{key}</Name> <Tag tone={tones[standing]}>{t(`translations.standing.${standing}`)}</Tag> {written !== undefined ? <Tag tone="accent">{t('translations.edited')}</Tag> : null}
      </p>
      <div className={styles.sides}>
        <div className={styles.side}>
          <p className={styles.label}>{t('translations.original')}</p>
          <div lang={from} dir={directionOfLanguage(from)}><Prose text={source} /></div>
          {words ? <p className={styles.said}>{t('translations.said')}: <Words words={words} inline /></p> : null}
        </div>
        <div className={styles.side}>
          <label className={styles.label} htmlFor={`text-${id}`}>{t('translations.text')}</label>
          <textarea
            id={`text-${id}`} className={styles.text} lang={language} dir={directionOfLanguage(language)} value={text} maxLength={6000}
            rows={Math.min(12, Math.max(2, Math.ceil(source.length / 45) + source.split('\n').length - 1))}
            onChange={(event) => edit({ text: event.target.value })}
          />
          {lost.map((what) => <p key={what} className={styles.lost}>{t('translations.lost')} <bdi lang="en">{what}</bdi></p>)}
          {text === '' ? null : (
            <Segmented
              legend={t('translations.status')} legendHidden value={status} onChange={(next) => edit({ status: next })}
              options={[{ value: 'draft', label: t('translations.status-draft') }, { value: 'reviewed', label: t('translations.status-reviewed') }]}
            />
          )}
        </div>
      </div>
    </li>
  );
});
