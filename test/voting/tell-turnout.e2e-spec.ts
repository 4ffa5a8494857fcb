import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cast, checkIn, expectConverged, membersOf, openBallot } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { signedIn } from '../support/people.js';
import { Tablet } from '../support/tablet.js';

const NAMES = ['An', 'Bình', 'Chi', 'Dũng', 'Em', 'Phúc', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh'];

describe('TellTurnout', () => {
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

  it('tells it at most once a second for all api processes together, and exactly at the close', async () => {
    const meeting = await aMeeting(app)
      .withMembers(...NAMES)
      .inSession()
      .build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    const [member, chair] = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id),
    ];
    const voters = membersOf(meeting).slice(0, 10);
    for (const [index, voter] of voters.entries())
      await cast(index % 2 === 0 ? voter.client : await signedIn(second, voter), ballot.id, 'for');
    await member.until(() => member.state.voting.ballots[0]?.turnout === 10, 'for the whole turnout');
    const told = member.events.filter((event) => event.event === 'voting.turnout-changed');
    const gaps = told.slice(1).map((event, index) => Date.parse(event.at) - Date.parse(told[index]!.at));
    expect(told.length).toBeLessThan(10);
    // Two processes, one clock: the event's own stamp may differ from the row's by the time a statement takes.
    expect(gaps.filter((gap) => gap < 900)).toEqual([]);
    expect(chair.state.voting.details[0]?.waitingFor).toHaveLength(2);

    await cast(membersOf(meeting)[10]!.client, ballot.id, 'against');
    await meeting.secretary.voting.close(ballot.id);
    await member.sees('voting.ballot-closed');
    expect(member.state.voting.ballots[0]).toMatchObject({ state: 'closed', turnout: 11 });
    await chair.until(() => chair.state.voting.details[0]?.result !== null, 'for the result');
    await expectConverged(member);
    await expectConverged(chair);
    member.close();
    chair.close();
  });

  it('tells who is missing to chair and secretaries alone', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withAttendees('Dự').inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    const tablets = await Promise.all(['An', 'Dự'].map((name) => Tablet.open(meeting.who[name]!.client, meeting.id)));
    await cast(meeting.who['Bình']!.client, ballot.id, 'for');
    for (const tablet of tablets) {
      await tablet.sees('voting.turnout-changed');
      expect(tablet.state.voting.details).toEqual([]);
      expect(JSON.stringify(tablet.events)).not.toContain('waitingFor');
      tablet.close();
    }
  });

  it('makes good for a process that died before it told', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    // A vote that no living process has taken: as after a kill between the commit and the next second.
    const [{ answer }] = await app.sql.query<[{ answer: { outcome: string } }]>(
      `select cast_vote($1, null, $2, null, 'for', null, 'key-of-the-dead', 'hash', 'DEAD-0001') as answer`,
      [ballot.id, meeting.who['An']!.id],
    );
    expect(answer.outcome).toBe('recorded');
    await cast(meeting.who['Bình']!.client, ballot.id, 'for');
    await tablet.until(() => tablet.state.voting.ballots[0]?.turnout === 2, 'for both votes');
    await tablet.until(
      () => tablet.state.voting.mine[0]?.vote?.receipt === 'DEAD-0001',
      'for the receipt of the dead process',
    );
    await expectConverged(tablet);
    tablet.close();
  });

  it('is made good by the next process that starts, without another vote', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    await app.sql.query(`select cast_vote($1, null, $2, null, 'for', null, 'key-of-the-dead', 'hash', 'DEAD-0002')`, [
      ballot.id,
      meeting.who['An']!.id,
    ]);
    const third = await startApp({}, app.database);
    await tablet.until(() => tablet.state.voting.mine[0]?.vote?.receipt === 'DEAD-0002', 'for the receipt');
    expect(tablet.state.voting.ballots[0]?.turnout).toBe(1);
    tablet.close();
    await third.stop();
  });
});
