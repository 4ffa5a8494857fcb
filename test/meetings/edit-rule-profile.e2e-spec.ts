import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { aMeeting, aRuleProfile } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { refusal } from '../support/refusal.js';

const anyway = { overrideReason: 'Chạy thử' };

describe('EditRuleProfile', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('changes a profile that no meeting has used', async () => {
    const meeting = await aMeeting(app).build();
    const [profile] = await meeting.secretary.ruleProfiles.ofBody(meeting.bodyId);
    const edited = await meeting.secretary.ruleProfiles.edit(profile!.id, {
      ...aRuleProfile({ number: '12/2026/QĐ-UBND' }),
      rev: profile!.rev,
    });
    expect(edited).toMatchObject({ number: '12/2026/QĐ-UBND', rev: 2 });
    const error = await meeting.secretary.ruleProfiles
      .edit(profile!.id, { ...aRuleProfile(), rev: 1 })
      .catch((caught: unknown) => caught);
    expect((error as ProblemError).problem).toMatchObject({ code: 'platform/changed-meanwhile', current: edited });
  });

  it('never changes one that a meeting was held under', async () => {
    const meeting = await aMeeting(app).inSession().build();
    const [profile] = await meeting.secretary.ruleProfiles.ofBody(meeting.bodyId);
    expect(profile!.isUsed).toBe(true);
    const edit = { ...aRuleProfile({ name: 'Khác' }), rev: profile!.rev };
    expect(await refusal(meeting.secretary.ruleProfiles.edit(profile!.id, edit))).toBe('meetings/profile-used');
    expect(await meeting.secretary.ruleProfiles.ofBody(meeting.bodyId)).toEqual([profile]);
  });

  it('and the opening of a meeting never overlap: either the meeting has the new rules or the edit is refused', async () => {
    const meetings = await Promise.all(Array.from({ length: 6 }, () => aMeeting(app).issued().build()));
    for (const meeting of meetings) {
      const [profile] = await meeting.secretary.ruleProfiles.ofBody(meeting.bodyId);
      const edit = { ...aRuleProfile({ name: 'Sửa trước khi khai mạc' }), rev: profile!.rev };
      const [opened, edited] = await Promise.all([
        refusal(meeting.secretary.meetings.open(meeting.id, anyway)),
        refusal(meeting.secretary.ruleProfiles.edit(profile!.id, edit)),
      ]);
      const kept = await meeting.secretary.meetings.ruleProfile(meeting.id);
      expect(opened).toBe('accepted');
      expect(kept.name).toBe(edited === 'accepted' ? edit.name : profile!.name);
      expect(['accepted', 'meetings/profile-used']).toContain(edited);
    }
  });

  it('is the secretariat’s of the body alone', async () => {
    const meeting = await aMeeting(app).issued().build();
    const other = await aMeeting(app).build();
    const [profile] = await meeting.secretary.ruleProfiles.ofBody(meeting.bodyId);
    const edit = { ...aRuleProfile(), rev: 1 };
    expect(await refusal(other.secretary.ruleProfiles.edit(profile!.id, edit))).toBe('platform/not-found');
    expect(await refusal(meeting.who['Chủ tọa']!.client.ruleProfiles.edit(profile!.id, edit))).toBe(
      'platform/forbidden',
    );
    expect(await refusal(meeting.secretary.ruleProfiles.edit(meeting.id, edit))).toBe('platform/not-found');
  });
});
