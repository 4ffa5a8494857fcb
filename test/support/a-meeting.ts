import { type Client } from '@app/client';
import {
  type AgendaItemView,
  type Day,
  defaultProvincialName,
  defaultProvincialValues,
  type Id,
  type ItemInput,
  type MeetingInput,
  type MeetingSnapshot,
  type MeetingState,
  type RuleProfileInput,
  type RuleValues,
  type SeatRole,
  type SeatView,
} from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';
import { type RunningApp } from './app.js';
import { bringTo, needsApproval } from './meeting-states.js';
import { aPerson, signedIn, type TestPerson, uniqueName } from './people.js';

export interface Attendee extends TestPerson {
  readonly client: Client;
  readonly seat: SeatView;
}

export interface BuiltMeeting {
  readonly id: Id;
  readonly bodyId: Id;
  /** The day of the meeting in Vietnam. */
  readonly startsOn: Day;
  readonly items: readonly AgendaItemView[];
  /** The secretariat's person, without a seat. */
  readonly secretary: Client;
  readonly secretaryPerson: TestPerson;
  /** Who attends, by the name they were wished with; an aide with the leader's seat. */
  readonly who: Readonly<Record<string, Attendee>>;
  snapshot(client: Client): Promise<MeetingSnapshot>;
}

interface SeatWish {
  readonly name: string;
  readonly roles: readonly SeatRole[];
  /** On the roll of the body. */
  readonly votes: boolean;
  readonly isChairman: boolean;
  /** Indexes of the items a guest attends. */
  readonly onlyItems: readonly number[] | null;
}

export const anItem = (title: string, wish: Partial<ItemInput> = {}): ItemInput => ({
  parentId: null,
  title,
  isSecret: false,
  presenterSeatId: null,
  owningUnitId: null,
  minutesPlanned: 30,
  hasVote: false,
  ...wish,
});

export const aRuleProfile = (wish: Partial<RuleProfileInput> = {}): RuleProfileInput => ({
  name: defaultProvincialName,
  number: null,
  issuedOn: null,
  validFrom: '2020-01-01',
  validUntil: null,
  values: defaultProvincialValues,
  ...wish,
});

/** Builds a real meeting through the api, in its own body with its own people. */
export class MeetingBuilder {
  private readonly seats: SeatWish[] = [
    { name: 'Chủ tọa', roles: ['chair', 'member'], votes: true, isChairman: true, onlyItems: null },
  ];
  private items: ItemInput[] = [anItem('Nội dung thứ nhất', { hasVote: true }), anItem('Nội dung thứ hai')];
  private input: Partial<MeetingInput> = {};
  private target: MeetingState = 'draft';
  private rules: RuleValues | null = defaultProvincialValues;
  private readonly aides: { readonly name: string; readonly leader: string }[] = [];

  private readonly present: string[] = [];

  constructor(private readonly app: RunningApp) {}

  with(input: Partial<MeetingInput>): this {
    this.input = { ...this.input, ...input };
    return this;
  }
  withItems(...items: ItemInput[]): this {
    this.items = items;
    return this;
  }
  withMembers(...names: string[]): this {
    return this.seated(names, { roles: ['member'], votes: true });
  }
  withAttendees(...names: string[]): this {
    return this.seated(names, { roles: ['attendee'] });
  }
  withSecretarySeat(name: string): this {
    return this.seated([name], { roles: ['secretary'] });
  }
  /** A guest of some items only, by their index. */
  withGuest(name: string, ...onlyItems: number[]): this {
    return this.seated([name], { roles: ['guest'], onlyItems });
  }
  withObserver(name: string): this {
    return this.seated([name], { roles: ['observer'] });
  }
  /** An aide of somebody who has a seat; has none himself. */
  withAide(name: string, leader: string): this {
    this.aides.push({ name, leader });
    return this;
  }
  /** The rules of the body; without a word those of the seeded pattern. */
  withRules(rules: Partial<RuleValues> | null): this {
    this.rules = rules === null ? null : { ...defaultProvincialValues, ...rules };
    return this;
  }
  /** Checked in by the secretary's roll. */
  withPresent(...names: string[]): this {
    this.present.push(...names);
    return this;
  }
  issued(): this {
    return this.inState('issued');
  }
  /** Opened, whoever is there. */
  inSession(): this {
    return this.inState('in-session');
  }
  inState(state: MeetingState): this {
    this.target = state;
    return needsApproval(state) ? this.with({ needsApproval: true }) : this;
  }

  async build(): Promise<BuiltMeeting> {
    const bodyId = await aBody(this.app);
    const secretaryPerson = await aPerson(this.app, { roles: [{ role: 'secretariat', bodyId }] });
    const secretary = await signedIn(this.app, secretaryPerson);
    if (this.rules) await secretary.ruleProfiles.create(bodyId, aRuleProfile({ values: this.rules }));
    const input = this.meetingInput(bodyId);
    const { id } = await secretary.meetings.create(input);
    const items = await secretary.meetings.addItems(id, { items: this.items });
    const who: Record<string, Attendee> = {};
    for (const wish of this.seats) who[wish.name] = await this.seat(wish, { id, bodyId, items, secretary });
    for (const { name, leader } of this.aides) who[name] = await this.aide(name, who[leader]!);
    const meeting = {
      id,
      bodyId,
      startsOn: dayInVietnam(input.startsAt),
      items,
      secretary,
      secretaryPerson,
      who,
      snapshot: (client: Client) => client.meetings.snapshot(id),
    };
    await bringTo(secretary, id, this.target, input.needsApproval);
    const seatIds = this.present.map((name) => who[name]!.seat.id);
    if (seatIds.length > 0) await secretary.attendance.markPresent(id, { seatIds, place: null });
    return meeting;
  }

  private async aide(name: string, leader: Attendee): Promise<Attendee> {
    const person = await aPerson(this.app, { fullName: name });
    await this.app.sql.query(`insert into aides (id, aide_id, leader_id) values ($1, $2, $3)`, [
      uuidv7(),
      person.id,
      leader.id,
    ]);
    return { ...person, client: await signedIn(this.app, person), seat: leader.seat };
  }

  private seated(names: readonly string[], wish: Partial<SeatWish>): this {
    for (const name of names)
      this.seats.push({ name, roles: ['attendee'], votes: false, isChairman: false, onlyItems: null, ...wish });
    return this;
  }

  private meetingInput(bodyId: Id): MeetingInput {
    const startsAt = new Date(Date.now() + 15 * 60_000);
    return {
      bodyId,
      kind: 'session',
      form: 'regular',
      title: 'Phiên họp thường kỳ',
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3 * 3600_000).toISOString(),
      place: 'Phòng họp số 1',
      onlineUrl: null,
      needsApproval: false,
      ...this.input,
    };
  }

  private async seat(
    wish: SeatWish,
    meeting: { id: Id; bodyId: Id; items: readonly AgendaItemView[]; secretary: Client },
  ): Promise<Attendee> {
    const person = await aPerson(this.app, { fullName: wish.name });
    if (wish.votes) {
      await this.app.sql.query(
        `insert into body_members (id, body_id, person_id, office, is_chairman, protocol_rank, from_day) values ($1, $2, $3, $4, $5, $6, '2020-01-01')`,
        [
          uuidv7(),
          meeting.bodyId,
          person.id,
          wish.isChairman ? 'Chủ tịch' : 'Ủy viên',
          wish.isChairman,
          wish.isChairman ? 1 : 10,
        ],
      );
    }
    const itemIds = wish.onlyItems?.map((index) => meeting.items[index]!.id) ?? null;
    const [seat] = await meeting.secretary.meetings.addSeats(meeting.id, {
      seats: [{ personId: person.id, office: null, roles: wish.roles, siteId: null, label: null, itemIds }],
    });
    return { ...person, client: await signedIn(this.app, person), seat: seat! };
  }
}

const dayInVietnam = (instant: string): Day => new Date(Date.parse(instant) + 7 * 3600_000).toISOString().slice(0, 10);

/** A body with a unit of its own. */
export async function aBody(app: RunningApp): Promise<Id> {
  const [unitId, bodyId, name] = [uuidv7(), uuidv7(), uniqueName('UBND ')];
  await app.sql.query(`insert into units (id, name, short_name, sort, rev) values ($1, $2, $2, 1, 1)`, [unitId, name]);
  await app.sql.query(`insert into bodies (id, unit_id, name, short_name, rev) values ($1, $2, $3, $3, 1)`, [
    bodyId,
    unitId,
    name,
  ]);
  return bodyId;
}

export const aMeeting = (app: RunningApp): MeetingBuilder => new MeetingBuilder(app);
