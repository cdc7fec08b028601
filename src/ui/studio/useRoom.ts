/** Whether the page has room for the map with a scene beside it. */
import { useMediaQuery } from '../kit/useMediaQuery.ts';

/** In ems, so that a reader who enlarges the text gets the outline sooner. */
export const useRoom = (): boolean => useMediaQuery('(min-width: 60em)');
