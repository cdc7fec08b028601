import type { Addressed, RenderingMode } from '../../../scenario/tasks/interview.ts';
import type { InterviewView } from '../../../session/view.ts';
import { Segmented } from '../../kit/Segmented.tsx';
import { usePlayerText } from '../usePlayerText.ts';
import own from './InterviewTask.module.css';

export interface InterviewMannerProps {
  readonly task: InterviewView;
  readonly onAddress: (to: Addressed) => void;
  readonly onMode: (mode: RenderingMode) => void;
}

/** To whom one speaks, and how answers are rendered: where the case offers it, changeable on the way. */
export function InterviewManner({ task: { address, mode }, onAddress, onMode }: InterviewMannerProps) {
  const t = usePlayerText();
  if (address === undefined && mode === undefined) return null;
  return (
    <div className={own.manner}>
      {address === undefined ? null : (
        <Segmented<Addressed>
          legend={t('interview.address')}
          options={[{ value: 'interpreter', label: t('interview.to-interpreter') }, { value: 'person', label: t('interview.to-person') }]}
          value={address}
          onChange={onAddress}
        />
      )}
      {mode === undefined ? null : (
        <Segmented<RenderingMode>
          legend={t('interview.mode')}
          options={[{ value: 'summary', label: t('interview.mode-summary') }, { value: 'verbatim', label: t('interview.mode-verbatim') }]}
          value={mode}
          onChange={onMode}
        />
      )}
    </div>
  );
}
