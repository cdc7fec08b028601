/** What a process of this machine uses, as Linux tells it. */
import { readFileSync } from 'node:fs';

export interface ProcessUse {
  /** Bytes of memory it holds, and held at most. */
  readonly resident: number;
  readonly most: number;
  /** Seconds of processor, its own and the system's for it. */
  readonly seconds: number;
}

/** Undefined where there is no such process, or no Linux. */
export function processUse(pid: number): ProcessUse | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? Number.NaN) * 1024;
    // The name of the program may hold spaces: what counts comes after it. Ticks are hundredths of a second on Linux.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return { resident: kilobytes('VmRSS'), most: kilobytes('VmHWM'), seconds: (Number(fields[11]) + Number(fields[12])) / 100 };
  } catch {
    return undefined;
  }
}
