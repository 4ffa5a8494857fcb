import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState, finishedStates } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('AddSite', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('makes its contact the one who answers for it, and is unknown to guests', async () => {
    const meeting = await aMeeting(app)
      .withAttendees('Cán bộ xã')
      .withMembers('An')
      .withGuest('Khách', 0)
      .issued()
      .build();
    const open = (name: string) => Tablet.open(meeting.who[name]!.client, meeting.id);
    const [contact, member, guest] = [await open('Cán bộ xã'), await open('An'), await open('Khách')];
    const input = { name: 'Xã Bình Minh', contactSeatId: meeting.who['Cán bộ xã']!.seat.id, contactPhone: '0912 345' };
    expect(await meeting.secretary.meetings.addSite(meeting.id, input)).toMatchObject({ ...input, rev: 1 });
    await contact.sees('meetings.facts-changed');
    expect(contact.state.meeting.facts.isSiteContact).toBe(true);
    await member.sees('meetings.sites-changed');
    await expectConverged(contact, member, guest);
    expect(guest.events).toEqual([]);
    [contact, member, guest].forEach((tablet) => tablet.close());
  });

  it('is done once, not with a foreign contact, not for members or strangers, and not when all is over', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const input = { name: 'Xã A', contactSeatId: null, contactPhone: null };
    const add = (client = meeting.secretary, contactSeatId: string | null = null, key = crypto.randomUUID()) =>
      client.meetings.addSite(meeting.id, { ...input, contactSeatId }, { key });
    const key = crypto.randomUUID();
    expect(await add(meeting.secretary, null, key)).toEqual(await add(meeting.secretary, null, key));
    expect((await meeting.snapshot(meeting.secretary)).meeting.sites).toHaveLength(1);
    expect(await refusal(add(meeting.secretary, other.who['Chủ tọa']!.seat.id))).toBe('platform/invalid-input');
    expect(await refusal(add(meeting.who['An']!.client))).toBe('platform/forbidden');
    expect(await refusal(add(other.secretary))).toBe('platform/not-found');
    await expectWrongState(app, meeting, finishedStates, (client) => add(client));
  });
});
