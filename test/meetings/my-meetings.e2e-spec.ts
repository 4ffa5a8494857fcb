import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MeetingCard } from '@app/contracts';
import { aBody, aMeeting, anItem } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const ids = (cards: readonly MeetingCard[]) => cards.map(({ head }) => head.id);

describe('my meetings', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('are those one has a part in, by seat, aide or secretariat, once they may be known', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).withAide('Trợ lý', 'An').build();
    const stranger = await signedIn(app, await aPerson(app));
    const seen = async () =>
      Promise.all(
        [
          meeting.secretary,
          ...['Chủ tọa', 'An', 'Trợ lý', 'Khách'].map((name) => meeting.who[name]!.client),
          stranger,
        ].map(async (client) => (await client.meetings.mine()).length),
      );
    expect(await seen()).toEqual([1, 0, 0, 0, 0, 0]);
    await meeting.secretary.meetings.issue(meeting.id);
    expect(await seen()).toEqual([1, 1, 1, 1, 1, 0]);
  });

  it('tell the same as the snapshot, and a guest nothing of the other items', async () => {
    const meeting = await aMeeting(app)
      .withItems(anItem('Một', { minutesPlanned: 10, hasVote: true }), anItem('Hai', { minutesPlanned: 20 }))
      .withMembers('An')
      .withGuest('Khách', 1)
      .issued()
      .build();
    const [card] = await meeting.who['An']!.client.meetings.mine();
    const { meeting: part } = await meeting.snapshot(meeting.who['An']!.client);
    expect(card).toMatchObject({ head: part.head, facts: part.facts, mySeatIds: part.mySeatIds });
    expect(card!.items.map(({ minutesPlanned, hasVote }) => [minutesPlanned, hasVote])).toEqual([
      [10, true],
      [20, false],
    ]);
    const [guest] = await meeting.who['Khách']!.client.meetings.mine();
    expect(guest!.items.map(({ minutesPlanned }) => minutesPlanned)).toEqual([20]);
  });

  it('are asked for by a span of time, for lists and calendar', async () => {
    const at = (startsAt: string, endsAt: string) =>
      aMeeting(app).with({ startsAt, endsAt, title: startsAt }).issued().build();
    const meeting = await at('2036-03-10T01:00:00.000Z', '2036-03-10T04:00:00.000Z');
    const client = meeting.secretary;
    const clone = async (startsAt: string, endsAt: string) =>
      (await client.meetings.clone(meeting.id, { title: startsAt, startsAt, endsAt })).id;
    const over = await clone('2036-02-28T16:00:00.000Z', '2036-02-28T18:00:00.000Z');
    const later = await clone('2036-04-01T01:00:00.000Z', '2036-04-01T02:00:00.000Z');
    const march = { from: '2036-02-28T17:00:00.000Z', until: '2036-03-31T17:00:00.000Z' };
    expect(ids(await client.meetings.mine(march))).toEqual([over, meeting.id]);
    expect(ids(await client.meetings.mine({ from: '2036-02-28T17:00:00.000Z', until: '2036-05-01' }))).toEqual([
      over,
      meeting.id,
      later,
    ]);
    expect(await refusal(client.meetings.mine({ from: '2025-01-01', until: '2026-12-31' }))).toBe(
      'meetings/window-too-wide',
    );
    expect(await refusal(client.meetings.mine({ from: 'tháng trước' }))).toBe('platform/invalid-input');
  });

  it('name the bodies whose meetings one may prepare', async () => {
    const [one, two] = [await aBody(app), await aBody(app)];
    const of = async (...bodyIds: (string | undefined)[]) => {
      const roles = bodyIds.map((bodyId) => ({ role: 'secretariat' as const, ...(bodyId ? { bodyId } : {}) }));
      const client = await signedIn(app, await aPerson(app, { roles }));
      return (await client.meetings.preparedBodies()).map(({ id }) => id);
    };
    expect(await of(one)).toEqual([one]);
    expect((await of(one, two)).sort()).toEqual([one, two].sort());
    expect(await of(undefined)).toEqual(expect.arrayContaining([one, two]));
    expect(await of()).toEqual([]);
  });

  it('keep their rules and their record for those whom they concern', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const [an, guest] = [meeting.who['An']!.client, meeting.who['Khách']!.client];
    expect((await an.meetings.ruleProfile(meeting.id)).values.quorum?.value.share).toEqual({ n: 2, d: 3 });
    expect(await refusal(guest.meetings.ruleProfile(meeting.id))).toBe('platform/forbidden');
    expect((await meeting.who['Chủ tọa']!.client.meetings.acts(meeting.id)).map(({ act }) => act)).toEqual(['issue']);
    expect(await refusal(an.meetings.acts(meeting.id))).toBe('platform/forbidden');
  });
});
