import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState, finishedStates } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('HandOverChair', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('gives the chair’s eyes to another and leaves the old chair his other roles', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).inSession().build();
    const [old, fresh, guest] = [
      await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id),
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
    ];
    await meeting.secretary.meetings.editScript(meeting.id, meeting.items[0]!.id, {
      rev: 0,
      script: 'Kính thưa các đồng chí',
      draftConclusion: '',
    });
    const head = await meeting.who['Chủ tọa']!.client.meetings.handOverChair(meeting.id, {
      seatId: meeting.who['An']!.seat.id,
    });
    expect(head.chairName).toBe('An');
    await fresh.until(() => fresh.state.meeting.scripts.length === 1, 'to see the script');
    await old.until(() => old.lost.length === 1, 'to lose the script');
    await old.until(() => old.state.meeting.scripts.length === 0, 'to have taken a fresh snapshot');
    await guest.sees('meetings.chair-handed-over');
    expect(guest.state.meeting.head.chairName).toBe('An');
    expect(old.state.meeting.facts.roles).toEqual(['member']);
    expect(fresh.state.meeting.facts.roles).toEqual(['chair', 'member']);
    await expectConverged(old, fresh, guest);
    [old, fresh, guest].forEach((tablet) => tablet.close());
  });

  it('is recorded with both names, and whoever was nothing but chair attends', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { seat } = meeting.who['Chủ tọa']!;
    const { rev, office, siteId, label, itemIds } = seat;
    await meeting.secretary.meetings.editSeat(meeting.id, seat.id, {
      ...{ rev, office, siteId, label, itemIds },
      roles: ['chair'],
    });
    const to = meeting.who['An']!.seat.id;
    await meeting.secretary.meetings.handOverChair(meeting.id, { seatId: to });
    const { meeting: part } = await meeting.snapshot(meeting.secretary);
    expect(part.seats.find(({ id }) => id === seat.id)?.roles).toEqual(['attendee']);
    expect((await meeting.secretary.meetings.acts(meeting.id)).at(-1)).toMatchObject({
      act: 'hand-over-chair',
      by: { byName: meeting.secretaryPerson.fullName },
      details: { from: seat.id, to },
    });
  });

  it('leaves one chair when two hand over at once', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const give = (name: string) =>
      refusal(meeting.secretary.meetings.handOverChair(meeting.id, { seatId: meeting.who[name]!.seat.id }));
    expect(await Promise.all([give('An'), give('Bình')])).toEqual(['accepted', 'accepted']);
    const { seats } = (await meeting.snapshot(meeting.secretary)).meeting;
    expect(seats.filter((seat) => seat.roles.includes('chair'))).toHaveLength(1);
  });

  it('is refused to the chair himself, to a guest of one item, to an unknown seat', async () => {
    const meeting = await aMeeting(app).withGuest('Khách', 0).issued().build();
    const other = await aMeeting(app).build();
    const give = (seatId: string) => refusal(meeting.secretary.meetings.handOverChair(meeting.id, { seatId }));
    expect(await give(meeting.who['Chủ tọa']!.seat.id)).toBe('meetings/second-chair');
    expect(await give(meeting.who['Khách']!.seat.id)).toBe('meetings/role-of-whole-meeting');
    expect(await give(other.who['Chủ tọa']!.seat.id)).toBe('platform/not-found');
  });

  it('is not for members, and not when all is over', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { client, seat } = meeting.who['An']!;
    expect(await refusal(client.meetings.handOverChair(meeting.id, { seatId: seat.id }))).toBe('platform/forbidden');
    await expectWrongState(app, meeting, finishedStates, (secretary, id) =>
      secretary.meetings.handOverChair(id, { seatId: seat.id }),
    );
  });
});
