import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MeetingInput } from '@app/contracts';
import { aBody, aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { aPerson, signedIn } from '../support/people.js';
import { refusal } from '../support/refusal.js';

const input = (bodyId: string, wish: Partial<MeetingInput> = {}): MeetingInput => ({
  bodyId,
  kind: 'session',
  form: 'thematic',
  title: 'Phiên họp chuyên đề',
  startsAt: '2036-12-01T01:00:00.000Z',
  endsAt: '2036-12-01T04:00:00.000Z',
  place: 'Phòng họp số 1',
  onlineUrl: 'https://hop.tinh.gov.vn/p/1',
  needsApproval: true,
  ...wish,
});

describe('CreateMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  const secretaryOf = async (bodyId?: string) =>
    signedIn(app, await aPerson(app, { roles: [{ role: 'secretariat', ...(bodyId ? { bodyId } : {}) }] }));

  it('makes a draft that the secretariat of the body sees, and no other', async () => {
    const bodyId = await aBody(app);
    const [secretary, colleague, other] = [
      await secretaryOf(bodyId),
      await secretaryOf(),
      await secretaryOf(await aBody(app)),
    ];
    const head = await secretary.meetings.create(input(bodyId));
    expect(head).toMatchObject({ ...input(bodyId), state: 'draft', chairName: null, issuedAt: null });
    expect((await colleague.meetings.snapshot(head.id)).meeting.head).toEqual(head);
    expect(await refusal(other.meetings.snapshot(head.id))).toBe('platform/not-found');
  });

  it('makes one, however often it is sent', async () => {
    const bodyId = await aBody(app);
    const secretary = await secretaryOf(bodyId);
    const key = crypto.randomUUID();
    const heads = await Promise.all([1, 2].map(() => secretary.meetings.create(input(bodyId), { key })));
    expect(heads[1]).toEqual(heads[0]);
    expect(await secretary.meetings.mine({ from: '2036-11-01', until: '2036-12-31' })).toHaveLength(1);
  });

  it('is refused to everybody else, for other bodies, and for times that make no sense', async () => {
    const bodyId = await aBody(app);
    const secretary = await secretaryOf(bodyId);
    const meeting = await aMeeting(app).issued().build();
    const chair = meeting.who['Chủ tọa']!.client;
    expect(await refusal(chair.meetings.create(input(meeting.bodyId)))).toBe('platform/forbidden');
    expect(await refusal(secretary.meetings.create(input(meeting.bodyId)))).toBe('platform/not-found');
    expect(await refusal(secretary.meetings.create(input(bodyId, { endsAt: '2036-12-01T01:00:00.000Z' })))).toBe(
      'meetings/ends-before-start',
    );
    const past = { startsAt: '2026-03-02T01:00:00.000Z', endsAt: '2026-03-02T04:00:00.000Z' };
    expect(await refusal(secretary.meetings.create(input(bodyId, past)))).toBe('meetings/day-is-past');
    for (const bad of [
      { title: '' },
      { title: 'x'.repeat(501) },
      { onlineUrl: 'http://không-mã-hóa.vn' },
      { startsAt: 'hôm nay' },
    ])
      expect(await refusal(secretary.meetings.create(input(bodyId, bad)))).toBe('platform/invalid-input');
  });
});
