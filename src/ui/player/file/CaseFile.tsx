import { useEffect, useRef } from 'react';
import type { ExhibitView, TraineeView } from '../../../session/view.ts';
import { CompareExhibits } from './CompareExhibits.tsx';
import { ExhibitList } from './ExhibitList.tsx';
import { ExhibitPage } from './ExhibitPage.tsx';

/** What of the file is being looked at: the list, one exhibit, or two of them together. */
export interface FilePlace {
  readonly open?: string;
  readonly beside?: string;
}

export interface CaseFileProps {
  readonly exhibits: readonly ExhibitView[];
  readonly links: TraineeView['links'];
  readonly elements: TraineeView['elements'];
  readonly place: FilePlace;
  readonly onPlace: (place: FilePlace) => void;
}

/** The case file: a list, a paper, or two papers to compare. */
export function CaseFile({ exhibits, links, elements, place, onPlace }: CaseFileProps) {
  const root = useRef<HTMLDivElement>(null);
  const before = useRef(place);
  const open = exhibits.find((exhibit) => exhibit.id === place.open);
  const beside = open && exhibits.find((exhibit) => exhibit.id === place.beside);

  // Opening a paper goes to its heading; closing it goes back to where it was opened.
  useEffect(() => {
    if (before.current === place) return;
    const left = before.current.open;
    before.current = place;
    const to = place.open
      ? root.current?.querySelector<HTMLElement>('[data-file-heading]')
      : (left && root.current?.querySelector<HTMLElement>(`[data-exhibit="${CSS.escape(left)}"]`)) || root.current?.querySelector<HTMLElement>('[data-file-heading]');
    to?.focus();
  }, [place]);

  return (
    <div ref={root}>
      {open && beside ? (
        <CompareExhibits first={open} second={beside} onBack={() => onPlace({ open: open.id })} />
      ) : open ? (
        <ExhibitPage
          exhibit={open}
          others={exhibits.filter((exhibit) => exhibit.id !== open.id)}
          links={links[open.id] ?? {}}
          elements={elements}
          onBack={() => onPlace({})}
          onCompare={(id) => onPlace({ open: open.id, beside: id })}
        />
      ) : (
        <ExhibitList exhibits={exhibits} onOpen={(id) => onPlace({ open: id })} />
      )}
    </div>
  );
}
