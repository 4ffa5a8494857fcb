import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { type AnswerInput } from '@app/contracts';
import { aReadyPaper } from '../documents/support/papers.js';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, signedIn } from '../support/people.js';
import { queriesOf } from '../support/queries-of.js';
import { Tablet } from '../support/tablet.js';

const HOUR_MS = 3600_000;
const inHours = (hours: number) => ({
  startsAt: new Date(Date.now() + hours * HOUR_MS).toISOString(),
  endsAt: new Date(Date.now() + (hours + 3) * HOUR_MS).toISOString(),
});

describe('what waits for somebody', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  /** As "kind count", or with the leader's name. */
  const waiting = async (client: Client): Promise<readonly string[]> =>
    (await client.notifications.waiting()).map(({ kind, name, count }) => `${kind} ${name ?? count}`);
  const of = (meeting: BuiltMeeting, name: string) => waiting(meeting.who[name]!.client);
  const answer = (meeting: BuiltMeeting, who: string, as: string, said: Partial<AnswerInput> = {}) =>
    meeting.who[as]!.client.invitations.answer(meeting.id, {
      ...{ seatId: meeting.who[who]!.seat.id, answer: 'confirmed', reason: null, substitutePersonId: null },
      ...said,
    });

  it('is the answer to an invitation, one’s own and the leader’s, until it is given', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).withAide('Giúp', 'An').build();
    expect(await Promise.all(['An', 'Khách', 'Giúp'].map((name) => of(meeting, name)))).toEqual([[], [], []]);
    await meeting.secretary.meetings.issue(meeting.id);
    expect(await Promise.all(['An', 'Khách', 'Giúp'].map((name) => of(meeting, name)))).toEqual([
      ['answer 1'],
      ['answer 1'],
      ['answer-for An'],
    ]);
    expect(await waiting(await signedIn(app, await aPerson(app)))).toEqual([]);

    const tablet = await Tablet.open(meeting.who['An']!.client, meeting.id);
    await answer(meeting, 'An', 'Giúp');
    await tablet.sees('invitations.answered');
    tablet.close();
    expect([await of(meeting, 'An'), await of(meeting, 'Giúp')]).toEqual([[], []]);
  });

  it('is, for the chairman alone, the draft handed in and the absences to decide on', async () => {
    const meeting = await aMeeting(app)
      .withItems(anItem('Báo cáo'))
      .withMembers('An', 'Bình')
      .inState('submitted')
      .build();
    expect([await of(meeting, 'Chủ tọa'), await of(meeting, 'An')]).toEqual([['approval 1'], []]);
    expect(await waiting(meeting.secretary)).toEqual([]);
    await meeting.who['Chủ tọa']!.client.meetings.approve(meeting.id);
    expect(await of(meeting, 'Chủ tọa')).toEqual([]);

    await meeting.secretary.meetings.issue(meeting.id);
    await answer(meeting, 'Chủ tọa', 'Chủ tọa');
    for (const name of ['An', 'Bình']) await answer(meeting, name, name, { answer: 'absent', reason: 'Đi công tác' });
    expect(await of(meeting, 'Chủ tọa')).toEqual(['consent 2']);
    expect(await waiting(meeting.secretary)).toEqual([]);
    const seatId = meeting.who['An']!.seat.id;
    await meeting.who['Chủ tọa']!.client.invitations.giveConsent(meeting.id, {
      ...{ seatId, decision: 'granted', note: null },
    });
    expect(await of(meeting, 'Chủ tọa')).toEqual(['consent 1']);
  });

  it('is, for those who prepare, who has not answered when the start is near', async () => {
    const upcoming = (hours: number) =>
      aMeeting(app)
        .withItems(anItem('Báo cáo'))
        .withMembers('An')
        .withSecretarySeat('Thư ký')
        .with(inHours(hours))
        .issued();
    const [near, far] = [await upcoming(71).build(), await upcoming(73).build()];
    await answer(near, 'An', 'An');
    await answer(near, 'Thư ký', 'Thư ký');
    expect([await of(near, 'Thư ký'), await waiting(near.secretary)]).toEqual([['unanswered 1'], ['unanswered 1']]);
    expect([await of(far, 'Thư ký'), await waiting(far.secretary)]).toEqual([['answer 1'], []]);
    await near.secretary.meetings.open(near.id, { overrideReason: 'Thử' });
    expect(await waiting(near.secretary)).toEqual([]);
  });

  it('is, after the time for papers, an item with a vote but without one', async () => {
    const items = [anItem('Có biểu quyết', { hasVote: true }), anItem('Khai mạc')];
    const meeting = await aMeeting(app)
      .withItems(...items)
      .with(inHours(80))
      .issued()
      .build();
    const late = () =>
      app.sql.query(
        `insert into paper_deadlines (meeting_id, late_after) values ($1, now() - interval '1 hour')
         on conflict (meeting_id) do update set late_after = excluded.late_after`,
        [meeting.id],
      );
    await late();
    expect(await waiting(meeting.secretary)).toEqual(['papers 1']);
    expect(await of(meeting, 'Chủ tọa')).toEqual(['answer 1']);
    await aReadyPaper(app, meeting, { itemId: meeting.items[0]!.id });
    expect(await waiting(meeting.secretary)).toEqual([]);
  });

  it('is not what is over, cancelled or taken back', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').issued().build();
    await meeting.secretary.meetings.removeSeat(meeting.id, meeting.who['An']!.seat.id);
    expect([await of(meeting, 'An'), await of(meeting, 'Bình')]).toEqual([[], ['answer 1']]);
    await app.sql.query(`update meetings set ends_at = now() - interval '1 minute' where id = $1`, [meeting.id]);
    expect(await of(meeting, 'Bình')).toEqual([]);
    const cancelled = await aMeeting(app).withMembers('An').issued().build();
    await cancelled.secretary.meetings.cancel(cancelled.id, { reason: 'Không cần họp' });
    expect(await of(cancelled, 'An')).toEqual([]);
  });

  it('is read with as many queries for twenty meetings as for one', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const read = () => of(meeting, 'An');
    const one = await queriesOf(app, read);
    for (let day = 1; day < 20; day += 1) {
      const { id } = await meeting.secretary.meetings.clone(meeting.id, {
        ...{ title: `Phiên họp ${day}`, ...inHours(24 * day) },
      });
      await meeting.secretary.meetings.issue(id);
    }
    const twenty = await queriesOf(app, read);
    expect(await read()).toHaveLength(20);
    expect(twenty.length).toBe(one.length);
  });
});
