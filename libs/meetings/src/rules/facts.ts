import { type Id, type MeetingFacts, type MeetingKind, type MeetingState, type SeatRole } from '@app/contracts';

/** A seat that gives somebody a part in the meeting. */
export interface HeldSeat {
  readonly id: Id;
  readonly roles: readonly SeatRole[];
  readonly isForNamedItems: boolean;
  readonly items: readonly { readonly id: Id; readonly sort: number }[];
}

/** What the tables say of one person in one meeting. */
export interface FactsRow {
  readonly seats: readonly HeldSeat[];
  /** Seats of the leaders whose aide the person is. */
  readonly leaders: readonly HeldSeat[];
  readonly isContact: boolean;
  readonly isVoter: boolean;
  readonly isChairman: boolean;
  readonly isSecretariat: boolean;
}

export const nobody: FactsRow = {
  seats: [],
  leaders: [],
  isContact: false,
  isVoter: false,
  isChairman: false,
  isSecretariat: false,
};

interface MeetingRow {
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly needsApproval: boolean;
  readonly issuedAt: Date | null;
}

/** Items of somebody all of whose seats are for named items, in agenda order; null = the whole meeting. */
function namedItems(row: FactsRow): readonly Id[] | null {
  // An aide knows what the leader knows: of a guest of named items these alone.
  const attended = [...row.seats, ...row.leaders];
  if (row.isSecretariat || row.isChairman || attended.length === 0) return null;
  if (attended.some((seat) => !seat.isForNamedItems)) return null;

  const inOrder = attended.flatMap((seat) => seat.items).sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1));
  return [...new Set(inOrder.map((item) => item.id))];
}

/** The facts that permissions are computed from. */
export function toFacts(meeting: MeetingRow, row: FactsRow): MeetingFacts {
  return {
    kind: meeting.kind,
    state: meeting.state,
    wasIssued: meeting.issuedAt !== null,
    needsApproval: meeting.needsApproval,
    roles: [...new Set(row.seats.flatMap((seat) => seat.roles))].sort(),
    isSecretariat: row.isSecretariat,
    isChairman: row.isChairman,
    isVoter: meeting.kind === 'session' && row.isVoter,
    isAide: row.leaders.length > 0,
    isSiteContact: row.isContact,
    itemIds: namedItems(row),
  };
}
