import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';
import { saying } from './saying.js';

describe('GiveConsent', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is the chairman’s; the substitute is seated with it and told the whole meeting', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const [chair, an] = [meeting.who['Chủ tọa']!, meeting.who['An']!];
    const deputy = await aPerson(app, { fullName: 'Cấp phó' });
    const client = await signedIn(app, deputy);
    await an.client.invitations.answer(meeting.id, saying(an, 'substitute', { substitutePersonId: deputy.id }));
    expect(await refusal(client.meetings.snapshot(meeting.id))).toBe('platform/not-found');
    const mine = await Tablet.open(an.client, meeting.id);
    const answer = await chair.client.invitations.giveConsent(meeting.id, {
      seatId: an.seat.id,
      decision: 'granted',
      note: null,
    });
    expect(answer.consent).toMatchObject({ state: 'granted', way: 'tablet', byName: 'Chủ tọa', recordedByName: null });
    await mine.sees('invitations.consent-decided');
    const snapshot = await client.meetings.snapshot(meeting.id);
    expect(snapshot.meeting.seats.find((seat) => seat.personId === deputy.id)).toMatchObject({
      roles: ['substitute'],
      substituteForSeatId: an.seat.id,
    });
    mine.close();
  });

  it('taken back unseats the substitute', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const [chair, an] = [meeting.who['Chủ tọa']!, meeting.who['An']!];
    const deputy = await aPerson(app);
    const client = await signedIn(app, deputy);
    await an.client.invitations.answer(meeting.id, saying(an, 'substitute', { substitutePersonId: deputy.id }));
    const decide = (decision: 'granted' | 'refused') =>
      chair.client.invitations.giveConsent(meeting.id, { seatId: an.seat.id, decision, note: null });
    await decide('granted');
    await decide('refused');
    expect(await refusal(client.meetings.snapshot(meeting.id))).toBe('platform/not-found');
  });

  it('is refused to members and the secretariat, and where nothing waits for it', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const [chair, an] = [meeting.who['Chủ tọa']!, meeting.who['An']!];
    const input = { seatId: an.seat.id, decision: 'granted', note: null } as const;
    expect(await refusal(an.client.invitations.giveConsent(meeting.id, input))).toBe('platform/forbidden');
    expect(await refusal(meeting.secretary.invitations.giveConsent(meeting.id, input))).toBe('platform/forbidden');
    expect(await refusal(chair.client.invitations.giveConsent(meeting.id, input))).toBe(
      'invitations/nothing-to-decide',
    );
  });
});
