import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { saying } from './saying.js';

describe('RecordConsent', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('names the chairman, the secretary, the way and the time', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const an = meeting.who['An']!;
    await an.client.invitations.answer(meeting.id, saying(an, 'absent'));
    const answer = await meeting.secretary.invitations.recordConsent(meeting.id, {
      seatId: an.seat.id,
      decision: 'granted',
      note: 'Qua điện thoại lúc 8 giờ',
      way: 'phone',
    });
    expect(answer.consent).toMatchObject({
      state: 'granted',
      way: 'phone',
      byName: 'Chủ tọa',
      recordedByName: meeting.secretaryPerson.fullName,
    });
    expect(answer.consent.at).not.toBeNull();
    const journal = await app.sql.query<unknown[]>(`select 1 from invitation_journal where seat_id = $1`, [an.seat.id]);
    expect(journal).toHaveLength(2);
  });

  it('is the secretariat’s alone', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const an = meeting.who['An']!;
    await an.client.invitations.answer(meeting.id, saying(an, 'absent'));
    expect(
      await refusal(
        an.client.invitations.recordConsent(meeting.id, {
          seatId: an.seat.id,
          decision: 'granted',
          note: null,
          way: 'paper',
        }),
      ),
    ).toBe('platform/forbidden');
  });

  it('names the chairman of the meeting’s day in Vietnam, also before seven in the morning', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const an = meeting.who['An']!;
    const chairman = `person_id = (select person_id from seats where meeting_id = $1 and 'chair' = any(roles))`;
    // 06:30 on the day the chairman's term begins; in UTC it is the evening before.
    await app.sql.query(
      `update meetings set starts_at = '2027-03-09T23:30:00Z', ends_at = '2027-03-10T03:00:00Z' where id = $1`,
      [meeting.id],
    );
    await app.sql.query(`update body_members set from_day = '2027-03-10', until_day = null where ${chairman}`, [
      meeting.id,
    ]);
    await an.client.invitations.answer(meeting.id, saying(an, 'absent'));
    const input = { seatId: an.seat.id, decision: 'granted', note: 'Điện thoại', way: 'phone' } as const;
    const answer = await meeting.secretary.invitations.recordConsent(meeting.id, input);
    expect(answer.consent.byName).toBe('Chủ tọa');
  });
});
