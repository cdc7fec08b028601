import type { KnownThen } from '../../../scoring/debrief/debriefTypes.ts';
import { useFormat } from '../../kit/useFormat.ts';
import { useDebriefText } from '../useDebriefText.ts';
import { Fact } from './Facts.tsx';
import { Names } from './Names.tsx';

/** What was known at a moment of the case: facts for a list of them. */
export function Known({ known: { minutes, exhibits, told } }: { readonly known: KnownThen }) {
  const t = useDebriefText();
  const { duration, number } = useFormat();
  return (
    <>
      <Fact name={t('known.time')}>{t('known.since', { time: duration(minutes) })}</Fact>
      <Fact name={t('known.exhibits', { total: number(exhibits.length) })}><Names names={exhibits} /></Fact>
      <Fact name={t('known.told')}><Names names={told} /></Fact>
    </>
  );
}
