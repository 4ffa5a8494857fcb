import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';

describe('DeleteRuleProfile', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('removes a profile that no meeting has used, once', async () => {
    const meeting = await aMeeting(app).build();
    const { ruleProfiles } = meeting.secretary;
    const [profile] = await ruleProfiles.ofBody(meeting.bodyId);
    const key = crypto.randomUUID();
    await ruleProfiles.delete(profile!.id, { key });
    expect(await refusal(ruleProfiles.delete(profile!.id, { key }))).toBe('accepted');
    expect(await refusal(ruleProfiles.delete(profile!.id))).toBe('platform/not-found');
    expect(await ruleProfiles.ofBody(meeting.bodyId)).toEqual([]);
  });

  it('keeps one that a meeting was held under', async () => {
    const meeting = await aMeeting(app).inState('concluded').build();
    const [profile] = await meeting.secretary.ruleProfiles.ofBody(meeting.bodyId);
    expect(await refusal(meeting.secretary.ruleProfiles.delete(profile!.id))).toBe('meetings/profile-used');
  });

  it('is the secretariat’s of the body alone', async () => {
    const meeting = await aMeeting(app).issued().build();
    const other = await aMeeting(app).build();
    const [profile] = await meeting.secretary.ruleProfiles.ofBody(meeting.bodyId);
    expect(await refusal(other.secretary.ruleProfiles.delete(profile!.id))).toBe('platform/not-found');
    expect(await refusal(meeting.who['Chủ tọa']!.client.ruleProfiles.delete(profile!.id))).toBe('platform/forbidden');
  });
});
