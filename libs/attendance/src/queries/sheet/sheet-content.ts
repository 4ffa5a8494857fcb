import {
  type AttendanceView,
  type MeetingHead,
  officialClock,
  officialDate,
  officialMoment,
  positionOf,
  type SeatView,
  type SiteView,
} from '@app/contracts';

export interface SheetLine {
  readonly name: string;
  readonly position: string;
  readonly note: string;
}
export interface SheetSection {
  readonly heading: string;
  readonly lines: readonly SheetLine[];
}
/** What the attendance sheet says, ready to be set. */
export interface SheetContent {
  readonly bodyName: string;
  readonly date: string;
  readonly title: string;
  readonly when: string;
  readonly where: string;
  readonly sections: readonly SheetSection[];
  readonly summary: readonly string[];
}
export interface SheetFacts {
  readonly head: MeetingHead;
  readonly seats: readonly SeatView[];
  readonly sites: readonly SiteView[];
  readonly rows: readonly AttendanceView[];
  readonly quorumSentence: string | null;
}

/** "08:05": in a column there is no room for more. */
const clock = (instant: string): string => officialClock(instant).slice(0, 5);

/** In protocol order: the hall first, then each remote site by name. */
export function sheetContent({ head, seats, sites, rows, quorumSentence }: SheetFacts): SheetContent {
  const bySeat = new Map(rows.map((row) => [row.seatId, row]));
  const bySeatId = new Map(seats.map((seat) => [seat.id, seat]));
  const line = (seat: SeatView): SheetLine => ({
    name: seat.name,
    position: positionOf(seat),
    note: [roleWords(seat), substituteWords(seat, bySeatId), stateWords(bySeat.get(seat.id))]
      .filter(Boolean)
      .join('; '),
  });
  const section = (heading: string, siteId: string | null): SheetSection => ({
    heading,
    lines: seats.filter((seat) => seat.siteId === siteId).map(line),
  });
  return {
    bodyName: head.bodyName,
    date: officialDate(head.startsAt),
    title: head.title,
    when: `Thời gian: ${officialMoment(head.startsAt)}`,
    where: `Địa điểm: ${head.place}`,
    sections: [
      section('Tại phòng họp', null),
      ...sites.map((site) => section(`Điểm cầu ${site.name}`, site.id)),
    ].filter(({ lines }) => lines.length > 0),
    summary: [summaryWords(seats, bySeat), ...(quorumSentence === null ? [] : [quorumSentence])],
  };
}

function roleWords({ roles }: SeatView): string {
  if (roles.includes('chair')) return 'Chủ trì';
  return roles.includes('secretary') ? 'Thư ký' : '';
}

function substituteWords({ substituteForSeatId }: SeatView, seats: ReadonlyMap<string, SeatView>): string {
  const instead = substituteForSeatId === null ? undefined : seats.get(substituteForSeatId);
  return instead ? `Dự thay đồng chí ${instead.name}` : '';
}

function stateWords(row: AttendanceView | undefined): string {
  switch (row?.state) {
    case undefined:
      return '';
    case 'absent':
      return 'Vắng mặt';
    case 'left':
      return `Rời họp ${clock(row.leftAt ?? '')}`;
    case 'present':
      return `${row.place === 'online' ? 'Trực tuyến' : 'Có mặt'} ${clock(row.checkedInAt ?? '')}`;
  }
}

function summaryWords(seats: readonly SeatView[], rows: ReadonlyMap<string, AttendanceView>): string {
  const count = (fits: (row: AttendanceView | undefined) => boolean): number =>
    seats.filter((seat) => fits(rows.get(seat.id))).length;
  const here = (place: AttendanceView['place']): number =>
    count((row) => row?.state === 'present' && row.place === place);
  const absent = count((row) => row?.state === 'absent');
  const left = count((row) => row?.state === 'left');
  const unmarked = count((row) => row === undefined);
  return (
    `Tổng số: ${seats.length}. Có mặt: ${here('hall') + here('site') + here('online')} ` +
    `(tại phòng họp ${here('hall')}, tại điểm cầu ${here('site')}, trực tuyến ${here('online')}). ` +
    `Đã rời họp: ${left}. Vắng mặt: ${absent}. Chưa điểm danh: ${unmarked}.`
  );
}
