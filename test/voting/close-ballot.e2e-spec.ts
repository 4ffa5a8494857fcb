import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cast, checkIn, expectConverged, openBallot } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { pdfPages } from '../support/pdf-text.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('CloseBallot', () => {
  let app: RunningApp;
  let second: RunningApp;
  beforeAll(async () => {
    app = await startApp();
    second = await startApp({}, app.database);
  });
  afterAll(async () => {
    await second.stop();
    await app.stop();
  });

  it('counts five groups from the rows, for chair and secretary first', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình', 'Chi', 'Dũng').inSession().build();
    const { who, secretary } = meeting;
    await checkIn(meeting, 'Chủ tọa', 'An', 'Bình', 'Chi');
    const { ballot } = await openBallot(meeting);
    const [member, chair] = [
      await Tablet.open(who['An']!.client, meeting.id),
      await Tablet.open(who['Chủ tọa']!.client, meeting.id),
    ];
    await cast(who['Chủ tọa']!.client, ballot.id, 'for');
    await cast(who['An']!.client, ballot.id, 'for');
    await cast(who['Bình']!.client, ballot.id, 'abstain');

    const closed = await secretary.voting.close(ballot.id);
    expect(closed.ballot).toMatchObject({ state: 'closed', turnout: 3, announced: null });
    expect(closed.details.result?.tally).toMatchObject({
      groups: { for: 2, against: 0, abstain: 1, other: 0, silent: 1, absent: 1 },
      needed: 3,
      outcome: 'not-passed',
    });
    expect(closed.details.names.map(({ name, group }) => [name, group])).toEqual([
      ['Chủ tọa', 'for'],
      ['An', 'for'],
      ['Bình', 'abstain'],
      ['Chi', 'silent'],
      ['Dũng', 'absent'],
    ]);
    expect(closed.details.result?.explanation.map((part) => part.vi)[0]).toBe(
      'Không thông qua: 2 tán thành không quá nửa của 5 thành viên (cần từ 3).',
    );

    await chair.until(() => chair.state.voting.details[0]?.result !== null, 'for the result');
    expect(chair.state.voting.details[0]).toEqual(closed.details);
    await member.sees('voting.ballot-closed');
    expect(member.state.voting.ballots[0]).toEqual(closed.ballot);
    expect(member.state.voting.details).toEqual([]);
    for (const tablet of [member, chair]) {
      await expectConverged(tablet);
      tablet.close();
    }
  });

  it('is done once: a retry gets the same answer, another attempt is refused', async () => {
    const meeting = await aMeeting(app).inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    const key = crypto.randomUUID();
    const first = await meeting.secretary.voting.close(ballot.id, { key });
    expect(await meeting.secretary.voting.close(ballot.id, { key })).toEqual(first);
    expect(await refusal(meeting.secretary.voting.close(ballot.id))).toBe('voting/illegal-move');
  });

  it('comes by itself when the time is over, once, with several processes looking', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting, { durationSeconds: 5 });
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    await cast(tablet.client, ballot.id, 'for');
    await tablet.until(() => tablet.state.voting.ballots[0]?.state === 'closed', 'for the end', 10_000);
    const closes = tablet.events.filter((event) => event.event === 'voting.ballot-closed');
    expect(closes).toHaveLength(1);
    expect(closes[0]!.view).toMatchObject({ act: null, ballot: { turnout: 1 } });
    const { closedAt, endsAt } = tablet.state.voting.ballots[0]!;
    expect(Date.parse(closedAt!)).toBeGreaterThanOrEqual(Date.parse(endsAt!));
    expect(await refusal(cast(meeting.who['Chủ tọa']!.client, ballot.id, 'for'))).toBe('voting/ballot-closed');
    await expectConverged(tablet);
    tablet.close();
  });

  it('warns chair and secretary where the quorum got lost meanwhile, and counts all the same', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    for (const name of ['An', 'Bình'])
      await meeting.secretary.attendance.leave(meeting.id, { seatId: meeting.who[name]!.seat.id });
    const { details } = await meeting.secretary.voting.close(ballot.id);
    expect(details.quorum).toMatchObject({ required: 2, present: 3, isReached: true });
    expect(details.quorumAtClose).toMatchObject({ required: 2, present: 1, isReached: false });
    expect(details.result?.tally.groups).toMatchObject({ silent: 1, absent: 2 });
    const sheet = (await pdfPages(await meeting.secretary.voting.resultSheet(ballot.id))).join(' ');
    expect(sheet).toContain('Khi kết thúc biểu quyết có mặt 1, không còn đủ 2 thành viên.');
  });

  it('is refused to members and strangers', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 1).inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    const stranger = await aMeeting(app).build();
    expect(await refusal(meeting.who['An']!.client.voting.close(ballot.id))).toBe('platform/forbidden');
    expect(await refusal(meeting.who['Khách']!.client.voting.close(ballot.id))).toBe('platform/not-found');
    expect(await refusal(stranger.secretary.voting.close(ballot.id))).toBe('platform/not-found');
  });
});
