import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuidv7 } from 'uuid';
import { cast, checkIn, expectConverged, openBallot } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('CastVote', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  async function anOpenBallot() {
    const meeting = await aMeeting(app)
      .withMembers('An', 'Bình', 'Chi')
      .withAttendees('Dự')
      .withGuest('Khách', 0)
      .withGuest('Khách khác', 1)
      .withAide('Giúp việc', 'An')
      .inSession()
      .build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    return { meeting, ballot, by: (name: string) => meeting.who[name]!.client };
  }

  it('answers with a receipt, tells the turnout to all and the receipt to its voter alone', async () => {
    const { meeting, ballot, by } = await anOpenBallot();
    const [mine, others, chair] = [
      await Tablet.open(by('An'), meeting.id),
      await Tablet.open(by('Bình'), meeting.id),
      await Tablet.open(by('Chủ tọa'), meeting.id),
    ];
    const vote = await cast(by('An'), ballot.id, 'for');
    expect(vote).toMatchObject({
      ballotId: ballot.id,
      memberId: meeting.who['An']!.id,
      choice: 'for',
      revision: 1,
      way: 'own',
    });
    expect(vote.receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    await others.sees('voting.turnout-changed');
    await mine.sees('voting.mine-changed', (view: { mine: { vote: unknown } }) => view.mine.vote !== null);
    await chair.until(() => chair.state.voting.details[0]?.waitingFor.length === 3, 'for who is missing');
    expect(others.state.voting.ballots[0]?.turnout).toBe(1);
    expect(mine.state.voting.mine[0]?.vote).toEqual(vote);
    expect(others.state.voting.mine[0]?.vote).toBeNull();
    for (const tablet of [mine, others, chair]) await expectConverged(tablet);
    for (const tablet of [mine, others, chair]) tablet.close();
  });

  it('gives the same bytes for the same key, also after the close, and refuses another vote under it', async () => {
    const { meeting, ballot, by } = await anOpenBallot();
    const key = crypto.randomUUID();
    const send = async (choice: string) => {
      const response = await by('An').http.raw('POST', `/api/ballots/${ballot.id}/votes`, {
        headers: { 'idempotency-key': key, 'content-type': 'application/json' },
        body: JSON.stringify({ choice, opinion: null }),
      });
      return { status: response.status, text: await response.text() };
    };
    const answers = await Promise.all(Array.from({ length: 8 }, () => send('for')));
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(answers.every((answer) => answer.status === 200)).toBe(true);
    expect((await send('against')).status).toBe(422);
    await meeting.secretary.voting.close(ballot.id);
    expect(await send('for')).toEqual(answers[0]);
    expect((await send('against')).status).toBe(422);
    const rows = await app.sql.query<unknown[]>(`select from votes where ballot_id = $1`, [ballot.id]);
    expect(rows).toHaveLength(1);
  });

  it('may be changed until the close where the profile says so: a new revision, a new receipt, the last one counts', async () => {
    const { meeting, ballot, by } = await anOpenBallot();
    const first = await cast(by('An'), ballot.id, 'for');
    const second = await cast(by('An'), ballot.id, 'against');
    expect(second).toMatchObject({ revision: 2, choice: 'against' });
    expect(second.receipt).not.toBe(first.receipt);
    const others = await Promise.all(Array.from({ length: 5 }, () => cast(by('An'), ballot.id, 'abstain')));
    expect(others.map((vote) => vote.revision).sort()).toEqual([3, 4, 5, 6, 7]);
    const { details } = await meeting.secretary.voting.close(ballot.id);
    expect(details.result?.tally.groups).toMatchObject({ for: 0, against: 0, abstain: 1 });
    const kept = await app.sql.query<{ choice: string }[]>(
      `select choice from votes where ballot_id = $1 order by revision limit 2`,
      [ballot.id],
    );
    expect(kept.map((row) => row.choice)).toEqual(['for', 'against']);
  });

  it('stands once given where the profile says so', async () => {
    const meeting = await aMeeting(app)
      .withRules({ changeBeforeClose: { value: false, source: '', isChecked: true } })
      .inSession()
      .build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    const chair = meeting.who['Chủ tọa']!.client;
    await cast(chair, ballot.id, 'for');
    expect(await refusal(cast(chair, ballot.id, 'against'))).toBe('voting/already-voted');
  });

  it('is for electors alone: others who know of the ballot are told so, the rest hears nothing of it', async () => {
    const { meeting, ballot, by } = await anOpenBallot();
    const stranger = await aMeeting(app).inSession().build();
    const as = (client = by('An'), id = ballot.id) => refusal(cast(client, id, 'for'));
    for (const name of ['Dự', 'Khách', 'Giúp việc']) expect(await as(by(name))).toBe('voting/not-an-elector');
    expect(await as(meeting.secretary)).toBe('voting/not-an-elector');
    expect(await as(by('Khách khác'))).toBe('platform/not-found');
    expect(await as(stranger.secretary)).toBe('platform/not-found');
    expect(await as(by('An'), stranger.id)).toBe('platform/not-found');
    expect(await as(app.client())).toBe('platform/not-signed-in');
    expect(await app.sql.query(`select from votes where ballot_id = $1`, [ballot.id])).toEqual([]);
  });

  it('is not for a member of the body who does not sit in the meeting', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    const elsewhere = await aMeeting(app).withAttendees('Không dự').inSession().build();
    const absent = elsewhere.who['Không dự']!;
    await app.sql.query(
      `insert into body_members (id, body_id, person_id, office, is_chairman, protocol_rank, from_day) values ($1, $2, $3, 'Ủy viên', false, 9, '2020-01-01')`,
      [uuidv7(), meeting.bodyId, absent.id],
    );
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    expect(ballot.members).toBe(3);
    expect(await refusal(cast(absent.client, ballot.id, 'for'))).toBe('platform/not-found');
  });

  it('takes the choices of the profile, an opinion with “ý kiến khác” and with nothing else', async () => {
    const { ballot, by } = await anOpenBallot();
    const meeting = await aMeeting(app)
      .withRules({ choices: { value: ['for', 'against', 'abstain', 'other'], source: '', isChecked: true } })
      .inSession()
      .build();
    await checkIn(meeting);
    const { ballot: open } = await openBallot(meeting);
    const chair = meeting.who['Chủ tọa']!.client;
    expect(await refusal(by('An').voting.cast(ballot.id, { choice: 'other', opinion: 'Xin ý kiến thêm' }))).toBe(
      'voting/no-such-choice',
    );
    expect(await refusal(chair.voting.cast(open.id, { choice: 'other', opinion: ' ' }))).toBe('voting/opinion-missing');
    expect(await refusal(chair.voting.cast(open.id, { choice: 'for', opinion: 'Vì …' }))).toBe(
      'voting/opinion-unasked',
    );
    expect(await chair.voting.cast(open.id, { choice: 'other', opinion: 'Đề nghị bổ sung' })).toMatchObject({
      opinion: 'Đề nghị bổ sung',
    });
  });

  it('is refused with its reason once the ballot has closed or was stopped, and before it opened', async () => {
    const { meeting, ballot, by } = await anOpenBallot();
    const { ballot: draft } = await meeting.secretary.voting.prepare(meeting.id, {
      itemId: meeting.items[0]!.id,
      question: 'Tiếp',
    });
    expect(await refusal(cast(by('An'), draft.id, 'for'))).toBe('platform/not-found');
    const { ballot: closed } = await meeting.secretary.voting.close(ballot.id);
    await expect(cast(by('An'), ballot.id, 'for')).rejects.toMatchObject({
      problem: { code: 'voting/ballot-closed', facts: { state: 'closed', closedAt: closed.closedAt } },
    });
    const { ballot: second } = await openBallot(meeting);
    await meeting.secretary.voting.void(second.id, { reason: 'Mở nhầm' });
    expect(await refusal(cast(by('An'), second.id, 'for'))).toBe('voting/ballot-closed');
  });

  it('comes into the table by its one door, and is neither changed nor deleted there', async () => {
    const { ballot, by } = await anOpenBallot();
    await cast(by('An'), ballot.id, 'for');
    await expect(app.sql.query(`insert into votes select * from votes`)).rejects.toThrow(/permission denied/);
    await expect(app.sql.query(`delete from votes`)).rejects.toThrow(/permission denied/);
    await expect(app.sql.query(`update votes set choice = 'against'`)).rejects.toThrow(/permission denied/);
    await expect(app.sql.query(`delete from ballot_electors`)).rejects.toThrow(/permission denied/);
  });

  it('is nobody’s but one’s meeting’s on a hall tablet', async () => {
    const { meeting, ballot, by } = await anOpenBallot();
    const elsewhere = await aMeeting(app).inSession().build();
    const only = (id: string) =>
      app.sql.query(`update sessions set only_meeting_id = $2 where person_id = $1`, [meeting.who['An']!.id, id]);
    await only(elsewhere.id);
    expect(await refusal(cast(by('An'), ballot.id, 'for'))).toBe('platform/not-found');
    await only(meeting.id);
    expect(await refusal(cast(by('An'), ballot.id, 'for'))).toBe('accepted');
  });
});

describe('CastVote of a substitute', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  async function withSubstitute(votes: boolean) {
    const substitute = { value: { speaks: true, votes, countsForQuorum: false }, source: '', isChecked: true };
    const meeting = await aMeeting(app)
      .withMembers('An', 'Bình')
      .withAttendees('Thay An')
      .withRules({ substitute })
      .inSession()
      .build();
    const [an, stand] = [meeting.who['An']!, meeting.who['Thay An']!];
    await app.sql.query(`update seats set substitute_for_seat_id = $2 where id = $1`, [stand.seat.id, an.seat.id]);
    await checkIn(meeting, 'Chủ tọa', 'Bình');
    const { ballot } = await openBallot(meeting);
    return { meeting, ballot, an, stand };
  }

  it('counts for the member, and both see it', async () => {
    const { meeting, ballot, an, stand } = await withSubstitute(true);
    const tablets = [await Tablet.open(an.client, meeting.id), await Tablet.open(stand.client, meeting.id)];
    const vote = await cast(stand.client, ballot.id, 'against');
    expect(vote).toMatchObject({ memberId: an.id, way: 'substitute' });
    for (const [index, tablet] of tablets.entries()) {
      await tablet.until(() => tablet.state.voting.mine[0]?.vote?.receipt === vote.receipt, 'for the receipt');
      expect(tablet.state.voting.mine[0]).toMatchObject({
        memberId: an.id,
        memberName: 'An',
        isSubstitute: index === 1,
      });
      await expectConverged(tablet);
      tablet.close();
    }
    const { details } = await meeting.secretary.voting.close(ballot.id);
    expect(details.names.find((name) => name.memberId === an.id)).toMatchObject({
      group: 'against',
      way: 'substitute',
      substituteName: 'Thay An',
    });
  });

  it('is refused where the profile gives substitutes no vote', async () => {
    const { ballot, stand } = await withSubstitute(false);
    expect(await refusal(cast(stand.client, ballot.id, 'for'))).toBe('voting/not-an-elector');
  });
});
