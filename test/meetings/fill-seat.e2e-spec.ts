import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState, finishedStates } from '../support/illegal-states.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

async function anOffice(meeting: BuiltMeeting) {
  const [seat] = await meeting.secretary.meetings.addSeats(meeting.id, {
    seats: [{ personId: null, office: 'Sở Tài chính', roles: ['attendee'], siteId: null, label: null, itemIds: null }],
  });
  return seat!;
}

describe('FillSeat', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('gives the office its person, and later another one, who alone is part of the meeting then', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const office = await anOffice(meeting);
    const [first, second] = [await aPerson(app, { fullName: 'Hà' }), await aPerson(app, { fullName: 'Huệ' })];
    const [firstClient, secondClient] = [await signedIn(app, first), await signedIn(app, second)];
    const member = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const { rev } = await meeting.secretary.meetings.fillSeat(meeting.id, office.id, {
      rev: office.rev,
      personId: first.id,
    });
    const tablet = await Tablet.open(firstClient, meeting.id);
    const filled = await meeting.secretary.meetings.fillSeat(meeting.id, office.id, { rev, personId: second.id });
    expect(filled).toMatchObject({ name: 'Huệ', office: 'Sở Tài chính', personId: second.id });
    await tablet.until(() => tablet.lost.length === 2, 'to be left out');
    expect(await refusal(meeting.snapshot(firstClient))).toBe('platform/not-found');
    expect((await meeting.snapshot(secondClient)).meeting.mySeatIds).toEqual([office.id]);
    await member.until(() => member.state.meeting.seats.some(({ name }) => name === 'Huệ'), 'to see the second');
    await expectConverged(member);
    [member, tablet].forEach((screen) => screen.close());
  });

  it('changes the names where the seat presents and presides', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { seat } = meeting.who['Chủ tọa']!;
    const item = meeting.items[0]!;
    const { rev, title, isSecret, owningUnitId, minutesPlanned, hasVote } = item;
    await meeting.secretary.meetings.editItem(meeting.id, item.id, {
      ...{ rev, title, isSecret, owningUnitId, minutesPlanned, hasVote },
      presenterSeatId: seat.id,
    });
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const person = await aPerson(app, { fullName: 'Phó Chủ tịch' });
    await meeting.secretary.meetings.fillSeat(meeting.id, seat.id, { rev: seat.rev, personId: person.id });
    await tablet.sees('meetings.chair-handed-over');
    await tablet.sees('meetings.items-changed');
    expect(tablet.state.meeting.head.chairName).toBe('Phó Chủ tịch');
    expect(tablet.state.meeting.items[0]!.presenterName).toBe('Phó Chủ tịch');
    await expectConverged(tablet);
    tablet.close();
  });

  it('keeps the first of two who fill it at once', async () => {
    const meeting = await aMeeting(app).build();
    const office = await anOffice(meeting);
    const people = [await aPerson(app), await aPerson(app)];
    const results = await Promise.allSettled(
      people.map(({ id }) =>
        meeting.secretary.meetings.fillSeat(meeting.id, office.id, { rev: office.rev, personId: id }),
      ),
    );
    const refused = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason as unknown);
    expect(refused.map((error) => (error as ProblemError).code)).toEqual(['platform/changed-meanwhile']);
  });

  it('seats nobody twice, nobody unknown, and leaves no seat without a name', async () => {
    const meeting = await aMeeting(app).withMembers('An').build();
    const office = await anOffice(meeting);
    const { seat, id } = meeting.who['An']!;
    const fill = (seatId: string, rev: number, personId: string | null) =>
      refusal(meeting.secretary.meetings.fillSeat(meeting.id, seatId, { rev, personId }));
    expect(await fill(office.id, office.rev, id)).toBe('meetings/seat-taken');
    expect(await fill(office.id, office.rev, meeting.id)).toBe('platform/invalid-input');
    expect(await fill(seat.id, seat.rev, null)).toBe('meetings/seat-without-name');
    expect(await fill(office.id, office.rev, null)).toBe('accepted');
  });

  it('is not for members or strangers, and not when all is over', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const office = await anOffice(meeting);
    const fill = (client = other.secretary) =>
      client.meetings.fillSeat(meeting.id, office.id, { rev: office.rev, personId: null });
    expect(await refusal(fill(meeting.who['An']!.client))).toBe('platform/forbidden');
    expect(await refusal(fill())).toBe('platform/not-found');
    await expectWrongState(app, meeting, finishedStates, (client) => fill(client));
  });
});
