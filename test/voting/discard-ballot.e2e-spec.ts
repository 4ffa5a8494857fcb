import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkIn, expectConverged, openBallot, QUESTION } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('DiscardBallot', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('takes a draft away', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const { ballot } = await meeting.secretary.voting.prepare(meeting.id, {
      itemId: meeting.items[0]!.id,
      question: QUESTION,
    });
    expect(await refusal(meeting.who['An']!.client.voting.discard(ballot.id))).toBe('platform/not-found');
    await meeting.secretary.voting.discard(ballot.id);
    await chair.sees('voting.ballot-discarded');
    expect(chair.state.voting).toMatchObject({ desk: [], details: [] });
    await expectConverged(chair);
    expect(await refusal(meeting.secretary.voting.discard(ballot.id))).toBe('platform/not-found');
    chair.close();
  });

  it('leaves alone what was ever opened', async () => {
    const meeting = await aMeeting(app).inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    expect(await refusal(meeting.secretary.voting.discard(ballot.id))).toBe('voting/illegal-move');
    await meeting.secretary.voting.void(ballot.id, { reason: 'Mở nhầm' });
    expect(await refusal(meeting.secretary.voting.discard(ballot.id))).toBe('voting/illegal-move');
    expect((await meeting.snapshot(meeting.secretary)).voting.ballots).toHaveLength(1);
  });
});
