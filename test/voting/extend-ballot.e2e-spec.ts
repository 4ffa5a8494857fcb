import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CloseBallot } from '../../libs/voting/src/commands/close-ballot.js';
import { cast, checkIn, expectConverged, openBallot } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('ExtendBallot', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('gives more time on every tablet, and the ballot outlives its first end', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting, { durationSeconds: 5 });
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const extended = await meeting.secretary.voting.extend(ballot.id, { seconds: 60 });
    expect(Date.parse(extended.ballot.endsAt!) - Date.parse(ballot.endsAt!)).toBe(60_000);
    await tablet.sees('voting.ballot-extended');
    expect(tablet.state.voting.ballots[0]?.endsAt).toBe(extended.ballot.endsAt);
    await expectConverged(tablet);
    await app.sql.query(`update ballots set ends_at = ends_at - interval '60 seconds 1 hour' where id = $1`, [
      ballot.id,
    ]);
    await meeting.secretary.voting.extend(ballot.id, { seconds: 60 });
    expect(await app.app.get(CloseBallot).executeByTime(ballot.id)).toBeNull();
    expect(await refusal(cast(meeting.who['An']!.client, ballot.id, 'for'))).toBe('accepted');
    tablet.close();
  });

  it('needs an open ballot with an end, and somebody who leads', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    const extend = (client = meeting.secretary, seconds = 60) => refusal(client.voting.extend(ballot.id, { seconds }));
    expect(await extend()).toBe('voting/no-end');
    expect(await extend(meeting.who['An']!.client)).toBe('platform/forbidden');
    expect(await extend(meeting.secretary, -1)).toBe('platform/invalid-input');
    await meeting.secretary.voting.close(ballot.id);
    expect(await extend()).toBe('voting/illegal-move');
  });
});
