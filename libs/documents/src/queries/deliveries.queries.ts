import { Injectable } from '@nestjs/common';
import {
  documentAccess,
  type Id,
  type PaperDelivered,
  type PaperDeliveries,
  type ReceivingDevice,
  type SeatView,
} from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { AppError, Clock, type PersonActor } from '@app/platform';
import { DataSource } from 'typeorm';

interface GrantRow {
  readonly personId: Id;
  readonly documentId: Id;
  readonly isReceived: boolean;
}
interface DeviceRow extends ReceivingDevice {
  readonly personId: Id;
}
/** A seat that somebody fills. */
interface Filled {
  readonly seatId: Id;
  readonly personId: Id;
}

/** Papers of the meeting that people may open now, in the newest version. `$1` meeting, `$2` people. */
const grants = `grants as (
  select g.person_id, d.id as document_id, d.current_version_id as version_id, d.sort
  from documents d join doc_grants g on g.document_id = d.id and g.until_at is null and g.person_id = any($2)
  where d.meeting_id = $1 and d.recalled_at is null and d.current_version_id is not null
)`;
/** Where they stand: on devices that are still signed in, for from others they are gone. `$3` now. */
const held = `held as (
  select g.person_id, g.document_id, s.id as session_id, s.device_name, s.only_meeting_id is not null as is_hall
  from grants g
  join paper_deliveries p on p.version_id = g.version_id
  join sessions s on s.id = p.session_id and s.person_id = g.person_id
  where s.ended_at is null and s.expires_at > $3 and s.last_seen_at + make_interval(secs => s.idle_seconds) > $3
)`;
const grantRows = `with ${grants}, ${held}
  select g.person_id as "personId", g.document_id as "documentId",
    exists (select 1 from held h where h.person_id = g.person_id and h.document_id = g.document_id) as "isReceived"
  from grants g order by g.sort, g.document_id`;
const deviceRows = `with ${grants}, ${held}
  select person_id as "personId", device_name as name, case when is_hall then 'hall' else 'own' end as kind,
    count(*)::int as papers
  from held group by person_id, session_id, device_name, is_hall order by papers desc, device_name, session_id`;

/** Which papers have reached which device: for those who prepare or lead the meeting. */
@Injectable()
export class DeliveriesQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingReader,
    private readonly clock: Clock,
  ) {}

  /** @throws platform/not-found, platform/forbidden */
  async ofMeeting(actor: PersonActor, meetingId: Id): Promise<PaperDeliveries> {
    const { meeting, facts } = await this.meetings.standing(actor, meetingId);
    if (!documentAccess['document.see-deliveries'](facts)) throw new AppError('platform/forbidden');
    const seats = (await this.meetings.seats(meeting)).flatMap(filled);
    const given = [meetingId, seats.map(({ personId }) => personId), this.clock.now()];
    const rows = await this.dataSource.query<GrantRow[]>(grantRows, given);
    const devices = await this.dataSource.query<DeviceRow[]>(deviceRows, given);
    return { seats: perSeat(seats, rows, devices), papers: perPaper(seats, rows) };
  }
}

const filled = ({ id, personId }: SeatView): readonly Filled[] => (personId === null ? [] : [{ seatId: id, personId }]);

function perSeat(
  seats: readonly Filled[],
  rows: readonly GrantRow[],
  devices: readonly DeviceRow[],
): PaperDeliveries['seats'] {
  const papersOf = Map.groupBy(rows, (row) => row.personId);
  const devicesOf = Map.groupBy(devices, (row) => row.personId);
  return seats.map(({ seatId, personId }) => {
    const papers = papersOf.get(personId) ?? [];
    const own = (devicesOf.get(personId) ?? []).map(({ name, kind, papers: count }) => ({ name, kind, papers: count }));
    return { seatId, papers: papers.length, received: papers.filter((row) => row.isReceived).length, devices: own };
  });
}

function perPaper(seats: readonly Filled[], rows: readonly GrantRow[]): readonly PaperDelivered[] {
  const placeOf = new Map(seats.map(({ personId }, place) => [personId, place]));
  return [...Map.groupBy(rows, (row) => row.documentId)].map(([documentId, readers]) => {
    const waiting = new Set(readers.filter((row) => !row.isReceived).map((row) => row.personId));
    const meant = new Set(readers.map((row) => row.personId));
    const placesOf = (isWanted: (personId: Id) => boolean): readonly number[] =>
      [...placeOf].flatMap(([personId, place]) => (isWanted(personId) ? [place] : [])).sort((a, b) => a - b);
    return {
      documentId,
      seats: readers.length,
      missing: placesOf((personId) => waiting.has(personId)),
      outside: placesOf((personId) => !meant.has(personId)),
    };
  });
}
