import type { ReactNode } from 'react';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface HeadingProps {
  readonly level: HeadingLevel;
  readonly children: ReactNode;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
}

/** A heading of the level its place on the page needs. */
export function Heading({ level, ...rest }: HeadingProps) {
  const Level = `h${level}` as const;
  return <Level {...rest} />;
}

/** The level one below, for headings inside. Six stays six. */
export const below = (level: HeadingLevel): HeadingLevel => Math.min(6, level + 1) as HeadingLevel;
