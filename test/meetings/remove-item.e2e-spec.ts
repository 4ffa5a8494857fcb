import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aMeeting, anItem } from '../support/a-meeting.js';
import { type RunningApp, startApp } from '../support/app.js';
import { expectConverged } from '../support/converged.js';
import { expectWrongState, finishedStates } from '../support/illegal-states.js';
import { refusal } from '../support/refusal.js';
import { Tablet } from '../support/tablet.js';

describe('RemoveItem', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('renumbers the rest, takes the script along and the item from its guests', async () => {
    const meeting = await aMeeting(app).withMembers('An').withGuest('Khách', 0, 1).issued().build();
    const open = (name: string) => Tablet.open(meeting.who[name]!.client, meeting.id);
    const [chair, member, guest] = [await open('Chủ tọa'), await open('An'), await open('Khách')];
    const item = meeting.items[0]!.id;
    await meeting.secretary.meetings.editScript(meeting.id, item, { rev: 0, script: 'Kính thưa', draftConclusion: '' });
    await chair.sees('meetings.script-changed');
    await meeting.secretary.meetings.removeItem(meeting.id, item);
    await chair.sees('meetings.script-removed');
    await member.sees('meetings.item-removed');
    expect(member.state.meeting.items.map(({ number, title }) => [number, title])).toEqual([['1', 'Nội dung thứ hai']]);
    await guest.sees('meetings.facts-changed');
    await guest.until(() => guest.state.meeting.items.length === 1, 'to see one item less');
    await expectConverged(chair, member, guest);
    [chair, member, guest].forEach((tablet) => tablet.close());
  });

  it('is refused while parts hang under it, and once the session was on it', async () => {
    const meeting = await aMeeting(app).inSession().build();
    const [first, second] = meeting.items;
    await meeting.secretary.meetings.addItems(meeting.id, { items: [anItem('Mục con', { parentId: first!.id })] });
    const remove = (id: string) => refusal(meeting.secretary.meetings.removeItem(meeting.id, id));
    expect(await remove(first!.id)).toBe('meetings/item-has-parts');
    await meeting.secretary.meetings.beginItem(meeting.id, second!.id);
    expect(await remove(second!.id)).toBe('meetings/item-in-use');
    await meeting.secretary.meetings.endItem(meeting.id, second!.id);
    expect(await remove(second!.id)).toBe('meetings/item-in-use');
  });

  it('is done once, is not for members or strangers, and not when all is over', async () => {
    const meeting = await aMeeting(app).withMembers('An').issued().build();
    const other = await aMeeting(app).build();
    const [first, second] = meeting.items;
    const key = crypto.randomUUID();
    await meeting.secretary.meetings.removeItem(meeting.id, first!.id, { key });
    expect(await refusal(meeting.secretary.meetings.removeItem(meeting.id, first!.id, { key }))).toBe('accepted');
    expect(await refusal(meeting.secretary.meetings.removeItem(meeting.id, first!.id))).toBe('platform/not-found');
    const by = (client = other.secretary) => refusal(client.meetings.removeItem(meeting.id, second!.id));
    expect(await by(meeting.who['An']!.client)).toBe('platform/forbidden');
    expect(await by()).toBe('platform/not-found');
    await expectWrongState(app, meeting, finishedStates, (client, id) => client.meetings.removeItem(id, second!.id));
  });
});
