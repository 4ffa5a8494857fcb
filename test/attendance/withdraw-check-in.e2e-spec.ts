import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('WithdrawCheckIn', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('makes the seat "chưa điểm danh" again for everybody, and keeps both steps in the journal', async () => {
    const meeting = await aMeeting(app).withMembers('An').withPresent('An').inSession().build();
    const { seat } = meeting.who['An']!;
    const tablet = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    await meeting.secretary.attendance.withdraw(meeting.id, { seatId: seat.id });
    await tablet.sees('attendance.changed');
    expect(tablet.state.attendance.rows).toEqual([]);
    expect(tablet.state.attendance.quorum?.present).toBe(0);
    await expectConverged(tablet);
    const journal = await app.sql.query<unknown[]>(
      `select act, way, by_name from attendance_journal where meeting_id = $1 order by id`,
      [meeting.id],
    );
    const byName = meeting.secretaryPerson.fullName;
    expect(journal).toEqual([
      { act: 'checked-in', way: 'roll', by_name: byName },
      { act: 'withdrawn', way: 'roll', by_name: byName },
    ]);
    tablet.close();
  });

  it('tells a guest that his own row is gone', async () => {
    const meeting = await aMeeting(app).withGuest('Khách', 1).withPresent('Khách').inSession().build();
    const guest = await Tablet.open(meeting.who['Khách']!.client, meeting.id);
    expect(guest.state.attendance.rows).toHaveLength(1);
    await meeting.secretary.attendance.withdraw(meeting.id, { seatId: meeting.who['Khách']!.seat.id });
    await guest.sees('attendance.mine-changed');
    expect(guest.state.attendance.rows).toEqual([]);
    await expectConverged(guest);
    guest.close();
  });

  it('is refused to the person himself, to a member, and when there is nothing', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An').inSession().build();
    const input = { seatId: meeting.who['An']!.seat.id };
    expect(await refusal(meeting.who['An']!.client.attendance.withdraw(meeting.id, input))).toBe('platform/forbidden');
    expect(await refusal(meeting.who['Bình']!.client.attendance.withdraw(meeting.id, input))).toBe(
      'platform/forbidden',
    );
    expect(
      await refusal(meeting.secretary.attendance.withdraw(meeting.id, { seatId: meeting.who['Bình']!.seat.id })),
    ).toBe('attendance/nothing-to-withdraw');
  });
});
