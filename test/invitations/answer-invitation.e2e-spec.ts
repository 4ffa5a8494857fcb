import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnswerInput } from '@app/contracts';
import { v7 as uuidv7 } from 'uuid';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { saying } from './saying.js';

describe('AnswerInvitation', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('shows the secretariat who comes, and other members nothing', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const [an, binh] = [meeting.who['An']!, meeting.who['Bình']!];
    const [office, neighbour] = [
      await Tablet.open(meeting.secretary, meeting.id),
      await Tablet.open(binh.client, meeting.id),
    ];
    await an.client.invitations.answer(meeting.id, saying(an, 'confirmed'));
    await office.sees('invitations.answered');
    expect(office.state.invitations.answers).toEqual([
      expect.objectContaining({ seatId: an.seat.id, answer: 'confirmed', isOnBehalf: false }),
    ]);
    const fresh = await meeting.snapshot(meeting.secretary);
    expect(office.state.invitations).toEqual(fresh.invitations);
    expect((await meeting.snapshot(binh.client)).invitations.answers).toEqual([]);
    expect(neighbour.events.map((event) => event.event)).not.toContain('invitations.answered');
    office.close();
    neighbour.close();
  });

  it('is given by an aide in the name of his leader, and marked so', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const an = meeting.who['An']!;
    const aide = await aPerson(app, { fullName: 'Người giúp việc' });
    await app.sql.query(`insert into aides (id, aide_id, leader_id) values ($1, $2, $3)`, [uuidv7(), aide.id, an.id]);
    const client = await signedIn(app, aide);
    const answer = await client.invitations.answer(meeting.id, saying(an, 'absent'));
    expect(answer).toMatchObject({
      answeredByName: 'Người giúp việc',
      isOnBehalf: true,
      consent: { state: 'awaiting' },
    });
    expect((await client.meetings.snapshot(meeting.id)).invitations.answers).toHaveLength(1);
  });

  it('needs a reason to stay away and a name to send somebody', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const [an, binh] = [meeting.who['An']!, meeting.who['Bình']!];
    const say = (input: AnswerInput) => refusal(an.client.invitations.answer(meeting.id, input));
    expect(await say(saying(an, 'absent', { reason: ' ' }))).toBe('invitations/reason-needed');
    expect(await say(saying(an, 'substitute'))).toBe('invitations/substitute-needed');
    expect(await say(saying(an, 'substitute', { substitutePersonId: binh.id }))).toBe(
      'invitations/substitute-has-seat',
    );
    expect((await meeting.snapshot(meeting.secretary)).invitations.answers).toEqual([]);
  });

  it('is nobody else’s, and only while the invitation is out', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    const draft = await aMeeting(app).withMembers('Chi').build();
    const [an, binh] = [meeting.who['An']!, meeting.who['Bình']!];
    expect(await refusal(binh.client.invitations.answer(meeting.id, saying(an, 'confirmed')))).toBe(
      'platform/not-found',
    );
    expect(await refusal(draft.secretary.invitations.answer(draft.id, saying(draft.who['Chi']!, 'confirmed')))).toBe(
      'invitations/not-open',
    );
    expect(
      await refusal(draft.who['Chi']!.client.invitations.answer(draft.id, saying(draft.who['Chi']!, 'confirmed'))),
    ).toBe('platform/not-found');
  });

  it('seats the substitute of a guest at once and unseats him when the answer changes', async () => {
    const meeting = await aMeeting(app).withAttendees('Dũng').issued().build();
    const dung = meeting.who['Dũng']!;
    const deputy = await aPerson(app, { fullName: 'Cấp phó' });
    const client = await signedIn(app, deputy);
    await dung.client.invitations.answer(meeting.id, saying(dung, 'substitute', { substitutePersonId: deputy.id }));
    const { meeting: part } = await client.meetings.snapshot(meeting.id);
    expect(part.facts.roles).toEqual(['substitute']);
    await dung.client.invitations.answer(meeting.id, saying(dung, 'confirmed'));
    expect(await refusal(client.meetings.snapshot(meeting.id))).toBe('platform/not-found');
  });

  it('is asked again when the meeting moves', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const an = meeting.who['An']!;
    await an.client.invitations.answer(meeting.id, saying(an, 'confirmed'));
    const office = await Tablet.open(meeting.secretary, meeting.id);
    const { rev, startsAt, endsAt } = office.state.meeting.head;
    const later = (instant: string) => new Date(Date.parse(instant) + 86_400_000).toISOString();
    await meeting.secretary.meetings.move(meeting.id, {
      rev,
      startsAt: later(startsAt),
      endsAt: later(endsAt),
      place: 'Phòng số 2',
      reason: 'Trùng lịch',
    });
    await office.sees('invitations.asked-again');
    expect(office.state.invitations.answers).toEqual([]);
    expect((await meeting.snapshot(meeting.secretary)).invitations).toEqual(office.state.invitations);
    office.close();
  });

  it('takes the substitute away when the meeting moves, and seats him anew when he is named again', async () => {
    const meeting = await aMeeting(app).withAttendees('Dũng').issued().build();
    const dung = meeting.who['Dũng']!;
    const deputy = await aPerson(app, { fullName: 'Cấp phó' });
    const client = await signedIn(app, deputy);
    const send = () =>
      dung.client.invitations.answer(meeting.id, saying(dung, 'substitute', { substitutePersonId: deputy.id }));
    await send();
    const { rev, startsAt, endsAt, place } = (await meeting.snapshot(meeting.secretary)).meeting.head;
    const later = (instant: string) => new Date(Date.parse(instant) + 86_400_000).toISOString();
    const moved = { rev, startsAt: later(startsAt), endsAt: later(endsAt), place, reason: 'Trùng lịch' };
    await meeting.secretary.meetings.move(meeting.id, moved);
    expect(await refusal(client.meetings.snapshot(meeting.id))).toBe('platform/not-found');
    await send();
    expect((await client.meetings.snapshot(meeting.id)).meeting.facts.roles).toEqual(['substitute']);
  });
});
