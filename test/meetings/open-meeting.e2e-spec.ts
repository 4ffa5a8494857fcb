import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { aMeeting, aRuleProfile } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectIllegalElsewhere, traceOf } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

const anyway = { overrideReason: 'Nội dung cấp bách, chủ tọa quyết định' };

describe('OpenMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is seen by everybody, also by a guest, who learns no number of anybody', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const [member, guest] = [
      await Tablet.open(meeting.who['An']!.client, meeting.id),
      await Tablet.open(meeting.who['Khách']!.client, meeting.id),
    ];
    await meeting.who['Chủ tọa']!.client.meetings.open(meeting.id, anyway);
    await member.sees('meetings.meeting-opened');
    await guest.sees('meetings.meeting-opened');
    expect(guest.state.meeting.facts.state).toBe('in-session');
    expect(guest.events.map(({ event }) => event)).not.toContain('meetings.quorum-overridden');
    await expectConverged(member, guest);
    member.close();
    guest.close();
  });

  it('keeps the rules in force on the meeting’s day', async () => {
    const meeting = await aMeeting(app).withRules(null).issued().build();
    const day = meeting.startsOn;
    const create = (name: string, validFrom: string, validUntil: string | null) =>
      meeting.secretary.ruleProfiles.create(meeting.bodyId, aRuleProfile({ name, validFrom, validUntil }));
    await create('Đã hết hiệu lực', '2019-01-01', day);
    await create('Cũ', '2020-01-01', null);
    const kept = await create('Đang hiệu lực', '2021-01-01', null);
    await create('Chưa có hiệu lực', '2999-01-01', null);
    expect((await meeting.secretary.meetings.ruleProfile(meeting.id)).id).toBe(kept.id);
    const head = await meeting.secretary.meetings.open(meeting.id, anyway);
    expect(head.ruleProfileId).toBe(kept.id);
    await create('Ban hành sau', '2022-01-01', null);
    expect((await meeting.secretary.meetings.ruleProfile(meeting.id)).id).toBe(kept.id);
  });

  it('of a session needs rules; a working meeting has none', async () => {
    const session = await aMeeting(app).withRules(null).issued().build();
    expect(await refusal(session.secretary.meetings.open(session.id, anyway))).toBe('meetings/no-rule-profile');
    const briefing = await aMeeting(app).with({ kind: 'working', form: 'briefing' }).withRules(null).issued().build();
    expect(await briefing.secretary.meetings.open(briefing.id)).toMatchObject({
      state: 'in-session',
      ruleProfileId: null,
    });
  });

  it('is refused below the quorum with the numbers, and overridden only with a reason that is kept', async () => {
    const meeting = await aMeeting(app).withMembers('An', 'Bình').withAttendees('Khách mời').issued().build();
    const member = await Tablet.open(meeting.who['An']!.client, meeting.id);
    const before = await traceOf(app, meeting.id);
    const error = await meeting.secretary.meetings.open(meeting.id).catch((caught: unknown) => caught);
    expect((error as ProblemError).problem).toMatchObject({
      code: 'meetings/quorum-not-reached',
      status: 409,
      facts: { required: 2, present: 0 },
    });
    expect(await traceOf(app, meeting.id)).toEqual(before);
    await meeting.secretary.meetings.open(meeting.id, anyway);
    const { view } = await member.sees('meetings.quorum-overridden');
    expect(view).toMatchObject({
      required: 2,
      present: 0,
      reason: anyway.overrideReason,
      act: { onDirectionOf: 'Chủ tọa' },
    });
    expect((await meeting.secretary.meetings.acts(meeting.id)).at(-1)).toMatchObject({
      act: 'open',
      details: { required: 2, present: 0, overrideReason: anyway.overrideReason },
    });
    member.close();
  });

  it('happens once when chair and secretary press together', async () => {
    const meeting = await aMeeting(app).issued().build();
    const answers = await Promise.all(
      [meeting.secretary, meeting.who['Chủ tọa']!.client].map((client) =>
        refusal(client.meetings.open(meeting.id, anyway)),
      ),
    );
    expect(answers.sort()).toEqual(['accepted', 'meetings/illegal-move']);
  });

  it('is not for members, guests and strangers', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).issued().build();
    const stranger = await aMeeting(app).build();
    const open = (client = stranger.secretary) => refusal(client.meetings.open(meeting.id, anyway));
    expect(await open(meeting.who['An']!.client)).toBe('platform/forbidden');
    expect(await open(meeting.who['Khách']!.client)).toBe('platform/forbidden');
    expect(await open()).toBe('platform/not-found');
  });

  it('is illegal from every state but issued', async () => {
    const meeting = await aMeeting(app).build();
    await expectIllegalElsewhere(app, meeting, 'open', (client, id) => client.meetings.open(id, anyway));
  });
});
