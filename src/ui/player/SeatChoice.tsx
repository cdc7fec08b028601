import type { SeatTaken } from '../../scenario/seats.ts';
import type { SeatsView } from '../../session/view.ts';
import { Panel } from '../kit/Panel.tsx';
import { RadioCards } from '../kit/RadioCards.tsx';
import { usePlayerText } from './usePlayerText.ts';

export interface SeatChoiceProps {
  readonly seats: SeatsView;
  readonly onSeat: (seat: SeatTaken) => void;
}

/** Before the case begins: one seat at the table, or all of them. */
export function SeatChoice({ seats, onSeat }: SeatChoiceProps) {
  const t = usePlayerText();
  const options: readonly SeatTaken[] = ['all', ...seats.offered];
  return (
    <Panel title={t('seat.title')}>
      <RadioCards
        legend={t('seat.choose')}
        hint={t('seat.hint')}
        options={options.map((seat) => ({ id: seat, label: t(`seat.role.${seat}`) }))}
        value={seats.taken}
        onChange={(id) => onSeat(id as SeatTaken)}
      />
    </Panel>
  );
}
