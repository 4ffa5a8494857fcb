import { type ErrorCode, type Id, type SeatRole } from '@app/contracts';

/** Roles whose holder attends the whole meeting. */
const wholeRoles: readonly SeatRole[] = ['chair', 'secretary', 'member', 'observer'];

export interface RuledSeat {
  readonly personId: Id | null;
  readonly office: string | null;
  readonly roles: readonly SeatRole[];
  readonly isForNamedItems: boolean;
}

/**
 * What the seats of a meeting must keep: a person or an office each, nobody twice, one chair at most, and nobody runs or
 * decides a meeting of which he sees a part.
 * @returns the code of the first rule broken, or null
 */
export function brokenSeatRule(seats: readonly RuledSeat[]): ErrorCode | null {
  const people = seats.flatMap((seat) => seat.personId ?? []);
  if (seats.some((seat) => seat.personId === null && !seat.office?.trim())) return 'meetings/seat-without-name';
  if (new Set(people).size < people.length) return 'meetings/seat-taken';
  if (seats.filter((seat) => seat.roles.includes('chair')).length > 1) return 'meetings/second-chair';
  const isPart = (seat: RuledSeat): boolean => seat.roles.some((role) => wholeRoles.includes(role));
  return seats.some((seat) => seat.isForNamedItems && isPart(seat)) ? 'meetings/role-of-whole-meeting' : null;
}
