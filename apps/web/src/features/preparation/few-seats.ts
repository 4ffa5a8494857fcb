import { type Id, type SeatRole, type SeatView } from '@app/contracts';

export interface FewSeats {
  readonly shown: readonly SeatView[];
  /** How many are not shown. */
  readonly rest: number;
}

/** Chair and secretary first, whatever they answered and however few are shown; then who has confirmed, then the others. */
export function fewSeats(seats: readonly SeatView[], confirmed: ReadonlySet<Id>, most: number): FewSeats {
  const place = ({ id, roles }: SeatView): number => {
    const office = offices.findIndex((role) => roles.includes(role));
    if (office >= 0) return office;
    return offices.length + (confirmed.has(id) ? 0 : 1);
  };
  // Sorting is stable: within one place the protocol order stays.
  const sorted = seats.toSorted((a, b) => place(a) - place(b));
  const always = seats.filter((seat) => place(seat) < offices.length).length;
  const shown = sorted.slice(0, Math.max(most, always));
  return { shown, rest: seats.length - shown.length };
}

const offices: readonly SeatRole[] = ['chair', 'secretary'];
