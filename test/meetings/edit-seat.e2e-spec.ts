import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { type SeatEdit, type SeatView } from '@app/contracts';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState, finishedStates } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

function edited(seat: SeatView, wish: Partial<SeatEdit>): SeatEdit {
  const { rev, office, roles, siteId, label, itemIds } = seat;
  return { rev, office, roles, siteId, label, itemIds, ...wish };
}

describe('EditSeat', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('gives several roles at once; the person sees at once what they bring', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const { seat } = meeting.who['An']!;
    const [an, binh] = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Bình']!.client, meeting.id),
    ];
    await meeting.secretary.meetings.editScript(meeting.id, meeting.items[0]!.id, {
      ...{ rev: 0, script: 'Kính thưa', draftConclusion: '' },
    });
    const view = await meeting.secretary.meetings.editSeat(
      meeting.id,
      seat.id,
      edited(seat, { roles: ['member', 'secretary'], label: 'B07' }),
    );
    expect(view).toMatchObject({ roles: ['member', 'secretary'], label: 'B07', rev: 2 });
    await binh.sees('meetings.seats-changed');
    await an.until(() => an.state.meeting.scripts.length === 1, 'to see the script');
    expect(an.state.meeting.facts.roles).toEqual(['member', 'secretary']);
    await expectConverged(an, binh);
    an.close();
    binh.close();
  });

  it('shows a guest his own seat, and nobody else’s', async () => {
    const meeting = await aMeeting(app).withGuest('Khách', 0).withMembers('An').issued().build();
    const guest = await Tablet.open(meeting.who['Khách']!.client, meeting.id);
    const { seat } = meeting.who['Khách']!;
    const other = meeting.who['An']!.seat;
    await meeting.secretary.meetings.editSeat(meeting.id, other.id, edited(other, { label: 'A01' }));
    await meeting.secretary.meetings.editSeat(meeting.id, seat.id, edited(seat, { label: 'K02' }));
    await guest.sees('meetings.facts-changed');
    expect(guest.events).toHaveLength(1);
    expect(guest.state.meeting.seats.map(({ name, label }) => [name, label])).toEqual([['Khách', 'K02']]);
    await expectConverged(guest);
    guest.close();
  });

  it('counts a change of items alone as a change of the seat', async () => {
    const meeting = await aMeeting(app).withGuest('Khách', 0).build();
    const { seat } = meeting.who['Khách']!;
    const change = edited(seat, { itemIds: meeting.items.map(({ id }) => id) });
    await meeting.secretary.meetings.editSeat(meeting.id, seat.id, change);
    const error = await meeting.secretary.meetings
      .editSeat(meeting.id, seat.id, change)
      .catch((caught: unknown) => caught);
    const seats = (await meeting.snapshot(meeting.secretary)).meeting.seats;
    expect((error as ProblemError).problem).toMatchObject({
      code: 'platform/changed-meanwhile',
      current: seats.find(({ id }) => id === seat.id),
    });
  });

  it('renames an office also where it presents and presides', async () => {
    const meeting = await aMeeting(app).build();
    const { secretary, id, items } = meeting;
    await secretary.meetings.removeSeat(id, meeting.who['Chủ tọa']!.seat.id);
    const [office] = await secretary.meetings.addSeats(id, {
      seats: [{ personId: null, office: 'Lãnh đạo tỉnh', roles: ['chair'], siteId: null, label: null, itemIds: null }],
    });
    const { rev, title, isSecret, owningUnitId, minutesPlanned, hasVote } = items[0]!;
    await secretary.meetings.editItem(id, items[0]!.id, {
      ...{ rev, title, isSecret, owningUnitId, minutesPlanned, hasVote },
      presenterSeatId: office!.id,
    });
    const tablet = await Tablet.open(secretary, id);
    await secretary.meetings.editSeat(id, office!.id, edited(office!, { office: 'Chủ tịch UBND tỉnh' }));
    await tablet.sees('meetings.chair-handed-over');
    await tablet.sees('meetings.items-changed');
    expect(tablet.state.meeting.head.chairName).toBe('Chủ tịch UBND tỉnh');
    expect(tablet.state.meeting.items[0]!.presenterName).toBe('Chủ tịch UBND tỉnh');
    await expectConverged(tablet);
    tablet.close();
  });

  it('leaves an issued meeting its chair, and one alone', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const [chair, an] = [meeting.who['Chủ tọa']!.seat, meeting.who['An']!.seat];
    const edit = (seat: SeatView, wish: Partial<SeatEdit>) =>
      refusal(meeting.secretary.meetings.editSeat(meeting.id, seat.id, edited(seat, wish)));
    expect(await edit(chair, { roles: ['member'] })).toBe('meetings/no-chair');
    expect(await edit(an, { roles: ['chair', 'member'] })).toBe('meetings/second-chair');
    expect(await edit(an, { itemIds: [meeting.items[0]!.id] })).toBe('meetings/role-of-whole-meeting');
  });

  it('is not for members or strangers, not for foreign seats and sites, and not when all is over', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const { seat, client } = meeting.who['An']!;
    const edit = (by = meeting.secretary, id = seat.id, wish: Partial<SeatEdit> = {}) =>
      by.meetings.editSeat(meeting.id, id, edited(seat, wish));
    expect(await refusal(edit(client))).toBe('platform/forbidden');
    expect(await refusal(edit(other.secretary))).toBe('platform/not-found');
    expect(await refusal(edit(meeting.secretary, other.who['Chủ tọa']!.seat.id))).toBe('platform/not-found');
    expect(await refusal(edit(meeting.secretary, seat.id, { siteId: other.id }))).toBe('platform/invalid-input');
    await expectWrongState(app, meeting, finishedStates, (secretary) => edit(secretary));
  });
});
