import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AgreedInput } from '@app/contracts';
import { checkIn, expectConverged, QUESTION } from '../support/a-ballot.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('EnterAgreed', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const enter = (meeting: BuiltMeeting, wish: Partial<AgreedInput> = {}, client = meeting.secretary) =>
    client.voting.enterNewAgreed(meeting.id, {
      itemId: meeting.items[0]!.id,
      question: QUESTION,
      present: null,
      withoutQuorumReason: null,
      ...wish,
    });
  const aHall = () => aMeeting(app).withMembers('An', 'Bình', 'Chi').inSession().build();

  it('passes without counting votes, by those on the attendance list', async () => {
    const meeting = await aHall();
    await checkIn(meeting, 'Chủ tọa', 'An', 'Bình');
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const { ballot, details } = await enter(meeting);
    expect(ballot).toMatchObject({ method: 'agreed', state: 'closed' });
    expect(details.result?.tally).toMatchObject({
      groups: null,
      present: 3,
      outcome: 'passed',
      decidedBy: 'agreement',
    });
    expect(details.result?.explanation[0]?.vi).toBe(
      'Được thông qua: thống nhất, không có ý kiến khác; có mặt 3 trên 4 thành viên.',
    );
    expect(details.names).toEqual([]);
    await chair.sees('voting.details-changed');
    await expectConverged(chair);
    chair.close();
  });

  it('takes the secretary’s own count of those present', async () => {
    const meeting = await aHall();
    const { details } = await enter(meeting, { present: 4 });
    expect(details.result?.tally.present).toBe(4);
    expect(await refusal(enter(meeting, { present: 5 }))).toBe('voting/wrong-count');
  });

  it('answers a prepared question, once', async () => {
    const meeting = await aHall();
    await checkIn(meeting);
    const { ballot: draft } = await meeting.secretary.voting.prepare(meeting.id, {
      itemId: meeting.items[0]!.id,
      question: QUESTION,
    });
    const input = { rev: draft.rev, present: null, withoutQuorumReason: null };
    expect((await meeting.secretary.voting.enterAgreed(draft.id, input)).ballot).toMatchObject({
      id: draft.id,
      state: 'closed',
    });
    expect(await refusal(meeting.secretary.voting.enterAgreed(draft.id, input))).toBe('voting/illegal-move');
  });

  it('needs a quorum or a reason, and somebody who leads', async () => {
    const meeting = await aHall();
    await checkIn(meeting, 'An');
    expect(await refusal(enter(meeting))).toBe('voting/quorum-not-reached');
    expect(await refusal(enter(meeting, { present: 4 }, meeting.who['An']!.client))).toBe('platform/forbidden');
    const { details } = await enter(meeting, { withoutQuorumReason: 'Theo chỉ đạo' });
    expect(details.result?.tally.outcome).toBe('not-passed');
  });
});
