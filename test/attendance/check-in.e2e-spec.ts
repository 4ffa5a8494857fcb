import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { atSite } from '../support/sites.js';
import { Tablet } from '../support/tablet.js';

const online = { way: 'online', code: null } as const;
const onlineUrl = 'https://hop.example.vn/phong-1';

describe('CheckIn', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('by a tap from afar: everybody sees who came, where and how, and the quorum grows', async () => {
    const meeting = await aMeeting(app).with({ onlineUrl }).withMembers('An', 'Bình').inSession().build();
    const [chair, binh] = [meeting.who['Chủ tọa']!.client, meeting.who['Bình']!.client];
    const tablets = [await Tablet.open(chair, meeting.id), await Tablet.open(binh, meeting.id)];

    const row = await meeting.who['An']!.client.attendance.checkIn(meeting.id, online);

    expect(row).toMatchObject({
      seatId: meeting.who['An']!.seat.id,
      state: 'present',
      way: 'online',
      place: 'online',
      siteId: null,
      leftAt: null,
      byName: 'An',
      connection: 'none',
    });
    for (const tablet of tablets) {
      await tablet.sees('attendance.changed');
      expect(tablet.state.attendance.rows).toEqual([row]);
    }
    await expectConverged(...tablets);
    tablets.forEach((tablet) => tablet.close());
  });

  it('at a remote site one is there, not online', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const siteId = await atSite(app, meeting, 'Sơn Tây', ['An', 'Bình']);
    const row = await meeting.who['Bình']!.client.attendance.checkIn(meeting.id, online);
    expect([row.place, row.siteId]).toEqual(['site', siteId]);
  });

  it('counts a member of the roll once, an invited delegate never', async () => {
    const meeting = await aMeeting(app)
      .with({ onlineUrl })
      .withMembers('An', 'Bình')
      .withAttendees('Sở Y tế')
      .issued()
      .build();
    for (const name of ['An', 'Sở Y tế', 'An']) await meeting.who[name]!.client.attendance.checkIn(meeting.id, online);
    const { quorum } = (await meeting.snapshot(meeting.secretary)).attendance;
    expect(quorum).toMatchObject({ total: 3, present: 1, required: 2, isReached: false, isKnown: true });
    expect(quorum?.words?.vi).toContain('cần 2, có mặt 1');
    await meeting.who['Bình']!.client.attendance.checkIn(meeting.id, online);
    expect((await meeting.snapshot(meeting.secretary)).attendance.quorum).toMatchObject({
      present: 2,
      isReached: true,
    });
  });

  it('many at once: every event carries the quorum of its moment, and all tablets end alike', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `Thành viên ${i}`);
    const meeting = await aMeeting(app)
      .with({ onlineUrl })
      .withMembers(...names)
      .issued()
      .build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    await Promise.all(names.map((name) => meeting.who[name]!.client.attendance.checkIn(meeting.id, online)));
    await chair.until(() => chair.state.attendance.rows.length === 12, 'for twelve people');
    expect(chair.state.attendance.quorum?.present).toBe(12);
    await expectConverged(chair);
    chair.close();
  });

  it('answers what stands when it is done again, under the same key or another', async () => {
    const meeting = await aMeeting(app).with({ onlineUrl }).withMembers('An').issued().build();
    const { client } = meeting.who['An']!;
    const key = crypto.randomUUID();
    const first = await client.attendance.checkIn(meeting.id, online, { key });
    expect(await client.attendance.checkIn(meeting.id, online, { key })).toEqual(first);
    expect(await client.attendance.checkIn(meeting.id, online)).toEqual(first);
    expect(
      await app.sql.query<unknown[]>(`select act from attendance_journal where meeting_id = $1`, [meeting.id]),
    ).toEqual([{ act: 'checked-in' }]);
  });

  it('by the code on the wall, for as long as it is shown there', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const siteId = await atSite(app, meeting, 'Sơn Tây', ['Bình']);
    const { client } = meeting.who['An']!;
    const scan = (code: string) => client.attendance.checkIn(meeting.id, { way: 'qr', code });
    expect(await refusal(scan('AAAA-AAAA'))).toBe('attendance/hall-code-hidden');

    await meeting.secretary.attendance.showHallCode(meeting.id);
    const { code } = await meeting.secretary.attendance.hallCode(meeting.id, null);
    const atTheSite = await meeting.secretary.attendance.hallCode(meeting.id, siteId);
    expect(atTheSite.code).not.toBe(code);
    expect(await scan(code.toLowerCase())).toMatchObject({ way: 'qr', place: 'hall', siteId: null });
    expect(
      await meeting.who['Bình']!.client.attendance.checkIn(meeting.id, { way: 'qr', code: atTheSite.code }),
    ).toMatchObject({ place: 'site', siteId });
  });

  it('lets nobody guess the code', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    await meeting.secretary.attendance.showHallCode(meeting.id);
    const { client } = meeting.who['An']!;
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        refusal(client.attendance.checkIn(meeting.id, { way: 'qr', code: `AAAA000${i % 10}` })),
      ),
    );
    expect(new Set(answers)).toEqual(new Set(['attendance/wrong-hall-code', 'identity/wait-before-retry']));
    expect(answers.filter((answer) => answer === 'identity/wait-before-retry').length).toBeGreaterThanOrEqual(12 - 5);
  });

  it('tells a guest of one item only about himself', async () => {
    const meeting = await aMeeting(app).with({ onlineUrl }).withMembers('An').withGuest('Khách', 1).issued().build();
    const guest = await Tablet.open(meeting.who['Khách']!.client, meeting.id);
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    await meeting.who['An']!.client.attendance.checkIn(meeting.id, online);
    await meeting.who['Khách']!.client.attendance.checkIn(meeting.id, online);
    await guest.sees('attendance.mine-changed');
    await chair.until(() => chair.state.attendance.rows.length === 2, 'for both');
    expect(guest.state.attendance.rows.map((row) => row.seatId)).toEqual([meeting.who['Khách']!.seat.id]);
    expect(JSON.stringify(guest.events)).not.toContain(meeting.who['An']!.seat.id);
    await expectConverged(guest, chair);
    [guest, chair].forEach((tablet) => tablet.close());
  });

  it('is refused too early, without a seat, to a stranger, and from afar where there is no link', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).withMembers('Lạ').issued().build();
    const far = new Date(Date.now() + 5 * 3600_000);
    const later = await aMeeting(app)
      .with({ onlineUrl, startsAt: far.toISOString(), endsAt: new Date(far.getTime() + 3600_000).toISOString() })
      .withMembers('An')
      .issued()
      .build();
    const draft = await aMeeting(app).build();
    const { client } = meeting.who['An']!;
    expect(await refusal(client.attendance.checkIn(meeting.id, online))).toBe('attendance/no-online-link');
    expect(await refusal(client.attendance.checkIn(meeting.id, { way: 'tablet', code: null }))).toBe(
      'attendance/wrong-way',
    );
    expect(await refusal(later.who['An']!.client.attendance.checkIn(later.id, online))).toBe('attendance/not-open');
    expect(await refusal(draft.who['Chủ tọa']!.client.attendance.checkIn(draft.id, online))).toBe('platform/not-found');
    expect(await refusal(meeting.secretary.attendance.checkIn(meeting.id, online))).toBe('platform/forbidden');
    expect(await refusal(other.who['Lạ']!.client.attendance.checkIn(meeting.id, online))).toBe('platform/not-found');
    expect(await refusal(app.client().attendance.checkIn(meeting.id, online))).toBe('platform/not-signed-in');
    expect((await meeting.snapshot(meeting.secretary)).attendance.rows).toEqual([]);
  });
});
