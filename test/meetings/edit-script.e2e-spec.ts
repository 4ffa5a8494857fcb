import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemError } from '@app/client';
import { aMeeting, anItem } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

const words = (rev: number, script = 'Kính thưa các đồng chí') => ({ rev, script, draftConclusion: 'Thống nhất' });

describe('EditScript', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('is large on the chair’s tablet and nowhere else', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).inSession().build();
    const open = (name: string) => Tablet.open(meeting.who[name]!.client, meeting.id);
    const [chair, member, guest] = [await open('Chủ tọa'), await open('An'), await open('Khách')];
    const itemId = meeting.items[0]!.id;
    expect(await meeting.secretary.meetings.editScript(meeting.id, itemId, words(0))).toEqual({
      itemId,
      ...words(1),
    });
    await chair.sees('meetings.script-changed');
    await meeting.who['Chủ tọa']!.client.meetings.editScript(meeting.id, itemId, words(1, 'Đề nghị biểu quyết'));
    await chair.until(() => chair.state.meeting.scripts[0]?.script === 'Đề nghị biểu quyết', 'the new words');
    await expectConverged(chair, member, guest);
    expect(member.events).toEqual([]);
    expect(guest.events).toEqual([]);
    [chair, member, guest].forEach((tablet) => tablet.close());
  });

  it('keeps the first of two who start together', async () => {
    const meeting = await aMeeting(app).build();
    const write = (script: string) =>
      meeting.secretary.meetings.editScript(meeting.id, meeting.items[0]!.id, words(0, script)).then(
        () => null,
        (error: unknown) => (error as ProblemError).problem,
      );
    const problems = (await Promise.all([write('Một'), write('Hai')])).filter((problem) => problem !== null);
    expect(problems).toHaveLength(1);
    const { scripts } = (await meeting.snapshot(meeting.secretary)).meeting;
    expect(problems[0]).toMatchObject({ code: 'platform/changed-meanwhile', current: scripts[0] });
  });

  it('is refused for a secret item', async () => {
    const meeting = await aMeeting(app)
      .withItems(anItem('', { isSecret: true, title: 'x' }))
      .build();
    expect(await refusal(meeting.secretary.meetings.editScript(meeting.id, meeting.items[0]!.id, words(0)))).toBe(
      'meetings/secret-item',
    );
  });

  it('is still possible after the close, not after the end; never for members and strangers', async () => {
    const meeting = await aMeeting(app).withMembers('An').inState('closed').build();
    const other = await aMeeting(app).build();
    const itemId = meeting.items[0]!.id;
    const write = (client = meeting.secretary) => client.meetings.editScript(meeting.id, itemId, words(0));
    expect(await refusal(write(meeting.who['An']!.client))).toBe('platform/forbidden');
    expect(await refusal(write(other.secretary))).toBe('platform/not-found');
    expect(await refusal(write())).toBe('accepted');
    await expectWrongState(app, meeting, ['concluded', 'cancelled'], (client) => write(client));
  });
});
