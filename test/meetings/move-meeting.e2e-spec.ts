import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { type MeetingMove } from '@app/contracts';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectIllegalElsewhere } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

const move = (rev: number): MeetingMove => ({
  rev,
  startsAt: '2027-03-01T01:00:00.000Z',
  endsAt: '2027-03-01T04:00:00.000Z',
  place: 'Phòng họp số 2',
  reason: 'Trùng lịch của Tỉnh ủy',
});
const revOf = async (meeting: BuiltMeeting) => (await meeting.snapshot(meeting.secretary)).meeting.head.rev;

describe('MoveMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('stays issued, names the reason, where it was and where it goes', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const tablets = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
    ];
    const { rev: _, ...to } = move(0);
    const { head } = (await meeting.snapshot(meeting.secretary)).meeting;
    const moved = await meeting.secretary.meetings.move(meeting.id, move(head.rev));
    expect(moved).toMatchObject({ state: 'issued', ...to });
    for (const tablet of tablets) {
      const { view } = await tablet.sees('meetings.meeting-moved');
      expect(view).toMatchObject({ head: to, was: { startsAt: head.startsAt, place: head.place } });
    }
    await expectConverged(...tablets);
    tablets.forEach((tablet) => tablet.close());
  });

  it('counts the roll of the new day', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    await app.sql.query(`update body_members set until_day = '2027-02-01' where person_id = $1`, [
      meeting.who['An']!.id,
    ]);
    const [an, binh] = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Bình']!.client, meeting.id),
    ];
    expect(an.state.meeting.facts.isVoter).toBe(true);
    await meeting.secretary.meetings.move(meeting.id, move(await revOf(meeting)));
    await an.sees('meetings.facts-changed');
    expect(an.state.meeting.facts.isVoter).toBe(false);
    await binh.sees('meetings.seats-changed');
    expect(binh.state.meeting.seats.find((seat) => seat.name === 'An')?.isVoter).toBe(false);
    await expectConverged(an, binh);
    an.close();
    binh.close();
  });

  it('starts from what the secretary saw', async () => {
    const meeting = await aMeeting(app).issued().build();
    const rev = await revOf(meeting);
    await meeting.secretary.meetings.move(meeting.id, move(rev));
    const error = await meeting.secretary.meetings.move(meeting.id, move(rev)).catch((caught: unknown) => caught);
    expect((error as ProblemError).problem).toMatchObject({
      code: 'platform/changed-meanwhile',
      current: { place: 'Phòng họp số 2' },
    });
  });

  it('ends after it begins on a day that is not over, and is not for the chair or a member', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const rev = await revOf(meeting);
    const backwards = { ...move(rev), endsAt: move(rev).startsAt };
    expect(await refusal(meeting.secretary.meetings.move(meeting.id, backwards))).toBe('meetings/ends-before-start');
    const past = { startsAt: '2026-03-02T01:00:00.000Z', endsAt: '2026-03-02T04:00:00.000Z' };
    expect(await refusal(meeting.secretary.meetings.move(meeting.id, { ...move(rev), ...past }))).toBe(
      'meetings/day-is-past',
    );
    for (const name of ['Chủ tọa', 'An'])
      expect(await refusal(meeting.who[name]!.client.meetings.move(meeting.id, move(rev)))).toBe('platform/forbidden');
  });

  it('is illegal from every state but issued', async () => {
    const meeting = await aMeeting(app).build();
    await expectIllegalElsewhere(app, meeting, 'move', (client, id) => client.meetings.move(id, move(1)));
  });
});
