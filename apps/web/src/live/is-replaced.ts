import { type SeatView } from '@app/contracts';

/** Does somebody sit in for this seat's person, with the chairman's consent? Then he is not there to do anything. */
export const isReplaced = (seat: SeatView, seats: readonly SeatView[]): boolean =>
  seats.some(({ substituteForSeatId }) => substituteForSeatId === seat.id);
