import type { ReactNode } from 'react';
import { PlayerScreen } from './player/PlayerScreen.tsx';
import { StudioScreen } from './studio/StudioScreen.tsx';

export interface AuthorScreenProps {
  /** The scenario that is open. */
  readonly folder: string | undefined;
  readonly onFolder: (folder: string | undefined) => void;
  readonly header: ReactNode;
}

/** The Author section, with the player's own screens for trials. */
export function AuthorScreen({ folder, onFolder, header }: AuthorScreenProps) {
  return (
    <StudioScreen
      folder={folder} onFolder={onFolder} header={header}
      player={({ host, onLeave }) => <PlayerScreen key={host.id} host={host} caseId={host.id} kept={false} onLeave={onLeave} onExport={() => undefined} />}
    />
  );
}
