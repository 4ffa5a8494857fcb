import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Id, type VoteChoice } from '@app/contracts';
import { cast, checkIn, openBallot } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('CastRollCallVote', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  async function anOpenBallot() {
    const meeting = await aMeeting(app).withMembers('An', 'Bình', 'Chi').withAttendees('Dự').inSession().build();
    await checkIn(meeting, 'Chủ tọa', 'An', 'Bình');
    const { ballot } = await openBallot(meeting);
    const call = (memberId: Id, choice: VoteChoice, client = meeting.secretary, key?: string) =>
      client.voting.castRollCall(ballot.id, { memberId, choice, opinion: null }, key === undefined ? {} : { key });
    return { meeting, ballot, call, an: meeting.who['An']!, bình: meeting.who['Bình']! };
  }

  it('is entered by the secretary, shown to the member and marked in the record', async () => {
    const { meeting, ballot, call, an } = await anOpenBallot();
    const tablet = await Tablet.open(an.client, meeting.id);
    const vote = await call(an.id, 'against');
    expect(vote).toMatchObject({ memberId: an.id, choice: 'against', way: 'roll-call' });
    await tablet.until(() => tablet.state.voting.mine[0]?.vote?.receipt === vote.receipt, 'for the receipt');
    const { details } = await meeting.secretary.voting.close(ballot.id);
    expect(details.names.find((name) => name.name === 'An')).toMatchObject({ group: 'against', way: 'roll-call' });
    tablet.close();
  });

  it('is done once however often it is sent, and may be corrected as long as the member has not voted himself', async () => {
    const { call, an } = await anOpenBallot();
    const key = crypto.randomUUID();
    const first = await call(an.id, 'for', undefined, key);
    expect(await call(an.id, 'for', undefined, key)).toEqual(first);
    expect(await call(an.id, 'against')).toMatchObject({ revision: 2 });
  });

  it('never replaces what the member gave himself; the member may replace it', async () => {
    const { ballot, call, an, bình } = await anOpenBallot();
    await cast(an.client, ballot.id, 'for');
    expect(await refusal(call(an.id, 'against'))).toBe('voting/already-voted');
    await call(bình.id, 'for');
    expect(await cast(bình.client, ballot.id, 'abstain')).toMatchObject({ revision: 2, way: 'own' });
    expect(await refusal(call(bình.id, 'for'))).toBe('voting/already-voted');
  });

  it('is for members who are present, by those who lead', async () => {
    const { meeting, call, an } = await anOpenBallot();
    expect(await refusal(call(meeting.who['Chi']!.id, 'for'))).toBe('voting/member-not-present');
    expect(await refusal(call(an.id, 'for', an.client))).toBe('platform/forbidden');
    await checkIn(meeting, 'Dự');
    expect(await refusal(call(meeting.who['Dự']!.id, 'for'))).toBe('voting/not-an-elector');
    const stranger = await aMeeting(app).build();
    expect(await refusal(call(an.id, 'for', stranger.secretary))).toBe('platform/not-found');
  });
});
