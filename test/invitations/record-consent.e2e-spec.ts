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
});
