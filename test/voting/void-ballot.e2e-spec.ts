import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cast, checkIn, expectConverged, openBallot, QUESTION } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('VoidBallot', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('stops a ballot opened by mistake, keeps it with its reason and counts nothing; the next one opens at once', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    const [member, chair] = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id),
    ];
    const vote = await cast(member.client, ballot.id, 'for');
    const stopped = await meeting.who['Chủ tọa']!.client.voting.void(ballot.id, { reason: 'Mở nhầm nội dung' });
    expect(stopped.ballot).toMatchObject({ state: 'void', voidReason: 'Mở nhầm nội dung', announced: null });
    expect(stopped.details).toMatchObject({ result: null, names: [] });
    const { ballot: next } = await openBallot(meeting, { question: 'Câu hỏi đúng' });
    for (const tablet of [member, chair]) {
      await tablet.until(() => tablet.state.voting.ballots.length === 2, 'for the next ballot');
      expect(tablet.state.voting.ballots.map((one) => [one.id, one.state])).toEqual([
        [ballot.id, 'void'],
        [next.id, 'open'],
      ]);
      await expectConverged(tablet);
    }
    expect(member.state.voting.mine[0]?.vote).toEqual(vote);
    expect(await refusal(meeting.secretary.voting.announce(ballot.id, { detail: 'figures' }))).toBe(
      'voting/illegal-move',
    );
    member.close();
    chair.close();
  });

  it('withdraws what was entered by hand until it is announced', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    await checkIn(meeting);
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const enter = () =>
      meeting.secretary.voting.enterNewAgreed(meeting.id, {
        itemId: meeting.items[0]!.id,
        question: QUESTION,
        present: null,
        withoutQuorumReason: null,
      });
    const { ballot } = await enter();
    const withdrawn = await meeting.secretary.voting.void(ballot.id, { reason: 'Ghi nhầm' });
    expect(withdrawn.ballot).toMatchObject({ state: 'void', voidReason: 'Ghi nhầm' });
    await chair.sees('voting.entry-withdrawn');
    await expectConverged(chair);
    expect((await meeting.snapshot(meeting.who['An']!.client)).voting.ballots).toEqual([]);
    const { ballot: other } = await enter();
    await meeting.secretary.voting.announce(other.id, { detail: 'figures' });
    expect(await refusal(meeting.secretary.voting.void(other.id, { reason: 'Muộn' }))).toBe('voting/illegal-move');
    chair.close();
  });

  it('never takes back votes that were counted, needs a reason and somebody who leads', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    const stop = (client = meeting.secretary, reason = 'Vì') => refusal(client.voting.void(ballot.id, { reason }));
    expect(await stop(meeting.secretary, '')).toBe('platform/invalid-input');
    expect(await stop(meeting.who['An']!.client)).toBe('platform/forbidden');
    await meeting.secretary.voting.close(ballot.id);
    expect(await stop()).toBe('voting/illegal-move');
  });
});
