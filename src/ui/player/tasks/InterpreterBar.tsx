import { Languages } from 'lucide-react';
import { useState } from 'react';
import type { InterviewView } from '../../../session/view.ts';
import { CaseText, Comma } from '../../kit/CaseText.tsx';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { RadioCards } from '../../kit/RadioCards.tsx';
import { Authored } from '../Authored.tsx';
import { MinutesTaken } from '../MinutesTaken.tsx';
import { Missing } from '../Missing.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import own from './InterviewTask.module.css';

export interface InterpreterBarProps {
  readonly task: InterviewView;
  readonly busy: boolean;
  readonly onReplace: (interpreter: string) => void;
}

/** Who interprets, and the way to another interpreter. */
export function InterpreterBar({ task, busy, onReplace }: InterpreterBarProps) {
  const t = usePlayerText();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const now = task.interpreters.find((interpreter) => interpreter.id === task.interpreter);
  const others = task.interpreters.filter((interpreter) => interpreter.open);

  const show = () => {
    setChosen(null);
    setTried(false);
    setOpen(true);
  };
  const replace = () => {
    setTried(true);
    if (chosen === null) return;
    setOpen(false);
    onReplace(chosen);
  };

  return (
    <div className={own.interpreter}>
      <Languages className={own.drawing} aria-hidden="true" />
      <div className={own.who}>
        <p className={own.label}>{t('interview.interprets')}</p>
        <p>
          <Authored><strong><CaseText>{now?.name ?? task.interpreter}</CaseText></strong>{now?.role ? <><Comma /><CaseText>{now.role}</CaseText></> : null}</Authored>
        </p>
        {now?.languages ? <p className={own.label}>{t('interview.speaks', { languages: now.languages.map((language) => t(`language.${language}`)).join(t('comma')) })}</p> : null}
        {now?.note ? <p className={own.label}><Authored>{now.note}</Authored></p> : null}
      </div>
      {others.length > 0 ? <Button busy={busy} onClick={show}>{t('interview.replace')}</Button> : null}
      <Dialog
        open={open}
        title={t('interview.replace')}
        onClose={() => setOpen(false)}
        footer={(
          <>
            <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
            <Button variant="primary" onClick={replace}>{t('interview.replace-confirm')}</Button>
          </>
        )}
      >
        <div className={own.dialog}>
          <p><MinutesTaken minutes={task.replaceMinutes} /></p>
          <RadioCards
            legend={t('interview.replace-by')}
            options={others.map((one) => ({
              id: one.id, label: <Authored>{one.name}</Authored>,
              detail: <Authored><CaseText>{one.role}</CaseText>{one.note ? <>. <CaseText>{one.note}</CaseText></> : null}</Authored>,
            }))}
            value={chosen}
            onChange={setChosen}
          />
          <Missing title={t('missing')} reasons={tried && chosen === null ? [t('interview.missing-interpreter')] : []} />
        </div>
      </Dialog>
    </div>
  );
}
