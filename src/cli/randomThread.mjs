/** Starts `randomThread.ts` in a thread: a thread does not inherit what reads TypeScript, so it brings its own. */
import { register } from 'tsx/esm/api';

register();
await import('./randomThread.ts');
