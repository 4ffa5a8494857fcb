import { type Client } from '@app/client';
import {
  type AgendaItemView,
  type Id,
  type MeetingHead,
  type SeatRole,
  type SeatView,
  type SiteView,
} from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';
import { aBody, anItem, aRuleProfile } from '../../support/a-meeting.js';
import { type RunningApp } from '../../support/app.js';
import { bringTo } from '../../support/meeting-states.js';
import { aPerson, signedIn, type TestPerson } from '../../support/people.js';
import { type Caller, callers, type MatrixState } from './callers.js';

/** One meeting with everybody in it. */
export interface Fixture {
  readonly app: RunningApp;
  readonly world: World;
  readonly state: MatrixState;
  readonly id: Id;
  readonly bodyId: Id;
  readonly secretary: Client;
  readonly head: MeetingHead;
  readonly items: readonly AgendaItemView[];
  readonly seats: Readonly<Record<string, SeatView>>;
  readonly site: SiteView;
  /** What the row's own preparation made. */
  readonly made: Readonly<Record<string, Id>>;
}

const seatRoles: Readonly<Partial<Record<Caller, readonly SeatRole[]>>> = {
  chair: ['chair', 'member'],
  secretary: ['secretary'],
  member: ['member'],
  attendee: ['attendee'],
  observer: ['observer'],
  guest: ['guest'],
};

/** One body with one person of every kind; meetings are made in it as they are used up. */
export class World {
  private constructor(
    readonly app: RunningApp,
    readonly bodyId: Id,
    readonly people: Readonly<Record<Caller, TestPerson>>,
    readonly clients: Record<Caller, Client>,
    readonly profileId: Id,
  ) {}

  static async make(app: RunningApp): Promise<World> {
    const [bodyId, otherBodyId] = [await aBody(app), await aBody(app)];
    const roles: Partial<Record<Caller, Parameters<typeof aPerson>[1]>> = {
      secretariat: { roles: [{ role: 'secretariat', bodyId }] },
      otherSecretariat: { roles: [{ role: 'secretariat', bodyId: otherBodyId }] },
      sysadmin: { roles: [{ role: 'sysadmin' }] },
      orgAdmin: { roles: [{ role: 'org-admin' }] },
      auditor: { roles: [{ role: 'auditor' }] },
      technician: { roles: [{ role: 'room-technician' }] },
    };
    const people = {} as Record<Caller, TestPerson>;
    const clients = {} as Record<Caller, Client>;
    for (const caller of callers) {
      people[caller] = await aPerson(app, { fullName: caller, ...roles[caller] });
      clients[caller] = caller === 'anonymous' ? app.client() : await signedIn(app, people[caller]);
    }
    await enroll(app, bodyId, people);
    await app.sql.query(`insert into aides (id, aide_id, leader_id) values ($1, $2, $3)`, [
      uuidv7(),
      people.aide.id,
      people.member.id,
    ]);
    const profile = await clients.secretariat.ruleProfiles.create(bodyId, aRuleProfile());
    return new World(app, bodyId, people, clients, profile.id);
  }

  /** After a route that ended the session. */
  async signInAgain(caller: Caller): Promise<void> {
    if (caller !== 'anonymous') this.clients[caller] = await signedIn(this.app, this.people[caller]);
  }

  /** A new meeting in this state, with everybody in it. */
  async meeting(state: MatrixState): Promise<Fixture> {
    const secretary = this.clients.secretariat;
    const startsAt = new Date(Date.now() + 15 * 60_000);
    const { id } = await secretary.meetings.create({
      ...{ bodyId: this.bodyId, kind: 'session', form: 'regular', title: 'Phiên họp', place: 'Phòng họp số 1' },
      ...{ startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + 3600_000).toISOString() },
      ...{ onlineUrl: 'https://hop.tinh.gov.vn/p/1', needsApproval: false },
    });
    const items = await secretary.meetings.addItems(id, { items: [anItem('Một', { hasVote: true }), anItem('Hai')] });
    const seats = await this.seat(id, items[0]!.id);
    const site = await secretary.meetings.addSite(id, { name: 'Xã A', contactSeatId: null, contactPhone: null });
    await bringTo(secretary, id, state, false);
    const { head } = (await secretary.meetings.snapshot(id)).meeting;
    return {
      app: this.app,
      world: this,
      state,
      id,
      bodyId: this.bodyId,
      secretary,
      head,
      items,
      seats,
      site,
      made: {},
    };
  }

  private async seat(meetingId: Id, guestItemId: Id): Promise<Readonly<Record<string, SeatView>>> {
    const seated = Object.entries(seatRoles) as [Caller, readonly SeatRole[]][];
    const views = await this.clients.secretariat.meetings.addSeats(meetingId, {
      seats: seated.map(([caller, roles]) => ({
        ...{ personId: this.people[caller].id, office: null, roles, siteId: null, label: null },
        itemIds: caller === 'guest' ? [guestItemId] : null,
      })),
    });
    return Object.fromEntries(views.map((view) => [view.name, view]));
  }
}

/** Chair and member are on the roll of the body; the chair is its chairman. */
async function enroll(app: RunningApp, bodyId: Id, people: Readonly<Record<Caller, TestPerson>>): Promise<void> {
  for (const caller of ['chair', 'member'] as const)
    await app.sql.query(
      `insert into body_members (id, body_id, person_id, office, is_chairman, protocol_rank, from_day) values ($1, $2, $3, 'Ủy viên', $4, 1, '2020-01-01')`,
      [uuidv7(), bodyId, people[caller].id, caller === 'chair'],
    );
}
