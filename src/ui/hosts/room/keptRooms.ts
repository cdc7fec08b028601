/** The rooms that this device has a place in, with the secret of each. A private window keeps them as long as the page stays open. */

export interface KeptRoom {
  readonly room: string;
  readonly role: 'trainee' | 'facilitator';
  readonly secret: string;
  /** Of a seat. */
  readonly seat?: string;
  /** Of the facilitator: the key that the projector is opened with, and what the room is called. */
  readonly observerKey?: string;
  readonly title?: string;
}

const PLACE = 'proving-ground.rooms';
let here: readonly KeptRoom[] = [];

const isKept = (value: unknown): value is KeptRoom =>
  typeof value === 'object' && value !== null && typeof (value as KeptRoom).room === 'string' && typeof (value as KeptRoom).secret === 'string' && ['trainee', 'facilitator'].includes((value as KeptRoom).role);

export function keptRooms(): readonly KeptRoom[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]');
    return Array.isArray(read) ? [...read.filter(isKept), ...here.filter(({ room }) => !read.some((each: KeptRoom) => each.room === room))] : here;
  } catch {
    return here;
  }
}

export const keptRoom = (room: string, role: KeptRoom['role']): KeptRoom | undefined => keptRooms().find((each) => each.room === room && each.role === role);

export function keepRoom(kept: KeptRoom): void {
  here = [kept, ...keptRooms().filter(({ room, role }) => room !== kept.room || role !== kept.role)].slice(0, 30);
  write();
}

export function forgetRoom(room: string, role: KeptRoom['role']): void {
  here = keptRooms().filter((each) => each.room !== room || each.role !== role);
  write();
}

function write(): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(here));
  } catch {
    // Kept until the page is closed.
  }
}
