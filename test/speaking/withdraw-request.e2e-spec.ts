import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { refusal } from '../support/refusal.js';
import { atSite } from '../support/sites.js';
import { Tablet } from '../support/tablet.js';

describe('WithdrawRequest', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const ask = (meeting: BuiltMeeting, name: string, item = 0) =>
    meeting.who[name]!.client.speaking.request(meeting.id, {
      itemId: meeting.items[item]!.id,
      kind: 'statement',
      seatId: null,
    });

  it('takes one’s own out of the queue, leaving no trace anywhere, and one may ask again', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An', 'Bình').inSession().build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const { id: requestId } = await ask(meeting, 'An');
    const binh = await ask(meeting, 'Bình');
    await meeting.who['An']!.client.speaking.withdraw(meeting.id, { requestId });
    await chair.sees('speaking.requests-left');
    expect(chair.state.speaking.queue).toEqual([binh]);
    expect(chair.state.speaking.past).toEqual([]);
    const again = await ask(meeting, 'An');
    expect(again.position).toBeGreaterThan(binh.position);
    await chair.until(() => chair.state.speaking.queue.length === 2, 'for the new request');
    await expectConverged(chair);
    chair.close();
  });

  it('is open to the contact of the site and to the secretary, to nobody else', async () => {
    const meeting = await aMeeting(app)
      .withMembers('An', 'Bình', 'Chi')
      .withPresent('An', 'Bình', 'Chi')
      .inSession()
      .build();
    await atSite(app, meeting, 'Sơn Tây', ['An', 'Bình']);
    const first = await ask(meeting, 'Bình');
    const withdraw = (by: BuiltMeeting['secretary'], requestId: string) =>
      refusal(by.speaking.withdraw(meeting.id, { requestId }));
    expect(await withdraw(meeting.who['Chi']!.client, first.id)).toBe('platform/forbidden');
    expect(await withdraw(meeting.who['An']!.client, first.id)).toBe('accepted');
    const second = await ask(meeting, 'Chi');
    expect(await withdraw(meeting.who['An']!.client, second.id)).toBe('platform/forbidden');
    expect(await withdraw(meeting.secretary, second.id)).toBe('accepted');
  });

  it('is refused when it no longer waits, or is nobody’s', async () => {
    const meeting = await aMeeting(app).withMembers('An').withPresent('An').inSession().build();
    const { id: requestId } = await ask(meeting, 'An');
    const withdraw = (id: string) =>
      refusal(meeting.who['An']!.client.speaking.withdraw(meeting.id, { requestId: id }));
    expect(await Promise.all([withdraw(requestId), withdraw(requestId)]).then((answers) => answers.sort())).toEqual([
      'accepted',
      'speaking/not-waiting',
    ]);
    expect(await withdraw(meeting.id)).toBe('platform/not-found');
  });
});
