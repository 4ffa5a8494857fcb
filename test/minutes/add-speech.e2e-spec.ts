import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { type Id } from '@app/contracts';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('AddSpeech', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const add = (meeting: BuiltMeeting, seatId: Id, client: Client = meeting.secretary, itemId = meeting.items[0]!.id) =>
    client.minutes.addSpeech(meeting.id, { itemId, seatId, kind: 'statement', summary: 'Nhất trí với tờ trình.' });

  it('writes down who spoke without having been called, also somebody nobody checked in', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An').inSession().build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const member = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const first = await add(meeting, meeting.who['An']!.seat.id);
    const second = await add(meeting, meeting.who['Bình']!.seat.id);
    expect(first).toMatchObject({ isOfFloor: false, rev: 1, speaker: { name: 'An', place: 'hall' } });
    await chair.until(() => chair.state.minutes.speeches.length === 2, 'for both speeches');
    expect(chair.state.minutes.speeches).toEqual([first, second]);
    await expectConverged(chair, member);
    expect(member.state.minutes.speeches).toEqual([]);
    const changed = { rev: 1, summary: 'Nhất trí.', isLeftOut: true };
    expect(await meeting.secretary.minutes.writeSpeech(meeting.id, first.id, changed)).toMatchObject({ rev: 2 });
    chair.close();
    member.close();
  });

  it('answers a repeated request with the same speech', async () => {
    const meeting = await aMeeting(app).inSession().build();
    const send = () =>
      meeting.secretary.minutes.addSpeech(
        meeting.id,
        { itemId: meeting.items[0]!.id, seatId: meeting.who['Chủ tọa']!.seat.id, kind: 'statement', summary: '' },
        { key: 'spoke-once' },
      );
    expect(await send()).toEqual(await send());
    expect((await meeting.snapshot(meeting.secretary)).minutes.speeches).toHaveLength(1);
  });

  it('is for those who lead, of people and items of the meeting, until it is concluded', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    const other = await aMeeting(app).withMembers('An').inSession().build();
    const seatId = meeting.who['An']!.seat.id;
    expect(await refusal(add(meeting, seatId, meeting.who['An']!.client))).toBe('platform/forbidden');
    expect(await refusal(add(meeting, other.who['An']!.seat.id))).toBe('platform/not-found');
    expect(await refusal(add(meeting, seatId, meeting.secretary, other.items[0]!.id))).toBe('platform/not-found');
    const [office] = await meeting.secretary.meetings.addSeats(meeting.id, {
      seats: [
        { personId: null, office: 'Lãnh đạo Sở Y tế', roles: ['attendee'], siteId: null, label: null, itemIds: null },
      ],
    });
    expect(await refusal(add(meeting, office!.id))).toBe('minutes/seat-empty');
    await meeting.secretary.meetings.close(meeting.id);
    await meeting.secretary.meetings.conclude(meeting.id);
    expect(await refusal(add(meeting, seatId))).toBe('minutes/not-now');
  });
});
