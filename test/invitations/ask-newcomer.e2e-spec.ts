import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { saying } from './saying.js';

describe('AskNewcomer', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  async function takesOver(meeting: BuiltMeeting, name: string) {
    const newcomer = await aPerson(app, { fullName: 'Người mới' });
    const { rev, id } = (await meeting.snapshot(meeting.secretary)).meeting.seats.find(
      (seat) => seat.id === meeting.who[name]!.seat.id,
    )!;
    await meeting.secretary.meetings.fillSeat(meeting.id, id, { rev, personId: newcomer.id });
    return signedIn(app, newcomer);
  }

  it('lets whoever takes a seat over answer for himself', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const [an, binh, chair] = [meeting.who['An']!, meeting.who['Bình']!, meeting.who['Chủ tọa']!];
    await an.client.invitations.answer(meeting.id, saying(an, 'absent'));
    await chair.client.invitations.giveConsent(meeting.id, { seatId: an.seat.id, decision: 'granted', note: null });
    await binh.client.invitations.answer(meeting.id, saying(binh, 'confirmed'));
    const office = await Tablet.open(meeting.secretary, meeting.id);
    const newcomer = await takesOver(meeting, 'An');
    await office.sees('invitations.answer-dropped');
    expect(office.state.invitations.answers).toEqual([
      expect.objectContaining({ seatId: binh.seat.id, answer: 'confirmed' }),
    ]);
    expect((await meeting.snapshot(newcomer)).invitations.answers).toEqual([]);
    await expectConverged(office);
    office.close();
  });

  it('takes away who was agreed to sit in for the one before', async () => {
    const meeting = await aMeeting(app).withAttendees('Dũng').issued().build();
    const dung = meeting.who['Dũng']!;
    const deputy = await aPerson(app, { fullName: 'Cấp phó' });
    const client = await signedIn(app, deputy);
    await dung.client.invitations.answer(meeting.id, saying(dung, 'substitute', { substitutePersonId: deputy.id }));
    expect((await meeting.snapshot(client)).meeting.facts.roles).toEqual(['substitute']);
    const newcomer = await takesOver(meeting, 'Dũng');
    expect(await refusal(meeting.snapshot(client))).toBe('platform/not-found');
    expect((await meeting.snapshot(newcomer)).meeting.facts.roles).toEqual(['attendee']);
  });

  it('leaves an answer alone when only the place of the seat changes', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const an = meeting.who['An']!;
    await an.client.invitations.answer(meeting.id, saying(an, 'confirmed'));
    const { rev, office, roles, siteId, itemIds } = (await meeting.snapshot(meeting.secretary)).meeting.seats.find(
      (seat) => seat.id === an.seat.id,
    )!;
    await meeting.secretary.meetings.editSeat(meeting.id, an.seat.id, {
      rev,
      office,
      roles,
      siteId,
      itemIds,
      label: 'B7',
    });
    expect((await meeting.snapshot(meeting.secretary)).invitations.answers).toHaveLength(1);
  });
});
