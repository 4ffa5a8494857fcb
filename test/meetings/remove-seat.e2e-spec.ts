import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState, finishedStates } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('RemoveSeat', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('takes the name off the list, the items it presents and the site it answers for', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withAide('Trợ lý', 'An').issued().build();
    const { secretary, id, items } = meeting;
    const { seat } = meeting.who['An']!;
    await secretary.meetings.addSite(id, { name: 'Xã A', contactSeatId: seat.id, contactPhone: null });
    const { rev, title, isSecret, owningUnitId, minutesPlanned, hasVote } = items[0]!;
    await secretary.meetings.editItem(id, items[0]!.id, {
      ...{ rev, title, isSecret, owningUnitId, minutesPlanned, hasVote },
      presenterSeatId: seat.id,
    });
    const [member, aide] = [
      await Tablet.open(meeting.who['Bình']!.client, id),
      await Tablet.open(meeting.who['Trợ lý']!.client, id),
    ];
    await secretary.meetings.removeSeat(id, seat.id);
    await member.sees('meetings.seat-removed');
    await member.sees('meetings.sites-changed');
    await member.sees('meetings.items-changed');
    expect(member.state.meeting.sites).toMatchObject([{ contactSeatId: null }]);
    expect(member.state.meeting.items[0]).toMatchObject({ presenterSeatId: null, presenterName: null });
    await aide.until(() => aide.lost.length === 2, 'the aide to be left out with the leader');
    await expectConverged(member);
    member.close();
    aide.close();
  });

  it('leaves an issued meeting its chair', async () => {
    const meeting = await aMeeting(app).issued().build();
    expect(await refusal(meeting.secretary.meetings.removeSeat(meeting.id, meeting.who['Chủ tọa']!.seat.id))).toBe(
      'meetings/no-chair',
    );
  });

  it('is done once, is not for members or strangers, and not when all is over', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const other = await aMeeting(app).build();
    const [an, binh] = [meeting.who['An']!, meeting.who['Bình']!];
    const remove = (seatId: string, client = meeting.secretary, key = crypto.randomUUID()) =>
      refusal(client.meetings.removeSeat(meeting.id, seatId, { key }));
    expect(await remove(an.seat.id, binh.client)).toBe('platform/forbidden');
    expect(await remove(an.seat.id, other.secretary)).toBe('platform/not-found');
    const key = crypto.randomUUID();
    expect(await remove(an.seat.id, meeting.secretary, key)).toBe('accepted');
    expect(await remove(an.seat.id, meeting.secretary, key)).toBe('accepted');
    expect(await remove(an.seat.id)).toBe('platform/not-found');
    await expectWrongState(app, meeting, finishedStates, (client, id) => client.meetings.removeSeat(id, binh.seat.id));
  });
});
