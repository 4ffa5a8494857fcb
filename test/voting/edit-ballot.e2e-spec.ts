import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkIn, openBallot, QUESTION } from '../support/a-ballot.js';
import { aMeeting, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';

describe('EditBallot', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const prepare = (meeting: BuiltMeeting) =>
    meeting.secretary.voting.prepare(meeting.id, { itemId: meeting.items[0]!.id, question: QUESTION });

  it('changes the question of a draft; a stale edit shows what stands there now', async () => {
    const meeting = await aMeeting(app).issued().build();
    const { ballot } = await prepare(meeting);
    const edited = await meeting.secretary.voting.edit(ballot.id, { rev: ballot.rev, question: 'Thông qua dự thảo?' });
    expect(edited.ballot).toMatchObject({ question: 'Thông qua dự thảo?', rev: ballot.rev + 1 });
    const chair = meeting.who['Chủ tọa']!.client;
    const stale = chair.voting.edit(ballot.id, { rev: ballot.rev, question: 'Cũ' });
    await expect(stale).rejects.toMatchObject({
      problem: { code: 'platform/changed-meanwhile', current: edited.ballot },
    });
  });

  it('is over once the ballot has opened', async () => {
    const meeting = await aMeeting(app).inSession().build();
    await checkIn(meeting);
    const { ballot } = await openBallot(meeting);
    expect(await refusal(meeting.secretary.voting.edit(ballot.id, { rev: ballot.rev, question: 'Khác' }))).toBe(
      'voting/illegal-move',
    );
    expect((await meeting.snapshot(meeting.secretary)).voting.ballots[0]?.question).toBe(QUESTION);
  });

  it('is refused to members, who do not even know of the draft', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const { ballot } = await prepare(meeting);
    expect(await refusal(meeting.who['An']!.client.voting.edit(ballot.id, { rev: 1, question: 'x' }))).toBe(
      'platform/not-found',
    );
  });
});
