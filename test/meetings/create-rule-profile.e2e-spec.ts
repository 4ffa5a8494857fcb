import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultProvincialValues, type RuleValues } from '@app/contracts';
import { aMeeting, aRuleProfile } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';

const share = (n: number, d: number, orMore = true) => ({
  value: { share: { n, d }, orMore },
  source: '',
  isChecked: false,
});

describe('CreateRuleProfile', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('keeps every value with its source, and says that the office has not confirmed them', async () => {
    const meeting = await aMeeting(app).withRules(null).build();
    const input = aRuleProfile({ number: '51/2024/QĐ-UBND', issuedOn: '2024-08-01', validFrom: '2024-08-10' });
    const profile = await meeting.secretary.ruleProfiles.create(meeting.bodyId, input);
    expect(profile).toMatchObject({ ...input, bodyId: meeting.bodyId, isConfirmed: false, isUsed: false, rev: 1 });
    expect(await meeting.secretary.ruleProfiles.ofBody(meeting.bodyId)).toEqual([profile]);
  });

  it('is found by the day it is in force', async () => {
    const meeting = await aMeeting(app).withRules(null).build();
    const { ruleProfiles } = meeting.secretary;
    const old = await ruleProfiles.create(meeting.bodyId, aRuleProfile({ validFrom: '2020-01-01' }));
    const fresh = await ruleProfiles.create(
      meeting.bodyId,
      aRuleProfile({ validFrom: '2025-01-01', validUntil: '2026-01-01' }),
    );
    const on = async (day: string) => (await ruleProfiles.onDay(meeting.bodyId, day)).id;
    expect([await on('2024-12-31'), await on('2025-01-01'), await on('2025-12-31')]).toEqual([
      old.id,
      fresh.id,
      fresh.id,
    ]);
    expect(await on('2026-01-01')).toBe(old.id);
    expect(await refusal(on('2019-12-31'))).toBe('platform/not-found');
    expect(await refusal(on('2025-02-30'))).toBe('platform/invalid-input');
    expect((await ruleProfiles.ofBody(meeting.bodyId)).map(({ id }) => id)).toEqual([fresh.id, old.id]);
  });

  it('refuses values that cannot be counted, naming the field', async () => {
    const meeting = await aMeeting(app).withRules(null).build();
    const create = (values: Partial<Record<keyof RuleValues, unknown>>) =>
      refusal(
        meeting.secretary.ruleProfiles.create(
          meeting.bodyId,
          aRuleProfile({ values: { ...defaultProvincialValues, ...values } as RuleValues }),
        ),
      );
    for (const values of [
      { quorum: share(4, 3) },
      { quorum: share(0, 3) },
      { quorum: share(1, 1001) },
      { quorum: share(2.5, 3) },
      { threshold: share(1, 1, false) },
      { threshold: null },
      { base: { ...defaultProvincialValues.base, value: 'everybody' } },
      { choices: { ...defaultProvincialValues.choices, value: ['for', 'abstain'] } },
      { choices: { ...defaultProvincialValues.choices, value: ['for', 'against', 'maybe'] } },
      { paperDays: { value: { regular: -1, thematic: 1, urgent: 1 }, source: '', isChecked: false } },
      { substitute: { value: { speaks: true }, source: '', isChecked: false } },
      { tie: { value: 'chair-side', source: '' } },
      { quorum: { ...share(2, 3), extra: true } },
      { unknown: null },
    ])
      expect([values, await create(values)]).toEqual([values, 'platform/invalid-input']);
    expect(await create({ quorum: share(1, 1) })).toBe('accepted');
    expect(await create({ quorum: null, threshold: share(2, 3, false) })).toBe('accepted');
  });

  it('ends after it begins', async () => {
    const meeting = await aMeeting(app).withRules(null).build();
    const input = aRuleProfile({ validFrom: '2026-01-01', validUntil: '2026-01-01' });
    expect(await refusal(meeting.secretary.ruleProfiles.create(meeting.bodyId, input))).toBe(
      'meetings/profile-ends-before-start',
    );
  });

  it('is the secretariat’s of the body alone', async () => {
    const meeting = await aMeeting(app).withSecretarySeat('Thư ký').issued().build();
    const other = await aMeeting(app).build();
    const seat = meeting.who['Thư ký']!.client;
    expect(await refusal(seat.ruleProfiles.create(meeting.bodyId, aRuleProfile()))).toBe('platform/forbidden');
    expect(await refusal(other.secretary.ruleProfiles.create(meeting.bodyId, aRuleProfile()))).toBe(
      'platform/not-found',
    );
    expect(await refusal(other.secretary.ruleProfiles.ofBody(meeting.bodyId))).toBe('platform/not-found');
  });
});
