/**
 * `translate tidy|export|import`: the work on a translation that lies beside a case. Each is explained in its own file. Exit code:
 * 0 done, 1 something has to be mended first (nothing was written), 2 wrong use.
 */
import type { Io } from './io.ts';
import { translateTidy, tidyUsage } from './translateTidy.ts';

const usage = `Usage: ${tidyUsage}`;

export async function translate([name, ...args]: string[], io: Io): Promise<number> {
  if (name === 'tidy') return translateTidy(args, io);
  io.err(usage);
  return 2;
}
