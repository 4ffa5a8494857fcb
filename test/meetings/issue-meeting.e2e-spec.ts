import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { Ears } from '../support/ears.js';
import { expectIllegalElsewhere } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('IssueMeeting', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('lets everybody invited see the meeting, each with what is theirs', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0).withAide('Trợ lý', 'An').build();
    const secretary = await Tablet.open(meeting.secretary, meeting.id);
    const [member, aide, guest] = await Promise.all(
      ['An', 'Trợ lý', 'Khách'].map((name) => Ears.of(meeting.who[name]!.client, meeting.who[name]!.id)),
    );
    await meeting.secretary.meetings.issue(meeting.id);
    const heard = async (ears: Ears) => (await ears.hears('meetings.facts-changed')).view as { facts: object };
    expect((await heard(member!)).facts).toMatchObject({ roles: ['member'], isVoter: true, itemIds: null });
    expect((await heard(aide!)).facts).toMatchObject({ roles: [], isAide: true, itemIds: null });
    expect((await heard(guest!)).facts).toMatchObject({ roles: ['guest'], itemIds: [meeting.items[0]!.id] });
    await secretary.sees('meetings.meeting-issued');
    await expectConverged(secretary);
    expect((await meeting.snapshot(meeting.who['Khách']!.client)).meeting.items).toHaveLength(1);
    [member, aide, guest].forEach((ears) => ears!.close());
    secretary.close();
  });

  it('answers a retry with the same and does it once', async () => {
    const meeting = await aMeeting(app).build();
    const key = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => meeting.secretary.meetings.issue(meeting.id, { key })));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect((await meeting.secretary.meetings.acts(meeting.id)).map(({ act }) => act)).toEqual(['issue']);
  });

  it('needs a chair and an item', async () => {
    const meeting = await aMeeting(app).build();
    await meeting.secretary.meetings.removeSeat(meeting.id, meeting.who['Chủ tọa']!.seat.id);
    expect(await refusal(meeting.secretary.meetings.issue(meeting.id))).toBe('meetings/no-chair');
    const empty = await aMeeting(app).build();
    for (const { id } of empty.items) await empty.secretary.meetings.removeItem(empty.id, id);
    expect(await refusal(empty.secretary.meetings.issue(empty.id))).toBe('meetings/no-items');
  });

  it('is not the chair’s, and nobody’s who does not know of the draft', async () => {
    const meeting = await aMeeting(app).withMembers('An').inState('approved').build();
    expect(await refusal(meeting.who['Chủ tọa']!.client.meetings.issue(meeting.id))).toBe('platform/forbidden');
    expect(await refusal(meeting.who['An']!.client.meetings.issue(meeting.id))).toBe('platform/not-found');
  });

  it('is illegal from every other state, and from the draft where approval is asked', async () => {
    const meeting = await aMeeting(app).build();
    await expectIllegalElsewhere(app, meeting, 'issue', (client, id) => client.meetings.issue(id));
  });
});
