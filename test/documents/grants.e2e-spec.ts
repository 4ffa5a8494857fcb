import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, ProblemError } from '@app/client';
import { documentAccess, type Id, type MeetingFacts, type RoleGrant, type SeatRole } from '@app/contracts';
import { MeetingReader } from '@app/meetings';
import { type PersonActor } from '@app/platform';
import fc from 'fast-check';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aSysadmin, type SignedIn } from '../support/organisation.js';
import { aPerson, signedIn } from '../support/people.js';
import { aReadyPaper, type ReadyPaper, titlesFor } from './support/papers.js';

const ITEMS = 3;
const PEOPLE = 5;

/** One act of somebody; numbers name items (the last = none), people and papers, modulo how many there are. */
type Act = readonly [
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

const anyAct: fc.Arbitrary<Act> = fc.tuple(
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

describe('grants of papers', () => {
  let app: RunningApp;
  let sysadmin: SignedIn;
  beforeAll(async () => {
    app = await startApp();
    sysadmin = await aSysadmin(app);
  });
  afterAll(() => app.stop());

  it('after any commands: what the rules decide == doc_grants == what is listed == what streams, for everybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(anyAct, { minLength: 15, maxLength: 30 }), async (isIssued, acts) => {
        const world = await World.build(app, sysadmin);
        if (isIssued) await world.perform(['issue', 0, 0, 'member']);
        for (const act of acts) {
          await world.perform(act);
          await world.checkGrants();
        }
        await world.check();
      }),
      // A counterexample is short enough as it is; making it shorter would take minutes.
      { numRuns: 20, endOnFailure: true },
    );
  }, 300_000);

  it('begin with the issue for those invited, and never for an administrator of the system', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).withAide('Giúp việc', 'An').build();
    const [first, second] = meeting.items.map((item) => item.id);
    await aReadyPaper(app, meeting, { itemId: first!, title: 'Một' });
    await aReadyPaper(app, meeting, { itemId: second!, title: 'Hai' });
    await aReadyPaper(app, meeting, { title: 'Chung' });
    const grants = await app.sql.query<{ via: string }[]>(
      `select distinct g.via from doc_grants g join documents d on d.id = g.document_id where d.meeting_id = $1 and g.until_at is null`,
      [meeting.id],
    );
    expect(grants).toEqual([{ via: 'secretariat' }]);

    await meeting.secretary.meetings.issue(meeting.id);
    const of = (name: string) => titlesFor(meeting.who[name]!.client, meeting.id);
    expect((await of('An')).toSorted()).toEqual(['Chung', 'Hai', 'Một']);
    expect((await of('Giúp việc')).toSorted()).toEqual(['Chung', 'Hai', 'Một']);
    expect(await of('Khách')).toEqual(['Một']);
    const vias = await app.sql.query<object[]>(
      `select p.full_name as name, g.level, g.via, count(*)::int as n from doc_grants g
       join documents d on d.id = g.document_id join people p on p.id = g.person_id
       where d.meeting_id = $1 and g.until_at is null and p.full_name in ('An', 'Giúp việc', 'Khách') group by 1, 2, 3 order by 1`,
      [meeting.id],
    );
    expect(vias).toEqual([
      { name: 'An', level: 'read', via: 'seat', n: 3 },
      { name: 'Giúp việc', level: 'read', via: 'aide', n: 3 },
      { name: 'Khách', level: 'read', via: 'seat', n: 1 },
    ]);
    expect(await app.sql.query(`select 1 from doc_grants where person_id = $1`, [sysadmin.id])).toEqual([]);
  });

  it('keep the history of who could read what and when', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { documentId } = await aReadyPaper(app, meeting);
    const { id, seat } = meeting.who['An']!;
    await meeting.secretary.meetings.removeSeat(meeting.id, seat.id);
    const rows = await app.sql.query<{ from_at: Date; until_at: Date | null }[]>(
      `select from_at, until_at from doc_grants where person_id = $1 and document_id = $2`,
      [id, documentId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.until_at!.getTime()).toBeGreaterThan(rows[0]!.from_at.getTime());
  });
});

/** One meeting, some people around it, and whatever happens to them. */
class World {
  private readonly papers: ReadyPaper[] = [];

  private constructor(
    private readonly app: RunningApp,
    private readonly sysadmin: SignedIn,
    private readonly meeting: BuiltMeeting,
    private readonly people: readonly SignedIn[],
  ) {}

  static async build(app: RunningApp, sysadmin: SignedIn): Promise<World> {
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
    return new World(app, sysadmin, meeting, people);
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
