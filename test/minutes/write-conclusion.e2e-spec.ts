import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, ProblemError } from '@app/client';
import { type Id } from '@app/contracts';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { forceState } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

const TEXT = 'Giao Sở Xây dựng hoàn thiện dự thảo, trình trước ngày 30 tháng 11.';

describe('WriteConclusion', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const write = (meeting: BuiltMeeting, itemId: Id | null, rev = 0, text = TEXT, client: Client = meeting.secretary) =>
    client.minutes.writeConclusion(meeting.id, { itemId, rev, text });

  it('is published with the end of the meeting: to members whole, to a guest for his item alone', async () => {
    const meeting = await aMeeting(app)
      .withItems(anItem('Một'), anItem('Hai'), anItem('Riêng', { isSecret: true }))
      .withMembers('An')
      .withGuest('Khách', 1)
      .inSession()
      .build();
    const tablets = await Promise.all(
      [meeting.secretary, ...['Chủ tọa', 'An', 'Khách'].map((name) => meeting.who[name]!.client)].map((client) =>
        Tablet.open(client, meeting.id),
      ),
    );
    const [office, chair, member, guest] = tablets as [Tablet, Tablet, Tablet, Tablet];
    const [one, two] = [meeting.items[0]!.id, meeting.items[1]!.id];
    const first = await write(meeting, one);
    const second = await write(meeting, two, 0, 'Thống nhất.');
    const whole = await write(meeting, null, 0, 'Kết luận chung.');
    await meeting.secretary.minutes.recordOutcome(meeting.id, two, { rev: 0, outcome: 'adopted' });
    await meeting.secretary.minutes.recordOutcome(meeting.id, one, { rev: 0, outcome: 'adopted' });
    await meeting.secretary.minutes.recordOutcome(meeting.id, one, { rev: 1, outcome: null });
    await expectConverged(...tablets);
    expect(member.state.minutes.conclusions).toEqual([]);

    await meeting.secretary.meetings.close(meeting.id);
    await expectConverged(...tablets);
    expect(guest.state.minutes.conclusions).toEqual([]);

    await meeting.secretary.meetings.conclude(meeting.id);
    await expectConverged(...tablets);
    expect(member.state.minutes.conclusions).toHaveLength(3);
    expect(member.state.minutes.conclusions).toEqual(expect.arrayContaining([first, second, whole]));
    expect(member.state.minutes.outcomes.map(({ itemId }) => itemId)).toEqual([two]);
    expect(guest.state.minutes).toMatchObject({ conclusions: [second], outcomes: [{ itemId: two }] });
    const heard = JSON.stringify(guest.events);
    expect(heard).not.toContain(TEXT);
    expect(heard).not.toContain('Kết luận chung');
    expect(guest.events.filter(({ event }) => event === 'minutes.conclusions-published')).toHaveLength(1);
    expect(chair.state.minutes.conclusions).toEqual(office.state.minutes.conclusions);
    tablets.forEach((tablet) => tablet.close());
  });

  it('keeps both texts when two wrote from the same beginning', async () => {
    const meeting = await aMeeting(app).inSession().build();
    const item = meeting.items[0]!.id;
    const outcomes = await Promise.allSettled([
      write(meeting, item, 0, 'Của thư ký.'),
      write(meeting, item, 0, 'Của chủ tọa.', meeting.who['Chủ tọa']!.client),
    ]);
    const [kept] = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const [lost] = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(lost).toBeInstanceOf(ProblemError);
    expect((lost as ProblemError).problem).toMatchObject({ code: 'platform/changed-meanwhile', current: kept });
    expect(await write(meeting, item, kept!.rev, 'Cả hai.')).toMatchObject({ rev: 2, text: 'Cả hai.' });
  });

  it('is one for a working meeting, and none for a secret item', async () => {
    const working = await aMeeting(app)
      .with({ kind: 'working', form: 'briefing' })
      .withMembers('An')
      .inSession()
      .build();
    expect(await refusal(write(working, working.items[0]!.id))).toBe('minutes/no-outcomes-here');
    const conclusion = await write(working, null);
    await working.secretary.meetings.close(working.id);
    await working.secretary.meetings.conclude(working.id);
    expect((await working.snapshot(working.who['An']!.client)).minutes.conclusions).toEqual([conclusion]);
    const meeting = await aMeeting(app)
      .withItems(anItem('Riêng', { isSecret: true }))
      .inSession()
      .build();
    expect(await refusal(write(meeting, meeting.items[0]!.id))).toBe('minutes/secret-item');
  });

  it('is for those who lead, from the opening until the meeting is concluded, within limits', async () => {
    const meeting = await aMeeting(app).withMembers('An').inSession().build();
    expect(await refusal(write(meeting, null, 0, TEXT, meeting.who['An']!.client))).toBe('platform/forbidden');
    expect(await refusal(write(meeting, null, 0, 'x'.repeat(20_001)))).toBe('platform/invalid-input');
    for (const state of ['issued', 'concluded'] as const) {
      await forceState(app, meeting.id, state);
      expect([state, await refusal(write(meeting, null))]).toEqual([state, 'minutes/not-now']);
    }
  });
});
