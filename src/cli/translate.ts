/**
 * `translate export|import|tidy`: the work on a translation that lies beside a case. Each is explained in its own file. Exit code:
 * 0 done, 1 something has to be mended first (nothing was written), 2 wrong use.
 */
import type { Io } from './io.ts';
import { exportUsage, translateExport } from './translateExport.ts';
import { importUsage, translateImport } from './translateImport.ts';
import { tidyUsage, translateTidy } from './translateTidy.ts';

const usage = `Usage: ${exportUsage}\n       ${importUsage}\n       ${tidyUsage}`;

const commands: Readonly<Record<string, (args: string[], io: Io) => Promise<number>>> = { export: translateExport, import: translateImport, tidy: translateTidy };

export async function translate([name = '', ...args]: string[], io: Io): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command(args, io);
  io.err(usage);
  return 2;
}
