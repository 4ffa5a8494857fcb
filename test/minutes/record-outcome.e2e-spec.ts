import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { aMeeting, anItem, type BuiltMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { forceState, traceOf } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

const adopted = { rev: 0, outcome: 'adopted' } as const;

describe('RecordOutcome', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const record = (
    meeting: BuiltMeeting,
    client = meeting.secretary,
    input: Parameters<typeof client.minutes.recordOutcome>[2] = adopted,
  ) => client.minutes.recordOutcome(meeting.id, meeting.items[0]!.id, input);

  it('is seen by chair and secretaries with who did it on whose direction, and by nobody else', async () => {
    const meeting = await aMeeting(app).withMembers('An').withSecretarySeat('Thư ký').inSession().build();
    const chair = await Tablet.open(meeting.who['Chủ tọa']!.client, meeting.id);
    const member = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const outcome = await record(meeting, meeting.who['Thư ký']!.client);
    expect(outcome).toMatchObject({ itemId: meeting.items[0]!.id, rev: 1, outcome: 'adopted' });
    expect(outcome.act).toMatchObject({ byName: 'Thư ký', onDirectionOf: 'Chủ tọa' });
    await chair.sees('minutes.outcome-recorded');
    expect(chair.state.minutes.outcomes).toEqual([outcome]);
    expect((await record(meeting, chair.client, { rev: 1, outcome: 'adopted-to-complete' })).act).toMatchObject({
      byName: 'Chủ tọa',
      onDirectionOf: null,
    });
    await expectConverged(chair, member);
    expect(member.state.minutes).toEqual({ outcomes: [], conclusions: [], speeches: [] });
    chair.close();
    member.close();
  });

  it('is taken back, and recorded after the close', async () => {
    const meeting = await aMeeting(app).inSession().build();
    await record(meeting);
    await meeting.secretary.meetings.close(meeting.id);
    expect(await record(meeting, meeting.secretary, { rev: 1, outcome: null })).toMatchObject({
      rev: 2,
      outcome: null,
    });
    expect(await record(meeting, meeting.secretary, { rev: 2, outcome: 'withdrawn' })).toMatchObject({ rev: 3 });
  });

  it('shows what somebody else recorded meanwhile', async () => {
    const meeting = await aMeeting(app).inSession().build();
    const first = await record(meeting);
    const stale = await record(meeting, meeting.secretary, { rev: 0, outcome: 'rejected' }).catch(
      (error: unknown) => error,
    );
    expect(stale).toBeInstanceOf(ProblemError);
    expect((stale as ProblemError).problem).toMatchObject({ code: 'platform/changed-meanwhile', current: first });
  });

  it('lets one of two who record at once through', async () => {
    const meeting = await aMeeting(app).inSession().build();
    const answers = await Promise.all([
      refusal(record(meeting)),
      refusal(record(meeting, meeting.who['Chủ tọa']!.client, { rev: 0, outcome: 'rejected' })),
    ]);
    expect(answers.sort()).toEqual(['accepted', 'platform/changed-meanwhile']);
  });

  it('answers a repeated request with the same and changes nothing', async () => {
    const meeting = await aMeeting(app).inSession().build();
    const send = () =>
      meeting.secretary.minutes.recordOutcome(meeting.id, meeting.items[0]!.id, adopted, { key: 'the-same-act' });
    const first = await send();
    const before = await traceOf(app, meeting.id);
    expect(await send()).toEqual(first);
    expect(await traceOf(app, meeting.id)).toEqual(before);
  });

  it('is for those who lead, while the meeting is held or closed', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).inSession().build();
    expect(await refusal(record(meeting, meeting.who['An']!.client))).toBe('platform/forbidden');
    expect(await refusal(record(meeting, meeting.who['Khách']!.client))).toBe('platform/forbidden');
    for (const state of ['draft', 'issued', 'concluded', 'cancelled'] as const) {
      await forceState(app, meeting.id, state);
      const before = await traceOf(app, meeting.id);
      expect([state, await refusal(record(meeting))]).toEqual([state, 'minutes/not-now']);
      expect(await traceOf(app, meeting.id)).toEqual(before);
    }
  });

  it('is not for a working meeting, a secret item, or an item of another meeting', async () => {
    const working = await aMeeting(app).with({ kind: 'working', form: 'briefing' }).inSession().build();
    expect(await refusal(record(working))).toBe('minutes/no-outcomes-here');
    const meeting = await aMeeting(app)
      .withItems(anItem('Riêng', { isSecret: true }))
      .inSession()
      .build();
    expect(await refusal(record(meeting))).toBe('minutes/secret-item');
    const elsewhere = meeting.secretary.minutes.recordOutcome(meeting.id, working.items[0]!.id, adopted);
    expect(await refusal(elsewhere)).toBe('platform/not-found');
  });
});
