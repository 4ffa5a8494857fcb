import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { atSite } from '../support/sites.js';
import { Tablet } from '../support/tablet.js';

describe('LeaveUncalled', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('asks the person alone for a written opinion; everybody else sees a shorter queue', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An', 'Bình').inSession().build();
    const [chair, an, binh] = [
      await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id),
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Bình']!.client, meeting.id),
    ];
    const itemId = meeting.items[0]!.id;
    const input = { itemId, kind: 'statement', seatId: null } as const;
    const { id: requestId } = await meeting.who['An']!.client.speaking.request(meeting.id, input);
    await meeting.secretary.speaking.leaveUncalled(meeting.id, { requestId });

    await an.sees('speaking.written-opinion-asked');
    expect(an.state.speaking.notices).toMatchObject([{ requestId, itemId }]);
    await binh.sees('speaking.requests-left');
    await chair.until(() => chair.state.speaking.past.length === 1, 'for the record');
    expect(chair.state.speaking.past).toMatchObject([{ id: requestId, outcome: 'not-called', beganAt: null }]);
    expect(binh.state.speaking).toEqual({ queue: [], floor: [], past: [], notices: [] });
    expect(JSON.stringify(binh.events)).not.toMatch(/not-called|written-opinion/);
    await expectConverged(chair, an, binh);
    [chair, an, binh].forEach((tablet) => tablet.close());
  });

  it('also tells the contact who asked for him', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An', 'Bình').inSession().build();
    await atSite(app, meeting, 'Sơn Tây', ['An', 'Bình']);
    const contact = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const input = { itemId: meeting.items[0]!.id, kind: 'statement', seatId: meeting.who['Bình']!.seat.id } as const;
    const { id: requestId } = await meeting.who['An']!.client.speaking.request(meeting.id, input);
    await meeting.secretary.speaking.leaveUncalled(meeting.id, { requestId });
    await contact.sees('speaking.written-opinion-asked');
    await expectConverged(contact);
    contact.close();
  });

  it('is refused to members and for a request that no longer waits', async () => {
    const meeting = await aMeeting(app).withMembers('An').withPresent('An').inSession().build();
    const input = { itemId: meeting.items[0]!.id, kind: 'statement', seatId: null } as const;
    const { id: requestId } = await meeting.who['An']!.client.speaking.request(meeting.id, input);
    const leave = (client = meeting.secretary) => refusal(client.speaking.leaveUncalled(meeting.id, { requestId }));
    expect(await leave(meeting.who['An']!.client)).toBe('platform/forbidden');
    expect(await leave()).toBe('accepted');
    expect(await leave()).toBe('speaking/not-waiting');
  });
});
