/** A place that files may be dropped on: whether something is held over it, and what it must listen to. */
import { type DragEvent, useState } from 'react';

export interface DroppedFiles {
  readonly over: boolean;
  readonly place: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

export function useDroppedFiles(onDrop: (dropped: DataTransfer) => void): DroppedFiles {
  const [over, setOver] = useState(false);
  return {
    over,
    place: {
      onDragOver(event) {
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event) {
        // Otherwise the browser would open the file in place of the page.
        event.preventDefault();
        setOver(false);
        onDrop(event.dataTransfer);
      },
    },
  };
}
