/** Whether the page has room for two columns side by side. */
import { useMediaQuery } from '../kit/useMediaQuery.ts';

/** In ems, so that a reader who enlarges the text gets the one-column layout sooner. */
export const useWide = (): boolean => useMediaQuery('(min-width: 62em)');
