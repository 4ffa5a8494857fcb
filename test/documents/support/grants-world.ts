import { expect } from '@jest/globals';
import { type Client, ProblemError } from '@app/client';
import { documentAccess, type Id, type MeetingFacts, type RoleGrant, type SeatRole } from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { type PersonActor } from '@app/platform';
import fc from 'fast-check';
import { aMeeting, anItem, type BuiltMeeting } from '../../support/a-meeting.js';
import { type RunningApp } from '../../support/app.js';
import { type SignedIn } from '../../support/organisation.js';
import { aPerson, signedIn } from '../../support/people.js';
import { aReadyPaper, type ReadyPaper } from './papers.js';

const ITEMS = 3;
const PEOPLE = 5;

/** One act of somebody; numbers name items (the last = none), people and papers, modulo how many there are. */
export type Act = readonly [
  kind:
    | 'add-paper'
    | 'move-paper'
    | 'recall'
    | 'remove-paper'
    | 'add-seat'
    | 'edit-seat'
    | 'fill-seat'
    | 'remove-seat'
    | 'issue'
    | 'cancel'
    | 'grant'
    | 'revoke'
    | 'add-aide'
    | 'remove-aide'
    | 'remove-item',
  a: number,
  b: number,
  roles: SeatRole,
];

export const anyAct: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom<Act[0]>(
    'add-paper',
    'add-paper',
    'add-paper',
    'move-paper',
    'move-paper',
    'recall',
    'remove-paper',
    'add-seat',
    'add-seat',
    'add-seat',
    'edit-seat',
    'edit-seat',
    'fill-seat',
    'remove-seat',
    'issue',
    'cancel',
    'grant',
    'revoke',
    'add-aide',
    'add-aide',
    'remove-aide',
    'remove-item',
  ),
  fc.nat(20),
  fc.nat(20),
  fc.constantFrom<SeatRole>('member', 'attendee', 'guest', 'guest', 'observer', 'secretary', 'substitute'),
);

/** One meeting, some people around it, and whatever happens to them. */
export class GrantsWorld {
  private readonly papers: ReadyPaper[] = [];

  private constructor(
    private readonly app: RunningApp,
    private readonly sysadmin: SignedIn,
    private readonly meeting: BuiltMeeting,
    private readonly people: readonly SignedIn[],
  ) {}

  static async build(app: RunningApp, sysadmin: SignedIn): Promise<GrantsWorld> {
    const items = Array.from({ length: ITEMS }, (_, n) => anItem(`Nội dung ${n + 1}`));
    const meeting = await aMeeting(app)
      .withItems(...items)
      .build();
    const people = await Promise.all(
      Array.from({ length: PEOPLE }, async () => {
        const person = await aPerson(app);
        return { ...person, client: await signedIn(app, person) };
      }),
    );
    return new GrantsWorld(app, sysadmin, meeting, people);
  }

  async perform(act: Act): Promise<void> {
    try {
      await this.send(act);
    } catch (error) {
      // Most random commands are refused; none may fail.
      if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
    }
  }

  /** After every single act: an act that forgets to settle is not excused by the next. */
  async checkGrants(): Promise<void> {
    for (const { id } of this.everybody()) expect(await this.granted(id)).toEqual(await this.decided(id));
  }

  async check(): Promise<void> {
    for (const { id, client } of this.everybody()) {
      const decided = await this.decided(id);
      expect(await this.listed(client)).toEqual(decided);
      expect(await this.streamed(client)).toEqual(decided);
    }
  }

  private everybody(): readonly SignedIn[] {
    const secretary = { ...this.meeting.secretaryPerson, client: this.meeting.secretary };
    return [...this.people, this.sysadmin, secretary, this.meeting.who['Chủ tọa']!];
  }

  /** What the rules say over what this person is in the meeting. */
  private async decided(personId: Id): Promise<readonly Id[]> {
    const facts = await this.factsOf(personId);
    const rows = await this.app.sql.query<{ id: Id; item_id: Id | null; recalled_at: Date | null }[]>(
      `select id, item_id, recalled_at from documents where meeting_id = $1 order by id`,
      [this.meeting.id],
    );
    return rows
      .filter((row) => {
        const paper = { itemId: row.item_id, isRecalled: row.recalled_at !== null };
        return facts !== null && documentAccess['document.read'](facts, paper);
      })
      .map((row) => row.id);
  }

  private async factsOf(personId: Id): Promise<MeetingFacts | null> {
    const [row] = await this.app.sql.query<{ roles: PersonActor['roles']; aide_of: Id[] }[]>(
      `select coalesce((select json_agg(json_build_object('role', role, 'unitId', unit_id, 'bodyId', body_id))
                        from role_grants where person_id = $1), '[]') as roles,
         array(select leader_id::text from aides where aide_id = $1) as aide_of`,
      [personId],
    );
    const { roles, aide_of: aideOf } = row!;
    const actor: PersonActor = { kind: 'person', personId, sessionId: '', roles, aideOf, onlyMeetingId: null };
    try {
      return (await this.app.app.get(MeetingReader).standing(actor, this.meeting.id)).facts;
    } catch {
      return null;
    }
  }

  private async granted(personId: Id): Promise<readonly Id[]> {
    const rows = await this.app.sql.query<{ id: Id }[]>(
      `select d.id from doc_grants g join documents d on d.id = g.document_id
       where d.meeting_id = $1 and g.person_id = $2 and g.until_at is null order by d.id`,
      [this.meeting.id, personId],
    );
    return rows.map((row) => row.id);
  }

  private async listed(client: Client): Promise<readonly Id[]> {
    try {
      const { documents } = await client.documents.ofMeeting(this.meeting.id);
      return documents.map(({ id }) => id).toSorted();
    } catch {
      return [];
    }
  }

  private async streamed(client: Client): Promise<readonly Id[]> {
    const answers = await Promise.all(
      this.papers.map(({ documentId, versionId }) =>
        client.documents.file(documentId, versionId, { start: 0, end: 0 }),
      ),
    );
    return this.papers
      .filter((_, at) => answers[at]?.status === 206)
      .map((paper) => paper.documentId)
      .toSorted();
  }

  private async send([kind, a, b, role]: Act): Promise<unknown> {
    const { meeting, sysadmin } = this;
    const { meetings, documents } = meeting.secretary;
    const person = this.people[a % PEOPLE]!;
    const other = this.people[b % PEOPLE]!;
    const paper = this.papers[a % Math.max(1, this.papers.length)];
    const grant: RoleGrant = { role: 'secretariat', unitId: null, bodyId: meeting.bodyId };
    switch (kind) {
      case 'add-paper':
        return this.papers.push(await aReadyPaper(this.app, meeting, { itemId: this.item(b) }));
      case 'move-paper':
        return paper && this.move(paper.documentId, this.item(b));
      case 'recall':
        return paper && documents.recall(paper.documentId, { reason: 'Thu hồi' });
      case 'remove-paper':
        return paper && documents.remove(paper.documentId);
      case 'add-seat':
        return meetings.addSeats(meeting.id, { seats: [{ personId: person.id, ...this.seat(b, role) }] });
      case 'edit-seat':
        return this.onSeat(person.id, ({ id, rev }) =>
          meetings.editSeat(meeting.id, id, { rev, ...this.seat(b, role) }),
        );
      case 'fill-seat':
        return this.onSeat(person.id, ({ id, rev }) => meetings.fillSeat(meeting.id, id, { rev, personId: other.id }));
      case 'remove-seat':
        return this.onSeat(person.id, ({ id }) => meetings.removeSeat(meeting.id, id));
      case 'issue':
        return meetings.issue(meeting.id);
      case 'cancel':
        return a % 4 === 0 ? meetings.cancel(meeting.id, { reason: 'Hoãn' }) : undefined;
      case 'grant':
        return sysadmin.client.identity.grantRole(person.id, grant);
      case 'revoke':
        return sysadmin.client.identity.revokeRole(person.id, grant);
      case 'add-aide':
        return sysadmin.client.identity.addAide(person.id, { aideId: other.id });
      case 'remove-aide':
        return sysadmin.client.identity.removeAide(person.id, { aideId: other.id });
      case 'remove-item':
        return meetings.removeItem(meeting.id, meeting.items[a % ITEMS]!.id);
    }
  }

  private item(n: number): Id | null {
    return this.meeting.items[n % (ITEMS + 1)]?.id ?? null;
  }

  private seat(n: number, role: SeatRole) {
    const itemIds = role === 'guest' ? [this.meeting.items[n % ITEMS]!.id] : null;
    return { office: 'Lãnh đạo sở', roles: [role], siteId: null, label: null, itemIds };
  }

  private async move(documentId: Id, itemId: Id | null): Promise<unknown> {
    const { documents } = await this.meeting.secretary.documents.ofMeeting(this.meeting.id);
    const rev = documents.find(({ id }) => id === documentId)?.rev ?? 1;
    return this.meeting.secretary.documents.move(documentId, { rev, itemId, beforeId: null });
  }

  private async onSeat(
    personId: Id,
    act: (seat: { readonly id: Id; readonly rev: number }) => Promise<unknown>,
  ): Promise<unknown> {
    const { seats } = (await this.meeting.snapshot(this.meeting.secretary)).meeting;
    const seat = seats.find((one) => one.personId === personId);
    return seat && act(seat);
  }
}
