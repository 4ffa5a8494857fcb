import { type SeatView } from './meetings.js';

const vietnamese = new Intl.Collator('vi');

/** Protocol order: the body's roll first, then by rank, then by name as Vietnamese sorts it. The same on server and tablet. */
export const bySeatOrder = (a: SeatView, b: SeatView): number =>
  a.protocolRank - b.protocolRank || vietnamese.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
