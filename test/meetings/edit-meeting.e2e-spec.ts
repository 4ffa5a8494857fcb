import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { type MeetingEdit } from '@app/contracts';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState, finishedStates } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

async function edited(meeting: BuiltMeeting, wish: Partial<MeetingEdit>): Promise<MeetingEdit> {
  const { head } = (await meeting.snapshot(meeting.secretary)).meeting;
  const { rev, form, title, startsAt, endsAt, place, onlineUrl, needsApproval } = head;
  return { rev, form, title, startsAt, endsAt, place, onlineUrl, needsApproval, ...wish };
}

describe('EditMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('changes what everybody sees, also a guest', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const tablets = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
    ];
    const change = { title: 'Phiên họp tháng 12', form: 'urgent', onlineUrl: 'https://hop.tinh.gov.vn/p/2' } as const;
    await meeting.secretary.meetings.edit(meeting.id, await edited(meeting, change));
    for (const tablet of tablets) {
      await tablet.sees('meetings.meeting-edited');
      expect(tablet.state.meeting.head).toMatchObject(change);
    }
    await expectConverged(...tablets);
    tablets.forEach((tablet) => tablet.close());
  });

  it('before the invitation also time, place and the roll of that day', async () => {
    const meeting = await aMeeting(app).withMembers('An').build();
    const tablet = await Tablet.open(meeting.secretary, meeting.id);
    await app.sql.query(`update body_members set until_day = '2027-02-01' where person_id = $1`, [
      meeting.who['An']!.id,
    ]);
    const time = { startsAt: '2027-03-01T01:00:00.000Z', endsAt: '2027-03-01T04:00:00.000Z', needsApproval: true };
    await meeting.secretary.meetings.edit(meeting.id, await edited(meeting, time));
    await tablet.sees('meetings.seats-changed');
    expect(tablet.state.meeting.seats.find((seat) => seat.name === 'An')?.isVoter).toBe(false);
    expect(tablet.state.meeting.facts.needsApproval).toBe(true);
    await expectConverged(tablet);
    tablet.close();
  });

  it('is not put on a day that is over, but may stay on its own when that has passed', async () => {
    const meeting = await aMeeting(app).build();
    const past = { startsAt: '2026-03-02T01:00:00.000Z', endsAt: '2026-03-02T04:00:00.000Z' };
    const edit = async (change: Partial<typeof past>) =>
      meeting.secretary.meetings.edit(meeting.id, await edited(meeting, change));
    expect(await refusal(edit(past))).toBe('meetings/day-is-past');
    await app.sql.query(`update meetings set starts_at = $2, ends_at = $3 where id = $1`, [
      ...[meeting.id, past.startsAt, past.endsAt],
    ]);
    expect(await edit({ ...past, endsAt: '2026-03-02T05:00:00.000Z' })).toMatchObject({ startsAt: past.startsAt });
  });

  it('after the invitation leaves time and place to a move, and approval to the draft', async () => {
    const meeting = await aMeeting(app).issued().build();
    for (const elsewhere of [{ place: 'Nơi khác' }, { endsAt: '2099-01-01T00:00:00.000Z' }])
      expect(await refusal(meeting.secretary.meetings.edit(meeting.id, await edited(meeting, elsewhere)))).toBe(
        'meetings/needs-move',
      );
    expect(
      await refusal(meeting.secretary.meetings.edit(meeting.id, await edited(meeting, { needsApproval: true }))),
    ).toBe('meetings/wrong-state');
  });

  it('refuses the second of two who started from the same, and shows what stands', async () => {
    const meeting = await aMeeting(app).build();
    const [one, two] = [await edited(meeting, { title: 'Của một' }), await edited(meeting, { title: 'Của hai' })];
    const results = await Promise.allSettled([
      meeting.secretary.meetings.edit(meeting.id, one),
      meeting.secretary.meetings.edit(meeting.id, two),
    ]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(1);
    const { problem } = refused[0]!.reason as ProblemError;
    const { head } = (await meeting.snapshot(meeting.secretary)).meeting;
    expect(problem).toMatchObject({ code: 'platform/changed-meanwhile', current: head });
  });

  it('is refused to members and strangers, and when all is over', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const stranger = await aMeeting(app).build();
    const change = await edited(meeting, { title: 'Không được' });
    expect(await refusal(meeting.who['An']!.client.meetings.edit(meeting.id, change))).toBe('platform/forbidden');
    expect(await refusal(stranger.secretary.meetings.edit(meeting.id, change))).toBe('platform/not-found');
    await expectWrongState(app, meeting, finishedStates, (client, id) => client.meetings.edit(id, change));
  });
});
