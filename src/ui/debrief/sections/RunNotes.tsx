import { Banner } from '../../kit/Banner.tsx';
import { useFormat } from '../../kit/useFormat.ts';
import { useTold } from '../Told.ts';
import { useDebriefText } from '../useDebriefText.ts';

/** Says of a run what it is where it is not the scored one, and of a scorecard that it was made anew. */
export function RunNotes() {
  const t = useDebriefText();
  const { number } = useFormat();
  const { run, scorecard } = useTold();
  if (!run) return null;
  const { standing, attempt, leftAt, anew } = run;
  return (
    <>
      {anew ? (
        <Banner tone="warn" title={t('model.anew', { model: scorecard.model })} action={{ label: t('model.show-then', { model: anew.first }), onAct: anew.onFirst }}>
          {t('model.anew-why', { model: scorecard.model, first: anew.first })}
        </Banner>
      ) : null}
      {standing === 'what-if' ? (
        <Banner tone="warn" title={t('what-if.title')}>
          {t('what-if.left', { attempt: number(attempt), step: number((leftAt ?? 0) + 1) })} {t('what-if.why')}
        </Banner>
      ) : null}
      {standing === 'practice' ? <Banner title={t('runs.practice-title', { number: number(attempt) })}>{t('runs.practice-why')}</Banner> : null}
      {standing === 'scored' ? <p>{t('runs.scored-title', { number: number(attempt), model: scorecard.model })}</p> : null}
    </>
  );
}
