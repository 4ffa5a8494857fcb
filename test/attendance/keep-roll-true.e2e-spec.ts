import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { aPerson, signedIn } from '../support/people.js';
import { Tablet } from '../support/tablet.js';

const DAY_MS = 24 * 3600 * 1000;

describe('what changes the roll from outside', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('a seat given to somebody else starts anew: nobody is here by another’s arrival', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withPresent('An', 'Bình').inSession().build();
    const { seat } = meeting.who['An']!;
    await meeting.secretary.attendance.issueSeatCodes(meeting.id, { seatIds: [seat.id] });
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const { rev } = chair.state.meeting.seats.find(({ id }) => id === seat.id)!;
    const other = await aPerson(app, { fullName: 'Chi' });
    await meeting.secretary.meetings.fillSeat(meeting.id, seat.id, { rev, personId: other.id });
    await chair.until(() => chair.state.attendance.rows.length === 1, 'for An’s check-in to go');
    expect(chair.state.attendance.quorum?.present).toBe(1);
    expect(chair.state.attendance.tablets).toEqual([]);
    await expectConverged(chair);
    const journal = await app.sql.query<unknown[]>(
      `select act, person_id from attendance_journal where seat_id = $1 order by id desc limit 1`,
      [seat.id],
    );
    expect(journal).toEqual([{ act: 'withdrawn', person_id: meeting.who['An']!.id }]);
    chair.close();
  });

  it('a member comes onto the roll of the body: every tablet counts by it at once', async () => {
    const meeting = await aMeeting(app).withMembers('An').withPresent('An').inSession().build();
    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    expect(tablet.state.attendance.quorum).toMatchObject({ total: 2, present: 1, required: 2 });
    const administrator = await signedIn(app, await aPerson(app, { roles: [{ role: 'sysadmin' }] }));
    const person = await aPerson(app);
    const body = (await administrator.identity.bodies()).find(({ id }) => id === meeting.bodyId)!;
    await administrator.identity.addMember(meeting.bodyId, {
      rev: body.rev,
      personId: person.id,
      office: 'Ủy viên',
      isChairman: false,
      protocolRank: 30,
      from: '2020-01-01',
      until: null,
    });
    await tablet.until(() => tablet.state.attendance.quorum?.total === 3, 'for three members');
    await expectConverged(tablet);
    tablet.close();
  });

  it('a meeting moved to another day is counted by the roll of that day', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const tablet = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const startsAt = new Date(Date.now() + 30 * DAY_MS);
    await app.sql.query(`update body_members set until_day = $2 where person_id = $1`, [
      meeting.who['An']!.id,
      new Date(Date.now() + 10 * DAY_MS).toISOString().slice(0, 10),
    ]);
    await meeting.secretary.meetings.move(meeting.id, {
      rev: tablet.state.meeting.head.rev,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3600_000).toISOString(),
      place: 'Phòng họp số 2',
      reason: 'Trùng lịch',
    });
    await tablet.until(() => tablet.state.attendance.quorum?.total === 1, 'for the roll of the new day');
    await expectConverged(tablet);
    tablet.close();
  });
});
