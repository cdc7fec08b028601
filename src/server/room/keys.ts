/** Secrets of a room: made here, kept only as hashes, compared in constant time. */
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** 128 bits, in letters that fit an address. */
export const newSecret = (): string => randomBytes(16).toString('base64url');

/** Names of rooms and seats: short, and nobody's. */
export const newId = (prefix: string): string => `${prefix}-${randomBytes(5).toString('hex')}`;

/** Six digits to type from a wall: with the limit of tries below nobody guesses one in an afternoon. */
export const newCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Whether two hashes are the same. */
export function isHash(hash: string, known: string): boolean {
  const [one, other] = [Buffer.from(hash), Buffer.from(known)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Finds who holds a key without a look at everybody's: what was found is remembered, and compared again. */
export class Keyring {
  private readonly holders = new Map<string, string>();

  holderOf(hash: string, seats: ReadonlyMap<string, { readonly id: string; readonly key: string }>): string | undefined {
    const known = seats.get(this.holders.get(hash) ?? '');
    if (known && isHash(hash, known.key)) return known.id;
    for (const { id, key } of seats.values()) {
      if (!isHash(hash, key)) continue;
      this.holders.set(hash, id);
      return id;
    }
    return undefined;
  }
}

/** So many tries at codes in so many milliseconds: of one address, and of all addresses together. */
export class Tries {
  private readonly most: number;
  private readonly within: number;
  private readonly times = new Map<string, number[]>();

  constructor(most: number, within: number) {
    this.most = most;
    this.within = within;
  }

  /** Whether one more is allowed now; it is counted only where `failed` says so. */
  allowed(who: string, now: number): boolean {
    return this.recent(who, now).length < this.most;
  }

  failed(who: string, now: number): void {
    this.times.set(who, [...this.recent(who, now), now]);
  }

  private recent(who: string, now: number): number[] {
    const recent = (this.times.get(who) ?? []).filter((time) => now - time < this.within);
    if (recent.length === 0) this.times.delete(who);
    else this.times.set(who, recent);
    return recent;
  }
}
