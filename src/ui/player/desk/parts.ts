import { BookOpenText, FolderOpen, type LucideIcon, Network, NotebookText, Users } from 'lucide-react';

/** The parts of the desk: the scene, and what lies beside it. */
export type SidePart = 'file' | 'map' | 'people' | 'log';
export type Part = 'scene' | SidePart;

export const sideParts: readonly SidePart[] = ['file', 'map', 'people', 'log'];
export const parts: readonly Part[] = ['scene', ...sideParts];

export const partDrawings: Readonly<Record<Part, LucideIcon>> = {
  scene: BookOpenText, file: FolderOpen, map: Network, people: Users, log: NotebookText,
};
