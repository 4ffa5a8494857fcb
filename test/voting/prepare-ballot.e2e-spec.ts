import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VOTING_LIMITS } from '@app/contracts';
import { expectConverged, QUESTION } from '../support/a-ballot.js';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('PrepareBallot', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is seen by chair and secretaries and by nobody else', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const member = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const { ballot } = await meeting.secretary.voting.prepare(meeting.id, {
      itemId: meeting.items[0]!.id,
      question: QUESTION,
    });
    expect(ballot).toMatchObject({
      state: 'draft',
      question: QUESTION,
      questionHash: null,
      choices: [],
      members: 0,
      turnout: 0,
    });
    await chair.sees('voting.details-changed');
    expect(chair.state.voting.desk).toEqual([ballot]);
    expect(member.state.voting).toEqual({ ballots: [], mine: [], desk: [], details: [] });
    expect(JSON.stringify(await meeting.snapshot(member.client))).not.toContain(QUESTION);
    await expectConverged(chair);
    await expectConverged(member);
    chair.close();
    member.close();
  });

  it('is done once however often it is sent', async () => {
    const meeting = await aMeeting(app).issued().build();
    const key = crypto.randomUUID();
    const input = { itemId: meeting.items[0]!.id, question: QUESTION };
    const [first, second] = [
      await meeting.secretary.voting.prepare(meeting.id, input, { key }),
      await meeting.secretary.voting.prepare(meeting.id, input, { key }),
    ];
    expect(second).toEqual(first);
    expect((await meeting.snapshot(meeting.secretary)).voting.desk).toHaveLength(1);
  });

  it('is refused to members, guests and strangers, on a foreign item, in a working meeting, after the close', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).inSession().build();
    const other = await aMeeting(app).issued().build();
    const working = await aMeeting(app).with({ kind: 'working', form: 'working' }).issued().build();
    const closed = await aMeeting(app).inState('closed').build();
    const ask = (client = meeting.secretary, at = meeting, item = at.items[0]!.id) =>
      refusal(client.voting.prepare(at.id, { itemId: item, question: QUESTION }));
    expect(await ask(meeting.who['An']!.client)).toBe('platform/forbidden');
    expect(await ask(meeting.who['Khách']!.client)).toBe('platform/forbidden');
    expect(await ask(other.secretary)).toBe('platform/not-found');
    expect(await ask(meeting.secretary, meeting, other.items[0]!.id)).toBe('platform/not-found');
    expect(await ask(working.secretary, working)).toBe('voting/no-ballots-here');
    expect(await ask(closed.secretary, closed)).toBe('voting/not-in-session');
  });

  it('takes a question of reasonable length', async () => {
    const meeting = await aMeeting(app).issued().build();
    const itemId = meeting.items[0]!.id;
    const ask = (question: string) => refusal(meeting.secretary.voting.prepare(meeting.id, { itemId, question }));
    expect(await ask('')).toBe('platform/invalid-input');
    expect(await ask('a'.repeat(VOTING_LIMITS.questionMax + 1))).toBe('platform/invalid-input');
    expect(await ask('a'.repeat(VOTING_LIMITS.questionMax))).toBe('accepted');
  });
});
