/** The nearest names: most faults in a scenario are misspelt ids. */

/** At most four names that look like `written`, the nearest first. Distance counts letters added, left out, changed or swapped. */
export function nearest(written: string, names: Iterable<string>): readonly string[] {
  const reach = Math.max(2, Math.floor(written.length / 3));
  return [...new Set(names)]
    .filter((name) => Math.abs(name.length - written.length) <= reach || name.includes(written) || written.includes(name))
    .map((name) => ({ name, far: name.includes(written) && written.length > 3 ? 1 : distance(written.slice(0, 80), name.slice(0, 80)) }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 4)
    .map(({ name }) => name);
}

/** Edit distance with swaps of neighbours (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
