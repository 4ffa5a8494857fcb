import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { checkIn, expectConverged, openBallot, QUESTION } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('OpenBallot', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('freezes a prepared question with rule and electorate and shows it to everybody at its item', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withGuest('Khách', 0).inSession().build();
    await checkIn(meeting);
    const { secretary } = meeting;
    const member = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const guest = await Tablet.open(meeting.who['Khách']!.client, meeting.id);
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const { ballot: draft } = await secretary.voting.prepare(meeting.id, {
      itemId: meeting.items[0]!.id,
      question: QUESTION,
    });
    const opening = { rev: draft.rev, durationSeconds: 180, withoutQuorumReason: null };
    const { ballot, details } = await secretary.voting.open(draft.id, opening);

    expect(ballot).toMatchObject({
      state: 'open',
      questionHash: createHash('sha256').update(QUESTION).digest('hex'),
      choices: ['for', 'against', 'abstain'],
      mayChange: true,
      members: 3,
      turnout: 0,
    });
    expect(ballot.rule.map((part) => part.vi)).toEqual([
      'Thông qua khi quá nửa tổng số thành viên tán thành: từ 2 trên 3 phiếu.',
    ]);
    expect(Date.parse(ballot.endsAt!) - Date.parse(ballot.openedAt!)).toBe(180_000);
    expect(details).toMatchObject({ quorum: { required: 2, present: 3, isReached: true }, withoutQuorumReason: null });
    expect(details.actors.opened).toEqual({
      byPersonId: meeting.secretaryPerson.id,
      byName: meeting.secretaryPerson.fullName,
      onDirectionOf: 'Chủ tọa',
    });

    for (const tablet of [member, guest, chair]) {
      await tablet.sees('voting.ballot-opened');
      await expectConverged(tablet);
    }
    expect(member.state.voting.mine).toEqual([
      { ballotId: ballot.id, memberId: meeting.who['An']!.id, memberName: 'An', isSubstitute: false, vote: null },
    ]);
    expect(guest.state.voting).toMatchObject({ ballots: [ballot], mine: [], desk: [], details: [] });
    expect(chair.state.voting.desk).toEqual([]);
    for (const tablet of [member, guest, chair]) tablet.close();
  });

  it('opens a new question in one step, on the chair’s own tablet too', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    await checkIn(meeting);
    const chair = meeting.who['Chủ tọa']!;
    const { ballot, details } = await chair.client.voting.openNew(meeting.id, {
      itemId: meeting.items[1]!.id,
      question: QUESTION,
      durationSeconds: null,
      withoutQuorumReason: null,
    });
    expect(ballot).toMatchObject({ state: 'open', endsAt: null });
    expect(details.actors.opened).toEqual({ byPersonId: chair.id, byName: 'Chủ tọa', onDirectionOf: null });
  });

  it('is frozen: a later change of roll or rules changes nothing in it', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    const newcomer = await aMeeting(app).build();
    await app.sql.query(
      `insert into body_members (id, body_id, person_id, office, is_chairman, protocol_rank, from_day) values ($1, $2, $3, 'Ủy viên', false, 9, '2020-01-01')`,
      [uuidv7(), meeting.bodyId, newcomer.secretaryPerson.id],
    );
    await app.sql.query(
      `update rule_profiles set values = jsonb_set(values, '{changeBeforeClose,value}', 'false') where body_id = $1`,
      [meeting.bodyId],
    );
    const closed = await meeting.secretary.voting.close(ballot.id);
    expect(closed.ballot).toMatchObject({ members: 2, mayChange: true, questionHash: ballot.questionHash });
    expect(closed.details.result?.tally.members).toBe(2);
  });

  it('waits for the quorum, unless somebody says why it goes on without', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình', 'Chi', 'Dũng', 'Em').inSession().build();
    await checkIn(meeting, 'Chủ tọa', 'An', 'Bình');
    const refused = openBallot(meeting);
    await expect(refused).rejects.toMatchObject({
      problem: { code: 'voting/quorum-not-reached', facts: { required: 4, present: 3 } },
    });
    expect((await meeting.snapshot(meeting.secretary)).voting.ballots).toEqual([]);
    const { details } = await openBallot(meeting, { withoutQuorumReason: 'Chủ tọa yêu cầu lấy ý kiến' });
    expect(details).toMatchObject({
      quorum: { required: 4, present: 3, isReached: false },
      withoutQuorumReason: 'Chủ tọa yêu cầu lấy ý kiến',
    });
  });

  it('asks for no quorum where the profile names none', async () => {
    const meeting = await aMeeting(app).withMembers('An').withRules({ quorum: null }).inSession().build();
    expect((await openBallot(meeting)).details.quorum).toBeNull();
  });

  it('shows beforehand what it would be', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').inSession().build();
    await checkIn(meeting, 'An');
    const outlook = await meeting.who['Chủ tọa']!.client.voting.outlook(meeting.id);
    expect(outlook).toMatchObject({
      choices: ['for', 'against', 'abstain'],
      members: 3,
      ruleName: 'Mẫu UBND tỉnh (chưa xác nhận)',
      quorum: { required: 2, present: 1, isReached: false },
    });
    expect(outlook.rule[0]?.vi).toContain('từ 2 trên 3 phiếu');
    expect(await refusal(meeting.who['An']!.client.voting.outlook(meeting.id))).toBe('platform/forbidden');
  });

  it('opens one at a time, however many try at once', async () => {
    const meeting = await aMeeting(app).withMembers('An').withSecretarySeat('Thư ký').inSession().build();
    await checkIn(meeting);
    const answers = await Promise.all(Array.from({ length: 6 }, () => refusal(openBallot(meeting))));
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'voting/another-ballot-open')).toHaveLength(5);
    expect((await meeting.snapshot(meeting.secretary)).voting.ballots).toHaveLength(1);
  });

  it('ends the floor: nobody speaks while the body votes', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    await checkIn(meeting);
    const itemId = meeting.items[0]!.id;
    const to = { requestId: null, seatId: meeting.who['An']!.seat.id, itemId, kind: 'statement' } as const;
    await meeting.secretary.speaking.give(meeting.id, { to, plannedSeconds: null, insteadOf: null });
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    expect(tablet.state.speaking.floor).toHaveLength(1);
    await openBallot(meeting);
    await tablet.sees('speaking.floor-ended');
    expect(tablet.state.speaking.floor).toEqual([]);
    await expectConverged(tablet);
    tablet.close();
  });

  it('keeps the meeting from being paused or closed meanwhile', async () => {
    const meeting = await aMeeting(app).inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    expect(await refusal(meeting.secretary.meetings.pause(meeting.id))).toBe('meetings/ballot-open');
    expect(await refusal(meeting.secretary.meetings.close(meeting.id))).toBe('meetings/ballot-open');
    await meeting.secretary.voting.close(ballot.id);
    expect(await refusal(meeting.secretary.meetings.pause(meeting.id))).toBe('accepted');
    expect(await refusal(openBallot(meeting))).toBe('voting/not-in-session');
  });

  it('is refused to those who do not lead, to a stale text, and where nobody could vote', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).inSession().build();
    await checkIn(meeting);
    const { ballot: draft } = await meeting.secretary.voting.prepare(meeting.id, {
      itemId: meeting.items[0]!.id,
      question: QUESTION,
    });
    const opening = { rev: draft.rev, durationSeconds: null, withoutQuorumReason: null };
    expect(await refusal(meeting.who['An']!.client.voting.open(draft.id, opening))).toBe('platform/not-found');
    expect(
      await refusal(
        meeting.who['Khách']!.client.voting.openNew(meeting.id, {
          ...opening,
          itemId: meeting.items[0]!.id,
          question: QUESTION,
        }),
      ),
    ).toBe('platform/invalid-input');
    expect(await refusal(openBallot({ ...meeting, secretary: meeting.who['Khách']!.client }))).toBe(
      'platform/forbidden',
    );
    await meeting.secretary.voting.edit(draft.id, { rev: draft.rev, question: 'Câu khác' });
    expect(await refusal(meeting.secretary.voting.open(draft.id, opening))).toBe('platform/changed-meanwhile');
    await meeting.secretary.voting.open(draft.id, { ...opening, rev: draft.rev + 1 });
    expect(await refusal(meeting.secretary.voting.open(draft.id, { ...opening, rev: draft.rev + 1 }))).toBe(
      'voting/illegal-move',
    );

    const early = await aMeeting(app).issued().build();
    expect(await refusal(openBallot(early))).toBe('voting/not-in-session');
    await app.sql.query(`delete from body_members where body_id = $1`, [meeting.bodyId]);
    await meeting.secretary.voting.close((await meeting.snapshot(meeting.secretary)).voting.ballots[0]!.id);
    expect(await refusal(openBallot(meeting))).toBe('voting/nobody-votes');
  });
});
