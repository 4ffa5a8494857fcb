import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { Ears } from '../support/ears.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('OpenSeatSession', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const codeFor = async (meeting: BuiltMeeting, name: string): Promise<string> => {
    const seatIds = [meeting.who[name]!.seat.id];
    return (await meeting.secretary.attendance.issueSeatCodes(meeting.id, { seatIds }))[0]!.code!;
  };
  const hallTablet = async (meeting: BuiltMeeting, name: string): Promise<Client> => {
    const tablet = app.client();
    await tablet.attendance.openSeat({ code: await codeFor(meeting, name) });
    return tablet;
  };

  it('makes a tablet its seat’s: "Tôi là đồng chí …" checks in and nothing has to be typed', async () => {
    const meeting = await aMeeting(app).withMembers('Nguyễn Thị Thu Hà').issued().build();
    const tablet = app.client();
    const opened = await tablet.attendance.openSeat({ code: await codeFor(meeting, 'Nguyễn Thị Thu Hà') });
    expect(opened).toEqual({ meetingId: meeting.id });
    expect((await tablet.identity.me()).person.fullName).toBe('Nguyễn Thị Thu Hà');
    const row = await tablet.attendance.checkIn(meeting.id, { way: 'tablet', code: null });
    expect(row).toMatchObject({ state: 'present', way: 'tablet', place: 'hall', byName: 'Nguyễn Thị Thu Hà' });
  });

  it('works once, however the code is typed', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const code = await codeFor(meeting, 'An');
    const typed = code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const answers = await Promise.all([1, 2, 3].map(() => refusal(app.client().attendance.openSeat({ code: typed }))));
    expect(answers.sort()).toEqual(['accepted', 'attendance/seat-code-refused', 'attendance/seat-code-refused']);
  });

  it('takes back its own guess, not the wrong ones of others behind the same address', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const failures = async () => {
      const key = `select failures from sign_in_attempts where key like 'seat-code@%'`;
      return (await app.sql.query<{ failures: number }[]>(key))[0]?.failures;
    };
    expect(await refusal(app.client().attendance.openSeat({ code: 'ZZZZ-ZZZZ' }))).toBe('attendance/seat-code-refused');
    const before = await failures();
    expect(before).toBeGreaterThan(0);
    await hallTablet(meeting, 'An');
    expect(await failures()).toBe(before);
  });

  it('is good inside its meeting alone', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const another = await aMeeting(app).withMembers('Bình').issued().build();
    const tablet = await hallTablet(meeting, 'An');
    await another.secretary.meetings.addSeats(another.id, {
      seats: [
        {
          personId: meeting.who['An']!.id,
          office: null,
          roles: ['attendee'],
          siteId: null,
          label: null,
          itemIds: null,
        },
      ],
    });
    expect((await tablet.meetings.mine()).map((card) => card.head.id)).toEqual([meeting.id]);
    expect(await refusal(tablet.meetings.snapshot(meeting.id))).toBe('accepted');
    expect(await refusal(meeting.who['An']!.client.meetings.snapshot(another.id))).toBe('accepted');
    expect(await refusal(tablet.meetings.snapshot(another.id))).toBe('platform/forbidden');
    expect(await refusal(tablet.identity.devices())).toBe('platform/forbidden');
    expect(await refusal(tablet.attendance.checkIn(meeting.id, { way: 'online', code: null }))).toBe(
      'attendance/wrong-way',
    );
  });

  it('carries no system role and answers for no leader', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const chief = meeting.who['An']!;
    const leader = await aPerson(app);
    await app.sql.query<unknown[]>(
      `insert into role_grants (id, person_id, role, body_id) values (gen_random_uuid(), $1, 'secretariat', $2)`,
      [chief.id, meeting.bodyId],
    );
    await app.sql.query(`insert into aides (id, aide_id, leader_id) values (gen_random_uuid(), $1, $2)`, [
      chief.id,
      leader.id,
    ]);
    const tablet = await hallTablet(meeting, 'An');
    const me = await tablet.identity.me();
    expect([me.roles, me.aideOf]).toEqual([[], []]);
    expect((await tablet.meetings.snapshot(meeting.id)).meeting.facts.isSecretariat).toBe(false);
    expect((await signedIn(app, chief)).http.cookie).not.toBe('');
  });

  it('is no door for somebody who guesses: the network waits longer and longer', async () => {
    const guess = (i: number) => refusal(app.client().attendance.openSeat({ code: `${1000 + i}-AAAA` }));
    const answers: string[] = [];
    for (let batch = 0; batch < 11; batch += 1)
      answers.push(...(await Promise.all(Array.from({ length: 20 }, (_, i) => guess(batch * 20 + i)))));
    expect(answers.filter((answer) => answer === 'attendance/seat-code-refused').length).toBeLessThanOrEqual(201);
    expect(answers.at(-1)).toBe('identity/wait-before-retry');
    await app.sql.query(`delete from sign_in_attempts where key like 'seat-code@%'`);
  });

  it('is written into the person’s journal, without the code', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    await hallTablet(meeting, 'An');
    const rows = await app.sql.query<unknown[]>(
      `select outcome from sign_in_journal where person_id = $1 and outcome = 'seat-opened'`,
      [meeting.who['An']!.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('hears of other meetings of its person only that there is something', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const another = await aMeeting(app).withMembers('Bình').issued().build();
    const an = meeting.who['An']!;
    const tablet = await hallTablet(meeting, 'An');
    const seat = { office: null, roles: ['attendee' as const], siteId: null, label: null, itemIds: null };
    await another.secretary.meetings.addSeats(another.id, { seats: [{ ...seat, personId: an.id }] });
    const before = await Ears.of(tablet, an.id);
    await meeting.secretary.attendance.issueSeatCodes(meeting.id, { seatIds: [an.seat.id] });
    await before.hears('identity.session-ended');
    expect(JSON.stringify(before.events)).toContain(meeting.id);
    expect(JSON.stringify(before.events)).not.toContain(another.id);
    expect(before.events.map((event) => event.seq)).toEqual(before.events.map((_, index) => index + 1));
    before.close();
  });
});
