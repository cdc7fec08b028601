import type { ReactNode } from 'react';
import type { ExhibitView } from '../../session/view.ts';
import { CheckList } from '../kit/CheckList.tsx';
import { useKitText } from '../kit/useKitText.ts';
import { Authored } from './Authored.tsx';

export interface ExhibitCheckListProps {
  readonly legend: ReactNode;
  readonly legendHidden?: boolean;
  readonly hint?: ReactNode;
  readonly exhibits: readonly ExhibitView[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Any of the exhibits in the file. */
export function ExhibitCheckList({ exhibits, ...rest }: ExhibitCheckListProps) {
  const t = useKitText();
  return (
    <CheckList
      {...rest}
      options={exhibits.map((exhibit) => ({
        id: exhibit.id,
        label: <Authored>{exhibit.title}</Authored>,
        meta: t(`document.kind.${exhibit.document.kind}`),
      }))}
    />
  );
}
