import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('ReturnToMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('brings back to the same place; the journal keeps every step with its time', async () => {
    const meeting = await aMeeting(app).withMembers('An').withPresent('An').inSession().build();
    const { client, seat } = meeting.who['An']!;
    const tablet = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const left = await client.attendance.leave(meeting.id, { seatId: seat.id });
    const back = await client.attendance.comeBack(meeting.id, { seatId: seat.id });
    expect(back).toMatchObject({ state: 'present', place: left.place, checkedInAt: left.checkedInAt, leftAt: null });
    await tablet.until(() => tablet.state.attendance.quorum?.present === 1, 'to count him again');
    await expectConverged(tablet);
    const journal = await app.sql.query<unknown[]>(
      `select act from attendance_journal where meeting_id = $1 order by id`,
      [meeting.id],
    );
    expect(journal).toEqual([{ act: 'checked-in' }, { act: 'left' }, { act: 'returned' }]);
    tablet.close();
  });

  it('is refused to those who have not left, to a member for another, and done once', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An').inSession().build();
    const { client, seat } = meeting.who['An']!;
    const back = (by = client, key?: string) =>
      refusal(by.attendance.comeBack(meeting.id, { seatId: seat.id }, { key }));
    expect(await back()).toBe('attendance/not-left');
    await client.attendance.leave(meeting.id, { seatId: seat.id });
    expect(await back(meeting.who['Bình']!.client)).toBe('platform/forbidden');
    const key = crypto.randomUUID();
    expect(await Promise.all([back(client, key), back(client, key)])).toEqual(['accepted', 'accepted']);
    expect(await back()).toBe('attendance/not-left');
  });
});
