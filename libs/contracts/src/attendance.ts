import { type Id, type Instant } from './platform.js';
import { type QuorumStatus } from './quorum.js';
import { type BothLanguages } from './rule-words.js';

/**
 * How somebody was checked in: the seat's tablet, the code shown in the hall, a tap on one's own device, the contact of
 * the remote site, the secretary's roll.
 */
export const checkInWays = ['tablet', 'qr', 'online', 'contact', 'roll'] as const;
export type CheckInWay = (typeof checkInWays)[number];
/** Ways open to the person alone. */
export const ownCheckInWays = ['tablet', 'qr', 'online'] as const;
export type OwnCheckInWay = (typeof ownCheckInWays)[number];

export const attendancePlaces = ['hall', 'site', 'online'] as const;
export type AttendancePlace = (typeof attendancePlaces)[number];

/** A seat nobody has said anything about has no row: "chưa điểm danh". */
export const attendanceStates = ['present', 'left', 'absent'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

/** `none` = no device of this person has been seen here; `lost` = it was, and is silent since `lostAt`. */
export const connectionStates = ['none', 'connected', 'lost'] as const;
export type ConnectionState = (typeof connectionStates)[number];

export interface Connection {
  readonly connection: ConnectionState;
  readonly lostAt: Instant | null;
}

/** One seat in the roll: where, since when, how and by whom it was entered. */
export interface AttendanceView extends Connection {
  readonly seatId: Id;
  readonly state: AttendanceState;
  /** Null while nobody checked the person in (marked absent at once). */
  readonly way: CheckInWay | null;
  readonly place: AttendancePlace | null;
  readonly siteId: Id | null;
  /** First check-in; leaving and returning do not move it. */
  readonly checkedInAt: Instant | null;
  readonly leftAt: Instant | null;
  readonly byName: string;
}

/** The quorum with its sentence; `words` is null where the profile names none. */
export interface QuorumView extends QuorumStatus {
  readonly words: BothLanguages | null;
}

/** A hall tablet: its code is out (`prepared`), or it has been opened with it. */
export interface TabletView {
  readonly seatId: Id;
  readonly state: 'prepared' | 'open';
  readonly at: Instant;
}

/** Attendance in the snapshot. A guest of named items sees his own row, without connection, and nothing else. */
export interface AttendancePart {
  /** By seat id. */
  readonly rows: readonly AttendanceView[];
  /** Null for a working meeting, for a body without a rule profile, and for a guest. */
  readonly quorum: QuorumView | null;
  /** Is the code for checking in being shown in the hall? */
  readonly isHallCodeShown: boolean;
  /** Only for chair and secretaries, by seat id. */
  readonly tablets: readonly TabletView[];
}

export interface CheckInInput {
  readonly way: OwnCheckInWay;
  /** With `qr`: the code as scanned or typed; otherwise null. */
  readonly code: string | null;
}
export interface SeatsMarkInput {
  readonly seatIds: readonly Id[];
}
export interface MarkPresentInput extends SeatsMarkInput {
  /** Null = where the seat is: its site, otherwise the hall. */
  readonly place: AttendancePlace | null;
}
export interface SeatMarkInput {
  readonly seatId: Id;
}
/** Codes for these seats; earlier codes of theirs stop working and tablets opened with them are signed out. */
export interface SeatCodesInput {
  readonly seatIds: readonly Id[];
}
/** Shown once: only a hash is stored. */
export interface SeatCodeView {
  readonly seatId: Id;
  /** As printed, e.g. "7KQ2-M9XD". Null when this is the answer to a repeated request. */
  readonly code: string | null;
  readonly expiresAt: Instant;
}

/** What a hall shows for checking in by QR; another one follows at `validUntil`. */
export interface HallCodeView {
  readonly code: string;
  readonly validUntil: Instant;
  /** Null = the hall's own; otherwise the site the code is for. */
  readonly siteId: Id | null;
}

/** A hall tablet is opened with the seat's code. */
export interface SeatSessionInput {
  readonly code: string;
}
/** The meeting the tablet is good for; who one is there says `GET /api/me`. */
export interface SeatSessionView {
  readonly meetingId: Id;
}

/** `/members`; a guest of named items hears of his own row on `person:<id>`; tablets on `/chair`. */
export interface AttendanceEvents {
  'attendance.changed': {
    readonly meetingId: Id;
    readonly rows: readonly AttendanceView[];
    /** Seats whose mistaken check-in was taken back. */
    readonly withdrawnSeatIds: readonly Id[];
    readonly quorum: QuorumView | null;
  };
  'attendance.mine-changed': { readonly meetingId: Id; readonly seatId: Id; readonly row: AttendanceView | null };
  'attendance.quorum-changed': { readonly meetingId: Id; readonly quorum: QuorumView | null };
  /** At most once a second per meeting. */
  'attendance.connections-changed': {
    readonly meetingId: Id;
    readonly connections: readonly ({ readonly seatId: Id } & Connection)[];
  };
  'attendance.hall-code-shown': { readonly meetingId: Id };
  'attendance.hall-code-hidden': { readonly meetingId: Id };
  'attendance.tablets-changed': {
    readonly meetingId: Id;
    readonly tablets: readonly TabletView[];
    readonly releasedSeatIds: readonly Id[];
  };
}

export const attendanceErrors = {
  'attendance/not-open': 409,
  'attendance/seat-empty': 409,
  'attendance/not-present': 409,
  'attendance/not-left': 409,
  'attendance/nothing-to-withdraw': 409,
  /** A hall tablet checks in by `tablet`, every other device by another way. */
  'attendance/wrong-way': 409,
  'attendance/no-online-link': 409,
  'attendance/no-such-site': 409,
  'attendance/hall-code-hidden': 409,
  'attendance/wrong-hall-code': 409,
  'attendance/seat-code-refused': 401,
} as const;

export const ATTENDANCE_LIMITS = {
  /** Checking in begins this long before the announced start, or with the opening. */
  opensMinutesBefore: 120,
  /** A shown code changes this often; the one before is still good. */
  hallCodeSeconds: 30,
  /** Tablets are signed out and screens let go this long after the close. */
  wipeMinutesAfterClose: 30,
  seatsAtOnce: 300,
} as const;
