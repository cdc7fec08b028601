/** Looks at every number below `count`, the last first, and again at those that a look has made news for, until nothing is left to look at. */
export function workOff(count: number, look: (at: number) => readonly number[]): void {
  const waiting = Array.from({ length: count }, (_, number) => count - 1 - number);
  const isWaiting = new Uint8Array(count).fill(1);
  for (let head = 0; head < waiting.length; head += 1) {
    const at = waiting[head] as number;
    isWaiting[at] = 0;
    for (const other of look(at)) {
      if (isWaiting[other] === 1) continue;
      isWaiting[other] = 1;
      waiting.push(other);
    }
  }
}
