import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { atSite } from '../support/sites.js';
import { Tablet } from '../support/tablet.js';

describe('MarkPresent', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is the secretary’s roll: several at once, each where the seat is, in one event', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình', 'Chi').inSession().build();
    const siteId = await atSite(app, meeting, 'Sơn Tây', ['Chi']);
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const seatIds = ['Bình', 'Chi'].map((name) => meeting.who[name]!.seat.id);
    const rows = await meeting.secretary.attendance.markPresent(meeting.id, { seatIds, place: null });
    expect(rows).toMatchObject([
      { seatId: seatIds[0], way: 'roll', place: 'hall', byName: meeting.secretaryPerson.fullName },
      { seatId: seatIds[1], way: 'roll', place: 'site', siteId },
    ]);
    await tablet.sees('attendance.changed');
    expect(tablet.events.filter(({ event }) => event === 'attendance.changed')).toHaveLength(1);
    await expectConverged(tablet);
    tablet.close();
  });

  it('says expressly that somebody is elsewhere, and otherwise leaves a check-in as it was', async () => {
    const meeting = await aMeeting(app)
      .with({ onlineUrl: 'https://hop.example.vn' })
      .withMembers('An')
      .issued()
      .build();
    const { seat, client } = meeting.who['An']!;
    const mark = (place: 'hall' | 'online' | null) =>
      meeting.secretary.attendance.markPresent(meeting.id, { seatIds: [seat.id], place });
    await client.attendance.checkIn(meeting.id, { way: 'online', code: null });
    expect((await mark(null))[0]).toMatchObject({ way: 'online', place: 'online', byName: 'An' });
    const [moved] = await mark('hall');
    expect(moved).toMatchObject({ way: 'roll', place: 'hall' });
  });

  it('lets the contact of a site mark his own people and nobody else', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình', 'Chi').issued().build();
    const siteId = await atSite(app, meeting, 'Sơn Tây', ['An', 'Bình']);
    await atSite(app, meeting, 'Ba Vì', ['Chi']);
    const contact = meeting.who['An']!.client;
    const mark = (...names: string[]) =>
      contact.attendance.markPresent(meeting.id, { seatIds: names.map((n) => meeting.who[n]!.seat.id), place: null });
    expect(await mark('An', 'Bình')).toMatchObject([
      { way: 'contact', place: 'site', siteId, byName: 'An' },
      { way: 'contact', place: 'site', siteId, byName: 'An' },
    ]);
    expect(await refusal(mark('Chi'))).toBe('platform/forbidden');
    expect(await refusal(mark('Bình', 'Chủ tọa'))).toBe('platform/forbidden');
  });

  it('is refused to a member, a guest, a stranger, for an empty seat, and before the invitation is out', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withGuest('Khách', 0).issued().build();
    const draft = await aMeeting(app).withMembers('An').build();
    const other = await aMeeting(app).issued().build();
    const [office] = await meeting.secretary.meetings.addSeats(meeting.id, {
      seats: [
        {
          personId: null,
          office: 'Lãnh đạo Sở Xây dựng',
          roles: ['attendee'],
          siteId: null,
          label: null,
          itemIds: null,
        },
      ],
    });
    const input = (seatId: string) => ({ seatIds: [seatId], place: null });
    const binh = input(meeting.who['Bình']!.seat.id);
    expect(await refusal(meeting.who['An']!.client.attendance.markPresent(meeting.id, binh))).toBe(
      'platform/forbidden',
    );
    expect(await refusal(meeting.who['Khách']!.client.attendance.markPresent(meeting.id, binh))).toBe(
      'platform/not-found',
    );
    expect(await refusal(other.secretary.attendance.markPresent(meeting.id, binh))).toBe('platform/not-found');
    expect(await refusal(meeting.secretary.attendance.markPresent(meeting.id, input(office!.id)))).toBe(
      'attendance/seat-empty',
    );
    expect(await refusal(meeting.secretary.attendance.markPresent(other.id, binh))).toBe('platform/not-found');
    expect(await refusal(draft.secretary.attendance.markPresent(draft.id, input(draft.who['An']!.seat.id)))).toBe(
      'attendance/not-open',
    );
    expect((await meeting.snapshot(meeting.secretary)).attendance.rows).toEqual([]);
  });

  it('is done once however often it is sent', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const input = { seatIds: [meeting.who['An']!.seat.id], place: null };
    const key = crypto.randomUUID();
    const send = () => meeting.secretary.attendance.markPresent(meeting.id, input, { key });
    const [first, ...again] = await Promise.all([send(), send(), send()]);
    for (const answer of again) expect(answer).toEqual(first);
    const journal = await app.sql.query<unknown[]>(`select act from attendance_journal where meeting_id = $1`, [
      meeting.id,
    ]);
    expect(journal).toEqual([{ act: 'checked-in' }]);
  });
});
